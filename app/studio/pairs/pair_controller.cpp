// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairs/pair_controller.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "basis/error_words.h"
#include "basis/settings.h"
#include "engine/engine_client.h"
#include "pair_locator.h"
#include "pairs/pair_description.h"
#include "runs/edit_history.h"
#include "runs/run_controller.h"
#include "runs/session_trace.h"
#include "session/session_model.h"
#include "text/document_pane.h"
#include "window/main_window.h"
#include "window/message_bar.h"
#include "window/status_line.h"

namespace bild {
namespace {

constexpr int kHeaderPauseMs = 1500;

bool isStandard(const QString& folder) {
    const PairLocator locator = PairLocator::standard();
    return std::ranges::any_of(locator.names(), [&](const std::string& name) {
        return QString::fromStdString(locator.locate(name).small.parent_path().string()) == folder;
    });
}

/// What wrote the first segment that is finished; empty text for one from a trace.
std::optional<std::string> writerOf(const SessionModel& model) {
    for (std::size_t index = 0; index < model.segmentCount(); ++index) {
        if (model.segment(index).finished()) return model.segment(index).writer();
    }
    return std::nullopt;
}

QString millions(std::size_t parameters) {
    return QLocale().toString(static_cast<double>(parameters) / 1e6, 'f', 1);
}

}  // namespace

PairController::PairController(const StudioParts& parts, RunController& run, SessionTrace& trace, QObject* parent)
    : QObject(parent), m_parts(parts), m_run(run), m_trace(trace) {
    connect(&parts.engine, &EngineClient::loadProgressed, this,
            [this](double fraction) { m_parts.window.status().setProgress(fraction); });
    connect(&parts.engine, &EngineClient::loaded, this, &PairController::takeLoaded);
    connect(&parts.engine, &EngineClient::loadFailed, this, &PairController::takeFailure);
    connect(&parts.engine, &EngineClient::traceHeaderReady, this,
            [this](const Trace& header) { m_trace.setPairHeader(header); });
    connect(&run, &RunController::began, this, [this] {
        m_trace.generated(m_parts.window.task());
        showPair();
    });
    connect(&parts.model, &SessionModel::modelReset, this, &PairController::showPair);
    connect(&run, &RunController::outdated, this, &PairController::showPair);
    connect(&parts.history, &EditHistory::sessionRestored, this, &PairController::showPair);
    connect(&parts.window.pairs(), &PairChooser::pairChosen, this, &PairController::choose);
    connect(&parts.window, &MainWindow::taskChosen, this, &PairController::setTask);
    connect(parts.window.actions().openPair, &QAction::triggered, this, &PairController::askFolder);
    connect(parts.window.actions().pairInfo, &QAction::triggered, this, &PairController::showInfo);
    m_headerTimer.setSingleShot(true);
    m_headerTimer.setInterval(kHeaderPauseMs);
    connect(&m_headerTimer, &QTimer::timeout, this, [this] {
        // The files' hashes take a moment: only while nobody waits for the engine.
        if (m_parts.engine.loading()) return;
        if (m_parts.engine.job() != EngineClient::Job::None) return m_headerTimer.start();
        m_parts.engine.requestTraceHeader();
    });
}

void PairController::start(const QString& folder) {
    findPairs();
    m_parts.window.setTask(m_parts.settings.task());
    if (!folder.isEmpty()) {
        choose(folder);
    } else {
        setTask(m_parts.settings.task());
    }
}

void PairController::findPairs() {
    m_pairs.clear();
    const PairLocator locator = PairLocator::standard();
    for (const std::string& name : locator.names()) {
        const PairFolders folders = locator.locate(name);
        m_pairs.push_back(describePair(QString::fromStdString(folders.small.parent_path().string())));
    }
    for (const Task task : {Task::Translate, Task::Summarize}) {
        const QString folder = m_parts.settings.pairFolder(task);
        const auto known = [&folder](const PairItem& pair) { return pair.folder == folder; };
        if (folder.isEmpty() || !QFileInfo(folder).isDir() || std::ranges::any_of(m_pairs, known)) continue;
        m_pairs.push_back(describePair(folder));
    }
}

QString PairController::folderFor(Task task) const {
    const QString chosen = m_parts.settings.pairFolder(task);
    QString first;
    for (const PairItem& pair : m_pairs) {
        if (pair.task && pair.task != task) continue;
        if (pair.folder == chosen) return chosen;
        // A pair that does not say what it is for is never taken unasked.
        if (first.isEmpty() && pair.task) first = pair.folder;
    }
    return first;
}

Task PairController::taskOf(const QString& folder) const {
    return describePair(folder).task.value_or(m_parts.window.task());
}

void PairController::setTask(Task task) {
    if (task != m_parts.window.task()) m_run.setOutdated();
    m_parts.window.setTask(task);
    m_parts.settings.setTask(task);
    const QString folder = folderFor(task);
    if (folder.isEmpty()) {
        m_parts.window.messages().showMessage(
            task == Task::Summarize ? tr("There is no pair for summaries. Choose Tools > Open a pair of models.")
                                    : tr("There is no pair for translations. Choose Tools > Open a pair of models."));
        return showPair();
    }
    if (folder == m_current && !m_parts.engine.loading()) return showPair();
    load(folder);
}

void PairController::choose(const QString& folder) {
    const auto known = [&folder](const PairItem& pair) { return pair.folder == folder; };
    auto found = std::ranges::find_if(m_pairs, known);
    if (found == m_pairs.end()) {
        m_pairs.push_back(describePair(folder));
        found = std::prev(m_pairs.end());
    }
    const Task task = found->task.value_or(m_parts.window.task());
    if (task != m_parts.window.task()) m_run.setOutdated();
    m_parts.window.setTask(task);
    m_parts.settings.setTask(task);
    load(folder);
}

void PairController::chooseOpened(const QString& folder) {
    const PairItem pair = describePair(folder);
    if (!pair.task || pair.task == m_parts.window.task()) return choose(folder);
    const bool summarizes = pair.task == Task::Summarize;
    m_parts.window.messages().showMessage(
        (summarizes ? tr("“%1” writes summaries and does not translate, so it was not opened. Choose a pair for "
                         "translations, or turn to summaries.")
                    : tr("“%1” translates and writes no summaries, so it was not opened. Choose a pair for summaries, "
                         "or turn to translations."))
            .arg(pair.title),
        {{summarizes ? tr("&Summarize with it") : tr("&Translate with it"), [this, folder] { choose(folder); }}});
}

void PairController::reload() {
    if (!m_wanted.isEmpty()) load(m_wanted);
}

void PairController::load(const QString& folder) {
    m_run.settle();
    m_wanted = folder;
    const Preferences preferences = m_parts.settings.preferences();
    m_parts.window.status().setActivity(StatusLine::Activity::Busy, tr("Loading %1").arg(describePair(folder).title));
    m_parts.window.status().setProgress(0.0);
    showPair();
    m_parts.engine.load(folder, {preferences.device, preferences.dtype, preferences.threads});
}

void PairController::takeLoaded(const LoadedInfo& loaded) {
    if (m_current != loaded.folder && !m_current.isEmpty()) m_run.setOutdated();
    m_parts.window.messages().clear(std::exchange(m_failure, {}));
    m_current = loaded.folder;
    m_parts.settings.setPairFolder(m_parts.window.task(), loaded.folder);
    m_trace.setPair(loaded.info);
    StatusLine& status = m_parts.window.status();
    status.setProgress(-1);
    if (!m_run.isRunning()) status.setActivity(StatusLine::Activity::Idle, tr("Ready"));
    const EngineInfo& info = loaded.info;
    QString dtype = QString::fromStdString(info.large.dtype);
    if (info.small.dtype != info.large.dtype)
        dtype = QString::fromStdString(info.small.dtype) + QLatin1Char('/') + dtype;
    const QString device = info.device == "cuda" ? QStringLiteral("CUDA") : QStringLiteral("CPU");
    QString words = device + QStringLiteral(" · ") + dtype;
    if (info.device != "cuda") words += QStringLiteral(" · ") + tr("%Ln thread(s)", nullptr, info.threads);
    status.setDevice(words, inWindowLanguage(info.deviceReason));
    status.setPair(tr("%1 · %2 M + %3 M parameters")
                       .arg(PairChooser::nameOf(describePair(loaded.folder)), millions(info.small.parameters),
                            millions(info.large.parameters)),
                   QDir::toNativeSeparators(loaded.folder));
    showPair();
    m_headerTimer.start();
}

void PairController::takeFailure(const QString& message) {
    // What failed is not offered again, unless it belongs to the program.
    std::erase_if(m_pairs, [this](const PairItem& pair) {
        return pair.folder == m_wanted && pair.folder != m_current && !isStandard(pair.folder);
    });
    m_wanted = m_current;
    StatusLine& status = m_parts.window.status();
    status.setProgress(-1);
    status.setActivity(StatusLine::Activity::Problem, tr("The pair could not be loaded"));
    m_failure = m_current.isEmpty() ? message
                                    : tr("%1 The pair used so far stays loaded.", "a sentence before").arg(message);
    m_parts.window.messages().showMessage(m_failure);
    if (!m_current.isEmpty()) {
        m_parts.window.setTask(taskOf(m_current));
        m_parts.settings.setTask(m_parts.window.task());
    }
    showPair();
}

void PairController::showPair() {
    const QString shown = m_parts.engine.loading() || m_current.isEmpty() ? m_wanted : m_current;
    m_parts.window.pairs().setPairs(m_pairs, m_parts.window.task(), shown);
    PairLanguages languages = pairLanguages(shown);
    const Prompt prompt = m_parts.settings.prompt(shown);
    if (!prompt.source.isEmpty()) languages.setSource(prompt.source);
    if (!prompt.target.isEmpty()) languages.setTarget(prompt.target);
    const auto title = [](const QString& what, const QString& language) {
        return language.isEmpty() ? what : what + QStringLiteral(" · ") + language;
    };
    m_parts.window.sourcePane().setTitle(title(tr("Source"), languages.source));
    const auto outputName = [](Task task) { return task == Task::Summarize ? tr("Summary") : tr("Output"); };
    // What another pair wrote, or for another task, stands under its own name until it is written again.
    m_parts.window.outputPane().setTitle(
        isForeign() ? tr("%1 by %2", "a text by models").arg(outputName(m_trace.task()), writerName())
                    : title(outputName(m_parts.window.task()), languages.target));
    if (std::exchange(m_languages, languages) != languages) Q_EMIT languagesChanged(m_languages);
}

std::vector<PairItem> PairController::pairsReading(const QString& language) const {
    std::vector<PairItem> found;
    for (const PairItem& pair : m_pairs) {
        if (pair.task == m_parts.window.task() && pairLanguages(pair.folder).sourceCode == language) {
            found.push_back(pair);
        }
    }
    return found;
}

/// Whether the output was written by something else than the loaded pair for this task.
bool PairController::isForeign() const {
    if (!m_trace.hasOutput()) return false;
    return m_run.isOutdated() || writerOf(m_parts.model).value_or(m_run.writer()) != m_run.writer();
}

QString PairController::writerName() const {
    const std::string writer = writerOf(m_parts.model).value_or(std::string());
    const std::string folder = writer.substr(0, writer.find('|'));
    return folder.empty() ? m_trace.models() : describePair(QString::fromStdString(folder)).title;
}

void PairController::askFolder() {
    auto* dialog = new QFileDialog(&m_parts.window, tr("Open a pair of models"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &PairController::chooseOpened);
    dialog->open();
}

void PairController::showInfo() {
    const auto& loaded = m_parts.engine.loadedPair();
    auto* box = new QMessageBox(&m_parts.window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About this pair"));
    box->addButton(tr("OK"), QMessageBox::AcceptRole);
    box->setTextFormat(Qt::RichText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setText(loaded ? pairInfoHtml(*loaded) : tr("No pair is loaded."));
    box->open();
}

}  // namespace bild
