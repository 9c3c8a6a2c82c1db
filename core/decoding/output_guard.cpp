// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/output_guard.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "error.h"

namespace bild {
namespace {

constexpr int kMostTokens = 1 << 20;

bool inRange(int value) {
    return value >= 0 && value <= kMostTokens;
}

void validate(const OutputRules& rules) {
    if (!inRange(rules.noRepeatNgramSize)) {
        throw InputError(
            Message::tr("The length of sequences that must not come twice must be between 0 (off) and %1; it is %2.")
                .with(kMostTokens, rules.noRepeatNgramSize));
    }
    if (!inRange(rules.minLength)) {
        throw InputError(Message::tr("The shortest output must be between 0 (off) and %1; it is %2.")
                             .with(kMostTokens, rules.minLength));
    }
    if (!std::isfinite(rules.repetitionPenalty) || rules.repetitionPenalty <= 0.0F) {
        throw InputError(Message::tr("The repetition penalty must be a number above 0; it is %1.")
                             .with(std::to_string(rules.repetitionPenalty)));
    }
}

void sortOut(std::vector<TokenId>& ids) {
    std::ranges::sort(ids);
    const auto twice = std::ranges::unique(ids);
    ids.erase(twice.begin(), twice.end());
}

}  // namespace

OutputGuard::OutputGuard(OutputRules rules, std::vector<TokenId> endTokens, std::size_t maxLength)
    : m_rules(std::move(rules)),
      m_endTokens(std::move(endTokens)),
      m_maxLength(maxLength),
      m_firstFree(m_rules.forcedFirst ? 2 : 1),
      m_ngrams((validate(m_rules), m_rules.noRepeatNgramSize)) {}

void OutputGuard::follow(std::span<const TokenId> ids) {
    m_ngrams.follow(ids);
    m_ids.assign(ids.begin(), ids.end());
}

void OutputGuard::barRuns(std::size_t length, std::vector<TokenId>& barred) const {
    for (const std::vector<TokenId>& run : m_rules.barredRuns) {
        if (run.empty() || run.size() > length) continue;
        const std::span begun(run.data(), run.size() - 1);
        if (std::ranges::equal(begun, std::span(m_ids).subspan(length - begun.size(), begun.size()))) {
            barred.push_back(run.back());
        }
    }
}

std::vector<TokenId> OutputGuard::barredAfter(std::size_t length) const {
    std::vector<TokenId> barred = m_rules.barred;
    m_ngrams.appendRepeating(length, barred);
    barRuns(length, barred);
    if (length == m_firstFree) barred.insert(barred.end(), m_rules.barredFirst.begin(), m_rules.barredFirst.end());
    if (length < static_cast<std::size_t>(m_rules.minLength)) {
        barred.insert(barred.end(), m_endTokens.begin(), m_endTokens.end());
    }
    sortOut(barred);
    // A partner's table may be so much smaller that a token cannot be chosen anyway.
    std::erase_if(barred, [this](TokenId id) { return id < 0 || id >= m_rules.vocabularySize; });
    if (barred.size() >= static_cast<std::size_t>(m_rules.vocabularySize)) {
        std::erase_if(barred, [this](TokenId id) { return std::ranges::find(m_endTokens, id) != m_endTokens.end(); });
    }
    return barred;
}

RowRules OutputGuard::rulesAfter(std::size_t length) const {
    RowRules rules;
    if (length == 1 && m_rules.forcedFirst) rules.forced = m_rules.forcedFirst;
    if (length + 1 == m_maxLength && m_rules.forcedEnd) rules.forced = m_rules.forcedEnd;
    if (rules.forced) return rules;
    rules.barred = barredAfter(length);
    if (m_rules.repetitionPenalty == 1.0F) return rules;
    rules.repetitionPenalty = m_rules.repetitionPenalty;
    rules.repeated.assign(m_ids.begin(), m_ids.begin() + static_cast<std::ptrdiff_t>(length));
    sortOut(rules.repeated);
    std::erase_if(rules.repeated, [this](TokenId id) { return id >= m_rules.vocabularySize; });
    return rules;
}

}  // namespace bild
