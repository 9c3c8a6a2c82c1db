// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/repetition_guard.h"

#include <algorithm>

#include "error.h"

namespace bild {
namespace {

// A polynomial of the tokens in wrapping 64-bit arithmetic. Only a key: contexts are compared token by token.
constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15U;

constexpr int kMostTokens = 1 << 20;

bool inRange(int value) {
    return value >= 0 && value <= kMostTokens;
}

}  // namespace

RepetitionGuard::RepetitionGuard(const RepetitionRules& rules, TokenId endToken)
    : m_rules(rules), m_endToken(endToken) {
    if (!inRange(rules.noRepeatNgramSize)) {
        throw InputError(
            Message::tr("The length of sequences that must not come twice must be between 0 (off) and %1; it is %2.")
                .with(kMostTokens, rules.noRepeatNgramSize));
    }
    if (!inRange(rules.minLength)) {
        throw InputError(Message::tr("The shortest output must be between 0 (off) and %1; it is %2.")
                             .with(kMostTokens, rules.minLength));
    }
    for (int i = 1; i < rules.noRepeatNgramSize; ++i) m_leadingPower *= kBase;
}

void RepetitionGuard::follow(std::span<const TokenId> ids) {
    const std::size_t common = std::min(ids.size(), m_ids.size());
    const auto differs = std::mismatch(m_ids.begin(), m_ids.begin() + static_cast<std::ptrdiff_t>(common), ids.begin());
    const auto kept = static_cast<std::size_t>(differs.first - m_ids.begin());
    while (m_ids.size() > kept) pop();
    for (const TokenId id : ids.subspan(kept)) push(id);
}

void RepetitionGuard::push(TokenId id) {
    const std::size_t position = m_ids.size();
    if (m_rules.noRepeatNgramSize > 0 && position >= contextSize()) {
        m_followers[contextHash(position)].push_back(position);
    }
    m_ids.push_back(id);
    m_hashes.push_back(m_hashes.back() * kBase + static_cast<std::uint64_t>(id) + 1);
}

void RepetitionGuard::pop() {
    m_ids.pop_back();
    m_hashes.pop_back();
    const std::size_t position = m_ids.size();
    if (m_rules.noRepeatNgramSize == 0 || position < contextSize()) return;
    const auto found = m_followers.find(contextHash(position));
    found->second.pop_back();
    if (found->second.empty()) m_followers.erase(found);
}

std::uint64_t RepetitionGuard::contextHash(std::size_t end) const {
    return m_hashes[end] - m_hashes[end - contextSize()] * m_leadingPower;
}

void RepetitionGuard::barAfter(std::size_t length, std::vector<TokenId>& barred) const {
    barred.clear();
    if (m_rules.noRepeatNgramSize > 0 && length >= contextSize()) {
        const auto context = [&](std::size_t end) {
            return std::span(m_ids).subspan(end - contextSize(), contextSize());
        };
        const auto found = m_followers.find(contextHash(length));
        if (found != m_followers.end()) {
            for (const std::size_t position : found->second) {
                if (position >= length) break;
                if (std::ranges::equal(context(position), context(length))) barred.push_back(m_ids[position]);
            }
        }
    }
    // A partner's table may be so much smaller that the end token cannot be chosen anyway.
    const bool tooShort = length < static_cast<std::size_t>(m_rules.minLength);
    if (tooShort && m_endToken < m_rules.vocabularySize) barred.push_back(m_endToken);
    std::ranges::sort(barred);
    const auto twice = std::ranges::unique(barred);
    barred.erase(twice.begin(), twice.end());
    if (barred.size() >= static_cast<std::size_t>(m_rules.vocabularySize)) std::erase(barred, m_endToken);
}

}  // namespace bild
