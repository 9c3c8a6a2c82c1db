// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "text/text_language.h"

namespace bild {

/// What a word with a period at its end says about the sentence it stands in.
enum class Abbreviation {
    None,          ///< not an abbreviation
    Inside,        ///< never ends a sentence: "z.B.", "e.g."
    Leading,       ///< stands before the word it belongs to, which is no article and no pronoun: "Dr.", "lfd.", "Nr."
    BeforeNumber,  ///< also an ordinary word; an abbreviation where a number follows: "No. 5", "Art. 5"
    Either,        ///< may end a sentence, or a name or noun goes on: "Str.", "Inc.", "Std."
    Closing,       ///< as Either, but no name goes on: in English, a capital begins a sentence: "p.m."
};

/// The word comes as it is written, with its period and without the space in "z. B.". Titles and the like are known in
/// both languages, since texts mix them ("Mr. Smith" in a German letter); in another language, all are.
[[nodiscard]] Abbreviation abbreviation(std::u32string_view word, TextLanguage language);

/// The same for a word that begins a sentence, and has its capital from that.
[[nodiscard]] Abbreviation abbreviationAtStart(std::u32string_view word, TextLanguage language);

/// "9 in.", "45 min.": whether a word abbreviates a measure where a number stands before it.
[[nodiscard]] bool isMeasure(std::u32string_view word);

/// "Jan.", "Pat.": also a first name.
[[nodiscard]] bool isAlsoName(std::u32string_view word);

/// "Whg.", "wöchentl.", "Gschf.": letters that no German or English word consists of or ends in, but for
/// interjections ("Pst.").
[[nodiscard]] bool looksAbbreviated(std::u32string_view word);

/// A word that ICU's lists of abbreviations have, and that is more often a word.
[[nodiscard]] bool isOrdinaryWord(std::u32string_view word);

}  // namespace bild
