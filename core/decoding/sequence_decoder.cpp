// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/sequence_decoder.h"

#include <cmath>

#include "error.h"

namespace bild {

SequenceDecoder::SequenceDecoder(const SequenceLimits& limits, std::span<const TokenId> given)
    : m_limits(limits), m_ids{limits.startToken} {
    if (limits.maxLength < 2) throw InputError("The length limit must leave room for at least one new token.");
    m_ids.insert(m_ids.end(), given.begin(), given.end());
    // A given start token is the start, not an end, even where a vocabulary uses one id for both.
    m_finished = m_ids.size() > 1 && atEnd();
}

ModelView proposalOf(const RowScores& row) {
    const auto probability = [&](float logit) { return std::exp(logit - row.logSumExp); };
    ModelView view;
    view.token = {row.best, {}, probability(row.bestLogit)};
    view.top.reserve(row.top.size());
    for (const ScoredToken& token : row.top) view.top.push_back({token.id, {}, probability(token.logit)});
    return view;
}

}  // namespace bild
