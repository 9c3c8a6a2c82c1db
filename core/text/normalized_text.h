// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bild {

/// A text after normalization, with the place in the original that each of its bytes comes from.
struct NormalizedText {
    std::string text;
    std::vector<std::size_t> origin;  ///< of each byte of text the offset in the original; one more for the end
};

/// Applies sentencepiece's compiled normalization table (`precompiled_charsmap`) and nothing else: at each place the
/// longest rule that matches. Immutable; any thread may read it.
class TextNormalizer {
public:
    TextNormalizer() = default;
    /// The table must have passed checkCharsMap().
    explicit TextNormalizer(const std::string& charsMap) : m_charsMap(charsMap) {}

    [[nodiscard]] NormalizedText normalize(std::string_view text) const;

private:
    std::string m_charsMap;
};

}  // namespace bild
