// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "decoding/policy.h"

namespace bild {

using TokenId = std::int32_t;

enum class ModelRole { Small, Large };

/// A token as one of a model's choices.
struct Candidate {
    TokenId id = 0;
    std::string piece;         ///< as the vocabulary writes it, U+2581 for a space; empty where no tokenizer is at hand
    float probability = 0.0F;  ///< softmax of the model's logits, no temperature

    friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// What one model thinks of one position: the token in question and, where somebody looks, its best choices.
struct ModelView {
    Candidate token;
    std::vector<Candidate> top;  ///< best first, at most 5; empty when the run was not asked for them
    /// The token that the model would have chosen here, had the rules of the run not kept it out, with its probability
    /// among all tokens. The probabilities of all others are those that are left without the barred ones.
    std::optional<Candidate> barred = {};

    friend bool operator==(const ModelView&, const ModelView&) = default;
};

/// The large model's opinion of one drafted token.
struct Verification {
    std::size_t position = 0;   ///< output position of the drafted token; the first written token has position 0
    ModelView large;            ///< `token` is the drafted token with the large model's probability
    double disagreement = 0.0;  ///< nats, -ln of that probability

    friend bool operator==(const Verification&, const Verification&) = default;
};

/// What became of the active model's own next token.
enum class Outcome {
    Kept,          ///< it was written
    FellBack,      ///< the small model was too unsure: it was dropped, and the large model chooses this position
    RolledBack,    ///< the large model took drafts back: it was dropped together with them, `replacement` was written
    EndConfirmed,  ///< the large model kept a drafted end token: it was dropped, since nothing follows
};

/// One forward pass of one model over one sequence, and what the policies made of it: the unit of the trace, of
/// the timeline and of live events. Applying the iterations of a segment in order gives its text (SegmentOutput).
struct Iteration {
    std::size_t segment = 0;  ///< index of the segment in the run
    ModelRole model = ModelRole::Large;
    std::size_t tokensFed = 0;           ///< rows computed in this pass
    double startMilliseconds = 0.0;      ///< since the run began
    double milliseconds = 0.0;           ///< duration of the pass, policies included
    Policy policy;                       ///< as it stood when the outcome was decided
    std::size_t position = 0;            ///< output position of `proposal`, as if nothing were taken back
    ModelView proposal;                  ///< the active model's best token for that position
    std::vector<Verification> verified;  ///< large model only: every drafted token it was fed, in order
    Outcome outcome = Outcome::Kept;
    std::size_t rollbackPosition = 0;      ///< RolledBack only: position of the first token taken back
    std::optional<ModelView> replacement;  ///< RolledBack only: the large model's own token for that position

    friend bool operator==(const Iteration&, const Iteration&) = default;
};

}  // namespace bild
