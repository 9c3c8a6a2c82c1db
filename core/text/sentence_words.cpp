// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentence_words.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "text/lines.h"
#include "text/utf8.h"

namespace bild {

namespace {

constexpr Characters openers = U"([{<「『（【\"'„“”‚‘’«»‹›¿¡*_/–—-";
constexpr Characters closers = U")]}>」』）】\"'“”‘’«»‹›*_";

}  // namespace

bool isLetter(char32_t character) {
    return u_isalpha(static_cast<UChar32>(character));
}

bool isUpper(char32_t character) {
    return u_isupper(static_cast<UChar32>(character));
}

bool isLower(char32_t character) {
    return u_islower(static_cast<UChar32>(character));
}

bool isDigit(char32_t character) {
    return character >= U'0' && character <= U'9';
}

bool isCloser(char32_t character) {
    return closers.find(character) != Characters::npos;
}

std::u32string firstCharacters(std::string_view text) {
    std::u32string characters;
    for (std::size_t offset = 0; offset < text.size() && characters.size() < kMaxLookedAt;) {
        const Utf8Step step = stepUtf8(text, offset);
        characters += step.codePoint;
        offset += step.bytes;
    }
    return characters;
}

std::u32string lastCharacters(std::string_view text) {
    std::u32string characters;
    for (std::size_t offset = text.size(); offset > 0 && characters.size() < kMaxLookedAt;) {
        const Utf8Step step = stepBackUtf8(text, offset);
        characters += step.codePoint;
        offset -= step.bytes;
    }
    std::reverse(characters.begin(), characters.end());
    return characters;
}

std::u32string inSmallLetters(Characters text) {
    std::u32string small(text);
    for (char32_t& character : small) character = static_cast<char32_t>(u_tolower(static_cast<UChar32>(character)));
    return small;
}

Characters withoutTrailing(Characters text, bool (*unwanted)(char32_t)) {
    while (!text.empty() && unwanted(text.back())) text.remove_suffix(1);
    return text;
}

Characters withoutOpeners(Characters text) {
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(openers)));
    return text;
}

Characters lastToken(Characters text) {
    std::size_t begin = text.size();
    while (begin > 0 && !isWhiteSpace(text[begin - 1])) --begin;
    return withoutOpeners(text.substr(begin));
}

Characters beforeToken(Characters text, Characters token) {
    return withoutTrailing(text.substr(0, static_cast<std::size_t>(token.data() - text.data())), isWhiteSpace);
}

Characters firstWord(Characters text) {
    text = withoutOpeners(text);
    std::size_t end = 0;
    const auto inWord = [&](std::size_t at) {
        if (isLetter(text[at])) return true;
        return at > 0 && at + 1 < text.size() && text[at] == U'-' && isLetter(text[at + 1]);
    };
    while (end < text.size() && inWord(end)) ++end;
    return text.substr(0, end);
}

Characters nextWord(Characters after) {
    const Characters word = firstWord(after);
    const auto end = static_cast<std::size_t>(word.data() + word.size() - after.data());
    return word.size() == 1 && end < after.size() && after[end] == U'.' ? Characters() : word;
}

Characters secondWord(Characters after) {
    const Characters word = firstWord(after);
    if (word.empty()) return {};
    std::size_t begin = static_cast<std::size_t>(word.data() + word.size() - after.data());
    const std::size_t end = begin;
    while (begin < after.size() && isWhiteSpace(after[begin])) ++begin;
    return begin > end && begin < after.size() && isLetter(after[begin]) ? firstWord(after.substr(begin))
                                                                          : Characters();
}

bool beginsWithSmallName(Characters text) {
    return text.size() > 1 && isLower(text[0]) && isUpper(text[1]);
}

}  // namespace bild
