// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "decoding/agreement.h"
#include "decoding/policy.h"

namespace bild {

/// The pairs of thresholds that a sweep tries on one text: each fallback threshold with each rollback threshold.
struct SweepGrid {
    std::vector<double> fallbackThresholds;  ///< ascending
    std::vector<double> rollbackThresholds;  ///< nats, ascending; infinity is "never"

    [[nodiscard]] std::size_t cells() const { return fallbackThresholds.size() * rollbackThresholds.size(); }
    friend bool operator==(const SweepGrid&, const SweepGrid&) = default;
};

/// `steps` numbers from `from` to `to`, evenly spaced and ascending; one where both are the same.
[[nodiscard]] std::vector<double> evenSteps(double from, double to, int steps);

/// Every cell of a grid with each longest draft.
[[nodiscard]] std::vector<Policy> policiesOf(const SweepGrid& grid, std::span<const int> maxDraftTokens);

/// What one pair of thresholds did.
struct SweepCell {
    std::size_t fallback = 0;  ///< index into the grid
    std::size_t rollback = 0;
    double milliseconds = 0.0;  ///< for the whole text, encoders included
    std::size_t tokens = 0;
    double acceptanceRate = 0.0;
    std::optional<Agreement> agreement;  ///< with the large model alone, where that is known
};

/// What a setting costs and what its text is worth, on one scale for all of them.
struct SpeedAndQuality {
    double milliseconds = 0.0;
    double quality = 0.0;
};

/// Index of the fastest setting whose text is worth `leastQuality` or more; none where no text is.
[[nodiscard]] std::optional<std::size_t> fastestGoodEnough(std::span<const SpeedAndQuality> settings,
                                                           double leastQuality);

}  // namespace bild
