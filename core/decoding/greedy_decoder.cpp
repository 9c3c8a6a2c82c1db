// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/greedy_decoder.h"

namespace bild {

GreedyDecoder::GreedyDecoder(ModelRole model, const SequenceLimits& limits, std::span<const TokenId> given)
    : SequenceDecoder(limits, given), m_model(model) {}

Iteration GreedyDecoder::decide(std::span<const RowScores> rows, const Policy& policy) {
    Iteration iteration;
    iteration.model = m_model;
    iteration.tokensFed = rows.size();
    iteration.policy = policy;
    iteration.position = m_ids.size() - 1;
    iteration.proposal = proposalOf(rows.back());
    m_cached = m_ids.size();
    m_ids.push_back(rows.back().best);
    m_finished = atEnd();
    return iteration;
}

}  // namespace bild
