// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "text/span.h"

namespace bild {

/// What lies between a sentence of an article and the next, from the best place for a cut to the worst.
enum class Joint {
    Paragraph,      ///< an empty line
    Line,           ///< a line break after a sentence
    Sentence,       ///< within a paragraph
    Heading,        ///< an empty line after what is no sentence
    Wrap,           ///< a line break in the middle of a sentence
    WithinSentence  ///< a sentence that is longer than the window
};

struct ArticleSentence {
    std::size_t tokens = 0;  ///< with the white space after it
    Joint joint = Joint::Paragraph;
};

/// Groups sentences into as few parts as keep within `maxTokens` each (a sentence above that makes a part of its own);
/// among those groupings the one whose parts are of the most equal length and cut at the best places. Ranges of
/// indices.
[[nodiscard]] std::vector<Span> articleParts(std::span<const ArticleSentence> sentences, std::size_t maxTokens);

}  // namespace bild
