// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/policy_whatif.h"

#include <algorithm>
#include <optional>

namespace bild {
namespace {

using Decision = WouldBe::Decision;

struct Draft {
    std::size_t position = 0;
    double smallProbability = 0.0;
    std::optional<double> disagreement;  ///< nats; nothing where the large model never looked at it
    bool isLargeChoice = false;          ///< the large model would have written the same token
};

/// Reads the rounds of a run (drafts, then the large model's pass) one after another, and keeps beside them the drafts
/// that would be waiting for verification under the other policy.
class Replay {
public:
    Replay(std::size_t tokens, const Policy& other) : m_other(other), m_found(tokens) {}

    void read(const Iteration& iteration) {
        if (iteration.model == ModelRole::Large) {
            recordVerifications(iteration);
            if (iteration.outcome == Outcome::RolledBack) {
                readRollback(iteration);
            } else {
                readLargeTurn(iteration);
            }
            m_round.clear();
            m_unsure.reset();
        } else if (iteration.outcome == Outcome::FellBack) {
            m_unsure = iteration.proposal.token.probability;
        } else {
            m_round.push_back({iteration.position, iteration.proposal.token.probability, std::nullopt, false});
        }
    }

    std::vector<WouldBe> finish() {
        for (const Draft& draft : m_round) decideDraft(draft);
        std::vector<WouldBe> changes;
        for (const auto& found : m_found) {
            if (found) changes.push_back(*found);
        }
        return changes;
    }

private:
    void recordVerifications(const Iteration& large) {
        // Both lists are ordered by position.
        auto draft = m_round.begin();
        for (const Verification& seen : large.verified) {
            draft = std::find_if(draft, m_round.end(), [&](const Draft& d) { return d.position >= seen.position; });
            if (draft == m_round.end()) return;
            if (draft->position != seen.position) continue;
            const auto& top = seen.large.top;
            draft->disagreement = seen.disagreement;
            draft->isLargeChoice =
                top.empty() ? seen.large.token.probability > 0.5F : top.front().id == seen.large.token.id;
        }
    }

    [[nodiscard]] bool isFull(std::size_t drafts) const {
        return drafts >= static_cast<std::size_t>(std::max(1, m_other.maxDraftTokens));
    }

    /// A draft that stands in the text. Returns whether it would still be drafted.
    bool decideDraft(const Draft& draft) {
        const bool full = isFull(m_pending.size());
        if (!full && !fallsBack(draft.smallProbability, m_other)) {
            m_pending.push_back(draft);
            return true;
        }
        const bool exact = m_exact;
        mark(draft.position, full ? Decision::LargeTurn : Decision::FallBack, exact);
        verifyPending(exact);
        return false;
    }

    void readRollback(const Iteration& large) {
        bool drafted = false;
        std::size_t ghosts = 0;
        bool ghostStops = false;
        for (const Draft& draft : m_round) {
            if (draft.position <= large.rollbackPosition) {
                drafted = decideDraft(draft);
            } else {  // taken back with the first one, so it is not in the text
                ghostStops = ghostStops || fallsBack(draft.smallProbability, m_other);
                ++ghosts;
            }
        }
        m_largeGoesOn = true;
        if (drafted) {
            const bool draftsOn = !ghostStops && wouldDraftOn(large, m_pending.size() + ghosts);
            const std::optional<std::size_t> rejected = firstRejectedDraft();
            m_largeGoesOn = rejected.has_value();
            if (!rejected) {
                mark(large.rollbackPosition, Decision::Kept, m_exact);
            } else if (*rejected != large.rollbackPosition) {
                mark(*rejected, Decision::RolledBack, m_exact);
            } else if (draftsOn) {
                m_exact = false;  // it might draft an end token before anything is verified
            }
        }
        m_pending.clear();
    }

    void readLargeTurn(const Iteration& large) {
        if (m_round.empty() && !m_unsure) {  // the first token, or the one after a rollback
            if (!m_largeGoesOn) mark(large.position, Decision::Drafted, false);
            m_largeGoesOn = true;
            m_pending.clear();
            return;
        }
        for (const Draft& draft : m_round) decideDraft(draft);
        m_largeGoesOn = true;
        if (!wouldDraftOn(large, m_pending.size())) {
            verifyPending(m_exact);
        } else if (m_unsure) {
            mark(large.position, Decision::Kept, m_exact);
            m_pending.push_back({large.position, *m_unsure, std::nullopt, false});
        } else {
            // The small model was never asked about this position: it might have been unsure.
            mark(large.position, Decision::Drafted, false);
            m_pending.push_back({large.position, 1.0, std::nullopt, false});
        }
    }

    /// Whether the small model, with `waiting` drafts behind it, would have gone on where it stopped in the run.
    [[nodiscard]] bool wouldDraftOn(const Iteration& large, std::size_t waiting) const {
        if (isFull(waiting)) return false;
        if (m_unsure) return !fallsBack(*m_unsure, m_other);
        // Shorter drafts ended for another reason (a drafted end token that was to be verified).
        return m_round.size() >= static_cast<std::size_t>(std::max(1, large.policy.maxDraftTokens));
    }

    /// Position of the first waiting draft that the large model would take back.
    [[nodiscard]] std::optional<std::size_t> firstRejectedDraft() const {
        const auto first = std::ranges::find_if(m_pending, [&](const Draft& draft) {
            return draft.disagreement && *draft.disagreement > m_other.rollbackThreshold;
        });
        if (first == m_pending.end() || first->isLargeChoice) return std::nullopt;
        return first->position;
    }

    /// The large model looks at the waiting drafts, none of which it took back in the run.
    void verifyPending(bool exact) {
        if (const auto rejected = firstRejectedDraft()) mark(*rejected, Decision::RolledBack, exact);
        m_pending.clear();
    }

    void mark(std::size_t position, Decision decision, bool exact) {
        m_exact = false;
        if (position < m_found.size()) m_found[position] = WouldBe{position, decision, exact};
    }

private:
    Policy m_other;
    std::vector<std::optional<WouldBe>> m_found;  ///< by token
    std::vector<Draft> m_round;                   ///< the run's drafts since its last large pass
    std::vector<Draft> m_pending;                 ///< drafts not yet verified under the other policy
    std::optional<double> m_unsure;               ///< probability of the token that the small model fell back on
    bool m_largeGoesOn = true;  ///< the large model would be active after the last large pass, as it was in the run
    bool m_exact = true;        ///< nothing has changed so far
};

}  // namespace

std::vector<WouldBe> decidedOtherwise(std::span<const OutputToken> tokens, std::span<const Iteration> iterations,
                                      const Policy& other) {
    Replay replay(tokens.size(), other);
    for (const Iteration& iteration : iterations) replay.read(iteration);
    return replay.finish();
}

}  // namespace bild
