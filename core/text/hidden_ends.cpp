// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/hidden_ends.h"

#include <algorithm>
#include <string>

#include "text/lines.h"
#include "text/sentence_words.h"
#include "text/utf8.h"

namespace bild {

namespace {

constexpr char32_t ellipsis = U'…';
constexpr std::u32string_view superscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
constexpr std::u32string_view signs = U"*†‡§¶";

/// The character at a place, or nothing at the line's end.
Utf8Step at(std::string_view line, std::size_t offset) {
    return offset < line.size() ? stepUtf8(line, offset) : Utf8Step{.codePoint = 0, .bytes = 0};
}

bool isEnd(char32_t character) {
    return character == U'.' || character == U'!' || character == U'?' || character == ellipsis;
}

template <typename Wanted>
std::size_t skip(std::string_view line, std::size_t offset, Wanted wanted) {
    for (Utf8Step step = at(line, offset); step.bytes > 0 && wanted(step.codePoint); step = at(line, offset)) {
        offset += step.bytes;
    }
    return offset;
}

std::size_t skipDigits(std::string_view line, std::size_t offset) {
    return skip(line, offset, isDigit);
}

/// "[1]", "[1-2]", "[3, 4]", "[a]".
std::size_t skipBracketed(std::string_view line, std::size_t offset) {
    constexpr std::size_t longest = 16;
    if (at(line, offset).codePoint != U'[') return offset;
    const std::size_t close = line.substr(offset, longest).find(']');
    if (close == std::string_view::npos || close < 2) return offset;
    const std::string_view inside = line.substr(offset + 1, close - 1);
    const bool letter = inside.size() == 1 && isLetter(static_cast<unsigned char>(inside[0]));
    const bool numbers = isDigit(static_cast<unsigned char>(inside[0])) &&
                         inside.find_first_not_of("0123456789,;- \xE2\x80\x93") == std::string_view::npos;
    return letter || numbers ? offset + close + 1 : offset;
}

std::size_t skipSuperscripts(std::string_view line, std::size_t offset) {
    const auto isMark = [](char32_t c) { return superscripts.find(c) != std::u32string_view::npos; };
    std::size_t end = skip(line, offset, isMark);
    // "¹,²", "¹⁻³"
    while (end > offset) {
        const Utf8Step joint = at(line, end);
        const bool joins = std::u32string_view(U",-–⁻").find(joint.codePoint) != std::u32string_view::npos;
        const std::size_t more = joins ? skip(line, end + joint.bytes, isMark) : end;
        if (!joins || more == end + joint.bytes) break;
        end = more;
    }
    return end;
}

std::size_t skipMarks(std::string_view line, std::size_t offset) {
    for (std::size_t begin = offset;; begin = offset) {
        offset = skipBracketed(line, offset);
        offset = skipSuperscripts(line, offset);
        offset = skip(line, offset, [](char32_t c) { return signs.find(c) != std::u32string_view::npos; });
        if (offset == begin) return offset;
    }
}

/// "bekannt.12 Danach", "bekannt.1,2 Danach".
std::size_t skipDigitMark(std::string_view line, std::size_t offset, const SentenceEndRules& rules) {
    constexpr std::size_t longestNumber = 3;
    std::size_t end = skipDigits(line, offset);
    if (end == offset || end > offset + longestNumber) return offset;
    if (end < line.size() && (line[end] == ',' || line[end] == '-')) {
        const std::size_t more = skipDigits(line, end + 1);
        if (more == end + 1) return offset;
        end = more;
    }
    return isWhiteSpace(at(line, end).codePoint) && takesFootnoteDigit(line.substr(0, offset), rules) ? end : offset;
}

/// White space, and superscripts that stand in it alone: "so.² ³ Mehr".
std::size_t skipGap(std::string_view line, std::size_t offset) {
    while (true) {
        offset = skip(line, offset, isWhiteSpace);
        const std::size_t mark = skipSuperscripts(line, offset);
        if (mark == offset || !isWhiteSpace(at(line, mark).codePoint)) return offset;
        offset = mark;
    }
}

/// "20 people": ICU sees no end where the first letter is a small one.
bool beginsWithNumber(std::string_view line, std::size_t offset) {
    const std::size_t end = skipDigits(line, offset);
    return end > offset && at(line, end).codePoint == U' ';
}

}  // namespace

std::vector<PossibleEnd> hiddenEnds(std::string_view line, const SentenceEndRules& rules) {
    std::vector<PossibleEnd> ends;
    for (std::size_t offset = line.find_first_of(".!?\xE2"); offset < line.size();
         offset = line.find_first_of(".!?\xE2", offset)) {
        const std::size_t end = skip(line, offset, isEnd);
        if (end == offset) {  // another character that begins with E2
            offset += stepUtf8(line, offset).bytes;
            continue;
        }
        const bool omits = stepBackUtf8(line, end).codePoint == ellipsis;
        const std::size_t closed = skip(line, end, [](char32_t c) { return isCloser(c) && c != U'*'; });
        std::size_t marked = skipMarks(line, closed);
        if (marked == closed && line[end - 1] == '.') marked = skipDigitMark(line, closed, rules);
        const std::size_t next = isWhiteSpace(at(line, marked).codePoint) ? skipGap(line, marked) : marked;
        offset = end;
        if (next == marked || next == line.size()) continue;
        const bool smallName = beginsWithSmallName(firstCharacters(line.substr(next, 2 * U8_MAX_LENGTH)));
        const bool number =
            line[end - 1] == '.' && beginsWithNumber(line, next) && endsBeforeNumber(line.substr(0, end), rules);
        const bool hasMark = marked > closed;
        if (omits || hasMark || smallName || number) ends.push_back({closed, next, hasMark});
    }
    return ends;
}

}  // namespace bild
