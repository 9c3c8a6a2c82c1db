// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/segment_output.h"

#include <algorithm>
#include <iterator>

#include "error.h"

namespace bild {
namespace {

[[noreturn]] void refuse(const Iteration& iteration, const Message& why) {
    throw InputError(Message::tr("The trace is damaged: the iteration for position %1 of segment %2 %3.")
                         .with(iteration.position, iteration.segment + 1, why));
}

OutputToken written(const ModelView& view, Origin origin, const Iteration& by, std::size_t index) {
    OutputToken token;
    token.id = view.token.id;
    token.piece = view.token.piece;
    token.origin = origin;
    token.policy = by.policy;
    token.iteration = index;
    (by.model == ModelRole::Small ? token.small : token.large) = view;
    return token;
}

}  // namespace

void SegmentOutput::apply(const Iteration& iteration) {
    if (iteration.position != m_tokens.size()) refuse(iteration, Message::tr("does not follow the text so far"));
    if (iteration.model == ModelRole::Small) {
        applySmall(iteration);
    } else {
        applyLarge(iteration);
    }
    ++m_iterations;
}

void SegmentOutput::applySmall(const Iteration& iteration) {
    if (iteration.outcome == Outcome::RolledBack || iteration.outcome == Outcome::EndConfirmed) {
        refuse(iteration, Message::tr("lets the small model verify"));
    }
    if (iteration.outcome == Outcome::FellBack) {
        m_unsure = iteration.proposal;
        return;
    }
    m_tokens.push_back(written(iteration.proposal, Origin::Small, iteration, m_iterations));
}

void SegmentOutput::applyLarge(const Iteration& iteration) {
    if (iteration.outcome == Outcome::FellBack) refuse(iteration, Message::tr("lets the large model fall back"));
    for (const Verification& verification : iteration.verified) {
        if (verification.position >= m_tokens.size())
            refuse(iteration, Message::tr("verifies a token that was not written"));
        OutputToken& draft = m_tokens[verification.position];
        if (draft.id != verification.large.token.id)
            refuse(iteration, Message::tr("verifies another token than the draft"));
        draft.large = verification.large;
        draft.disagreement = verification.disagreement;
        draft.verified = true;
    }
    if (iteration.outcome == Outcome::RolledBack) {
        rollBack(iteration);
    } else if (iteration.outcome == Outcome::Kept) {
        const Origin origin = m_unsure ? Origin::Fallback : Origin::Large;
        m_tokens.push_back(written(iteration.proposal, origin, iteration, m_iterations));
        m_tokens.back().small = m_unsure;
    }
    m_unsure.reset();
}

void SegmentOutput::rollBack(const Iteration& iteration) {
    const std::size_t from = iteration.rollbackPosition;
    if (from >= m_tokens.size() || !iteration.replacement)
        refuse(iteration, Message::tr("rolls back what is not there"));
    const std::optional<ModelView> drafted = m_tokens[from].small;
    for (std::size_t position = from; position < m_tokens.size(); ++position) {
        m_ghosts.push_back({position, std::move(m_tokens[position]), m_iterations});
    }
    const double nats = m_ghosts[m_ghosts.size() - (m_tokens.size() - from)].token.disagreement;
    m_tokens.resize(from);
    m_tokens.push_back(written(*iteration.replacement, Origin::Rollback, iteration, m_iterations));
    m_tokens.back().small = drafted;
    m_tokens.back().disagreement = nats;
}

Detokenized SegmentOutput::text() const {
    std::vector<std::string> pieces;
    pieces.reserve(m_tokens.size());
    std::ranges::transform(m_tokens, std::back_inserter(pieces), &OutputToken::piece);
    return detokenize(pieces);
}

}  // namespace bild
