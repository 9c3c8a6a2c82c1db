// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/batch_scheduler.h"

#include <algorithm>
#include <cmath>

namespace bild {
namespace {

/// What the loads keep of themselves at each pass: about the last 200 passes count.
constexpr double kFading = 0.995;
/// Passes between two looks at the width.
constexpr std::size_t kPassesAWidth = 8;
/// A wider batch must promise this much more than a narrower one.
constexpr double kWorthWidening = 1.02;

}  // namespace

void BatchScheduler::fixWidth(std::size_t width) {
    m_fixedWidth = std::min(width, kMaxWidth);
}

double BatchScheduler::fixedCost(const Load& load) const {
    if (load.turns <= 0.0) return 0.0;
    return load.costs.savedByMerging(static_cast<double>(width()) * load.rows / load.turns);
}

ModelRole BatchScheduler::next(std::size_t waitingForSmall, std::size_t waitingForLarge) const {
    if (waitingForSmall == 0) return ModelRole::Large;
    if (waitingForLarge == 0) return ModelRole::Small;
    const Load& small = load(ModelRole::Small);
    const Load& large = load(ModelRole::Large);
    const double drafting = fixedCost(small) * small.turns;
    // Nothing to lose with the small model, or nothing known yet: let the large model's pass fill up.
    if (drafting <= 0.0) return ModelRole::Small;
    const double q = std::sqrt(2.0 * fixedCost(large) * large.turns / drafting);
    const double share = q / (1.0 + q / 2.0);
    const auto waiting = static_cast<double>(waitingForLarge);
    return waiting >= share * static_cast<double>(waitingForSmall + waitingForLarge) ? ModelRole::Large
                                                                                     : ModelRole::Small;
}

void BatchScheduler::record(ModelRole model, std::size_t turns, std::size_t rows, double milliseconds) {
    for (Load& each : m_loads) {
        each.turns *= kFading;
        each.rows *= kFading;
    }
    Load& own = m_loads[static_cast<std::size_t>(model)];
    own.turns += static_cast<double>(turns);
    own.rows += static_cast<double>(rows);
    own.costs.record(rows, milliseconds);
    if (++m_passes % kPassesAWidth == 0) chooseWidth();
}

double BatchScheduler::turnsPerMillisecond(std::size_t width) const {
    const auto together = static_cast<double>(width);
    double milliseconds = 0.0;
    double turns = 0.0;
    for (const Load& each : m_loads) {
        if (each.turns <= 0.0) continue;
        milliseconds += each.turns * each.costs.milliseconds(together * each.rows / each.turns);
        turns += each.turns;
    }
    return milliseconds > 0.0 ? together * turns / milliseconds : 0.0;
}

void BatchScheduler::chooseWidth() {
    // Beyond twice of what was tried, extrapolation says little.
    const std::size_t widest = std::min(2 * m_width, kMaxWidth);
    std::size_t best = 1;
    double rate = turnsPerMillisecond(best);
    for (std::size_t width = 2; width <= widest; width *= 2) {
        const double wider = turnsPerMillisecond(width);
        if (wider < kWorthWidening * rate) continue;
        best = width;
        rate = wider;
    }
    m_width = best;
}

}  // namespace bild
