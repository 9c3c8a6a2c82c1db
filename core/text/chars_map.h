// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace bild {

/// Checks the normalization table (`precompiled_charsmap`) of a sentencepiece model: four bytes with the size of a
/// double-array trie, the trie, and the replacement texts, each ended by a zero byte. sentencepiece 0.1.97 follows its
/// offsets blindly, so that a damaged one could make it read foreign memory. Throws VocabularyDefect.
void checkCharsMap(std::string_view map);

/// What a normalization table does with the beginning of a text.
struct CharsMapRule {
    std::size_t matched = 0;  ///< bytes, at least 1
    std::string_view text;    ///< stands in their place
};

/// The longest rule of a table, which must have passed checkCharsMap(), that matches the beginning of a text.
[[nodiscard]] std::optional<CharsMapRule> longestRule(std::string_view map, std::string_view text);

}  // namespace bild
