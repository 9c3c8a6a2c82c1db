// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "basis/studio_parts.h"
#include "engine/engine_client.h"
#include "runs/edit_history.h"

namespace bild {

/// Generates: the whole text, what changed in it, or the rest of one segment; follows the typing in live mode. Puts
/// what the engine reports into the session, and remembers it as a step of the history. A summary whose parts say more
/// than was asked for is read once more in the same run.
class RunController : public QObject {
    Q_OBJECT
public:
    enum class Kind {
        Changed,  ///< what has no output yet; everything where all has
        Everything,
        Live,  ///< what has no output yet, as part of typing
    };

    RunController(const StudioParts& parts, QObject* parent = nullptr);

    /// Starts, or (while a pair is being loaded) as soon as that is done.
    void start(Kind kind);
    /// Asks a run to stop; what was written stays.
    void stop();
    /// Ends a run at once, as if it had been stopped, and remembers it.
    void settle();
    /// Generates a segment anew behind `given`, as one step of that name.
    void regenerate(const QString& name, std::size_t segment, std::vector<OutputToken> given);
    /// Lets the large model write one token behind `given` in a segment; `answer` gets it. Nothing happens where the
    /// run is stopped.
    void askLarge(std::size_t segment, std::vector<OutputToken> given, std::function<void(const OutputToken&)> answer);
    /// A run writes a segment, or is about to: what is typed there now would be lost.
    [[nodiscard]] bool writes(std::size_t segment) const;
    /// Makes what the run in progress has done so far a step of its own, so that what is done by hand meanwhile lies
    /// behind it in the history.
    void rememberSoFar();
    /// What stands in the window was made for another task or length, or by another pair: the next run begins anew.
    void setOutdated();
    [[nodiscard]] bool isOutdated() const { return m_outdated; }
    /// Another text was opened: what stands in the window now belongs to it.
    void reset();

    [[nodiscard]] bool isRunning() const { return m_state != State::Idle; }
    [[nodiscard]] GenerateOptions options() const;
    /// The loaded pair as it is asked now: folder, device, number formats, task and length. Times of different writers
    /// say nothing about each other.
    [[nodiscard]] std::string writer() const;

Q_SIGNALS:
    /// The session was prepared; generating begins. `whole`: the run covers all of the text.
    void began(bool whole);
    /// Whoever shows them last may take them out.
    void iterated(std::vector<bild::Iteration>& iterations);
    void ended(const bild::JobOutcome& outcome);
    /// isOutdated() is true now.
    void outdated();
    /// Running or not, or how far.
    void stateChanged();

private:
    enum class State { Idle, WaitingForPair, Segmenting, Generating, Condensing, Asking };

    void setState(State state);
    void takeSegments(const std::vector<Segment>& segments);
    void prepareWhole(const std::vector<Segment>& segments);
    void prepareChanged(const std::vector<Segment>& segments);
    [[nodiscard]] std::optional<std::set<std::size_t>> keptByHand();
    [[nodiscard]] bool mayDropSecondPass();
    void giveUp();
    void putCaretFirst(std::vector<std::size_t>& segments) const;
    void generate(const std::vector<std::size_t>& indices);
    void request(const std::vector<std::size_t>& indices);
    [[nodiscard]] bool wantsSecondPass() const;
    void askSecondPass();
    void takeSecondPass(const std::vector<Segment>& segments);
    void end(const JobOutcome& outcome);
    void takeEvents(RunEvents& events);
    void takeAnswer(const RunEvents& events);
    void finish(EngineClient::Job job, const JobOutcome& outcome);
    void showState(const JobOutcome* outcome);
    void scheduleLive();

    StudioParts m_parts;
    State m_state = State::Idle;
    Kind m_kind = Kind::Changed;
    bool m_outdated = false;
    bool m_stopWanted = false;
    std::string m_text;  ///< of the run
    SessionStep m_step;
    std::vector<std::size_t> m_indices;  ///< segments of the run, or of its pass
    bool m_stepSplit = false;            ///< a part of the run is in the history already
    std::size_t m_leftAlone = 0;         ///< confirmed segments that a run over everything did not touch
    std::optional<Task> m_outputTask;    ///< of the run before, where that is known
    std::size_t m_segmentsOfRun = 0;
    std::size_t m_segmentsDone = 0;
    bool m_mayCondense = false;  ///< what is written belongs to the first pass
    bool m_secondPass = false;   ///< the run has begun its second pass
    double m_firstPassMs = 0.0;  ///< when the first pass ended, on the clock of its iterations
    std::function<void(const OutputToken&)> m_answer;
    std::size_t m_givenToAsk = 0;
    QTimer m_liveTimer;
};

}  // namespace bild
