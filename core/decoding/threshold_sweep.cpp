// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/threshold_sweep.h"

#include <algorithm>
#include <cmath>

namespace bild {

std::vector<double> evenSteps(double from, double to, int steps) {
    if (from > to) std::swap(from, to);
    if (from == to || steps < 2) return {from};
    std::vector<double> values;
    for (int step = 0; step < steps; ++step) {
        // Hundredths are as fine as the fields of the thresholds.
        const double value = from + (to - from) * step / (steps - 1);
        values.push_back(std::round(value * 100.0) / 100.0);
    }
    values.erase(std::ranges::unique(values).begin(), values.end());
    return values;
}

std::vector<Policy> policiesOf(const SweepGrid& grid, std::span<const int> maxDraftTokens) {
    std::vector<Policy> policies;
    policies.reserve(grid.cells() * maxDraftTokens.size());
    for (const double fallback : grid.fallbackThresholds) {
        for (const double rollback : grid.rollbackThresholds) {
            for (const int draft : maxDraftTokens) policies.push_back({fallback, rollback, draft, false});
        }
    }
    return policies;
}

std::optional<std::size_t> fastestGoodEnough(std::span<const SpeedAndQuality> settings, double leastQuality) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < settings.size(); ++i) {
        if (settings[i].quality < leastQuality) continue;
        if (!best || settings[i].milliseconds < settings[*best].milliseconds) best = i;
    }
    return best;
}

}  // namespace bild
