// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/sentence_words.h"
#include "text/text_language.h"

namespace bild {

/// "3.", "24.", "3.5.", "1.-3.", "XIV.": a number whose period may be a part of it. A year is none.
[[nodiscard]] bool isOrdinal(Characters token);

/// "1.", "12.", "a.", "iv." and "(1)." at the start of a line: the number of a list item.
[[nodiscard]] bool isItemNumber(Characters text);

/// Whether a number follows, in digits, Roman ones or as a letter: "5", "III", "B".
[[nodiscard]] bool numberFollows(Characters after);

/// Whether a sentence ends with a number: `before` stands in front of it, without white space at its end; `token` is the
/// number with its period. Tells "Siehe Seite 12. | Klicken Sie", "Er ist 30. | Peter auch" from "am 3. Mai", "Der 2.
/// Weltkrieg", "eine Fahrkarte 1. Klasse" by the words on either side.
[[nodiscard]] bool endsWithNumber(Characters before, Characters token, Characters after, TextLanguage language);

/// The same for a single capital letter: "Plan B. | Danach" and "J. S. Bach".
[[nodiscard]] bool endsWithLetter(Characters before, Characters after, TextLanguage language);

}  // namespace bild
