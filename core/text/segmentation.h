// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "decoding/generation.h"

namespace bild {

/// How a text is cut into segments.
struct SegmentationRules {
    std::string locale = "de";     ///< whose sentence rules and abbreviations hold
    bool oneSegmentALine = false;  ///< a line is a segment, whatever stands in it
    /// Tokens a segment costs, and how many one may cost. A sentence above it is cut at the best boundary there is
    /// (clause, word, then any character), and its parts say so.
    std::function<std::size_t(std::string_view)> countTokens;
    std::size_t maxTokens = 512;
};

/// Cuts UTF-8 text into sentences (ICU's rules, with abbreviations such as "z. B.", "Dr.", "usw." kept whole); line
/// breaks end a segment, and so do the gaps between columns. Segments that hold nothing to translate are marked. White space between segments belongs to none, so that `text` is their concatenation with the
/// gaps in between. Invalid UTF-8 is allowed (spans count its bytes; UTF-16 counts U+FFFD for them). Linear in the
/// text's length.
[[nodiscard]] std::vector<Segment> segmentSentences(std::string_view text, const SegmentationRules& rules);

/// For summaries: cuts a text into as few parts as fit into the window, of about equal length, at paragraph or else
/// sentence boundaries.
[[nodiscard]] std::vector<Segment> segmentArticle(std::string_view text, const SegmentationRules& rules);

}  // namespace bild
