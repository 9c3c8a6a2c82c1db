// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_set>

namespace bild {

/// The abbreviations after which, as the Unicode CLDR project lists them for a language, no sentence ends ("segmentation
/// suppressions", Unicode licence; ICU carries them for German, English, French, Italian, Spanish, Portuguese, Russian
/// and Greek). Spelled as there, without the space in "z. B.". Empty for a language that has no list.
[[nodiscard]] std::unordered_set<std::u32string> suppressionsOf(const std::string& locale);

}  // namespace bild
