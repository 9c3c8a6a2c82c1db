// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/run_controller.h"

#include <QLocale>
#include <algorithm>
#include <iterator>
#include <utility>

#include "basis/error_words.h"
#include "basis/settings.h"
#include "error.h"
#include "runs/overwrite_question.h"
#include "session/session_model.h"
#include "text/source_view.h"
#include "window/main_window.h"
#include "window/message_bar.h"
#include "window/status_line.h"

namespace bild {
namespace {

constexpr int kLivePauseMs = 350;

}  // namespace

RunController::RunController(const StudioParts& parts, QObject* parent) : QObject(parent), m_parts(parts) {
    EngineClient& engine = parts.engine;
    connect(&engine, &EngineClient::segmented, this, &RunController::takeSegments);
    connect(&engine, &EngineClient::condensed, this, &RunController::takeSecondPass);
    connect(&engine, &EngineClient::eventsArrived, this, &RunController::takeEvents);
    connect(&engine, &EngineClient::finished, this, &RunController::finish);
    connect(&engine, &EngineClient::superseded, this, [this](EngineClient::Job job) {
        finish(job, {JobEnd::Stopped, {}, 0.0});
    });
    connect(&engine, &EngineClient::loaded, this, [this] {
        if (m_state == State::WaitingForPair) start(m_kind);
    });
    connect(&engine, &EngineClient::loadFailed, this, [this] {
        if (m_state == State::WaitingForPair) setState(State::Idle);
    });
    WindowActions& actions = parts.window.actions();
    connect(actions.run, &QAction::triggered, this, [this] { start(Kind::Changed); });
    connect(actions.runAll, &QAction::triggered, this, [this] { start(Kind::Everything); });
    connect(actions.stop, &QAction::triggered, this, &RunController::stop);
    // Heard before the history: the rest of such a run has to be in it first.
    connect(actions.undo, &QAction::triggered, this, [this] {
        if (m_stepSplit) settle();
    });
    connect(actions.live, &QAction::toggled, this, [this](bool on) {
        if (on) start(Kind::Live);
    });
    m_liveTimer.setSingleShot(true);
    m_liveTimer.setInterval(kLivePauseMs);
    connect(&m_liveTimer, &QTimer::timeout, this, [this] { start(Kind::Live); });
    connect(&parts.window.source(), &SourceView::contentEdited, this, &RunController::scheduleLive);
    setState(State::Idle);
}

GenerateOptions RunController::options() const {
    GenerateOptions options;
    options.task = m_parts.window.task();
    if (options.task == Task::Summarize) options.length = m_parts.settings.summaryLength();
    // One sentence after another is what people can follow.
    options.batch = 1;
    if (!m_parts.engine.loadedPair()) return options;
    const Prompt prompt = m_parts.settings.prompt(m_parts.engine.loadedPair()->folder);
    if (prompt.prefix) options.prefix = prompt.prefix->toStdString();
    if (options.task == Task::Translate) {
        options.sourceLanguage = prompt.source.toStdString();
        options.targetLanguage = prompt.target.toStdString();
    }
    return options;
}

std::string RunController::writer() const {
    if (!m_parts.engine.loadedPair()) return {};
    const auto& [folder, info] = *m_parts.engine.loadedPair();
    const GenerateOptions asked = options();
    const int length = asked.length ? static_cast<int>(*asked.length) : -1;
    return folder.toStdString() + '|' + info.device + '|' + info.small.dtype + '|' + info.large.dtype + '|' +
           std::to_string(info.threads) + '|' +
           std::to_string(static_cast<int>(asked.task)) + '|' + std::to_string(length) + '|' + asked.sourceLanguage +
           '|' + asked.targetLanguage + '|' + asked.prefix.value_or(std::string());
}

void RunController::scheduleLive() {
    if (isRunning()) m_parts.window.setSourceHeld(true);
    if (m_parts.window.actions().live->isChecked()) m_liveTimer.start();
}

void RunController::start(Kind kind) {
    settle();
    m_liveTimer.stop();
    m_kind = kind;
    m_stopWanted = false;
    m_parts.window.setSourceHeld(kind == Kind::Live);
    if (m_parts.engine.loading()) return setState(State::WaitingForPair);
    if (!m_parts.engine.loadedPair()) {
        m_parts.window.messages().showMessage(
            tr("No pair of models is loaded. Choose one in the tool bar, then run again."));
        return;
    }
    m_text = m_parts.window.source().text().toStdString();
    setState(State::Segmenting);
    m_parts.engine.segment(m_text, options());
}

void RunController::takeSegments(const std::vector<Segment>& segments) {
    if (m_state != State::Segmenting) return;
    if (m_stopWanted) return setState(State::Idle);
    m_step = {};
    m_step.name = m_kind == Kind::Live ? tr("typing") : tr("run");
    m_step.belongsToTyping = m_kind == Kind::Live;
    m_stepSplit = false;
    m_leftAlone = 0;
    m_parts.model.showAll();
    if (!mayDropSecondPass()) return giveUp();
    try {
        const bool everything = m_kind == Kind::Everything || m_outdated;
        if (everything) {
            prepareWhole(segments);
        } else {
            prepareChanged(segments);
        }
    } catch (const Error& error) {
        end({JobEnd::Failed, errorWords(error), 0.0});
    }
}

/// Every segment is new, but those that people want to keep. One change of the model, however long the text.
void RunController::prepareWhole(const std::vector<Segment>& segments) {
    SessionModel& model = m_parts.model;
    SourceChange change{m_text, 0, 0, {}};
    std::vector<std::size_t> indices;
    {
        // What is kept stands where the sentences of the text put it.
        SourceChange before = model.changeSource(m_text, segments);
        const std::optional<std::set<std::size_t>> kept = keptByHand();
        for (std::size_t index = 0; kept && index < segments.size(); ++index) {
            if (kept->contains(index)) {
                change.segments.push_back(model.segment(index));
            } else {
                change.segments.emplace_back(segments[index]);
                indices.push_back(index);
            }
        }
        static_cast<void>(model.restoreSource(std::move(before)));
        if (!kept) return giveUp();
    }
    change.removed = model.partCount();
    m_parts.window.source().setSegments(segments);
    m_step.inverse = model.restoreSource(std::move(change));
    generate(indices);
}

/// What people did by hand and a run over everything leaves alone; nothing where they want no run after all. The model
/// has the text of the run. What was done to another task's output cannot stay in this one's.
std::optional<std::set<std::size_t>> RunController::keptByHand() {
    const SessionModel& model = m_parts.model;
    const bool otherTask = m_outputTask && *m_outputTask != m_parts.window.task();
    std::set<std::size_t> confirmed;
    std::set<std::size_t> all;
    for (std::size_t index = 0; index < model.segmentCount(); ++index) {
        const SessionSegment& segment = model.segment(index);
        if (!segment.isByHand()) continue;
        all.insert(index);
        if (segment.confirmed() && !otherTask) confirmed.insert(index);
    }
    m_leftAlone = confirmed.size();
    if (all.size() == confirmed.size()) return confirmed;
    if (m_kind == Kind::Live) return otherTask ? std::nullopt : std::optional(all);
    switch (askToWriteOver(m_parts.window, static_cast<int>(all.size() - confirmed.size()), !otherTask)) {
        case WriteOver::Write:
            return confirmed;
        case WriteOver::Keep:
            return all;
        case WriteOver::Cancel:
            break;
    }
    return std::nullopt;
}

/// A second pass is made anew by any run over the article: what was done to it by hand goes.
bool RunController::mayDropSecondPass() {
    int byHand = 0;
    for (std::size_t index = m_parts.model.partCount(); index < m_parts.model.segmentCount(); ++index) {
        if (m_parts.model.segment(index).isByHand()) ++byHand;
    }
    if (byHand == 0) return true;
    return m_kind != Kind::Live && askToWriteOver(m_parts.window, byHand, false) == WriteOver::Write;
}

/// There is no run after all, and nothing was changed.
void RunController::giveUp() {
    m_step = {};
    setState(State::Idle);
    m_parts.window.status().setActivity(StatusLine::Activity::Idle, tr("Ready"));
}

void RunController::prepareChanged(const std::vector<Segment>& segments) {
    SessionModel& model = m_parts.model;
    const std::size_t count = segments.size();
    SourceChange inverse = model.changeSource(m_text, segments);
    std::vector<std::size_t> unfinished;
    std::vector<std::size_t> outdated;
    for (std::size_t index = 0; index < count; ++index) {
        const SessionSegment& segment = model.segment(index);
        if (!segment.isByHand()) {
            if (!segment.finished()) unfinished.push_back(index);
        } else if (segment.outdated() && m_kind != Kind::Live) {
            outdated.push_back(index);
        }
    }
    if (unfinished.empty() && outdated.empty() && m_kind == Kind::Changed) {
        model.restoreSource(std::move(inverse));
        return prepareWhole(segments);
    }
    if (!outdated.empty()) {
        const WriteOver answer = askToWriteOver(m_parts.window, static_cast<int>(outdated.size()), true);
        if (answer == WriteOver::Cancel) {
            model.restoreSource(std::move(inverse));
            return giveUp();
        }
        if (answer == WriteOver::Write) std::ranges::copy(outdated, std::back_inserter(unfinished));
        std::ranges::sort(unfinished);
    }
    m_parts.window.source().setSegments(segments);
    m_step.inverse = std::move(inverse);
    if (m_kind == Kind::Live && unfinished.size() < count) putCaretFirst(unfinished);
    for (const std::size_t index : unfinished) {
        const SessionSegment& segment = model.segment(index);
        if (!segment.pending() || segment.isByHand()) m_step.before.emplace_back(index, model.restartSegment(index));
    }
    generate(unfinished);
}

/// What is being typed is written first.
void RunController::putCaretFirst(std::vector<std::size_t>& segments) const {
    const auto caret = static_cast<std::size_t>(m_parts.window.source().textCursor().position());
    const auto holdsCaret = [&](std::size_t index) {
        const Span& span = m_parts.model.segment(index).source().span.utf16;
        return span.begin <= caret && caret <= span.end;
    };
    std::ranges::stable_partition(segments, holdsCaret);
}

void RunController::generate(const std::vector<std::size_t>& indices) {
    const std::size_t parts = m_parts.model.partCount();
    m_mayCondense = std::ranges::all_of(indices, [parts](std::size_t index) { return index < parts; });
    m_secondPass = false;
    m_firstPassMs = 0.0;
    m_outdated = false;
    m_outputTask = m_parts.window.task();
    request(indices);
    Q_EMIT began(indices.size() == m_parts.model.segmentCount());
}

void RunController::request(const std::vector<std::size_t>& indices) {
    m_indices = indices;
    m_segmentsOfRun = indices.size();
    m_segmentsDone = 0;
    GenerateRequest request{{}, options()};
    for (const std::size_t index : indices) {
        const SessionSegment& segment = m_parts.model.segment(index);
        request.segments.push_back({index, segment.source(), segment.given()});
    }
    setState(State::Generating);
    m_parts.model.setWriter(writer());
    m_parts.engine.generate(request);
}

bool RunController::wantsSecondPass() const {
    const SessionModel& model = m_parts.model;
    if (m_parts.window.task() != Task::Summarize || !m_mayCondense || m_secondPass || m_stopWanted) return false;
    for (std::size_t index = 0; index < model.partCount(); ++index) {
        if (!model.segment(index).finished()) return false;
    }
    return model.partCount() > 0 && !model.hasSecondPass();
}

void RunController::askSecondPass() {
    m_secondPass = true;
    setState(State::Condensing);
    m_parts.engine.condense(m_parts.model.firstPassText(), options());
}

void RunController::takeSecondPass(const std::vector<Segment>& segments) {
    if (m_state != State::Condensing) return;
    if (segments.empty() || m_stopWanted) return end({m_stopWanted ? JobEnd::Stopped : JobEnd::Done, {}, 0.0});
    try {
        SourceChange inverse = m_parts.model.beginSecondPass(segments);
        if (!m_step.inverse) m_step.inverse = std::move(inverse);
    } catch (const Error& error) {
        return end({JobEnd::Failed, errorWords(error), 0.0});
    }
    std::vector<std::size_t> indices;
    for (std::size_t i = m_parts.model.partCount(); i < m_parts.model.segmentCount(); ++i) indices.push_back(i);
    request(indices);
}

void RunController::regenerate(const QString& name, std::size_t segment, std::vector<OutputToken> given) {
    settle();
    m_parts.model.showAll();
    m_step = {};
    m_step.name = name;
    m_stepSplit = false;
    m_leftAlone = 0;
    const bool readOnceMore = m_parts.model.hasSecondPass() && segment < m_parts.model.partCount();
    if (readOnceMore) m_step.inverse = m_parts.model.dropSecondPass();
    m_step.before.emplace_back(segment, m_parts.model.restartSegment(segment, std::move(given)));
    m_stopWanted = false;
    generate({segment});
}

void RunController::askLarge(std::size_t segment, std::vector<OutputToken> given,
                             std::function<void(const OutputToken&)> answer) {
    settle();
    m_answer = std::move(answer);
    m_givenToAsk = given.size();
    GenerateRequest request{{}, options()};
    request.options.strategy = Strategy::Large;
    request.options.maxNewTokens = static_cast<int>(given.size()) + 1;
    request.segments.push_back({segment, m_parts.model.segment(segment).source(), std::move(given)});
    setState(State::Asking);
    m_parts.engine.generate(request);
}

bool RunController::writes(std::size_t segment) const {
    if (m_state == State::Asking) return true;
    if (m_state != State::Generating) return false;
    // Of a second pass nothing stays where that is stopped.
    if (m_secondPass) return true;
    return std::ranges::find(m_indices, segment) != m_indices.end() && !m_parts.model.segment(segment).finished();
}

void RunController::rememberSoFar() {
    const bool generating = m_state == State::Generating || m_state == State::Condensing;
    if (!generating || (!m_step.inverse && m_step.before.empty())) return;
    const QString name = m_step.name;
    m_parts.history.push(std::exchange(m_step, {}));
    m_step.name = name;
    m_stepSplit = true;
    for (const std::size_t index : m_indices) {
        const SessionSegment& segment = m_parts.model.segment(index);
        if (!segment.finished()) m_step.before.emplace_back(index, segment);
    }
}

void RunController::takeEvents(RunEvents& events) {
    if (m_state == State::Asking) return takeAnswer(events);
    if (m_state != State::Generating) return;
    try {
        m_parts.model.apply(events.iterations, events.finished);
    } catch (const Error& error) {
        m_parts.window.messages().showMessage(errorWords(error));
        m_parts.engine.stop();
    }
    m_segmentsDone += events.finished.size();
    // The engine's clock begins anew with the second pass.
    if (m_secondPass) {
        for (Iteration& iteration : events.iterations) iteration.startMilliseconds += m_firstPassMs;
    } else if (!events.iterations.empty()) {
        m_firstPassMs = events.iterations.back().startMilliseconds + events.iterations.back().milliseconds;
    }
    Q_EMIT iterated(events.iterations);
    showState(nullptr);
}

void RunController::takeAnswer(const RunEvents& events) {
    for (const SegmentResult& result : events.finished) {
        if (result.tokens.size() <= m_givenToAsk) continue;
        const OutputToken token = result.tokens[m_givenToAsk];
        setState(State::Idle);
        std::exchange(m_answer, {})(token);
        return;
    }
}

void RunController::stop() {
    m_stopWanted = true;
    m_liveTimer.stop();
    if (m_state == State::WaitingForPair) return setState(State::Idle);
    m_parts.engine.stop();
}

void RunController::settle() {
    if (m_state == State::Idle) return;
    if (m_state == State::WaitingForPair) return setState(State::Idle);
    // Answered by superseded().
    m_parts.engine.abandon();
}

void RunController::setOutdated() {
    m_outdated = true;
    Q_EMIT outdated();
}

void RunController::reset() {
    settle();
    m_liveTimer.stop();
    m_outdated = false;
    m_outputTask.reset();
}

void RunController::finish(EngineClient::Job job, const JobOutcome& outcome) {
    const bool ours =
        job == EngineClient::Job::Generate || job == EngineClient::Job::Segment || job == EngineClient::Job::Condense;
    if (!ours || m_state == State::Idle) return;
    const bool read = m_state == State::Generating && outcome.end == JobEnd::Done;
    if (read && wantsSecondPass()) return askSecondPass();
    end(outcome);
}

void RunController::end(const JobOutcome& outcome) {
    const bool generated = m_state == State::Generating || m_state == State::Condensing;
    m_state = State::Idle;
    // Half of a second pass would say less than the whole first one.
    const bool halfRead = generated && m_secondPass && outcome.end != JobEnd::Done && m_parts.model.hasSecondPass();
    if (halfRead) static_cast<void>(m_parts.model.dropSecondPass());
    if (generated) {
        m_parts.model.endRun();
        m_stepSplit = false;
        if (m_step.inverse || !m_step.before.empty()) m_parts.history.push(std::exchange(m_step, {}));
    }
    if (outcome.end == JobEnd::Failed) m_parts.window.messages().showMessage(outcome.message);
    setState(State::Idle);
    showState(&outcome);
    if (generated) Q_EMIT ended(outcome);
}

void RunController::setState(State state) {
    m_state = state;
    const bool running = state != State::Idle;
    WindowActions& actions = m_parts.window.actions();
    actions.stop->setEnabled(running);
    showState(nullptr);
    Q_EMIT stateChanged();
}

void RunController::showState(const JobOutcome* outcome) {
    StatusLine& status = m_parts.window.status();
    const QLocale locale;
    const auto number = [&locale](std::size_t value) { return locale.toString(static_cast<qulonglong>(value)); };
    switch (m_state) {
        case State::WaitingForPair:
            return status.setActivity(StatusLine::Activity::Busy, tr("Runs as soon as the pair is loaded"));
        case State::Segmenting:
            return status.setActivity(StatusLine::Activity::Busy, tr("Cutting the text into segments"));
        case State::Condensing:
            return status.setActivity(StatusLine::Activity::Busy, tr("Summarizing the parts' summaries"));
        case State::Generating:
            if (m_secondPass) {
                return status.setActivity(
                    StatusLine::Activity::Busy,
                    tr("Summarizing once more: piece %1 of %2")
                        .arg(number(std::min(m_segmentsDone + 1, m_segmentsOfRun)), number(m_segmentsOfRun)));
            }
            return status.setActivity(
                StatusLine::Activity::Busy,
                tr("Running: segment %1 of %2")
                    .arg(number(std::min(m_segmentsDone + 1, m_segmentsOfRun)), number(m_segmentsOfRun)));
        case State::Asking:
            return status.setActivity(StatusLine::Activity::Busy, tr("Asking the large model"));
        case State::Idle:
            break;
    }
    if (outcome == nullptr) return;
    switch (outcome->end) {
        case JobEnd::Done: {
            QString done = tr("Done: %Ln segment(s)", nullptr, static_cast<int>(m_segmentsOfRun));
            if (m_leftAlone > 0) {
                done += QStringLiteral(" · ") +
                        tr("%Ln confirmed one(s) left alone", nullptr, static_cast<int>(m_leftAlone));
            }
            return status.setActivity(StatusLine::Activity::Idle, done);
        }
        case JobEnd::Stopped:
            return status.setActivity(
                StatusLine::Activity::Idle,
                tr("Stopped after %1 of %2 segments").arg(number(m_segmentsDone), number(m_segmentsOfRun)));
        case JobEnd::Failed:
            return status.setActivity(StatusLine::Activity::Problem, tr("The run failed"));
    }
}

}  // namespace bild
