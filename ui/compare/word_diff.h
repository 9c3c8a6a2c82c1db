// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "text/span.h"

namespace bild {

/// Where a text differs from another one.
struct WordDifference {
    Span utf16;  ///< of the text's own words; where words are only missing, the blank or word they would precede
    bool missing = false;  ///< words of the other text are missing here, and nothing stands in their place

    friend bool operator==(const WordDifference&, const WordDifference&) = default;
};

/// The fewest words of `text` that must change to make it `reference`, in order; blanks do not count, and neighbours
/// are one difference. Words are Unicode's (UAX 29). Texts whose differing parts have thousands of words are not
/// compared in detail: that part is one difference.
[[nodiscard]] std::vector<WordDifference> wordDifferences(const QString& text, const QString& reference);

}  // namespace bild
