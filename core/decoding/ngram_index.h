// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "decoding/iteration.h"

namespace bild {

/// The n-grams of a growing and shrinking sequence, so that a token costs the same to add, to take back and to look up
/// however long the sequence is. A value.
class NgramIndex {
public:
    /// `size` is n, from 0 (nothing is indexed) to 2^20.
    explicit NgramIndex(int size);

    /// Brings the index to this sequence: what differs from the sequence before is taken back.
    void follow(std::span<const TokenId> ids);

    /// Appends the tokens that would complete an n-gram which stands in the first `length` tokens already, if they came
    /// right behind those. In no order, some twice.
    void appendRepeating(std::size_t length, std::vector<TokenId>& ids) const;

private:
    void push(TokenId id);
    void pop();
    [[nodiscard]] std::size_t contextSize() const { return static_cast<std::size_t>(m_size) - 1; }
    /// Of the context that ends before `end`.
    [[nodiscard]] std::uint64_t contextHash(std::size_t end) const;

    int m_size;
    std::uint64_t m_leadingPower = 1;  ///< weight of a token that has just left the context
    std::vector<TokenId> m_ids;
    std::vector<std::uint64_t> m_hashes{0};  ///< of the first 0, 1, 2... tokens
    /// For each context, an n-gram without its last token, where that last token stands: ascending. Different contexts
    /// may share a hash.
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_followers;
};

}  // namespace bild
