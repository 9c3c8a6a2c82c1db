// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

#include "engine_values.h"
#include "pair_engine.h"

namespace bild {

/// Called after each finished segment: segments done, of how many.
using CountProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Runs the strategies one after another over the segments, `repeats` times in turn, so that a slow moment of the
/// machine does not hit one of them alone. Nothing after a stop; with a time budget, the segments that were begun by
/// then, the same ones for all strategies.
[[nodiscard]] std::vector<StrategyRun> race(PairEngine& engine, const RaceRequest& request,
                                            const CountProgress& progress, const std::stop_token& stop);

struct SweepEvents {
    std::function<void(const SweepBaseline&)> baseline;
    std::function<void(const SweepCell&)> cell;
};

/// Generates the segments with the large model alone and then with every pair of thresholds; each cell is reported as
/// soon as it is measured.
void sweep(PairEngine& engine, const SweepRequest& request, const SweepEvents& events, const std::stop_token& stop);

}  // namespace bild
