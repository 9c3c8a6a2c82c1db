// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "decoding/iteration.h"

namespace bild {

/// What an output must not do. The fields are those of a T5 config's `task_specific_params`, with the meaning that
/// transformers gives them: the start token counts in both.
struct RepetitionRules {
    int noRepeatNgramSize = 0;  ///< no sequence of so many tokens twice; 0: off
    int minLength = 0;          ///< no end token while there are fewer tokens; 0: off
    int vocabularySize = 0;     ///< tokens to choose from

    [[nodiscard]] bool active() const { return noRepeatNgramSize > 0 || minLength > 0; }
    friend bool operator==(const RepetitionRules&, const RepetitionRules&) = default;
};

/// Says which tokens the rules bar at each place of a growing and shrinking sequence. It keeps an index of the n-grams,
/// so that a token costs the same to add and to take back however long the sequence is. A value.
class RepetitionGuard {
public:
    /// Throws InputError for a rule that is negative or beyond 2^20.
    RepetitionGuard(const RepetitionRules& rules, TokenId endToken);

    [[nodiscard]] bool active() const { return m_rules.active(); }

    /// Brings the index to this sequence, start token first: what differs from the sequence before is taken back.
    void follow(std::span<const TokenId> ids);

    /// Sets `barred` to the tokens that must not come after the first `length` tokens (at least 1) of the sequence:
    /// ascending, none twice. The end token is let through where nothing else is left to choose.
    void barAfter(std::size_t length, std::vector<TokenId>& barred) const;

private:
    void push(TokenId id);
    void pop();
    [[nodiscard]] std::size_t contextSize() const { return static_cast<std::size_t>(m_rules.noRepeatNgramSize) - 1; }
    /// Of the context that ends before `end`.
    [[nodiscard]] std::uint64_t contextHash(std::size_t end) const;

    RepetitionRules m_rules;
    TokenId m_endToken;
    std::uint64_t m_leadingPower = 1;  ///< weight of a token that has just left the context
    std::vector<TokenId> m_ids;
    std::vector<std::uint64_t> m_hashes{0};  ///< of the first 0, 1, 2... tokens
    /// For each context, an n-gram without its last token, where that last token stands: ascending. Different contexts
    /// may share a hash.
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_followers;
};

}  // namespace bild
