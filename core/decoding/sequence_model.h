// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "decoding/iteration.h"
#include "decoding/row_rules.h"

namespace bild {

/// Names a sequence that a model holds caches for; chosen by the caller, small numbers.
using SequenceId = std::size_t;

struct ScoredToken {
    TokenId id = 0;
    float logit = 0.0F;
};

/// A token that must not be chosen, and how probable it was before that.
struct BarredToken {
    TokenId id = 0;
    float probability = 0.0F;
};

/// What the policies need to know of one row of logits. softmax(token) = exp(logit - logSumExp). The row's rules are in
/// everything but `barredBest`.
struct RowScores {
    TokenId best = 0;  ///< argmax, the lowest id on a tie
    float bestLogit = 0.0F;
    float logSumExp = 0.0F;        ///< over the vocabulary
    float followingLogit = 0.0F;   ///< logit of the token that was fed after this row's own (0 for the last row)
    std::vector<ScoredToken> top;  ///< the best tokens, best first, when asked for
    std::optional<BarredToken> barredBest = {};  ///< the argmax of all tokens, where the rules kept it out
};

/// Where a token is forced nothing is left to choose: it is certain, and every other token is impossible. `following`
/// is the token fed after the row's own (any for the last row).
[[nodiscard]] RowScores forcedScores(TokenId forced, TokenId following, std::size_t top);

/// New tokens of one sequence, to be put behind what its cache holds.
struct Feed {
    SequenceId sequence = 0;
    std::span<const TokenId> tokens;  ///< at least one
    /// Empty, or for each token what holds for the one after it.
    std::span<const RowRules> rules = {};
};

/// Whether any rule holds for any of their tokens.
[[nodiscard]] bool hasRules(std::span<const Feed> feeds);

/// A sequence that is to be opened.
struct Opening {
    SequenceId sequence = 0;
    std::span<const TokenId> source;  ///< end token included
    std::size_t capacity = 0;         ///< target tokens to make room for
};

/// One model over many sequences at once, each with its own source, length and cache. The decoding loops see models
/// only through this; tests drive them with scripted ones. Not thread-safe.
class SequenceModel {
public:
    virtual ~SequenceModel() = default;

    /// Encodes a source (end token included) and makes room for `capacity` target tokens. A sequence of that id must
    /// not be open.
    virtual void open(SequenceId sequence, std::span<const TokenId> source, std::size_t capacity) = 0;
    /// Opens several: the same, but cheaper where sources can be encoded together. Where it throws, any of them may be
    /// open.
    virtual void openAll(std::span<const Opening> openings) {
        for (const Opening& each : openings) open(each.sequence, each.source, each.capacity);
    }
    virtual void close(SequenceId sequence) = 0;
    /// What a sequence of that size takes while it is open.
    [[nodiscard]] virtual std::size_t cacheBytes(std::size_t sourceTokens, std::size_t capacity) const = 0;

    /// Drops the cached tokens from `length` on.
    virtual void truncate(SequenceId sequence, std::size_t length) = 0;

    /// One pass over all feeds, each sequence at most once; appends to the caches. Returns one row for each fed token,
    /// in the order of the feeds; `top` (0 to 5) best tokens are listed in each. Throws NumericError on NaN or infinite
    /// logits.
    virtual std::vector<RowScores> forward(std::span<const Feed> feeds, std::size_t top) = 0;
};

}  // namespace bild
