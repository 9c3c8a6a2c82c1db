// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

#include "decoding/iteration.h"
#include "decoding/pass_costs.h"

namespace bild {

/// Decides how many sequences are generated together, and which model runs next, from what the passes of a run have
/// cost so far. Knows no sequence. Keep one for a pair of models: what it has learned serves the next run.
class BatchScheduler {
public:
    static constexpr std::size_t kMaxWidth = 64;

    /// 0: choose the width that promises the most turns a second (among nearly equal ones the smallest, which shows
    /// results sooner). Larger ones than kMaxWidth are taken as that.
    void fixWidth(std::size_t width);
    /// How many sequences should run together now.
    [[nodiscard]] std::size_t width() const { return m_fixedWidth > 0 ? m_fixedWidth : m_width; }

    /// Which model runs next where so many sequences wait for each; at least one does.
    ///
    /// Every pass costs something whatever it is fed (the weights are read), so the fewer passes the better: the large
    /// model's get fuller the longer it waits, and the small model's emptier meanwhile. Let the large model run when a
    /// share s of the sequences waits for it. Its passes then serve s of them, the small model's on average 1 - s / 2.
    /// With the fixed costs A of a large and a of a small pass and D drafting turns for each large one, the cost
    /// A / s + a D / (1 - s / 2) is least at s = q / (1 + q / 2), q = sqrt(2 A / (a D)).
    [[nodiscard]] ModelRole next(std::size_t waitingForSmall, std::size_t waitingForLarge) const;

    /// A pass outside a batch: what passes cost is known from it, and nothing else.
    void learn(ModelRole model, std::size_t rows, double milliseconds) {
        m_loads[static_cast<std::size_t>(model)].costs.record(rows, milliseconds);
    }
    [[nodiscard]] const PassCosts& costs(ModelRole model) const { return load(model).costs; }

    /// A pass that served `turns` sequences with `rows` rows in all.
    void record(ModelRole model, std::size_t turns, std::size_t rows, double milliseconds);

private:
    /// A model's part in the work of late.
    struct Load {
        PassCosts costs;
        double turns = 0.0;  ///< fading sums
        double rows = 0.0;
    };
    [[nodiscard]] const Load& load(ModelRole model) const { return m_loads[static_cast<std::size_t>(model)]; }
    [[nodiscard]] double fixedCost(const Load& load) const;
    [[nodiscard]] double turnsPerMillisecond(std::size_t width) const;
    void chooseWidth();

    std::array<Load, 2> m_loads;
    std::size_t m_fixedWidth = 0;
    std::size_t m_width = 16;
    std::size_t m_passes = 0;
};

}  // namespace bild
