// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>
#include <cstddef>
#include <string>
#include <vector>

#include "decoding/threshold_sweep.h"
#include "engine.h"

namespace bild {

/// Numbers the jobs given to the engine's thread, so that what a superseded one still reports can be told apart.
using JobId = quint64;

/// What was loaded from where.
struct LoadedInfo {
    QString folder;
    EngineInfo info;
};

struct GenerateRequest {
    std::vector<PendingSegment> segments;
    GenerateOptions options;
};

/// Events of a run since the last ones were taken, in order.
struct RunEvents {
    std::vector<Iteration> iterations;
    std::vector<SegmentResult> finished;

    [[nodiscard]] bool empty() const { return iterations.empty() && finished.empty(); }
};

enum class JobEnd { Done, Stopped, Failed };

/// How a job ended.
struct JobOutcome {
    JobEnd end = JobEnd::Done;
    QString message;  ///< Failed only: what went wrong and what to do
    double milliseconds = 0.0;
};

/// The three strategies on one source, each so many times.
struct RaceRequest {
    std::string source;
    std::vector<Segment> segments;
    GenerateOptions options;  ///< its strategy is not looked at
    Policy policy;
    int runs = 1;
};

struct RaceResults {
    std::vector<GenerationResult> small;
    std::vector<GenerationResult> large;
    std::vector<GenerationResult> bild;
};

/// The large model alone on some segments, to compare with what BiLD took for them.
struct BaselineRequest {
    std::vector<Segment> segments;
    GenerateOptions options;
    double budgetMilliseconds = 1000.0;  ///< no segment is begun after it
};

struct SweepRequest {
    std::vector<Segment> segments;
    GenerateOptions options;
    SweepGrid grid;
    int maxDraftTokens = 10;
    int runs = 1;  ///< of the whole grid, one after the other
};

/// The large model alone, which the cells of a sweep are compared with; measured once in each run.
struct SweepBaseline {
    Statistics statistics;
    std::size_t segments = 0;
};

}  // namespace bild
