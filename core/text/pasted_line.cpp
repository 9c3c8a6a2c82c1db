// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/pasted_line.h"

#include <algorithm>
#include <vector>

#include <unicode/uchar.h>

#include "text/lines.h"
#include "text/utf8.h"
#include "text/words.h"

namespace bild {
namespace {

constexpr char32_t kFirstWide = U'\u2E80';
constexpr char32_t kSoftHyphen = U'\u00AD';

bool isWide(char32_t codePoint) {
    const int width = u_getIntPropertyValue(static_cast<UChar32>(codePoint), UCHAR_EAST_ASIAN_WIDTH);
    return codePoint >= kFirstWide && (width == U_EA_WIDE || width == U_EA_FULLWIDTH);
}

bool isHyphen(char32_t codePoint) {
    return codePoint == U'-' || codePoint == U'\u2010' || codePoint == U'\u2011';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t widthOf(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const Utf8Step step = stepUtf8(text, offset);
        width += isWide(step.codePoint) ? 2 : 1;
        offset += step.bytes;
    }
    return width;
}

bool endsSentence(std::string_view line) {
    constexpr std::u32string_view ends = U".!?…:;。！？：；";
    constexpr std::u32string_view closers = U")]}\"'“”‘’«»‹›」』）】";
    for (std::size_t offset = line.size(); offset > 0;) {
        const Utf8Step step = stepBackUtf8(line, offset);
        if (ends.find(step.codePoint) != std::u32string_view::npos) return true;
        if (closers.find(step.codePoint) == std::u32string_view::npos) return false;
        offset -= step.bytes;
    }
    return false;
}

/// "3.", "12)", "(4)", "b)", "iv.": a number or a letter or two with the mark of an item.
bool isItemNumber(std::string_view word) {
    const bool bracketed = word.starts_with('(');
    if (bracketed) word.remove_prefix(1);
    if (word.size() < 2 || (word.back() != ')' && (bracketed || word.back() != '.'))) return false;
    const bool period = word.back() == '.';
    word.remove_suffix(1);
    if (word.find_first_not_of("0123456789.") == std::string_view::npos) return word.size() <= 6;
    // "z." and "in." end sentences and abbreviate; "a)" does not.
    return !period && word.size() <= 3 &&
           word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

ItemMark itemMark(std::string_view line) {
    constexpr std::u32string_view bullets = U"-*+•‣▪▫◦●○■□·✓✔➤►→";
    constexpr std::u32string_view dashes = U"–—";
    const std::size_t space = line.find_first_of(" \t");
    if (space == std::string_view::npos) return ItemMark::None;
    const std::string_view first = line.substr(0, space);
    const Utf8Step step = stepUtf8(first, 0);
    if (step.bytes == first.size()) {
        if (bullets.find(step.codePoint) != std::u32string_view::npos) return ItemMark::Certain;
        if (dashes.find(step.codePoint) != std::u32string_view::npos) return ItemMark::Likely;
    }
    if (!isItemNumber(first)) return ItemMark::None;
    return first.back() == '.' ? ItemMark::Likely : ItemMark::Certain;
}

bool standsAlone(std::string_view line) {
    constexpr std::u32string_view rules = U"-=_*~#─═—. ";
    if (line.front() == '>' || line.front() == '|' || line.back() == '|') return true;
    if (line.find('\t') != std::string_view::npos || line.find("   ") != std::string_view::npos) return true;
    const std::size_t marks = line.find_first_not_of('#');
    if (marks != std::string_view::npos && marks > 0 && line[marks] == ' ') return true;
    for (std::size_t offset = 0; offset < line.size();) {
        const Utf8Step step = stepUtf8(line, offset);
        if (rules.find(step.codePoint) == std::u32string_view::npos) return false;
        offset += step.bytes;
    }
    return true;
}

bool hasTwoCapitalsOnly(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t offset = 0; offset < word.size();) {
        const Utf8Step step = stepUtf8(word, offset);
        const auto c = static_cast<UChar32>(step.codePoint);
        if (u_isalpha(c)) {
            if (!u_isUUppercase(c)) return false;
            ++letters;
        }
        offset += step.bytes;
    }
    return letters >= 2;
}

void describeEnd(std::string_view line, const std::vector<Word>& words, PastedLine& result) {
    const Utf8Step last = stepBackUtf8(line, line.size());
    result.endsWide = isWide(last.codePoint);
    result.endsSentence = endsSentence(line);
    result.softHyphen = last.codePoint == kSoftHyphen;
    if (!result.softHyphen && !isHyphen(last.codePoint)) return;
    result.hyphenBytes = last.bytes;
    const bool afterWord = !words.empty() && words.back().span.bytes.end == line.size() - last.bytes;
    result.hyphen = !result.softHyphen && afterWord;
    if (!afterWord) return;
    const Span word = words.back().span.bytes;
    result.lastWord = words.back().folded;
    result.hyphenAtDigit = isDigit(result.lastWord.back());
    result.allUpperEnd = hasTwoCapitalsOnly(line.substr(word.begin, word.size()));
    result.oneLetterEnd = stepUtf8(line, word.begin).bytes == word.size();
    result.joinedEnd = word.begin > 0 && isHyphen(stepBackUtf8(line, word.begin).codePoint);
}

void describeBegin(std::string_view line, const std::vector<Word>& words, PastedLine& result) {
    constexpr std::u32string_view goesOn = U",;.:!?)]}%’”";
    const char32_t first = stepUtf8(line, 0).codePoint;
    const auto c = static_cast<UChar32>(first);
    result.beginsWide = isWide(first);
    result.beginsWithLetter = u_isalnum(c) != 0;
    result.beginsUpper = u_isUUppercase(c) || u_istitle(c);
    result.beginsLower = u_isULowercase(c) || goesOn.find(first) != std::u32string_view::npos;
    result.firstWidth = widthOf(line.substr(0, std::min(line.find_first_of(" \t"), line.size())));
    result.beginsWithDigit = isDigit(line.front());
    if (words.empty() || words.front().span.bytes.begin > 0) return;
    result.firstWord = words.front().folded;
    const std::size_t end = words.front().span.bytes.end;
    result.firstWordGoesOn = end < line.size() && isHyphen(stepUtf8(line, end).codePoint);
}

}  // namespace

PastedLine describeLine(std::string_view text, Span line) {
    PastedLine result;
    result.bytes = trimmed(text, line);
    const std::string_view content = text.substr(result.bytes.begin, result.bytes.size());
    const std::vector<Word> words = wordsOf(content);
    result.width = widthOf(content);
    result.severalWords = words.size() > 1;
    result.item = itemMark(content);
    result.standsAlone = standsAlone(content);
    describeBegin(content, words, result);
    describeEnd(content, words, result);
    return result;
}

}  // namespace bild
