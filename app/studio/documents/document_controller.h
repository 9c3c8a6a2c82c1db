// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <optional>
#include <utility>

#include "basis/studio_parts.h"
#include "documents/autosave.h"
#include "documents/encoding_choice.h"
#include "documents/output_work.h"
#include "documents/recent_files.h"
#include "documents/text_file.h"
#include "documents/trace_loader.h"
#include "documents/watched_file.h"

namespace bild {

class RunController;
class SessionDisplay;
class SessionTrace;
class PolicyController;

/// What the document needs of the other controllers.
struct DocumentPartners {
    RunController& run;
    SessionDisplay& display;
    SessionTrace& trace;
    PolicyController& policy;
};

/// The open text: files, recent ones, the question before changes are lost, autosave, and what a crash left behind.
class DocumentController : public QObject {
    Q_OBJECT
public:
    DocumentController(const StudioParts& parts, const DocumentPartners& partners, const QString& autosaveFolder,
                       QObject* parent = nullptr);

    /// A text, or a saved trace, which is opened as soon as it is read; they are told apart by what is in them. Asks
    /// before changes are lost. False where it was not opened; the message says why.
    bool open(const QString& path) { return openAs(path, {}); }
    /// A text in an encoding that was chosen (one of encodingNamed's names); empty: the one that its bytes show.
    bool openAs(const QString& path, const QString& encoding);
    void openSample(const QString& resource, Task task);
    /// Asks what to do about changes that were not saved. False where the answer was to go on working.
    [[nodiscard]] bool mayDiscard();
    /// Offers what a crash left behind. False where there is nothing.
    bool offerRecovery();
    /// The window closes in good order.
    void close() { m_autosave.clear(); }

    /// What was done to the output by hand is in a file now.
    void outputSaved();
    /// Asks for a file and saves the output there; false where it was not saved. For the question before work is lost.
    void setOutputSaver(std::function<bool()> save) { m_saveOutput = std::move(save); }

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] Autosave& autosave() { return m_autosave; }

Q_SIGNALS:
    /// Another text, for another task perhaps, has taken the place of the one before.
    void opened(bild::Task task);

private:
    void connectActions();
    void openText(const QString& path, const QString& encoding);
    void tellEncoding(const QString& encoding);
    void openTrace(LoadedTrace& trace);
    void showTrace(LoadedTrace& trace);
    void takeTrace(LoadedTrace& trace);
    void refuseTrace(const QString& path, const QString& message);
    void replace(const QString& text, const QString& path, Task task);
    void recover(const LeftBehind& document);
    bool save();
    bool saveWork();
    void saveAs(const std::function<void()>& then);
    bool writeTo(const QString& path);
    [[nodiscard]] std::optional<QByteArray> contentFor(const QString& path, TextFile& file);
    void setFile(const QString& path, const TextFile& file);
    void offerToReadAgain(const QString& path);
    void askOpen(const QString& title, const QString& filter);
    void showTitle();
    [[nodiscard]] AutosaveSnapshot snapshot();
    void finishRecovery(const LeftBehind& document, const QString& problem);
    void forgetRecovered();
    void report(const std::exception& error);

    StudioParts m_parts;
    DocumentPartners m_partners;
    QString m_autosaveFolder;
    QString m_path;
    TextFile m_textFile;
    QString m_encoding;                ///< as it was chosen by hand; empty where the bytes show it
    QString m_name;                    ///< shown where there is no path
    OutputWork m_work;
    std::function<bool()> m_saveOutput = [] { return false; };
    bool m_outputChanged = false;      ///< since the last snapshot
    bool m_editedByHand = false;       ///< likewise, by typing or confirming
    bool m_changedSinceAsked = false;  ///< there are changes of which nobody was asked whether they may be lost
    QString m_failure;                 ///< of a file, as it was said last
    WatchedFile m_file;
    EncodingChoice m_encodings;
    RecentFiles m_recent;
    TraceLoader m_traces;
    std::optional<LeftBehind> m_recovering;  ///< its source is shown, its output is being read
    std::optional<LeftBehind> m_recovered;   ///< shown, and not yet safe under this process's name
    Autosave m_autosave;
};

}  // namespace bild
