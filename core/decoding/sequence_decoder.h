// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "decoding/iteration.h"
#include "decoding/policy.h"
#include "decoding/output_guard.h"
#include "decoding/output_rules.h"
#include "decoding/sequence_model.h"

namespace bild {

/// Special tokens, the length limit and the rules of a sequence. They come from the large model's config.
struct SequenceLimits {
    TokenId startToken = 0;
    std::vector<TokenId> endTokens{1};  ///< any of them ends the sequence; at least one
    std::size_t maxLength = 128;        ///< tokens, start token included
    OutputRules rules = {};

    [[nodiscard]] bool isEnd(TokenId id) const { return std::ranges::find(endTokens, id) != endTokens.end(); }
};

/// The forward pass that a sequence waits for: first the model's cache is cut to `cached` tokens, then `feed` is fed.
struct Turn {
    ModelRole model = ModelRole::Large;
    std::size_t cached = 0;
    std::span<const TokenId> feed;    ///< valid until the next accept(), as `rules` is
    std::span<const RowRules> rules;  ///< empty, or what holds after each token of `feed`
};

/// The decisions of decoding one sequence, without any model: it says which pass it needs, and takes that pass's
/// scores. Many of them can therefore share forward passes. Positions in iterations count written tokens (ids without
/// the start token).
class SequenceDecoder {
public:
    virtual ~SequenceDecoder() = default;

    /// Only while not finished.
    [[nodiscard]] Turn turn() const;

    /// Takes one row of scores for each token of turn().feed. The iteration returned has no pieces, segment or times
    /// yet.
    Iteration accept(std::span<const RowScores> rows, const Policy& policy);

    [[nodiscard]] bool finished() const { return m_finished; }
    /// An end token that was forced by the limit is none that a model wrote.
    [[nodiscard]] bool reachedLimit() const {
        const bool forced = m_limits.rules.forcedEnd && m_ids.size() >= m_limits.maxLength;
        return m_finished && (forced || !m_limits.isEnd(m_ids.back()));
    }
    /// Start token first.
    [[nodiscard]] const std::vector<TokenId>& ids() const { return m_ids; }

protected:
    /// `given` tokens stand behind the start token from the beginning, and nothing is cached.
    SequenceDecoder(const SequenceLimits& limits, std::span<const TokenId> given);

    /// Whose pass comes next, and how many ids its cache holds then.
    [[nodiscard]] virtual ModelRole nextModel() const = 0;
    [[nodiscard]] virtual std::size_t nextCached() const = 0;
    virtual Iteration decide(std::span<const RowScores> rows, const Policy& policy) = 0;

    [[nodiscard]] bool atEnd() const { return m_limits.isEnd(m_ids.back()) || m_ids.size() >= m_limits.maxLength; }

    SequenceLimits m_limits;
    std::vector<TokenId> m_ids;
    bool m_finished = false;

private:
    /// Every row is guarded by the history up to its own token: a draft that it forbids was never made.
    void prepareRules(std::size_t cached);

    OutputGuard m_guard;
    std::vector<RowRules> m_rules;  ///< for the next pass
};

/// The row's own best token with its probability, and its top tokens.
[[nodiscard]] ModelView proposalOf(const RowScores& row);

}  // namespace bild
