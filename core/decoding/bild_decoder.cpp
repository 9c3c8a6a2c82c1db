// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/bild_decoder.h"

#include <algorithm>
#include <cmath>

namespace bild {

BildDecoder::BildDecoder(const SequenceLimits& limits, std::span<const TokenId> given)
    : SequenceDecoder(limits, given) {}

Iteration BildDecoder::decide(std::span<const RowScores> rows, const Policy& policy) {
    Iteration iteration;
    iteration.model = m_active;
    iteration.tokensFed = rows.size();
    iteration.policy = policy;
    iteration.position = m_ids.size() - 1;
    iteration.proposal = proposalOf(rows.back());
    if (m_active == ModelRole::Small) {
        acceptSmall(rows.back(), policy, iteration);
    } else {
        acceptLarge(rows, policy, iteration);
    }
    return iteration;
}

void BildDecoder::acceptSmall(const RowScores& row, const Policy& policy, Iteration& iteration) {
    if (fallsBack(iteration.proposal.token.probability, policy)) {
        // Only the proposal is dropped: the rows of this pass are of tokens that stay, and feeding those again after
        // every fallback would cost more than the pass.
        m_smallCached = m_ids.size();
        iteration.outcome = Outcome::FellBack;
        m_active = ModelRole::Large;
        return;
    }
    m_smallCached = m_ids.size();
    m_ids.push_back(row.best);
    ++m_draft;
    --m_draftRoom;
    const bool ended = m_limits.isEnd(row.best);
    m_finished = atEnd() && !(ended && policy.verifyDraftedEnd);
    if (m_draftRoom <= 0 || ended) m_active = ModelRole::Large;
}

void BildDecoder::acceptLarge(std::span<const RowScores> rows, const Policy& policy, Iteration& iteration) {
    verifyDraft(rows, iteration);
    std::vector<double> nats;
    std::ranges::transform(iteration.verified, std::back_inserter(nats), &Verification::disagreement);
    if (const auto rejected = firstRejected(nats, policy)) {
        const RowScores& row = rows[rows.size() - 1 - m_draft + *rejected];
        // A flat distribution may call its own favourite improbable; taking that back would loop for ever.
        if (row.best != iteration.verified[*rejected].large.token.id) {
            rollBack(*rejected, row, iteration);
            return;
        }
    }
    m_largeCached = m_ids.size();
    m_draft = 0;
    m_draftRoom = policy.maxDraftTokens;
    m_active = ModelRole::Small;
    if (m_ids.size() > 1 && m_limits.isEnd(m_ids.back())) {
        iteration.outcome = Outcome::EndConfirmed;
        m_finished = true;
        return;
    }
    m_ids.push_back(rows.back().best);
    m_finished = atEnd();
}

void BildDecoder::verifyDraft(std::span<const RowScores> rows, Iteration& iteration) const {
    const std::size_t firstRow = rows.size() - 1 - m_draft;
    const std::size_t firstDraft = m_ids.size() - m_draft;
    for (std::size_t i = 0; i < m_draft; ++i) {
        const RowScores& row = rows[firstRow + i];
        Verification verification;
        verification.position = firstDraft + i - 1;
        verification.disagreement = disagreement(row.followingLogit, row.logSumExp);
        verification.large = proposalOf(row);
        verification.large.token = {m_ids[firstDraft + i], {}, std::exp(row.followingLogit - row.logSumExp)};
        iteration.verified.push_back(std::move(verification));
    }
}

void BildDecoder::rollBack(std::size_t rejected, const RowScores& row, Iteration& iteration) {
    const std::size_t cut = m_ids.size() - m_draft + rejected;
    iteration.outcome = Outcome::RolledBack;
    iteration.rollbackPosition = cut - 1;
    iteration.replacement = proposalOf(row);
    m_ids.resize(cut);
    m_ids.push_back(row.best);
    m_largeCached = cut;
    m_smallCached = std::min(m_smallCached, cut);
    m_draft = 0;
    m_finished = atEnd();
}

}  // namespace bild
