// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/speed_limit.h"

#include <algorithm>

#include "decoding/pass_costs.h"

namespace bild {

double SpeedLimit::speedup() const {
    const double round = draftTokens * smallPassMilliseconds + verificationMilliseconds;
    return round > 0.0 ? (draftTokens + 1) * largeStepMilliseconds / round : 0.0;
}

std::optional<SpeedLimit> speedLimit(const PassCosts& small, const PassCosts& large, int draftTokens,
                                     std::size_t together) {
    if (small.empty() || large.empty()) return std::nullopt;
    const auto segments = static_cast<double>(std::max<std::size_t>(together, 1));
    return SpeedLimit{static_cast<std::size_t>(segments), small.milliseconds(segments), large.milliseconds(segments),
                      large.milliseconds(segments * (draftTokens + 1)), draftTokens};
}

}  // namespace bild
