// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/document_controller.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QTextDocument>
#include <utility>

#include "basis/discard.h"
#include "basis/error_words.h"
#include "basis/settings.h"
#include "compare/race_view.h"
#include "compare/threshold_map_view.h"
#include "documents/document_file.h"
#include "documents/document_questions.h"
#include "error.h"
#include "runs/edit_history.h"
#include "runs/policy_controller.h"
#include "runs/run_controller.h"
#include "runs/session_display.h"
#include "runs/session_trace.h"
#include "session/session_model.h"
#include "text/document_pane.h"
#include "text/output_view.h"
#include "text/source_view.h"
#include "window/main_window.h"
#include "window/message_bar.h"
#include "window/status_line.h"

namespace bild {
namespace {

/// Writing more of them every few seconds would keep the processor from the run; of such a text the source is
/// autosaved, and the output can be generated again.
constexpr std::size_t kMostAutosavedIterations = 30'000;

}  // namespace

DocumentController::DocumentController(const StudioParts& parts, const DocumentPartners& partners,
                                       const QString& autosaveFolder, QObject* parent)
    : QObject(parent),
      m_parts(parts),
      m_partners(partners),
      m_autosaveFolder(autosaveFolder),
      m_work(parts.model),
      m_encodings(parts.window),
      m_recent(parts),
      m_autosave(autosaveFolder, [this] { return snapshot(); }) {
    connectActions();
    MainWindow& window = parts.window;
    connect(window.source().document(), &QTextDocument::contentsChanged, this, [this] {
        m_changedSinceAsked = true;
        m_autosave.schedule();
    });
    connect(window.source().document(), &QTextDocument::modificationChanged, this, &DocumentController::showTitle);
    connect(&partners.run, &RunController::ended, this, [this] {
        m_outputChanged = true;
        m_changedSinceAsked = true;
        showTitle();
        m_autosave.schedule();
    });
    connect(&partners.run, &RunController::began, this, &DocumentController::showTitle);
    connect(&parts.history, &EditHistory::sessionRestored, this, [this] {
        m_outputChanged = true;
        m_changedSinceAsked = true;
        showTitle();
        m_autosave.schedule();
    });
    connect(&parts.history, &EditHistory::outputEdited, this, [this] {
        m_outputChanged = true;
        m_editedByHand = true;
        m_changedSinceAsked = true;
        showTitle();
        m_autosave.schedule();
    });
    connect(&m_autosave, &Autosave::saved, this, [this](const QDateTime& when) {
        forgetRecovered();
        // What has to be run again is more to the point.
        if (!m_parts.window.output().outdatedSegments().empty()) return;
        //: %1 is a time of day
        m_parts.window.outputPane().setNote(
            tr("kept safe at %1").arg(QLocale().toString(when.time(), QLocale::ShortFormat)));
    });
    connect(&m_autosave, &Autosave::failed, this, [this](const QString& message) {
        m_parts.window.messages().showMessage(tr("The text could not be kept safe against a crash. %1").arg(message));
    });
    connect(&m_traces, &TraceLoader::loaded, this,
            [this](const std::shared_ptr<LoadedTrace>& trace) { takeTrace(*trace); });
    connect(&m_traces, &TraceLoader::failed, this, &DocumentController::refuseTrace);
    connect(&m_recent, &RecentFiles::chosen, this, &DocumentController::open);
    connect(&m_encodings, &EncodingChoice::chosen, this,
            [this](const QString& encoding) { openAs(QString(m_path), encoding); });
    connect(&m_file, &WatchedFile::changed, this, &DocumentController::offerToReadAgain);
    connect(&window.source(), &SourceView::gaveWay, this, [this] {
        m_name.clear();
        showTitle();
    });
    connect(&window, &MainWindow::fileDropped, this, &DocumentController::open);
    window.setCloseGuard([this] { return mayDiscard(); });
    window.source().document()->setModified(false);
    showTitle();
}

void DocumentController::connectActions() {
    WindowActions& actions = m_parts.window.actions();
    connect(actions.newDocument, &QAction::triggered, this, [this] {
        if (mayDiscard()) replace({}, {}, m_parts.window.task());
    });
    connect(actions.open, &QAction::triggered, this,
            [this] { askOpen(tr("Open a text"), tr("Texts and traces (*.txt *.md *.text *.json);;All files (*)")); });
    connect(actions.openTrace, &QAction::triggered, this,
            [this] { askOpen(tr("Open a trace"), tr("Traces (*.json);;All files (*)")); });
    connect(actions.save, &QAction::triggered, this, [this] { save(); });
    connect(actions.saveAs, &QAction::triggered, this, [this] { saveAs([] {}); });
    connect(actions.sampleLetter, &QAction::triggered, this,
            [this] { openSample(QStringLiteral(":/studio/samples/letter-de.txt"), Task::Translate); });
    connect(actions.sampleArticle, &QAction::triggered, this,
            [this] { openSample(QStringLiteral(":/studio/samples/article-en.txt"), Task::Summarize); });
}

void DocumentController::report(const std::exception& error) {
    m_failure = errorWords(error);
    m_parts.window.messages().showMessage(m_failure);
}

bool DocumentController::openAs(const QString& path, const QString& encoding) {
    if (!mayDiscard()) return false;
    m_changedSinceAsked = false;
    try {
        if (encoding.isEmpty() && TraceLoader::looksLikeTrace(readBeginning(path))) {
            m_parts.window.status().setActivity(StatusLine::Activity::Busy,
                                                tr("Opening %1").arg(QFileInfo(path).fileName()));
            // What a crash left behind would be offered again at the next start.
            m_recovering.reset();
            m_traces.load(path);
            return true;
        }
        openText(path, encoding);
    } catch (const Error& error) {
        report(error);
        return false;
    }
    return true;
}

void DocumentController::openText(const QString& path, const QString& encoding) {
    const QByteArray content = readFile(path, kMostTextBytes);
    const OpenedText opened = readText(path, content, encoding);
    replace(opened.text, QFileInfo(path).absoluteFilePath(), m_parts.window.task());
    setFile(m_path, opened.file);
    m_file.watch(m_path, content);
    m_recent.add(path);
    tellEncoding(encoding);
}

/// What people would not expect of a file is said at once, before it is worked on.
void DocumentController::tellEncoding(const QString& encoding) {
    m_encoding = encoding;
    const QString name = QFileInfo(m_path).fileName();
    const QString used = QString::fromStdString(m_textFile.format.encoding);
    if (used != QLatin1String("UTF-8")) {
        //: %1 is a file, %2 the name of an encoding
        m_parts.window.status().setActivity(StatusLine::Activity::Idle, tr("%1 was read as %2").arg(name, used));
    }
    if (m_textFile.replacedBytes == 0) return;
    //: %1 is a file, %2 the name of an encoding
    const QString words = tr("“%1” holds %Ln byte(s) that are no %2; the sign � stands in their place.", nullptr,
                             static_cast<int>(m_textFile.replacedBytes))
                              .arg(name, used);
    m_parts.window.messages().showMessage(words, {{tr("Another &encoding…"), [this] { m_encodings.ask(); }}});
}

void DocumentController::setFile(const QString& path, const TextFile& file) {
    m_path = path;
    m_textFile = file;
    m_encodings.show(path, file.format);
}

void DocumentController::takeTrace(LoadedTrace& trace) {
    try {
        if (m_recovering) {
            // Edits that were made since then count; the segments that are no more are pending.
            showTrace(trace);
            return finishRecovery(*std::exchange(m_recovering, std::nullopt), {});
        }
        m_parts.window.status().setActivity(StatusLine::Activity::Idle, tr("Ready"));
        if (!m_changedSinceAsked || mayDiscard()) openTrace(trace);
    } catch (const Error& error) {
        refuseTrace(trace.path, errorWords(error));
    }
}

void DocumentController::refuseTrace(const QString& path, const QString& message) {
    if (const std::optional<LeftBehind> document = std::exchange(m_recovering, std::nullopt)) {
        return finishRecovery(*document, message);
    }
    m_parts.window.status().setActivity(StatusLine::Activity::Problem,
                                        tr("%1 was not opened").arg(QFileInfo(path).fileName()));
    m_parts.window.messages().showMessage(message);
}

void DocumentController::openTrace(LoadedTrace& trace) {
    replace(QString::fromStdString(trace.header.source), {}, trace.header.task);
    m_name = QFileInfo(trace.path).fileName();
    showTrace(trace);
    m_work.setSaved();
    showTitle();
    m_recent.add(trace.path);
}

void DocumentController::showTrace(LoadedTrace& trace) {
    discard(m_parts.model.clear());
    m_parts.model.adopt(trace.header.source, std::move(trace.segments), std::move(trace.secondPass));
    // A text that was edited after its last run has its segments at other places.
    const bool same = m_parts.window.source().text().toStdString() == trace.header.source;
    m_parts.window.source().setSegments(same ? trace.sources : std::vector<Segment>());
    m_partners.trace.loaded(trace.header);
    if (trace.policy) m_partners.policy.apply(*trace.policy);
    m_partners.display.showSession();
    // The loaded pair need not be the one that wrote this.
    m_partners.run.setOutdated();
    m_outputChanged = true;
}

void DocumentController::openSample(const QString& resource, Task task) {
    if (!mayDiscard()) return;
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly)) return;
    replace(QString::fromUtf8(file.readAll()), {}, task);
    m_name = task == Task::Summarize ? tr("Sample article") : tr("Sample letter");
    m_parts.window.source().setGivesWay(true);
    showTitle();
}

void DocumentController::replace(const QString& text, const QString& path, Task task) {
    m_traces.cancel();
    m_recovering.reset();
    m_recovered.reset();
    m_partners.run.reset();
    discard(m_parts.model.clear());
    m_parts.window.source().setText(text);
    m_parts.window.source().setSegments({});
    m_parts.window.source().document()->setModified(false);
    m_parts.history.clear();
    m_partners.display.showSession();
    m_parts.window.messages().clear();
    // Nothing of the last text stays behind.
    m_parts.window.race().clear();
    m_parts.window.thresholdMap().clear();
    m_parts.window.outputPane().setNote({});
    StatusLine& status = m_parts.window.status();
    if (status.activity() == StatusLine::Activity::Idle) status.setActivity(StatusLine::Activity::Idle, tr("Ready"));
    m_file.forget();
    setFile(path, {});
    m_encoding.clear();
    m_name.clear();
    m_work.setSaved();
    m_outputChanged = false;
    // What was autosaved belongs to the text that was closed.
    m_autosave.clear();
    showTitle();
    Q_EMIT opened(task);
}

void DocumentController::outputSaved() {
    m_work.setSaved();
    showTitle();
}

bool DocumentController::isModified() const {
    return m_parts.window.source().document()->isModified() || m_work.isUnsaved();
}

bool DocumentController::mayDiscard() {
    if (!isModified()) return true;
    const bool source = m_parts.window.source().document()->isModified();
    const bool output = m_work.isUnsaved();
    switch (askAboutUnsaved(m_parts.window, source, output)) {
        case UnsavedAnswer::Save:
            return saveWork();
        case UnsavedAnswer::Discard:
            return true;
        case UnsavedAnswer::KeepWorking:
            return false;
    }
    Q_UNREACHABLE();
}

/// All that was asked about; what is not saved in the end is asked about again.
bool DocumentController::saveWork() {
    if (m_parts.window.source().document()->isModified() && !save()) return false;
    return !m_work.isUnsaved() || m_saveOutput();
}

bool DocumentController::save() {
    // What another program wrote there is not lost unasked.
    if (!m_path.isEmpty() && m_file.isChanged() && !askToOverwrite(m_parts.window, QFileInfo(m_path).fileName())) {
        return false;
    }
    if (!m_path.isEmpty()) return writeTo(m_path);
    bool saved = false;
    saveAs([&saved] { saved = true; });
    return saved;
}

void DocumentController::saveAs(const std::function<void()>& then) {
    QFileDialog dialog(&m_parts.window, tr("Save the source text"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilter(tr("Texts (*.txt);;All files (*)"));
    dialog.setDefaultSuffix(QStringLiteral("txt"));
    dialog.setDirectory(m_parts.settings.lastFolder());
    dialog.selectFile(m_path.isEmpty() ? tr("Untitled") + QStringLiteral(".txt") : QFileInfo(m_path).fileName());
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return;
    if (writeTo(dialog.selectedFiles().front())) then();
}

/// The bytes to be written; none where the user thought better of it. `file` says afterwards what they are.
std::optional<QByteArray> DocumentController::contentFor(const QString& path, TextFile& file) {
    const QString name = QFileInfo(path).fileName();
    const auto lost = static_cast<int>(file.replacedBytes);
    if (lost > 0 && QFileInfo(path).absoluteFilePath() == m_path && !askToLoseBytes(m_parts.window, name, lost)) {
        return std::nullopt;
    }
    const QString text = m_parts.window.source().text();
    EncodedText encoded = bytesOf(text, file);
    if (encoded.replaced > 0) {
        QStringList missing;
        for (const std::string& character : encoded.missing) missing << QString::fromStdString(character);
        const QString encoding = QString::fromStdString(file.format.encoding);
        if (!askToSaveAsUtf8(m_parts.window, name, encoding, missing)) return std::nullopt;
        file.format.encoding = "UTF-8";
        encoded = bytesOf(text, file);
    }
    file = written(text, std::move(file));
    return QByteArray::fromStdString(encoded.bytes);
}

bool DocumentController::writeTo(const QString& path) {
    TextFile file = m_textFile;
    const std::optional<QByteArray> content = contentFor(path, file);
    if (!content) return false;
    try {
        saveFile(path, *content);
    } catch (const Error& error) {
        report(error);
        return false;
    }
    setFile(QFileInfo(path).absoluteFilePath(), file);
    m_file.watch(m_path, *content);
    m_parts.window.source().document()->setModified(false);
    m_recent.add(m_path);
    showTitle();
    m_parts.window.messages().clear(std::exchange(m_failure, {}));
    m_parts.window.status().setActivity(StatusLine::Activity::Idle, tr("Saved %1").arg(QFileInfo(path).fileName()));
    m_autosave.schedule();
    return true;
}

void DocumentController::offerToReadAgain(const QString& path) {
    m_parts.window.messages().showMessage(
        tr("“%1” was changed by another program.").arg(QFileInfo(path).fileName()),
        {{tr("&Read it again"), [this, path] { openAs(path, m_encoding); }}, {tr("&Keep mine"), [] {}}});
}

void DocumentController::askOpen(const QString& title, const QString& filter) {
    auto* dialog = new QFileDialog(&m_parts.window, title, m_parts.settings.lastFolder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DocumentController::open);
    dialog->open();
}

void DocumentController::showTitle() {
    m_parts.window.setDocument(m_path.isEmpty() ? m_name : QFileInfo(m_path).fileName(), isModified());
}

AutosaveSnapshot DocumentController::snapshot() {
    AutosaveSnapshot snapshot{m_path,       m_parts.window.source().text(), m_parts.window.task(),
                              isModified(), m_textFile,                     nullptr};
    // What was done by hand cannot be generated again, however long the text is, and whatever is being written.
    const bool due = m_editedByHand || !m_partners.run.isRunning();
    const bool worthIt = m_outputChanged && due && m_partners.trace.hasOutput() &&
                         (m_parts.model.iterationCount() <= kMostAutosavedIterations || m_work.any());
    if (worthIt) {
        snapshot.trace = m_partners.trace.later();
        m_outputChanged = m_partners.run.isRunning();
        m_editedByHand = false;
    }
    return snapshot;
}

bool DocumentController::offerRecovery() {
    const std::vector<LeftBehind> found = findLeftBehind(m_autosaveFolder);
    if (found.empty()) return false;
    const LeftBehind& newest = found.back();
    const QString name =
        newest.document.path.isEmpty() ? tr("An untitled text") : QFileInfo(newest.document.path).fileName();
    const QString when = QLocale().toString(newest.saved, QLocale::ShortFormat);
    m_parts.window.messages().showMessage(
        tr("BiLD Studio ended unexpectedly the last time. “%1” was kept safe on %2.").arg(name, when),
        {{tr("&Restore it"), [this, newest] { recover(newest); }}, {tr("&Discard it"), [this, newest] {
                                                                        removeLeftBehind(newest);
                                                                        offerRecovery();
                                                                    }}});
    return true;
}

void DocumentController::recover(const LeftBehind& document) {
    if (!mayDiscard()) return;
    const AutosaveSnapshot& kept = document.document;
    replace(kept.source, kept.path, kept.task);
    setFile(kept.path, kept.file);
    m_parts.window.source().document()->setModified(kept.modified || kept.path.isEmpty());
    showTitle();
    if (document.traceFile.isEmpty()) return finishRecovery(document, {});
    m_recovering = document;
    m_traces.load(document.traceFile);
}

void DocumentController::finishRecovery(const LeftBehind& document, const QString& problem) {
    m_recovered = document;
    m_autosave.start();
    if (problem.isEmpty()) return;
    m_parts.window.messages().showMessage(tr("The source text was restored, but not the output. %1").arg(problem));
}

/// What was recovered is on the disk under this process's name: the old files go, and others may be offered.
void DocumentController::forgetRecovered() {
    if (!m_recovered) return;
    removeLeftBehind(*m_recovered);
    m_recovered.reset();
    if (m_parts.window.messages().message().isEmpty()) offerRecovery();
}

}  // namespace bild
