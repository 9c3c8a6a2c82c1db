// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

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

/// What one strategy made of the segments, in the same order.
struct StrategyRun {
    Strategy strategy = Strategy::Bild;
    std::vector<SegmentResult> segments;  ///< of the repeat with the median time
    std::vector<double> milliseconds;     ///< of the whole text, one a repeat

    [[nodiscard]] Statistics statistics() const;
};

struct RaceRequest {
    std::vector<Segment> segments;
    GenerateOptions options;  ///< its strategy is not looked at
    std::vector<Strategy> strategies;
    Policy policy;
    int repeats = 1;
    double budgetMilliseconds = 0.0;  ///< above 0: no segment is begun after it
};

struct SweepRequest {
    std::vector<Segment> segments;
    GenerateOptions options;
    std::vector<double> fallbackThresholds;
    std::vector<double> rollbackThresholds;
    int maxDraftTokens = 10;
};

/// A cell of the threshold map, or (without thresholds) the large model alone that the cells are compared with.
struct SweepCell {
    std::size_t fallbackIndex = 0;
    std::size_t rollbackIndex = 0;
    Statistics statistics;
    std::size_t agreeing = 0;  ///< segments whose output equals the large model's own
};

struct SweepBaseline {
    Statistics statistics;
    std::size_t segments = 0;
};

}  // namespace bild
