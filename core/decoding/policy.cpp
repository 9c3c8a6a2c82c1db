// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/policy.h"

#include <algorithm>
#include <string>

#include "error.h"

namespace bild {

void validate(const Policy& policy) {
    // Written so that NaN fails each comparison.
    if (!(policy.fallbackThreshold >= 0.0 && policy.fallbackThreshold <= 1.0)) {
        throw InputError(Message::tr("The fallback threshold must be between 0 and 1; it is %1.")
                             .with(std::to_string(policy.fallbackThreshold)));
    }
    if (!(policy.rollbackThreshold >= 0.0)) {
        throw InputError(Message::tr("The rollback threshold must be 0 or more (in nats); it is %1.")
                             .with(std::to_string(policy.rollbackThreshold)));
    }
    if (policy.maxDraftTokens < 1) {
        throw InputError(
            Message::tr("The max draft length must be at least 1 token; it is %1.").with(policy.maxDraftTokens));
    }
}

bool fallsBack(double smallProbability, const Policy& policy) {
    return smallProbability < policy.fallbackThreshold;
}

double disagreement(float tokenLogit, float logSumExp) {
    return static_cast<double>(logSumExp) - static_cast<double>(tokenLogit);
}

std::optional<std::size_t> firstRejected(std::span<const double> disagreements, const Policy& policy) {
    const auto found =
        std::ranges::find_if(disagreements, [&](double nats) { return nats > policy.rollbackThreshold; });
    if (found == disagreements.end()) return std::nullopt;
    return static_cast<std::size_t>(found - disagreements.begin());
}

}  // namespace bild
