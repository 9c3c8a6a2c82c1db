// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/summary_controller.h"

#include "basis/settings.h"
#include "engine/engine_client.h"
#include "runs/run_controller.h"
#include "runs/session_trace.h"
#include "session/session_model.h"
#include "text/document_pane.h"
#include "text/output_view.h"
#include "text/source_view.h"
#include "text/summary_bar.h"
#include "window/main_window.h"

namespace bild {
namespace {

constexpr int kPauseMs = 60;

}  // namespace

SummaryController::SummaryController(const StudioParts& parts, RunController& run, SessionTrace& trace, QObject* parent)
    : QObject(parent),
      m_parts(parts),
      m_run(run),
      m_trace(trace),
      m_bar(new SummaryBar(parts.window.actions().showCopied, parts.window.actions().previousCopied,
                           parts.window.actions().nextCopied)),
      m_links(parts.window.source(), parts.window.output()) {
    m_pool.setMaxThreadCount(1);
    parts.window.outputPane().setBar(m_bar);
    connectBar();
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPauseMs);
    connect(&m_timer, &QTimer::timeout, this, &SummaryController::analyze);
    connect(&parts.model, &SessionModel::countsChanged, this, &SummaryController::follow);
    connect(&run, &RunController::ended, this, &SummaryController::follow);
    connect(&parts.window.source(), &SourceView::contentEdited, this, &SummaryController::follow);
    connect(&parts.window, &MainWindow::taskChanged, this, &SummaryController::showTask);
    connect(&parts.engine, &EngineClient::loaded, this, &SummaryController::showTokens);
    showTask();
}

SummaryController::~SummaryController() {
    m_pool.waitForDone();
}

void SummaryController::connectBar() {
    m_bar->setLength(m_parts.settings.summaryLength());
    connect(m_bar, &SummaryBar::lengthChosen, this, [this](SummaryLength length) {
        m_parts.settings.setSummaryLength(length);
        m_run.setOutdated();
    });
    WindowActions& actions = m_parts.window.actions();
    actions.showCopied->setChecked(m_parts.settings.flag(QStringLiteral("summary/copied"), false));
    m_links.setCopiedShown(actions.showCopied->isChecked());
    connect(actions.showCopied, &QAction::toggled, this, [this](bool shown) {
        m_parts.settings.setFlag(QStringLiteral("summary/copied"), shown);
        m_links.setCopiedShown(shown);
    });
    connect(actions.nextCopied, &QAction::triggered, this, [this, &actions] {
        actions.showCopied->setChecked(true);
        m_links.goToCopied(true);
    });
    connect(actions.previousCopied, &QAction::triggered, this, [this, &actions] {
        actions.showCopied->setChecked(true);
        m_links.goToCopied(false);
    });
    connect(&m_links, &SummaryLinks::copiedLookedAt, m_bar, [this](int index) {
        const std::vector<CopiedSpan>& copied = m_links.analysis().copied;
        m_bar->setCurrentCopied(index, index < 0 ? 0 : static_cast<int>(copied[static_cast<std::size_t>(index)].words));
    });
}

void SummaryController::showTask() {
    const bool summarizing = m_parts.window.task() == Task::Summarize;
    m_bar->setVisible(summarizing);
    m_parts.window.actions().showCopied->setEnabled(summarizing);
    follow();
}

void SummaryController::showTokens() {
    const auto& loaded = m_parts.engine.loadedPair();
    if (!loaded) return;
    const PairDescription& pair = loaded->info.pair;
    m_bar->setTokens({pair.summaryTokens(SummaryLength::Short), pair.summaryTokens(SummaryLength::Medium),
                      pair.summaryTokens(SummaryLength::Long)});
}

/// What was known is not true any more; a new look follows when things are quiet.
void SummaryController::follow() {
    if (!m_links.analysis().sentences.empty() || !m_links.analysis().copied.empty()) clear();
    m_pending = 0;
    if (m_parts.window.task() == Task::Summarize) m_timer.start();
}

void SummaryController::clear() {
    m_links.setAnalysis({});
    m_bar->setCopiedCount(0);
}

void SummaryController::analyze() {
    // Of a replay, what is shown is not all there is.
    const bool finished = !m_run.isRunning() && m_parts.model.showsAll() && m_parts.model.iterationCount() > 0;
    if (!finished || m_parts.window.task() != Task::Summarize) return clear();
    m_pending = ++m_number;
    m_pool.start([this, number = m_number, summary = m_parts.model.result(),
                  article = m_parts.window.source().text().toStdString(), language = m_trace.language()] {
        const SummaryAnalysis analysis = analyzeSummary(summary, article, language);
        QMetaObject::invokeMethod(
            this, [this, number, analysis] { take(number, analysis); }, Qt::QueuedConnection);
    });
}

void SummaryController::take(quint64 number, const SummaryAnalysis& analysis) {
    if (number != m_pending) return;
    m_pending = 0;
    m_bar->setCopiedCount(static_cast<int>(analysis.copied.size()));
    m_links.setAnalysis(analysis);
}

}  // namespace bild
