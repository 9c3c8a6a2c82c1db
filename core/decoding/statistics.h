// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "decoding/iteration.h"
#include "decoding/segment_output.h"

namespace bild {

/// Counts and times of a segment, or of several added up. The ratios are the project's definitions, the same in
/// window, command line, trace and README. A ratio with nothing below the line is 0.
struct Statistics {
    std::size_t tokens = 0;  ///< tokens of the output, end token included; text typed by hand is none
    std::array<std::size_t, kTokenOrigins> byOrigin{};  ///< of these, indexed by Origin
    std::size_t smallPasses = 0;            ///< forward passes of the small model, wasted ones included
    std::size_t largePasses = 0;
    std::size_t fallbackPasses = 0;    ///< small passes whose token was dropped as unsure
    std::size_t draftedTokens = 0;     ///< tokens the small model wrote, kept or not
    std::size_t verifiedTokens = 0;    ///< of these, looked at by the large model
    std::size_t rolledBackTokens = 0;  ///< of these, taken back
    std::size_t rollbacks = 0;
    double smallMilliseconds = 0.0;
    double largeMilliseconds = 0.0;
    double encodeMilliseconds = 0.0;  ///< both encoders
    double totalMilliseconds = 0.0;   ///< from the source to the last token, encoders included

    [[nodiscard]] double acceptanceRate() const;     ///< drafted tokens kept / drafted tokens verified
    [[nodiscard]] double largeCallShare() const;     ///< large passes / tokens written
    [[nodiscard]] std::size_t wastedDrafts() const;  ///< fallback passes plus drafted tokens rolled back
    [[nodiscard]] double tokensPerSecond() const;
    /// Of an origin that is one of tokens.
    [[nodiscard]] std::size_t count(Origin origin) const { return byOrigin.at(static_cast<std::size_t>(origin)); }

    Statistics& operator+=(const Statistics& other);
    friend bool operator==(const Statistics&, const Statistics&) = default;
};

/// Adds one iteration's passes, drafts and milliseconds (everything but the finished tokens and the totals).
void count(const Iteration& iteration, Statistics& statistics);

/// Sets the counts of tokens from an output; what was typed by hand is not counted.
void countTokens(std::span<const OutputToken> tokens, Statistics& statistics);

}  // namespace bild
