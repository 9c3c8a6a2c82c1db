// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/session_display.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <iterator>

#include "charts/run_charts.h"
#include "charts/run_summary.h"
#include "engine/engine_client.h"
#include "runs/edit_history.h"
#include "runs/run_controller.h"
#include "session/session_model.h"
#include "text/document_pane.h"
#include "text/output_view.h"
#include "text/replay_strip.h"
#include "text/source_view.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_view.h"
#include "window/main_window.h"
#include "window/status_line.h"

namespace bild {
namespace {

constexpr int kNotesPauseMs = 250;
/// Charts, timeline and figures follow a run more slowly than its text, which people read: a picture of hundreds of
/// passes looks much the same a second later, and drawing it takes as long as writing some tokens.
constexpr int kFollowMs = 100;
/// The same where drawing takes the engine's processor away: from the first second on, then ever more rarely.
constexpr int kFirstFrugalFollowMs = 700;
constexpr int kFrugalFollowMs = 6000;

int countWords(const QString& text) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    int words = 0;
    while (finder.toNextBoundary() >= 0) {
        if (finder.boundaryReasons() & QTextBoundaryFinder::EndOfItem) ++words;
    }
    return words;
}

/// Some pass of the run on show wrote it: it was neither typed nor given.
bool isFromPass(const SessionSegment& segment, int token) {
    const std::optional<std::size_t> written = segment.runToken(token);
    return written && *written >= segment.given().size();
}

/// Where a draft stood that was taken back, before any edit by hand.
std::size_t positionInRun(const SessionSegment& segment, const OutputToken& ghost) {
    const std::vector<Ghost>& ghosts = segment.runOutput().ghosts();
    const auto found = std::ranges::find(ghosts, ghost.iteration, [](const Ghost& each) { return each.token.iteration; });
    return found == ghosts.end() ? 0 : found->position;
}

}  // namespace

std::vector<Iteration> SessionWalk::next(std::size_t most) {
    std::vector<Iteration> found;
    while (found.size() < most && m_segment < m_model->segmentCount()) {
        const std::vector<Iteration>& iterations = m_model->segment(m_segment).iterations();
        if (m_iteration == iterations.size()) {
            if (m_iteration > 0) m_end = iterations.back().startMilliseconds + m_shift + iterations.back().milliseconds;
            ++m_segment;
            m_iteration = 0;
            continue;
        }
        if (m_iteration == 0) {
            const double begin = iterations.front().startMilliseconds;
            // A segment of the same run begins later by itself; the time in between is its encoders'.
            m_shift = begin < m_end ? m_end - begin : 0.0;
        }
        found.push_back(iterations[m_iteration++]);
        found.back().segment = m_segment;
        found.back().startMilliseconds += m_shift;
    }
    return found;
}

SessionDisplay::SessionDisplay(const StudioParts& parts, RunController& run, QObject* parent)
    : QObject(parent), m_parts(parts), m_run(run) {
    connect(&run, &RunController::began, this, &SessionDisplay::begin);
    connect(&run, &RunController::iterated, this, &SessionDisplay::add);
    connect(&run, &RunController::ended, this, &SessionDisplay::finish);
    connect(&parts.history, &EditHistory::sessionRestored, this, [this, &run] {
        if (!run.isRunning()) showSession();
    });
    connect(&parts.history, &EditHistory::outputEdited, &m_notesTimer, qOverload<>(&QTimer::start));
    // During a run they follow with the charts.
    connect(&run, &RunController::outdated, this, &SessionDisplay::showCounts);
    const auto showCountsAtRest = [this, &run] {
        if (!run.isRunning()) showCounts();
    };
    connect(&parts.model, &SessionModel::countsChanged, this, showCountsAtRest);
    connect(&run, &RunController::stateChanged, this, showCountsAtRest);
    m_followTimer.setSingleShot(true);
    connect(&m_followTimer, &QTimer::timeout, this, &SessionDisplay::follow);
    connectTimeline();
    m_fillTimer.setInterval(0);
    connect(&m_fillTimer, &QTimer::timeout, this, &SessionDisplay::fillOn);
    m_notesTimer.setSingleShot(true);
    m_notesTimer.setInterval(kNotesPauseMs);
    connect(&m_notesTimer, &QTimer::timeout, this, &SessionDisplay::showNotes);
    connect(parts.window.source().document(), &QTextDocument::contentsChanged, this, [this] {
        if (!m_notesTimer.isActive()) m_notesTimer.start();
    });
    showCounts();
}

void SessionDisplay::connectTimeline() {
    TimelineView& timeline = m_parts.window.timeline();
    OutputView& output = m_parts.window.output();
    connect(&timeline, &TimelineView::positionChanged, this, &SessionDisplay::showPlace);
    connect(&timeline, &TimelineView::iterationsSelected, this, [this, &output](int first, int last) {
        if (m_selecting) return;
        m_selecting = true;
        for (int iteration = first; iteration <= last; ++iteration) {
            const TokenRef token = m_parts.model.tokenOfIteration(static_cast<std::size_t>(iteration));
            if (!token.isValid()) continue;
            output.setCurrentToken(token);
            break;
        }
        m_selecting = false;
    });
    connect(&output, &OutputView::currentTokenChanged, this, [this, &timeline](const TokenRef& ref) {
        const OutputToken* token = m_parts.model.token(ref);
        if (m_selecting || token == nullptr || !m_parts.window.output().hasFocus()) return;
        const auto segment = static_cast<std::size_t>(ref.segment);
        if (!ref.ghost && !isFromPass(m_parts.model.segment(segment), ref.token)) return;
        m_selecting = true;
        const int iteration = static_cast<int>(m_parts.model.iterationIndex(segment, token->iteration));
        timeline.select(iteration, iteration);
        m_selecting = false;
    });
    connect(&output, &OutputView::tokenHovered, this, [this, &timeline](const TokenRef& ref) {
        timeline.canvas().setLit(passesOf(ref));
    });
    WindowActions& actions = m_parts.window.actions();
    connect(actions.play, &QAction::triggered, &timeline, &TimelineView::togglePlay);
    connect(actions.tokenBack, &QAction::triggered, this, [this] { stepTimeline(false, false); });
    connect(actions.tokenForward, &QAction::triggered, this, [this] { stepTimeline(true, false); });
    connect(actions.roundBack, &QAction::triggered, this, [this] { stepTimeline(false, true); });
    connect(actions.roundForward, &QAction::triggered, this, [this] { stepTimeline(true, true); });
    connect(actions.showEnd, &QAction::triggered, this, [this, &timeline] {
        timeline.pause();
        timeline.canvas().setPlace(timeline.canvas().track().size());
    });
}

/// The pass that wrote a token, and the one in which the large model looked at it.
std::vector<std::size_t> SessionDisplay::passesOf(const TokenRef& ref) const {
    const OutputToken* token = m_parts.model.token(ref);
    // During a run over a part, the timeline still shows the run before.
    if (token == nullptr || (m_run.isRunning() && !m_wholeRun)) return {};
    const auto at = static_cast<std::size_t>(ref.segment);
    const SessionSegment& segment = m_parts.model.segment(at);
    if (!ref.ghost && !isFromPass(segment, ref.token)) return {};
    const std::size_t position = ref.ghost ? positionInRun(segment, *token) : *segment.runToken(ref.token);
    std::vector<std::size_t> passes{m_parts.model.iterationIndex(at, token->iteration)};
    for (std::size_t pass = token->iteration + 1; pass < segment.iterations().size(); ++pass) {
        const std::vector<Verification>& verified = segment.iterations()[pass].verified;
        if (std::ranges::find(verified, position, &Verification::position) == verified.end()) continue;
        if (token->origin == Origin::Small) passes.push_back(m_parts.model.iterationIndex(at, pass));
        break;
    }
    return passes;
}

void SessionDisplay::stepTimeline(bool forward, bool round) {
    TimelineView& timeline = m_parts.window.timeline();
    TimelineCanvas& canvas = timeline.canvas();
    const TimelineTrack& track = canvas.track();
    timeline.pause();
    if (forward) {
        canvas.setPlace(round ? track.nextRound(canvas.place()) : track.nextToken(canvas.place()));
    } else {
        canvas.setPlace(round ? track.previousRound(canvas.place()) : track.previousToken(canvas.place()));
    }
}

void SessionDisplay::showPlace(int place) {
    const TimelineView& timeline = m_parts.window.timeline();
    SessionModel& model = m_parts.model;
    const bool wasWhole = model.showsAll();
    if (place >= timeline.size()) {
        model.showAll();
        if (wasWhole) return;
    } else {
        model.showUpTo(static_cast<std::size_t>(place));
    }
    if (model.showsAll()) {
        m_parts.window.replayStrip().hide();
    } else {
        m_parts.window.replayStrip().showUpTo(timeline.tokensShown());
    }
    // The text goes where the replay is.
    if (place > 0) m_parts.window.output().showEndOf(static_cast<int>(model.locateIteration(place - 1).first));
    if (place == 0) m_parts.window.output().showEndOf(0);
}

void SessionDisplay::begin(bool whole) {
    m_wholeRun = whole;
    m_parts.window.output().setRunning(true);
    m_followMs = kFirstFrugalFollowMs;
    m_walk.reset();
    m_fillTimer.stop();
    m_followTimer.stop();
    m_waiting.clear();
    // The charts keep the run before until there is something of this one to draw.
    m_chartsBegun = false;
    if (whole) m_parts.window.timeline().clear();
}

void SessionDisplay::add(std::vector<Iteration>& iterations) {
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(iterations.begin()),
                     std::make_move_iterator(iterations.end()));
    if (m_followTimer.isActive()) return;
    m_followTimer.start(m_parts.engine.sparesProcessor() ? kFollowMs : m_followMs);
    m_followMs = std::min(2 * m_followMs, kFrugalFollowMs);
}

/// Brings everything but the text up to what has arrived of the run.
void SessionDisplay::follow() {
    m_followTimer.stop();
    if (!m_chartsBegun) m_parts.window.charts().begin();
    m_chartsBegun = true;
    m_parts.window.charts().add(m_waiting);
    // Passes of a run over a part belong between those of other segments: they are shown when the run is over.
    if (m_wholeRun) m_parts.window.timeline().append(m_waiting);
    m_waiting.clear();
    showCounts();
}

void SessionDisplay::finish() {
    m_parts.window.output().setRunning(false);
    follow();
    showNotes();
    if (m_wholeRun) return m_parts.window.charts().finish(m_parts.model.statistics());
    // Of a run over a part, the charts have shown that part alone; at rest they are of the text, as all figures are.
    m_parts.window.charts().begin();
    fill(true);
}

void SessionDisplay::showSession() {
    m_followTimer.stop();
    m_waiting.clear();
    m_chartsBegun = true;
    m_parts.model.showAll();
    m_parts.window.charts().begin();
    fill(true);
    showCounts();
    showNotes();
}

/// Fills the timeline, and the charts too where they are not filled by the run itself.
void SessionDisplay::fill(bool charts) {
    // A text of some pages is shown at once.
    constexpr std::size_t atOnce = 4000;
    m_parts.window.timeline().clear();
    m_fillsCharts = charts;
    m_walk.emplace(m_parts.model);
    fillChunk(m_walk->next(atOnce));
    if (m_walk) m_fillTimer.start();
}

void SessionDisplay::fillOn() {
    constexpr std::size_t chunk = 500;
    constexpr qint64 mostMs = 8;
    QElapsedTimer clock;
    clock.start();
    while (m_walk && clock.elapsed() < mostMs) fillChunk(m_walk->next(chunk));
    if (!m_walk) m_fillTimer.stop();
}

void SessionDisplay::fillChunk(const std::vector<Iteration>& iterations) {
    if (!iterations.empty()) m_parts.window.timeline().append(iterations);
    if (m_fillsCharts) m_parts.window.charts().add(iterations);
    const bool done = static_cast<std::size_t>(m_parts.window.timeline().size()) == m_parts.model.iterationCount();
    if (!iterations.empty() && !done) return;
    m_walk.reset();
    if (m_fillsCharts && m_parts.model.iterationCount() > 0) {
        m_parts.window.charts().finish(m_parts.model.statistics());
    }
}

void SessionDisplay::showCounts() {
    if (m_parts.model.showsAll()) m_parts.window.replayStrip().hide();
    const Statistics& statistics = m_parts.model.statistics();
    m_parts.window.summary().setStatistics(statistics);
    // The status line speaks of the loaded pair; these are another one's.
    const bool foreign = m_run.isOutdated();
    if (statistics.totalMilliseconds <= 0.0 || foreign) return m_parts.window.status().setRates({});
    const QLocale locale;
    m_parts.window.status().setRates(tr("%1 tokens/s · %2 % accepted")
                                         .arg(locale.toString(statistics.tokensPerSecond(), 'f', 0),
                                              locale.toString(100.0 * statistics.acceptanceRate(), 'f', 0)));
}

void SessionDisplay::showNotes() {
    // Both counts are for people; of a very long text the words are not counted on every pause in typing.
    constexpr qsizetype kMostCounted = 200'000;
    const QString text = m_parts.window.source().text();
    const QLocale locale;
    const QString segments = tr("%Ln segment(s)", nullptr, static_cast<int>(m_parts.window.source().segments().size()));
    const QString words = text.size() > kMostCounted ? tr("%1 characters").arg(locale.toString(text.size()))
                                                     : tr("%Ln word(s)", nullptr, countWords(text));
    const bool known = m_parts.window.source().segments().size() > 0;
    m_parts.window.sourcePane().setNote(known ? segments + QStringLiteral(" · ") + words : words);
    if (text.size() <= kMostCounted) showOutdated(text);
}

/// Marks what was written from sentences that were changed since.
void SessionDisplay::showOutdated(const QString& text) {
    const TextSpans& spans = m_parts.window.source().segments();
    const SessionModel& model = m_parts.model;
    std::vector<int> outdated;
    if (!m_run.isRunning() && spans.size() == model.partCount() && !model.hasSecondPass()) {
        for (std::size_t index = 0; index < spans.size(); ++index) {
            const Span& span = spans[index];
            const QString now = text.mid(static_cast<qsizetype>(span.begin), static_cast<qsizetype>(span.size()));
            const bool same = now.trimmed() == QString::fromStdString(model.segment(index).source().text).trimmed();
            const bool written = !model.segment(index).pending() || model.segment(index).isByHand();
            if ((!same || model.segment(index).outdated()) && written) outdated.push_back(static_cast<int>(index));
        }
    }
    const auto count = static_cast<int>(outdated.size());
    const bool were = !m_parts.window.output().outdatedSegments().empty();
    m_parts.window.output().setOutdatedSegments(std::move(outdated));
    if (count > 0) {
        m_parts.window.outputPane().setNote(
            tr("%Ln segment(s) changed: %1 writes them", nullptr, count)
                .arg(m_parts.window.actions().run->shortcut().toString(QKeySequence::NativeText)));
    } else if (were) {
        m_parts.window.outputPane().setNote({});
    }
}

}  // namespace bild
