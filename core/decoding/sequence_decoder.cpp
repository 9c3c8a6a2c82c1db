// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/sequence_decoder.h"

#include <cmath>

#include "error.h"

namespace bild {

SequenceDecoder::SequenceDecoder(const SequenceLimits& limits, std::span<const TokenId> given)
    : m_limits(limits), m_ids{limits.startToken}, m_guard(limits.rules, limits.endTokens, limits.maxLength) {
    if (limits.maxLength < 2)
        throw InputError(Message::tr("The length limit must leave room for at least one new token."));
    m_ids.insert(m_ids.end(), given.begin(), given.end());
    // A given start token is the start, not an end, even where a vocabulary uses one id for both.
    m_finished = m_ids.size() > 1 && atEnd();
    prepareRules(0);
}

Turn SequenceDecoder::turn() const {
    const std::size_t cached = nextCached();
    return {nextModel(), cached, std::span(m_ids).subspan(cached), m_rules};
}

Iteration SequenceDecoder::accept(std::span<const RowScores> rows, const Policy& policy) {
    Iteration iteration = decide(rows, policy);
    if (!m_finished) prepareRules(nextCached());
    return iteration;
}

void SequenceDecoder::prepareRules(std::size_t cached) {
    if (!m_guard.active()) return;
    m_guard.follow(m_ids);
    m_rules.clear();
    for (std::size_t length = cached + 1; length <= m_ids.size(); ++length) {
        m_rules.push_back(m_guard.rulesAfter(length));
    }
}

ModelView proposalOf(const RowScores& row) {
    const auto probability = [&](float logit) { return std::exp(logit - row.logSumExp); };
    ModelView view;
    view.token = {row.best, {}, probability(row.bestLogit)};
    view.top.reserve(row.top.size());
    for (const ScoredToken& token : row.top) view.top.push_back({token.id, {}, probability(token.logit)});
    if (row.barredBest) view.barred = Candidate{row.barredBest->id, {}, row.barredBest->probability};
    return view;
}

}  // namespace bild
