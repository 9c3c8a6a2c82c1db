// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>
#include <vector>

#include "basis/studio_parts.h"
#include "decoding/threshold_sweep.h"
#include "engine/engine_client.h"

namespace bild {

class PolicyController;
class RunController;
class SessionSegment;

/// Measures BiLD against the models alone: the race, the threshold map, and (while nobody asks anything of the engine)
/// the large model alone on the sentences that were just generated, so that speedup and agreement are measured ones.
class ComparisonController : public QObject {
    Q_OBJECT
public:
    ComparisonController(const StudioParts& parts, RunController& run, PolicyController& policy,
                         QObject* parent = nullptr);

    /// Compares anew what stands in the window with what the large model alone took for it. A baseline belongs to a
    /// segment's text and to what wrote it; segments of another pair, task or trace have none.
    void showBaselines();

private:
    /// The large model alone on one segment.
    struct Baseline {
        std::string output;
        double milliseconds = 0.0;
        std::size_t tokens = 0;
    };
    enum class Wanted { Nothing, Race, Sweep };

    void connectRace();
    void connectMap();
    void connectBaseline();
    void ask(Wanted wanted);
    void stop();
    void takeSegments(const std::vector<Segment>& segments);
    void finish(EngineClient::Job job, const JobOutcome& outcome);
    void showRaceResults(const RaceResults& results);
    void measureBaseline();
    void remember(const std::vector<SegmentResult>& results);
    [[nodiscard]] const Baseline* baselineOf(const SessionSegment& segment) const;
    [[nodiscard]] std::vector<Segment> unmeasured() const;
    [[nodiscard]] bool willMeasure() const;

    StudioParts m_parts;
    RunController& m_run;
    PolicyController& m_policy;
    Wanted m_wanted = Wanted::Nothing;
    std::string m_source;  ///< of the race
    std::string m_writer;  ///< of what is being measured
    int m_runs = 1;
    SweepGrid m_grid;
    int m_sweeps = 1;  ///< of the grid
    QTimer m_idleTimer;
    QHash<QByteArray, Baseline> m_baselines;  ///< by what wrote, and the segment's source
};

}  // namespace bild
