// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "text/text_language.h"

namespace bild {

/// What the languages differ in.
struct SentenceEndRules {
    TextLanguage language = TextLanguage::Other;
    bool ordinalsHavePeriods = true;                   ///< "am 3. Mai"
    std::unordered_set<std::u32string> abbreviations;  ///< those that ICU lists, besides the own ones
};

/// A place where a sentence may end. Only a few dozen characters on either side are ever looked at.
struct SentencePlace {
    std::string_view before;       ///< the line from the sentence's first byte up to its end, without white space
    std::string_view after;        ///< the rest of the line from the next character on
    bool spaced = true;            ///< white space parts them
    bool startsLine = false;       ///< the sentence is the first of its line
    bool hasFootnoteMark = false;  ///< one stands between the two: "bekannt.¹ Danach"
};

[[nodiscard]] bool endsSentence(const SentencePlace& place, const SentenceEndRules& rules);

/// Whether a digit right after these characters is a footnote's mark: "bekannt.2", not "Abb.2", "V1.2" or "3.2".
[[nodiscard]] bool takesFootnoteDigit(std::string_view before, const SentenceEndRules& rules);

/// Whether a number after these characters may begin a sentence though a small letter follows it: "Er ging. 20 people
/// stayed.", not "approx. 20 people".
[[nodiscard]] bool endsBeforeNumber(std::string_view before, const SentenceEndRules& rules);

}  // namespace bild
