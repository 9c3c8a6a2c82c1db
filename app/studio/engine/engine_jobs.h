// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

#include "engine/engine_values.h"
#include "engine/pair_engine.h"

namespace bild {

/// Called after each finished run: runs done, of how many.
using CountProgress = std::function<void(int done, int all)>;

/// Runs small alone, large alone and BiLD on the source, `runs` times in turn, so that a slow moment of the machine
/// does not hit one of them alone. What it returns after a stop is of no use.
[[nodiscard]] RaceResults race(PairEngine& engine, const RaceRequest& request, const CountProgress& progress,
                               const std::stop_token& stop);

/// The large model alone on the segments, from the first one on, as far as the time goes.
[[nodiscard]] std::vector<SegmentResult> measureBaseline(PairEngine& engine, const BaselineRequest& request,
                                                         const std::stop_token& stop);

struct SweepEvents {
    std::function<void(const SweepBaseline&)> baseline;
    std::function<void(const SweepCell&)> cell;
};

/// Generates the segments with the large model alone and then with every pair of thresholds, and all that so many times
/// in turn, so that a slow moment of the machine does not hit one cell alone. Each cell is reported as soon as it is
/// measured.
void sweep(PairEngine& engine, const SweepRequest& request, const SweepEvents& events, const std::stop_token& stop);

}  // namespace bild
