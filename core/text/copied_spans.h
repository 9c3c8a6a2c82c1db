// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace bild {

/// A sequence of words that stands in a summary and in its article.
struct CopiedSpan {
    TextSpan summary;
    TextSpan article;
    std::size_t words = 0;

    friend bool operator==(const CopiedSpan&, const CopiedSpan&) = default;
};

/// The word sequences of a summary that were copied from its article, in the summary's order, without overlap: from
/// left to right the longest that begins at each word, with at least `leastWords` (1 or more) words. Case, punctuation
/// and white space are not looked at. Of several places in the article the first is given; where the first words of a
/// sequence stand in more than sixteen places, only those are compared. The effort is linear in both texts.
[[nodiscard]] std::vector<CopiedSpan> copiedSpans(std::string_view article, std::string_view summary,
                                                  std::size_t leastWords = 5);

}  // namespace bild
