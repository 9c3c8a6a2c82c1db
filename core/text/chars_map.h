// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace bild {

/// Checks the normalization table (`precompiled_charsmap`) of a sentencepiece model: four bytes with the size of a
/// double-array trie, the trie, and the replacement texts, each ended by a zero byte. sentencepiece 0.1.97 follows its
/// offsets blindly, so that a damaged one could make it read foreign memory. Throws VocabularyDefect.
void checkCharsMap(std::string_view map);

}  // namespace bild
