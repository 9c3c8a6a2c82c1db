// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <memory>

#include "engine/pair_engine.h"

namespace bild {

class DocumentController;
class EngineClient;
class ExportController;
class MainWindow;
class RunController;
class SessionModel;
class Settings;
class SummaryController;

/// Where a window keeps its things, and by what it runs.
struct StudioSetup {
    OpenPair open = openPair;
    QString settingsFile;    ///< empty: the user's own
    QString autosaveFolder;  ///< empty: in the user's data folder
    QString pairFolder;      ///< empty: the one used last, or the default one
    QString file;            ///< to open; empty: a sample at the first start, later an empty text
    QStringList dictionaryFolders;  ///< empty: the system's and the user's
    bool welcome = false;    ///< begin the tour at the first start
};

/// The whole program but its process: one window, its document, and the engine's thread. Destroying it stops a run.
class Studio {
public:
    explicit Studio(const StudioSetup& setup);
    ~Studio();
    Studio(const Studio&) = delete;
    Studio& operator=(const Studio&) = delete;

    /// Shows the window and begins to load the pair.
    void start();

    [[nodiscard]] MainWindow& window();
    [[nodiscard]] SessionModel& model();
    [[nodiscard]] EngineClient& engine();
    [[nodiscard]] RunController& run();
    [[nodiscard]] DocumentController& document();
    [[nodiscard]] ExportController& exports();
    [[nodiscard]] SummaryController& summary();
    [[nodiscard]] Settings& settings();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace bild
