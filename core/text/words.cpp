// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.h"

#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "text/utf8.h"

namespace bild {
namespace {

enum class Kind { Other, Letter, Single, Apostrophe };

Kind kindOf(char32_t codePoint) {
    if (codePoint == U'\'' || codePoint == U'\u2019') return Kind::Apostrophe;
    const auto c = static_cast<UChar32>(codePoint);
    if (!u_isalnum(c) && (U_GET_GC_MASK(c) & U_GC_M_MASK) == 0) return Kind::Other;
    return u_isalnum(c) &&
                   uscript_breaksBetweenLetters(static_cast<UScriptCode>(u_getIntPropertyValue(c, UCHAR_SCRIPT)))
               ? Kind::Single
               : Kind::Letter;
}

void appendFolded(char32_t codePoint, std::string& word) {
    const UChar32 folded = u_foldCase(static_cast<UChar32>(codePoint), U_FOLD_CASE_DEFAULT);
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, folded);
    word.append(bytes, static_cast<std::size_t>(length));
}

}  // namespace

std::vector<Word> wordsOf(std::string_view text) {
    std::vector<Word> words;
    bool open = false;  // the last word may go on
    std::size_t units = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const Utf8Step step = stepUtf8(text, offset);
        const std::size_t end = offset + step.bytes;
        Kind kind = kindOf(step.codePoint);
        if (kind == Kind::Apostrophe) {
            const bool inside = open && end < text.size() && kindOf(stepUtf8(text, end).codePoint) == Kind::Letter;
            kind = inside ? Kind::Letter : Kind::Other;
        }
        if (kind == Kind::Single || (kind == Kind::Letter && !open)) {
            words.push_back({{}, {{offset, offset}, {units, units}}});
        }
        open = kind == Kind::Letter;
        offset = end;
        units += step.utf16Units();
        if (kind == Kind::Other) continue;
        // Both apostrophes are one to a reader.
        appendFolded(step.codePoint == U'\u2019' ? U'\'' : step.codePoint, words.back().folded);
        words.back().span.bytes.end = offset;
        words.back().span.utf16.end = units;
    }
    return words;
}

}  // namespace bild
