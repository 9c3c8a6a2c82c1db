// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentence_end.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include <unicode/uchar.h>

#include "text/abbreviations.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace bild {

namespace {

using Characters = std::u32string_view;

constexpr std::size_t maxLookedAt = 48;  // characters, enough for any abbreviation
constexpr Characters openers = U"([{<「『（【\"'„“”‚‘’«»‹›¿¡*_/–—-";
constexpr Characters closers = U")]}>」』）】\"'“”‘’«»‹›*_";
constexpr Characters romanDigits = U"IVXLC";

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

std::u32string firstCharacters(std::string_view text) {
    std::u32string characters;
    for (std::size_t offset = 0; offset < text.size() && characters.size() < maxLookedAt;) {
        const Utf8Step step = stepUtf8(text, offset);
        characters += step.codePoint;
        offset += step.bytes;
    }
    return characters;
}

std::u32string lastCharacters(std::string_view text) {
    std::u32string characters;
    for (std::size_t offset = text.size(); offset > 0 && characters.size() < maxLookedAt;) {
        const Utf8Step step = stepBackUtf8(text, offset);
        characters += step.codePoint;
        offset -= step.bytes;
    }
    std::reverse(characters.begin(), characters.end());
    return characters;
}

Characters withoutTrailing(Characters text, bool (*unwanted)(char32_t)) {
    while (!text.empty() && unwanted(text.back())) text.remove_suffix(1);
    return text;
}

Characters withoutOpeners(Characters text) {
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(openers)));
    return text;
}

/// The last run of characters without white space, brackets and quotes before it left out.
Characters lastToken(Characters text) {
    std::size_t begin = text.size();
    while (begin > 0 && !isWhiteSpace(text[begin - 1])) --begin;
    return withoutOpeners(text.substr(begin));
}

bool isSingleLetter(Characters token) {
    return token.size() == 2 && isLetter(token[0]) && token[1] == U'.';
}

/// "B." of "z. B." becomes "z.B.".
std::u32string joinLetters(Characters text) {
    std::u32string joined;
    for (int letters = 0; letters < 4; ++letters) {
        const Characters token = lastToken(text);
        if (!isSingleLetter(token)) break;
        joined.insert(0, token);
        text = withoutTrailing(text.substr(0, static_cast<std::size_t>(token.data() - text.data())), isWhiteSpace);
    }
    return joined;
}

/// Short groups of letters, each with its period: "U.S.", "Ph.D.", "a.a.O.".
bool isDottedLetters(Characters token) {
    std::size_t letters = 0;
    std::size_t groups = 0;
    for (const char32_t character : token) {
        const bool period = character == U'.';
        if (period ? letters == 0 : (!isLetter(character) || letters == 3)) return false;
        letters = period ? 0 : letters + 1;
        groups += period ? 1 : 0;
    }
    return letters == 0 && groups > 1;
}

/// "3.", "24.", "3.5.", "1.-3.", "XIV.": a number with a period that is part of it. A year is none.
bool isOrdinal(Characters token) {
    token.remove_suffix(1);
    if (token.empty()) return false;
    if (token.size() > 1 && token.find_first_not_of(romanDigits) == Characters::npos) return true;
    if (token.find_first_not_of(U"0123456789.-–/") != Characters::npos || !isDigit(token.back())) return false;
    const std::size_t before = token.find_last_not_of(U"0123456789");
    return token.size() - (before == Characters::npos ? 0 : before + 1) <= 3;
}

/// "1.", "12.", "a.", "iv." and "(1)." at the start of a line: the number of a list item.
bool isItemNumber(Characters text) {
    text = withoutOpeners(text);
    while (!text.empty() && (isWhiteSpace(text.front()) || text.front() == U'•')) text.remove_prefix(1);
    const std::size_t end = text.find_last_not_of(U".)");
    if (end == Characters::npos) return false;
    const Characters number = text.substr(0, end + 1);
    if (number.size() == 1 && isLetter(number[0])) return true;
    const auto consistsOf = [&](Characters allowed) { return number.find_first_not_of(allowed) == Characters::npos; };
    return number.size() <= 8 && (consistsOf(U"0123456789.") || consistsOf(U"ivx") || consistsOf(U"IVX"));
}

/// The next word, if it does not itself end in a period: the "A" of "J. A. Smith" opens no sentence.
Characters nextWord(Characters after) {
    after = withoutOpeners(after);
    std::size_t end = 0;
    while (end < after.size() && isLetter(after[end])) ++end;
    return end < after.size() && after[end] == U'.' ? Characters() : after.substr(0, end);
}

bool numberFollows(Characters after) {
    if (after.empty()) return false;
    return isDigit(after.front()) ||
           (!nextWord(after).empty() && nextWord(after).find_first_not_of(romanDigits) == Characters::npos);
}

Abbreviation kindOf(Characters before, const SentenceEndRules& rules) {
    const Characters token = lastToken(before);
    if (token.size() < 2) return Abbreviation::None;
    if (const Abbreviation kind = abbreviation(joinLetters(before)); kind != Abbreviation::None) return kind;
    // An initial, or a page as in "S. 5".
    if (isSingleLetter(token)) return isLower(token[0]) ? Abbreviation::Inside : Abbreviation::Either;
    if (const Abbreviation kind = abbreviation(token); kind != Abbreviation::None) return kind;
    // "Dipl.-Ing.", "und/oder bzw.", "Hauptstr."
    const std::size_t joint = token.find_last_of(U"-/");
    if (joint != Characters::npos && abbreviation(token.substr(joint + 1)) != Abbreviation::None) {
        return abbreviation(token.substr(joint + 1));
    }
    if (token.ends_with(U"str.")) return Abbreviation::Either;
    if (isDottedLetters(token)) return Abbreviation::Either;
    if (rules.ordinalsHavePeriods && isOrdinal(token)) return Abbreviation::Either;
    return Abbreviation::None;
}

/// Where no space parts two sentences: "Komm!Geh!" and Chinese do, "a.de/?q=B", "so.[1]" and "3.Mai" do not.
bool endsWithoutSpace(Characters before, Characters after) {
    const Characters body = withoutTrailing(before, [](char32_t c) { return closers.find(c) != Characters::npos; });
    if (body.empty()) return false;
    if (body.back() > 0x7F) return true;
    const bool address = lastToken(body).find_first_of(U"/@") != Characters::npos;
    return (body.back() == U'!' || body.back() == U'?') && !address && !after.empty() && isUpper(after.front());
}

}  // namespace

bool endsSentence(std::string_view before, std::string_view after, bool startsLine, const SentenceEndRules& rules) {
    const std::u32string tail = lastCharacters(before);
    const std::u32string head = firstCharacters(after);
    const Characters text = withoutTrailing(tail, isWhiteSpace);
    if (text.size() == tail.size()) return endsWithoutSpace(text, head);
    if (startsLine && tail.size() < maxLookedAt && isItemNumber(text)) return false;

    const Characters body = withoutTrailing(text, [](char32_t c) { return closers.find(c) != Characters::npos; });
    // „Komm!“ sagte er.
    if (body.size() < text.size() && !head.empty() && isLower(head.front())) return false;
    if (!body.ends_with(U'.') || body.ends_with(U"..")) return true;
    switch (kindOf(body, rules)) {
        case Abbreviation::None:
            return true;
        case Abbreviation::Inside:
            return false;
        case Abbreviation::BeforeNumber:
            return !numberFollows(head);
        case Abbreviation::Either:
            return opensSentence(nextWord(head));
    }
    return true;
}

}  // namespace bild
