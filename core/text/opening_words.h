// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/sentence_words.h"
#include "text/text_language.h"

namespace bild {

/// Whether what follows begins like a sentence and like no name or noun that could go on: "Danach", "Klicken Sie",
/// "However". After an abbreviation or a number it tells a new sentence ("usw. Danach") from the same one ("usw. Anna").
[[nodiscard]] bool opensSentence(Characters after, TextLanguage language);

/// Whether what follows is an article or a personal pronoun: then nothing goes on that stands before a name or a noun
/// ("Prof. Er"). Knows words in capitals too.
[[nodiscard]] bool opensSurely(Characters after, TextLanguage language);

/// "der", "with", "Ich": after such a word a sentence is not complete.
[[nodiscard]] bool leavesOpen(Characters word);

/// "I asked", "Tom said": what stands after a question or an exclamation in quotes and belongs to it.
[[nodiscard]] bool tellsWhoSpoke(Characters after);

}  // namespace bild
