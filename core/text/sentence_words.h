// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bild {

/// A few words of a text as code points.
using Characters = std::u32string_view;

/// What is looked at on either side of a place where a sentence may end.
inline constexpr std::size_t kMaxLookedAt = 64;

[[nodiscard]] bool isLetter(char32_t character);
[[nodiscard]] bool isUpper(char32_t character);
[[nodiscard]] bool isLower(char32_t character);
[[nodiscard]] bool isDigit(char32_t character);
[[nodiscard]] bool isCloser(char32_t character);  ///< a bracket or quote, also a mark of Markdown

/// The first and the last `kMaxLookedAt` characters.
[[nodiscard]] std::u32string firstCharacters(std::string_view text);
[[nodiscard]] std::u32string lastCharacters(std::string_view text);

[[nodiscard]] std::u32string inSmallLetters(Characters text);
[[nodiscard]] Characters withoutTrailing(Characters text, bool (*unwanted)(char32_t));
[[nodiscard]] Characters withoutOpeners(Characters text);

/// The last run of characters without white space, brackets and quotes before it left out.
[[nodiscard]] Characters lastToken(Characters text);
/// What stands before the last token, without white space at its end. `token` is a part of `text`.
[[nodiscard]] Characters beforeToken(Characters text, Characters token);

/// The letters that a text begins with, brackets and quotes left out; a hyphen between letters belongs to them.
[[nodiscard]] Characters firstWord(Characters text);
/// The next word, if it is no single letter with a period: the "A" of "J. A. Smith" opens no sentence.
[[nodiscard]] Characters nextWord(Characters after);
/// The word after the first one, if only white space parts them.
[[nodiscard]] Characters secondWord(Characters after);

/// "iPhone", "eBay": a name that begins with a small letter wherever it stands.
[[nodiscard]] bool beginsWithSmallName(Characters text);

}  // namespace bild
