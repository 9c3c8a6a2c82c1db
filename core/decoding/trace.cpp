// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/trace.h"

namespace bild {

std::vector<PolicyChange> policyChanges(const GenerationResult& result) {
    std::vector<PolicyChange> changes;
    const auto look = [&changes](const std::vector<SegmentResult>& segments) {
        for (const SegmentResult& segment : segments) {
            for (const Iteration& iteration : segment.iterations) {
                if (!changes.empty() && changes.back().policy == iteration.policy) continue;
                changes.push_back({iteration.startMilliseconds, segment.index, iteration.position, iteration.policy});
            }
        }
    };
    look(result.segments);
    if (result.condensed) look(result.condensed->segments);
    return changes;
}

std::size_t givenTokens(const SegmentResult& segment) {
    return segment.iterations.empty() ? segment.tokens.size() : segment.iterations.front().position;
}

}  // namespace bild
