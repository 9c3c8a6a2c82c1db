// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

namespace bild {

class PassCosts;

/// What BiLD could gain at best where the passes cost what they did: the speedup over the large model alone if every
/// draft were kept and none fell back, encoders left out. Below 1 BiLD cannot gain, whatever the thresholds.
///
/// With n segments together and K drafted tokens, a round writes n (K + 1) tokens in K small passes of n rows and one
/// large pass of n (K + 1) rows; the large model alone needs K + 1 passes of n rows for them.
struct SpeedLimit {
    std::size_t together = 1;               ///< n
    double smallPassMilliseconds = 0.0;     ///< n rows
    double largeStepMilliseconds = 0.0;     ///< n rows
    double verificationMilliseconds = 0.0;  ///< n (K + 1) rows
    int draftTokens = 1;                    ///< K

    [[nodiscard]] double speedup() const;

    friend bool operator==(const SpeedLimit&, const SpeedLimit&) = default;
};

/// Nothing where a model's passes were not measured yet.
[[nodiscard]] std::optional<SpeedLimit> speedLimit(const PassCosts& small, const PassCosts& large, int draftTokens,
                                                   std::size_t together);

}  // namespace bild
