// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison_controller.h"

#include <QLocale>
#include <utility>

#include "basis/error_words.h"
#include "basis/settings.h"
#include "charts/run_charts.h"
#include "charts/run_summary.h"
#include "compare/race_view.h"
#include "compare/threshold_map_view.h"
#include "error.h"
#include "policy/policy_panel.h"
#include "runs/edit_history.h"
#include "runs/policy_controller.h"
#include "runs/run_controller.h"
#include "session/session_model.h"
#include "text/source_view.h"
#include "window/main_window.h"
#include "window/message_bar.h"
#include "window/status_line.h"

namespace bild {
namespace {

constexpr int kIdleMs = 400;
/// One piece of the background measurement; whoever wants the engine meanwhile gets it at once in any case.
constexpr double kBaselineBudgetMs = 1000.0;
/// Of one text: more would keep the processor busy for a figure that hardly moves any more.
constexpr std::size_t kMostBaselines = 200;
/// Of all texts and pairs of this session.
constexpr qsizetype kMostRemembered = 20'000;

QByteArray keyOf(const std::string& writer, const std::string& source) {
    return QByteArray::fromStdString(writer + '\0' + source);
}

/// Whether times of this segment and of the large model alone are times for the same work.
bool isComparable(const SessionSegment& segment) {
    return segment.finished() && !segment.outdated() && segment.given().empty() && !segment.writer().empty();
}

}  // namespace

ComparisonController::ComparisonController(const StudioParts& parts, RunController& run, PolicyController& policy,
                                           QObject* parent)
    : QObject(parent), m_parts(parts), m_run(run), m_policy(policy) {
    connectRace();
    connectMap();
    connectBaseline();
    connect(&parts.engine, &EngineClient::segmented, this, &ComparisonController::takeSegments);
    connect(&parts.engine, &EngineClient::finished, this, &ComparisonController::finish);
    connect(&parts.engine, &EngineClient::superseded, this, [this](EngineClient::Job job) {
        finish(job, {JobEnd::Stopped, {}, 0.0});
    });
    connect(&parts.history, &EditHistory::sessionRestored, this, [this] {
        if (!m_run.isRunning()) showBaselines();
    });
}

void ComparisonController::connectRace() {
    MainWindow& window = m_parts.window;
    connect(window.actions().race, &QAction::triggered, &window, &MainWindow::showRace);
    connect(&window.race(), &RaceView::raceRequested, this, [this](int runs) {
        m_runs = runs;
        ask(Wanted::Race);
    });
    connect(&window.race(), &RaceView::stopRequested, this, &ComparisonController::stop);
    connect(&m_parts.engine, &EngineClient::raceProgressed, this, [this](int done, int all) {
        m_parts.window.race().setProgress(done, all);
        const QLocale locale;
        m_parts.window.status().setActivity(StatusLine::Activity::Busy,
                                            tr("Race: %1 of %2 runs").arg(locale.toString(done), locale.toString(all)));
    });
    connect(&m_parts.engine, &EngineClient::raced, this, &ComparisonController::showRaceResults);
}

void ComparisonController::connectMap() {
    MainWindow& window = m_parts.window;
    connect(window.actions().thresholdMap, &QAction::triggered, &window, &MainWindow::showThresholdMap);
    window.thresholdMap().setPolicy(window.policy().policy());
    connect(&window.thresholdMap(), &ThresholdMapView::sweepRequested, this, [this](const SweepGrid& grid, int runs) {
        m_grid = grid;
        m_sweeps = runs;
        ask(Wanted::Sweep);
    });
    connect(&window.thresholdMap(), &ThresholdMapView::stopRequested, this, &ComparisonController::stop);
    connect(&window.thresholdMap(), &ThresholdMapView::cellApplied, &m_policy, &PolicyController::apply);
    connect(&m_policy, &PolicyController::applied, &window.thresholdMap(), &ThresholdMapView::setPolicy);
    connect(&m_parts.engine, &EngineClient::sweepBaselineMeasured, this, [this](const SweepBaseline& baseline) {
        m_parts.window.thresholdMap().addLarge(baseline.statistics.totalMilliseconds);
    });
    connect(&m_parts.engine, &EngineClient::sweepCellMeasured, &window.thresholdMap(), &ThresholdMapView::addCell);
}

void ComparisonController::connectBaseline() {
    m_idleTimer.setSingleShot(true);
    m_idleTimer.setInterval(kIdleMs);
    connect(&m_idleTimer, &QTimer::timeout, this, &ComparisonController::measureBaseline);
    connect(&m_run, &RunController::ended, this, [this] {
        showBaselines();
        m_idleTimer.start();
    });
    connect(&m_run, &RunController::began, this, [this] {
        m_idleTimer.stop();
        showBaselines();
    });
    connect(&m_parts.engine, &EngineClient::limitKnown, this,
            [this](const SpeedLimit& limit) { m_parts.window.charts().setLimit(limit); });
    connect(&m_parts.engine, &EngineClient::baselineMeasured, this, [this](const std::vector<SegmentResult>& results) {
        remember(results);
        showBaselines();
        m_idleTimer.start();
    });
    connect(&m_parts.model, &SessionModel::modelReset, this, &ComparisonController::showBaselines);
    connect(&m_parts.engine, &EngineClient::loaded, this, [this] {
        showBaselines();
        m_idleTimer.start();
    });
}

void ComparisonController::ask(Wanted wanted) {
    if (!m_parts.engine.loadedPair() || m_parts.engine.loading()) {
        m_parts.window.frontMessages().showMessage(tr("No pair of models is loaded yet."));
        return;
    }
    m_run.settle();
    m_source = m_parts.window.source().text().toStdString();
    m_writer = m_run.writer();
    m_parts.engine.segment(m_source, m_run.options());
    m_wanted = wanted;
}

/// A run of the text goes on.
void ComparisonController::stop() {
    m_wanted = Wanted::Nothing;
    const EngineClient::Job job = m_parts.engine.job();
    if (job == EngineClient::Job::Race || job == EngineClient::Job::Sweep) m_parts.engine.stop();
}

void ComparisonController::takeSegments(const std::vector<Segment>& segments) {
    const Wanted wanted = std::exchange(m_wanted, Wanted::Nothing);
    if (wanted == Wanted::Nothing) return;
    if (segments.empty()) {
        m_parts.window.frontMessages().showMessage(tr("There is no text to measure on. Write or open one first."));
        return;
    }
    StatusLine& status = m_parts.window.status();
    if (wanted == Wanted::Race) {
        m_parts.window.race().setProgress(0, 3 * m_runs);
        status.setActivity(StatusLine::Activity::Busy, tr("Race begins"));
        m_parts.engine.race({m_source, segments, m_run.options(), m_parts.window.policy().policy(), m_runs});
    } else {
        status.setActivity(StatusLine::Activity::Busy, tr("Measuring the threshold map"));
        m_parts.window.thresholdMap().beginSweep(m_grid, m_sweeps);
        m_parts.engine.sweep(
            {segments, m_run.options(), m_grid, m_parts.window.policy().policy().maxDraftTokens, m_sweeps});
    }
}

void ComparisonController::finish(EngineClient::Job job, const JobOutcome& outcome) {
    if (job == EngineClient::Job::Segment) m_wanted = Wanted::Nothing;
    if (job != EngineClient::Job::Race && job != EngineClient::Job::Sweep) return;
    if (job == EngineClient::Job::Race) m_parts.window.race().setProgress(1, 1);
    if (job == EngineClient::Job::Sweep) m_parts.window.thresholdMap().endSweep();
    StatusLine& status = m_parts.window.status();
    switch (outcome.end) {
        case JobEnd::Done:
            return status.setActivity(StatusLine::Activity::Idle, tr("Measured"));
        case JobEnd::Stopped:
            return status.setActivity(StatusLine::Activity::Idle, tr("Measuring was stopped"));
        case JobEnd::Failed:
            status.setActivity(StatusLine::Activity::Problem, tr("Measuring failed"));
            m_parts.window.frontMessages().showMessage(outcome.message);
    }
}

void ComparisonController::showRaceResults(const RaceResults& results) {
    for (const GenerationResult& large : results.large) remember(large.segments);
    showBaselines();
    try {
        m_parts.window.race().setResults(results.small, results.large, results.bild);
    } catch (const Error& error) {
        m_parts.window.frontMessages().showMessage(errorWords(error));
    }
}

const ComparisonController::Baseline* ComparisonController::baselineOf(const SessionSegment& segment) const {
    const auto found = m_baselines.constFind(keyOf(segment.writer(), segment.source().text));
    return found == m_baselines.cend() ? nullptr : &*found;
}

std::vector<Segment> ComparisonController::unmeasured() const {
    const std::string writer = m_run.writer();
    std::vector<Segment> segments;
    std::size_t measured = 0;
    for (std::size_t index = 0; index < m_parts.model.segmentCount(); ++index) {
        const SessionSegment& segment = m_parts.model.segment(index);
        if (!isComparable(segment) || segment.writer() != writer) continue;
        if (baselineOf(segment) == nullptr) {
            segments.push_back(segment.source());
        } else if (++measured >= kMostBaselines) {
            return {};
        }
    }
    return segments;
}

bool ComparisonController::willMeasure() const {
    if (!m_parts.engine.loadedPair() || !m_parts.settings.preferences().measureBaseline) return false;
    return m_run.isRunning() || !unmeasured().empty();
}

void ComparisonController::measureBaseline() {
    const bool busy = m_parts.engine.loading() || m_parts.engine.job() != EngineClient::Job::None || m_run.isRunning();
    if (busy || !willMeasure()) return;
    m_writer = m_run.writer();
    m_parts.engine.measureBaseline({unmeasured(), m_run.options(), kBaselineBudgetMs});
}

void ComparisonController::remember(const std::vector<SegmentResult>& results) {
    if (m_baselines.size() > kMostRemembered) m_baselines.clear();
    for (const SegmentResult& result : results) {
        m_baselines.insert(keyOf(m_writer, result.source.text),
                           {result.text, result.statistics.totalMilliseconds, result.tokens.size()});
    }
}

void ComparisonController::showBaselines() {
    LargeBaseline both;
    Agreement agreement;
    // While a run goes on, its charts are of what it writes.
    const std::size_t count = m_run.isRunning() ? 0 : m_parts.model.segmentCount();
    for (std::size_t index = 0; index < count; ++index) {
        const SessionSegment& segment = m_parts.model.segment(index);
        const Baseline* large = isComparable(segment) ? baselineOf(segment) : nullptr;
        if (large == nullptr) continue;
        const Statistics& bild = *segment.wholeStatistics();
        both.milliseconds += large->milliseconds;
        both.tokens += large->tokens;
        both.bildMilliseconds += bild.totalMilliseconds;
        both.bildTokens += bild.tokens;
        ++agreement.compared;
        if (large->output == *segment.wholeText()) ++agreement.same;
    }
    both.segments = agreement.compared;
    both.ofSegments = m_parts.model.segmentCount();
    const bool known = agreement.compared > 0;
    m_parts.window.charts().setBaseline(known ? std::optional(both) : std::nullopt, !known && willMeasure());
    m_parts.window.summary().setAgreement(known ? std::optional(agreement) : std::nullopt);
}

}  // namespace bild
