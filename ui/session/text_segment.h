// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "decoding/segment_output.h"
#include "text/detokenize.h"

namespace bild {

/// Drafts that one pass took back, shown together as one small word in the text.
struct GhostWord {
    int position = 0;         ///< of its object character, in SegmentText::text
    std::vector<int> ghosts;  ///< indices in SegmentOutput::ghosts()
    QString words;

    friend bool operator==(const GhostWord&, const GhostWord&) = default;
};

/// Where a token stands in SegmentText::text. Empty for an end token.
struct TokenPlace {
    int begin = 0;
    int visible = 0;  ///< behind the token's leading space and the ghosts in front of it
    int end = 0;

    friend bool operator==(const TokenPlace&, const TokenPlace&) = default;
};

/// One segment as the output shows it: its text with an object character (U+FFFC) for each ghost.
struct SegmentText {
    QString text;
    std::vector<TokenPlace> tokens;
    std::vector<GhostWord> ghosts;  ///< in the order of the text
};

/// Lays out a segment's output. `text` is that of `output`.
[[nodiscard]] SegmentText arrangeSegment(const SegmentOutput& output, const Detokenized& text, bool withGhosts);

/// A text of the same length that a text document takes character by character: no carriage returns, which it would
/// swallow, and no object characters but our own.
[[nodiscard]] QString displayable(QString text);

/// How far two segments look the same from their beginning, in characters.
[[nodiscard]] int commonLength(const SegmentText& one, const SegmentText& other);

}  // namespace bild
