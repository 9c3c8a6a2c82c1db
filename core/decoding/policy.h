// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace bild {

/// The two policies of BiLD (Kim et al., "Speculative Decoding with Big Little Decoder", NeurIPS 2023,
/// sections 3.3 and 3.4) and the longest draft. Plain values; a run reads them anew before every decision.
struct Policy {
    /// The large model takes over where the small model's best token is less probable than this. In [0, 1].
    double fallbackThreshold = 0.6;
    /// A drafted token is taken back where its negative log probability under the large model, in nats, is
    /// higher than this. At least 0; infinity never takes anything back.
    double rollbackThreshold = 5.0;
    /// Drafted tokens after which the large model looks at them in any case. At least 1.
    int maxDraftTokens = 10;
    /// Lets the large model check a drafted end token before the run stops. The authors' code does not.
    bool verifyDraftedEnd = false;

    friend bool operator==(const Policy&, const Policy&) = default;
};

/// Throws InputError naming the first number that is out of its range (NaN included).
void validate(const Policy& policy);

/// Fallback policy: true where the small model is too unsure (strictly below the threshold) to write its token.
[[nodiscard]] bool fallsBack(double smallProbability, const Policy& policy);

/// Disagreement of the large model with a drafted token, in nats: -ln p_large(token).
[[nodiscard]] double disagreement(float tokenLogit, float logSumExp);

/// Rollback policy: index of the first drafted token whose disagreement is strictly above the threshold.
[[nodiscard]] std::optional<std::size_t> firstRejected(std::span<const double> disagreements, const Policy& policy);

}  // namespace bild
