// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace bild {

/// What a word with a period at its end says about the sentence it stands in.
enum class Abbreviation {
    None,          ///< not an abbreviation
    Inside,        ///< never ends a sentence: "Dr.", "z.B."
    BeforeNumber,  ///< also an ordinary word; an abbreviation where a number follows: "No. 5", "Art. 5"
    Either,        ///< may end a sentence or not: "usw.", "etc.", "Str."
};

/// German and English abbreviations together: source texts mix them ("Mr. Smith" in a German letter), and the few that
/// are words of the other language depend on what follows. The word comes with its period and without the space in "z.
/// B.".
[[nodiscard]] Abbreviation abbreviation(std::u32string_view word);

/// Whether a capitalized word is one that sentences begin with and names do not: after an abbreviation of the kind
/// "Either" it tells a new sentence ("usw. Danach") from the same one ("usw. Anna").
[[nodiscard]] bool opensSentence(std::u32string_view word);

}  // namespace bild
