// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace bild {

/// A word of a text, as it is compared with others.
struct Word {
    std::string folded;  ///< without the difference of upper and lower case
    TextSpan span;       ///< where it stands
};

/// Runs of letters, digits and marks; an apostrophe between letters belongs to the word. A Chinese, Japanese or Thai
/// character is a word of its own, since no space tells where one ends. Punctuation is no word. Linear in the text.
[[nodiscard]] std::vector<Word> wordsOf(std::string_view text);

}  // namespace bild
