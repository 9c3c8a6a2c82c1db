// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <vector>

#include "basis/studio_parts.h"
#include "engine/engine_values.h"
#include "pairs/pair_description.h"
#include "window/pair_chooser.h"

namespace bild {

class RunController;
class SessionTrace;

/// Which pairs there are, which one is in use, and for which task. Loads them in the background; one that cannot be
/// loaded leaves the one before it in place.
class PairController : public QObject {
    Q_OBJECT
public:
    PairController(const StudioParts& parts, RunController& run, SessionTrace& trace, QObject* parent = nullptr);

    /// Looks for the pairs that came with the program, and loads the one chosen for the task, or `folder`.
    void start(const QString& folder);
    /// Turns to a task and to the pair used for it last.
    void setTask(Task task);
    /// With the preferences as they are now.
    void reload();
    /// Turns to a pair, and to the task that it is for.
    void choose(const QString& folder);

    /// Of the pair on show.
    [[nodiscard]] const PairLanguages& languages() const { return m_languages; }
    /// The pairs for the window's task that read a language, given by its code.
    [[nodiscard]] std::vector<PairItem> pairsReading(const QString& language) const;

Q_SIGNALS:
    void languagesChanged(const bild::PairLanguages& languages);

private:
    void findPairs();
    void load(const QString& folder);
    /// One that was made for the other task is refused, with a way to turn to that task.
    void chooseOpened(const QString& folder);
    void askFolder();
    void takeLoaded(const LoadedInfo& info);
    void takeFailure(const QString& message);
    void showPair();
    [[nodiscard]] bool isForeign() const;
    [[nodiscard]] QString writerName() const;
    void showInfo();
    [[nodiscard]] QString folderFor(Task task) const;
    [[nodiscard]] Task taskOf(const QString& folder) const;

    StudioParts m_parts;
    RunController& m_run;
    SessionTrace& m_trace;
    std::vector<PairItem> m_pairs;
    PairLanguages m_languages;
    QString m_current;  ///< folder of the loaded pair
    QString m_failure;  ///< of the last pair that could not be loaded, as it was said
    QString m_wanted;   ///< folder of the pair that is being loaded
    QTimer m_headerTimer;
};

}  // namespace bild
