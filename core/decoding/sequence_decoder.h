// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "decoding/iteration.h"
#include "decoding/policy.h"
#include "decoding/repetition_guard.h"
#include "decoding/sequence_model.h"

namespace bild {

/// Special tokens, the length limit and the repetition rules of a sequence. They come from the large model's config.
struct SequenceLimits {
    TokenId startToken = 0;
    TokenId endToken = 1;
    std::size_t maxLength = 128;  ///< tokens, start token included
    RepetitionRules repetition = {};
};

/// The forward pass that a sequence waits for: first the model's cache is cut to `cached` tokens, then `feed` is fed.
struct Turn {
    ModelRole model = ModelRole::Large;
    std::size_t cached = 0;
    std::span<const TokenId> feed;                 ///< valid until the next accept(), as `barred` is
    std::span<const std::vector<TokenId>> barred;  ///< empty, or what must not come after each token of `feed`
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
    [[nodiscard]] bool reachedLimit() const { return m_finished && m_ids.back() != m_limits.endToken; }
    /// Start token first.
    [[nodiscard]] const std::vector<TokenId>& ids() const { return m_ids; }

protected:
    /// `given` tokens stand behind the start token from the beginning, and nothing is cached.
    SequenceDecoder(const SequenceLimits& limits, std::span<const TokenId> given);

    /// Whose pass comes next, and how many ids its cache holds then.
    [[nodiscard]] virtual ModelRole nextModel() const = 0;
    [[nodiscard]] virtual std::size_t nextCached() const = 0;
    virtual Iteration decide(std::span<const RowScores> rows, const Policy& policy) = 0;

    [[nodiscard]] bool atEnd() const { return m_ids.back() == m_limits.endToken || m_ids.size() >= m_limits.maxLength; }

    SequenceLimits m_limits;
    std::vector<TokenId> m_ids;
    bool m_finished = false;

private:
    /// Every row is guarded by the history up to its own token: a draft that it forbids was never made.
    void barAfter(std::size_t cached);

    RepetitionGuard m_guard;
    std::vector<std::vector<TokenId>> m_barred;  ///< for the next pass
};

/// The row's own best token with its probability, and its top tokens.
[[nodiscard]] ModelView proposalOf(const RowScores& row);

}  // namespace bild
