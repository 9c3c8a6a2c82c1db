// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pass_plan.h"

#include <algorithm>
#include <bit>

namespace bild {
namespace {

/// Rows that are scored whether they are asked for or not.
constexpr std::int64_t kFewRows = 256;

std::int64_t powerOfTwo(std::int64_t atLeast) {
    return static_cast<std::int64_t>(std::bit_ceil(static_cast<std::uint64_t>(atLeast)));
}

}  // namespace

PassPlan::PassPlan(std::span<const Feed> feeds, std::span<const SlottedSequence* const> sequences,
                   const SlotCache& cache) {
    std::int64_t lastSlot = 0;
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        const SlottedSequence& sequence = *sequences[i];
        const auto fed = static_cast<std::int64_t>(feeds[i].tokens.size());
        lastSlot = std::max(lastSlot, sequence.slot);
        m_queries = std::max(m_queries, fed);
        m_keys = std::max(m_keys, sequence.length + fed);
        m_sourceKeys = std::max(m_sourceKeys, sequence.sourceLength);
        m_wanted += fed;
    }
    const bool one = feeds.size() == 1;
    m_firstSlot = one ? lastSlot : 0;
    m_slots = one ? 1 : std::min(powerOfTwo(lastSlot + 1), cache.slots());
    m_queries = powerOfTwo(m_queries);
    m_keys = roundedUp(m_keys, kKeysMultiple);
    m_sourceKeys = roundedUp(m_sourceKeys, kSourceMultiple);
    // One row a sequence, or most of the rectangle; scoring a few rows too many is cheap.
    m_wanted = m_wanted <= m_slots ? m_slots : std::min(m_slots * m_queries, std::max(kFewRows, powerOfTwo(m_wanted)));

    const auto rows = static_cast<std::size_t>(m_slots * m_queries);
    std::vector<std::int64_t> tokens(rows, 0);
    std::vector<std::int64_t> cacheRows(rows, cache.spareRow());
    std::vector<std::int64_t> positions(rows, 0);
    std::vector<std::int64_t> lengths(static_cast<std::size_t>(m_slots), 1);
    std::vector<std::int64_t> wanted;
    std::vector<std::int64_t> following;
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        const SlottedSequence& sequence = *sequences[i];
        const std::span<const TokenId> fed = feeds[i].tokens;
        lengths[static_cast<std::size_t>(sequence.slot - m_firstSlot)] = sequence.sourceLength;
        auto row = static_cast<std::size_t>((sequence.slot - m_firstSlot) * m_queries);
        for (std::size_t j = 0; j < fed.size(); ++j, ++row) {
            tokens[row] = fed[j];
            positions[row] = sequence.length + static_cast<std::int64_t>(j);
            cacheRows[row] = sequence.slot * cache.length() + positions[row];
            wanted.push_back(static_cast<std::int64_t>(row));
            following.push_back(j + 1 < fed.size() ? fed[j + 1] : 0);
        }
    }
    wanted.resize(static_cast<std::size_t>(m_wanted), 0);
    following.resize(static_cast<std::size_t>(m_wanted), 0);
    for (const auto* part : {&tokens, &wanted, &following, &cacheRows, &positions, &lengths}) {
        m_numbers.insert(m_numbers.end(), part->begin(), part->end());
    }
}

PassPlan::OnDevice PassPlan::parts(const at::Tensor& numbers) const {
    std::int64_t begin = 0;
    const auto next = [&](std::int64_t count) {
        begin += count;
        return numbers.narrow(0, begin - count, count);
    };
    const std::int64_t rows = m_slots * m_queries;
    OnDevice parts;
    parts.tokens = next(rows);
    parts.wanted = next(m_wanted);
    parts.following = next(m_wanted);
    parts.pass = {m_firstSlot, m_slots, m_queries, m_keys, m_sourceKeys, {}, {}, {}};
    parts.pass.cacheRows = next(rows);
    parts.pass.positions = next(rows).view({m_slots, m_queries});
    parts.pass.sourceLengths = next(m_slots);
    return parts;
}

}  // namespace bild
