// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "decoding/iteration.h"

namespace bild {

/// What holds for the token after one that is fed, with the meaning that transformers gives it in greedy decoding.
/// Lists are ascending.
struct RowRules {
    std::vector<TokenId> barred;      ///< must not come; never the whole vocabulary
    std::vector<TokenId> repeated;    ///< stand in the text already, and are penalized
    float repetitionPenalty = 1.0F;   ///< above 0; 1 is off (Keskar et al. 2019, CTRL)
    std::optional<TokenId> forced{};  ///< must come, whatever else the rules say

    [[nodiscard]] bool empty() const { return barred.empty() && repeated.empty() && !forced; }
    friend bool operator==(const RowRules&, const RowRules&) = default;
};

/// The other logit of a token.
struct ChangedLogit {
    TokenId id = 0;
    float logit = 0.0F;
};

/// The logits of one row that the rules change, ascending by token: minus infinity for a barred one; a repeated one's
/// divided by the penalty, or multiplied with it where it is negative. `logits` is the row over the whole vocabulary.
[[nodiscard]] std::vector<ChangedLogit> changedLogits(const RowRules& rules, std::span<const float> logits);

}  // namespace bild
