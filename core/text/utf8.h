// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include <unicode/utf8.h>

namespace bild {

/// One step through UTF-8 text that may be damaged.
struct Utf8Step {
    char32_t codePoint = 0;  ///< U+FFFD for a byte that belongs to no character
    std::size_t bytes = 1;   ///< at least 1
    bool valid = true;

    [[nodiscard]] std::size_t utf16Units() const { return codePoint > 0xFFFF ? 2 : 1; }
};

/// Reads the character at `offset`, which must lie inside the text. A byte that starts no whole character counts alone
/// as U+FFFD, as QString::fromUtf8 and sentencepiece count it (ICU would take a truncated character for one).
inline Utf8Step stepUtf8(std::string_view text, std::size_t offset) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data()) + offset;
    const std::size_t left = text.size() - offset;
    const auto length = static_cast<int>(left < U8_MAX_LENGTH ? left : U8_MAX_LENGTH);
    int read = 0;
    UChar32 codePoint = 0;
    U8_NEXT(bytes, read, length, codePoint);
    if (codePoint < 0) return {.codePoint = 0xFFFD, .bytes = 1, .valid = false};
    return {.codePoint = static_cast<char32_t>(codePoint), .bytes = static_cast<std::size_t>(read), .valid = true};
}

/// Reads the character that ends at `offset`, which is above 0. Damaged bytes count as in stepUtf8.
inline Utf8Step stepBackUtf8(std::string_view text, std::size_t offset) {
    for (std::size_t bytes = 1; bytes <= U8_MAX_LENGTH && bytes <= offset; ++bytes) {
        if (U8_IS_TRAIL(static_cast<unsigned char>(text[offset - bytes]))) continue;
        const Utf8Step step = stepUtf8(text.substr(0, offset), offset - bytes);
        if (step.bytes == bytes) return step;
        break;
    }
    return {.codePoint = 0xFFFD, .bytes = 1, .valid = false};
}

/// How many UTF-16 code units a text takes.
inline std::size_t utf16Size(std::string_view text) {
    std::size_t units = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const Utf8Step step = stepUtf8(text, offset);
        units += step.utf16Units();
        offset += step.bytes;
    }
    return units;
}

}  // namespace bild
