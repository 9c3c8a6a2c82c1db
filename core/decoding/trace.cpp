// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/trace.h"

namespace bild {

std::vector<PolicyChange> policyChanges(const GenerationResult& result) {
    std::vector<PolicyChange> changes;
    for (const SegmentResult& segment : result.segments) {
        for (const Iteration& iteration : segment.iterations) {
            if (!changes.empty() && changes.back().policy == iteration.policy) continue;
            changes.push_back({iteration.startMilliseconds, segment.index, iteration.position, iteration.policy});
        }
    }
    return changes;
}

std::size_t givenTokens(const SegmentResult& segment) {
    return segment.iterations.empty() ? segment.tokens.size() : segment.iterations.front().position;
}

}  // namespace bild
