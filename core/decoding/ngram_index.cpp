// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/ngram_index.h"

#include <algorithm>

namespace bild {
namespace {

// A polynomial of the tokens in wrapping 64-bit arithmetic. Only a key: contexts are compared token by token.
constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15U;

}  // namespace

NgramIndex::NgramIndex(int size) : m_size(size) {
    for (int i = 1; i < size; ++i) m_leadingPower *= kBase;
}

void NgramIndex::follow(std::span<const TokenId> ids) {
    if (m_size == 0) return;
    const std::size_t common = std::min(ids.size(), m_ids.size());
    const auto differs = std::mismatch(m_ids.begin(), m_ids.begin() + static_cast<std::ptrdiff_t>(common), ids.begin());
    const auto kept = static_cast<std::size_t>(differs.first - m_ids.begin());
    while (m_ids.size() > kept) pop();
    for (const TokenId id : ids.subspan(kept)) push(id);
}

void NgramIndex::push(TokenId id) {
    const std::size_t position = m_ids.size();
    if (position >= contextSize()) m_followers[contextHash(position)].push_back(position);
    m_ids.push_back(id);
    m_hashes.push_back(m_hashes.back() * kBase + static_cast<std::uint64_t>(id) + 1);
}

void NgramIndex::pop() {
    m_ids.pop_back();
    m_hashes.pop_back();
    const std::size_t position = m_ids.size();
    if (position < contextSize()) return;
    const auto found = m_followers.find(contextHash(position));
    found->second.pop_back();
    if (found->second.empty()) m_followers.erase(found);
}

std::uint64_t NgramIndex::contextHash(std::size_t end) const {
    return m_hashes[end] - m_hashes[end - contextSize()] * m_leadingPower;
}

void NgramIndex::appendRepeating(std::size_t length, std::vector<TokenId>& ids) const {
    if (m_size == 0 || length < contextSize()) return;
    const auto context = [&](std::size_t end) { return std::span(m_ids).subspan(end - contextSize(), contextSize()); };
    const auto found = m_followers.find(contextHash(length));
    if (found == m_followers.end()) return;
    for (const std::size_t position : found->second) {
        if (position >= length) break;
        if (std::ranges::equal(context(position), context(length))) ids.push_back(m_ids[position]);
    }
}

}  // namespace bild
