// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/code_points.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace bild {
namespace {

/// White space as Python's str.split and str.isspace have it: Unicode's, and the four separators of ASCII.
bool isSpace(UChar32 character) {
    return u_isUWhiteSpace(character) != 0 || (character >= 0x1C && character <= 0x1F);
}

template <class Use>
void forCharacters(std::string_view text, const Use& use) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t next = 0; next < size;) {
        const std::int64_t begin = next;
        UChar32 character = 0;
        U8_NEXT_OR_FFFD(bytes, next, size, character);
        use(character, text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(next - begin)));
    }
}

}  // namespace

std::vector<char32_t> visibleCharacters(std::string_view text) {
    std::vector<char32_t> characters;
    forCharacters(text, [&](UChar32 character, std::string_view) {
        if (!isSpace(character)) characters.push_back(static_cast<char32_t>(character));
    });
    return characters;
}

std::vector<std::string> splitAtWhiteSpace(std::string_view text) {
    std::vector<std::string> words;
    bool inWord = false;
    forCharacters(text, [&](UChar32 character, std::string_view bytes) {
        const bool space = isSpace(character);
        if (!space && !inWord) words.emplace_back();
        if (!space) words.back() += bytes;
        inWord = !space;
    });
    return words;
}

std::string_view withoutTrailingSpace(std::string_view text) {
    std::size_t size = 0;
    forCharacters(text, [&](UChar32 character, std::string_view bytes) {
        if (!isSpace(character)) size = static_cast<std::size_t>(bytes.data() - text.data()) + bytes.size();
    });
    return text.substr(0, size);
}

}  // namespace bild
