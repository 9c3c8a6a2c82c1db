// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/span.h"

namespace bild {

/// Whether a line is an item of a list.
enum class ItemMark {
    None,
    Likely,   ///< "3. ", "– ": may also stand at the beginning of a line of prose
    Certain,  ///< "• ", "- ", "b) "
};

/// What tells whether a line of pasted text goes on in the next one.
struct PastedLine {
    Span bytes;                    ///< without the white space at its edges
    std::size_t width = 0;         ///< characters, wide ones counted twice
    std::size_t firstWidth = 0;    ///< of what stands before the first space
    std::string firstWord;         ///< folded; empty where the line does not begin with one
    std::string lastWord;          ///< folded; only where a hyphen follows it
    bool firstWordGoesOn = false;  ///< a hyphen follows it: "to-face"
    bool hyphenAtDigit = false;    ///< "2019-"
    std::size_t hyphenBytes = 0;   ///< of a hyphen at its end
    bool hyphen = false;           ///< ends with one, right after a letter
    bool softHyphen = false;       ///< ends with the invisible one that only divides
    bool allUpperEnd = false;      ///< the last word has two letters or more, none of them small
    bool oneLetterEnd = false;     ///< the last word is a single letter: "X-"
    bool joinedEnd = false;        ///< a hyphen stands before the last word too: "state-of-the-"
    bool severalWords = false;
    bool beginsWithLetter = false;
    bool beginsWithDigit = false;
    bool beginsUpper = false;
    bool beginsLower = false;  ///< with a small letter, as no sentence does, or with a closing mark or a comma
    bool beginsWide = false;   ///< with a Chinese or Japanese character, which needs no space before it
    bool endsWide = false;
    bool endsSentence = false;
    ItemMark item = ItemMark::None;
    bool standsAlone = false;  ///< a heading mark, a quote, a row of a table, a rule
};

/// `line` lies in `text` and holds something but white space.
[[nodiscard]] PastedLine describeLine(std::string_view text, Span line);

}  // namespace bild
