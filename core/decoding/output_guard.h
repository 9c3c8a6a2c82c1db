// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "decoding/iteration.h"
#include "decoding/ngram_index.h"
#include "decoding/output_rules.h"
#include "decoding/row_rules.h"

namespace bild {

/// Says what OutputRules come to at each place of a growing and shrinking sequence. A value.
class OutputGuard {
public:
    /// `maxLength` counts the start token. Throws InputError for a number that is out of range.
    OutputGuard(OutputRules rules, std::vector<TokenId> endTokens, std::size_t maxLength);

    [[nodiscard]] bool active() const { return m_rules.active(); }

    /// Brings the guard to this sequence, start token first.
    void follow(std::span<const TokenId> ids);

    /// What holds for the token behind the first `length` tokens (at least 1) of the sequence. End tokens are let
    /// through where nothing else is left to choose.
    [[nodiscard]] RowRules rulesAfter(std::size_t length) const;

private:
    void barRuns(std::size_t length, std::vector<TokenId>& barred) const;
    [[nodiscard]] std::vector<TokenId> barredAfter(std::size_t length) const;

    OutputRules m_rules;
    std::vector<TokenId> m_endTokens;
    std::size_t m_maxLength;
    std::size_t m_firstFree;  ///< length at which the first token may be chosen freely
    NgramIndex m_ngrams;
    std::vector<TokenId> m_ids;
};

}  // namespace bild
