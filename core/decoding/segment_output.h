// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "decoding/iteration.h"
#include "text/detokenize.h"

namespace bild {

/// Who wrote a token that stands in the output.
enum class Origin {
    Small,     ///< drafted by the small model, and kept
    Fallback,  ///< the large model's, because the small one was unsure
    Rollback,  ///< the large model's, in place of a draft that it took back
    Large,     ///< the large model's own turn: first token, after a full draft (bonus), after a rollback
    Chosen,    ///< picked by hand
    Typed,     ///< no token: text that somebody typed, without probability or alternatives
};
/// How many of them, the first ones, are tokens of a vocabulary.
inline constexpr std::size_t kTokenOrigins = 5;
/// The id of text that somebody typed.
inline constexpr TokenId kTypedId = -1;

/// One token of the output with all that is known of how it came about.
struct OutputToken {
    TokenId id = 0;
    std::string piece;
    Origin origin = Origin::Large;
    std::optional<ModelView> small;  ///< the small model's view; for a fallback the token it was unsure of
    std::optional<ModelView> large;  ///< the large model's view, once known
    double disagreement = 0.0;       ///< nats; of a draft once verified
    bool verified = false;           ///< a draft that the large model has looked at
    Policy policy;                   ///< in force when it was written
    std::size_t iteration = 0;       ///< index, within the segment, of the iteration that wrote it

    friend bool operator==(const OutputToken&, const OutputToken&) = default;
};

/// A drafted token that the large model took back.
struct Ghost {
    std::size_t position = 0;   ///< output position it stood at
    OutputToken token;          ///< with the large model's view
    std::size_t iteration = 0;  ///< index, within the segment, of the iteration that took it back

    friend bool operator==(const Ghost&, const Ghost&) = default;
};

/// The state of one segment's output, built by applying iterations one after another: live, or from a saved trace
/// up to any point of it. A value; not thread-safe by itself.
class SegmentOutput {
public:
    SegmentOutput() = default;
    /// Starts with tokens that are given (kept from an earlier run, or chosen by hand) rather than generated.
    explicit SegmentOutput(std::vector<OutputToken> given) : m_tokens(std::move(given)) {}
    /// The state at a segment's end, as a run reports it after so many iterations.
    SegmentOutput(std::vector<OutputToken> tokens, std::vector<Ghost> ghosts, std::size_t iterations)
        : m_tokens(std::move(tokens)), m_ghosts(std::move(ghosts)), m_iterations(iterations) {}

    /// Iterations must come in the order of the run. Throws InputError where one does not fit the state (a
    /// damaged trace).
    void apply(const Iteration& iteration);

    [[nodiscard]] const std::vector<OutputToken>& tokens() const { return m_tokens; }
    [[nodiscard]] const std::vector<Ghost>& ghosts() const { return m_ghosts; }
    [[nodiscard]] std::size_t iterations() const { return m_iterations; }
    [[nodiscard]] Detokenized text() const;

private:
    void applySmall(const Iteration& iteration);
    void applyLarge(const Iteration& iteration);
    void rollBack(const Iteration& iteration);

    std::vector<OutputToken> m_tokens;
    std::vector<Ghost> m_ghosts;
    std::optional<ModelView> m_unsure;  ///< the small model's dropped proposal, until the large one decides
    std::size_t m_iterations = 0;
};

}  // namespace bild
