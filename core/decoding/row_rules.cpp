// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/row_rules.h"

#include <algorithm>
#include <limits>

namespace bild {

std::vector<ChangedLogit> changedLogits(const RowRules& rules, std::span<const float> logits) {
    std::vector<ChangedLogit> changes;
    changes.reserve(rules.barred.size() + rules.repeated.size());
    for (const TokenId id : rules.repeated) {
        if (std::ranges::binary_search(rules.barred, id)) continue;
        const float logit = logits[static_cast<std::size_t>(id)];
        changes.push_back({id, logit < 0.0F ? logit * rules.repetitionPenalty : logit / rules.repetitionPenalty});
    }
    for (const TokenId id : rules.barred) changes.push_back({id, -std::numeric_limits<float>::infinity()});
    std::ranges::sort(changes, {}, &ChangedLogit::id);
    return changes;
}

}  // namespace bild
