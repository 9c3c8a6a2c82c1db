// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentence_end.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "text/abbreviations.h"
#include "text/lines.h"
#include "text/opening_words.h"
#include "text/ordinals.h"
#include "text/sentence_words.h"

namespace bild {

namespace {

constexpr char32_t ellipsis = U'…';

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
        text = beforeToken(text, token);
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

bool isInCapitals(Characters word) {
    return std::any_of(word.begin(), word.end(), isUpper) && std::none_of(word.begin(), word.end(), isLower);
}

bool hasLetters(Characters text) {
    return std::any_of(text.begin(), text.end(), isLetter);
}

/// "HERR DR. MÜLLER": the words on both sides, as far as there are any, are in capitals, and so is this one.
bool standsInCapitals(Characters before, Characters token, Characters after) {
    if (token.size() < 3 || !isInCapitals(token)) return false;
    Characters previous = lastToken(before);
    while (!previous.empty() && !hasLetters(previous)) {
        before = beforeToken(before, previous);
        previous = lastToken(before);
    }
    std::size_t begin = 0;
    while (begin < after.size() && !isLetter(after[begin])) ++begin;
    const Characters next = firstWord(after.substr(begin));
    if (hasLetters(previous) && !isInCapitals(previous)) return false;
    if (!next.empty() && !isInCapitals(next)) return false;
    constexpr std::size_t oneLetter = 1;
    return previous.size() > oneLetter || next.size() > oneLetter;
}

/// A sentence's end as its characters: `body` without the quotes and brackets that close it.
struct Ending {
    Characters body;
    Characters token;   ///< the last of the body, with its period
    Characters before;  ///< what stands in front of that
    Characters after;
};

bool endsInAmount(Characters before) {
    const Characters token = lastToken(before);
    return !token.empty() && isDigit(token.back());
}

/// "Das ist Jan. Peter kommt." and not "im Jan. Peter", "Jan. 5", "5. Jan."
bool isName(const Ending& ending) {
    const Characters previous = lastToken(ending.before);
    const bool dated = previous.empty() || std::any_of(previous.begin(), previous.end(), isDigit);
    return isAlsoName(ending.token) && !dated && !leavesOpen(previous) && !numberFollows(ending.after);
}

Abbreviation kindOf(const Ending& ending, const SentenceEndRules& rules) {
    const Characters token = ending.token;
    if (token.size() < 2) return Abbreviation::None;
    if (endsInAmount(ending.before) && (isMeasure(token) || (isSingleLetter(token) && isLower(token[0])))) {
        return Abbreviation::Closing;
    }
    if (isName(ending)) return Abbreviation::None;
    const auto known = [&](Characters word) { return abbreviation(word, rules.language); };
    if (const Abbreviation kind = known(joinLetters(ending.body)); kind != Abbreviation::None) return kind;
    if (isSingleLetter(token) && isLower(token[0])) return Abbreviation::Inside;
    const bool first = ending.before.empty();
    const Abbreviation kind = first ? abbreviationAtStart(token, rules.language) : known(token);
    if (kind != Abbreviation::None) return kind;
    // "Dipl.-Ing.", "und/oder bzw.", "Hauptstr."
    const std::size_t joint = token.find_last_of(U"-/");
    if (joint != Characters::npos && known(token.substr(joint + 1)) != Abbreviation::None) {
        return known(token.substr(joint + 1));
    }
    if (token.ends_with(U"str.") || isDottedLetters(token) || looksAbbreviated(token)) return Abbreviation::Either;
    const bool listed = !isOrdinaryWord(token) && rules.abbreviations.contains(std::u32string(token));
    return listed ? Abbreviation::Either : Abbreviation::None;
}

/// "At 5 p.m.": a preposition and an amount are no sentence.
bool isTooShort(Characters body) {
    const auto spaces = std::count_if(body.begin(), body.end(), isWhiteSpace);
    return spaces <= 3 && body.size() < kMaxLookedAt && leavesOpen(firstWord(body));
}

/// "p.m. Eastern", "a.m. Monday".
bool belongsToTime(Characters word) {
    constexpr Characters names = U" Eastern Pacific Central Mountain Monday Tuesday Wednesday Thursday Friday Saturday "
                                 U"Sunday January February March April May June July August September October November "
                                 U"December GMT UTC EST EDT PST PDT CET CEST BST ";
    return names.find(U" " + std::u32string(word) + U" ") != Characters::npos;
}

/// "P. S.", "Betr.": an abbreviation alone is no sentence. A name is.
bool standsAlone(const Ending& ending, const SentenceEndRules& rules) {
    const Characters text = withoutOpeners(ending.body);
    const std::u32string letters = joinLetters(ending.body);
    if (!letters.empty()) return std::count_if(text.begin(), text.end(), isLetter) * 2 == std::ssize(letters);
    return ending.before.empty() && abbreviation(ending.token, rules.language) != Abbreviation::BeforeNumber;
}

bool endsWithAbbreviation(const Ending& ending, Abbreviation kind, const SentenceEndRules& rules) {
    const Characters next = nextWord(ending.after);
    if (kind != Abbreviation::None && kind != Abbreviation::BeforeNumber && standsAlone(ending, rules)) return false;
    switch (kind) {
        case Abbreviation::None:
            return true;
        case Abbreviation::Inside:
            return false;
        case Abbreviation::Leading:
            return opensSurely(ending.after, rules.language);
        case Abbreviation::BeforeNumber:
            return !numberFollows(ending.after);
        case Abbreviation::Either:
            return opensSentence(ending.after, rules.language);
        case Abbreviation::Closing:
            if (opensSentence(ending.after, rules.language)) return true;
            // Where nouns have capitals too, one says nothing.
            return rules.language == TextLanguage::English && !next.empty() && isUpper(next.front()) &&
                   !belongsToTime(next) && !isTooShort(ending.body);
    }
    return true;
}

/// "MWST.", "DIPL.-ING.", "U.S."
Abbreviation kindInCapitals(Characters token, const SentenceEndRules& rules) {
    const std::size_t joint = token.find_last_of(U"-/");
    if (joint != Characters::npos) token.remove_prefix(joint + 1);
    if (token.size() < 2) return Abbreviation::None;
    const std::u32string small = inSmallLetters(token);
    const std::u32string written = std::u32string(1, token.front()) + small.substr(1);
    const Abbreviation kind = abbreviation(written, rules.language);
    if (kind != Abbreviation::None) return kind;
    if (isDottedLetters(token) || small.ends_with(U"str.")) return Abbreviation::Either;
    return abbreviation(small, rules.language);
}

/// In capitals, abbreviations are known by their letters alone, and only words that nothing goes on with open.
bool endsInCapitals(const Ending& ending, const SentenceEndRules& rules) {
    switch (kindInCapitals(ending.token, rules)) {
        case Abbreviation::None:
            return true;
        case Abbreviation::Inside:
            return false;
        case Abbreviation::BeforeNumber: {
            constexpr Characters goingOn = U" UND ODER SOWIE BIS AND OR TO ";
            const std::u32string next = U" " + std::u32string(nextWord(ending.after)) + U" ";
            return !numberFollows(ending.after) && goingOn.find(next) == Characters::npos;
        }
        case Abbreviation::Leading:
        case Abbreviation::Either:
        case Abbreviation::Closing:
            return opensSurely(ending.after, rules.language);
    }
    return true;
}

bool endsWithPeriod(const Ending& ending, const SentenceEndRules& rules) {
    if (standsInCapitals(ending.before, ending.token, ending.after)) return endsInCapitals(ending, rules);
    const Abbreviation kind = kindOf(ending, rules);
    if (kind != Abbreviation::None) return endsWithAbbreviation(ending, kind, rules);
    if (isSingleLetter(ending.token)) return endsWithLetter(ending.before, ending.after, rules.language);
    if (rules.ordinalsHavePeriods && isOrdinal(ending.token)) {
        return endsWithNumber(ending.before, ending.token, ending.after, rules.language);
    }
    return true;
}

/// "…" and "..." end a sentence unless they stand for a word of it: "mit … Peter", "[…] Peter".
bool endsWithEllipsis(Characters text, Characters body, Characters after) {
    const Characters rest = withoutTrailing(body, [](char32_t c) { return c == ellipsis || c == U'.'; });
    if (body.size() < text.size() && !rest.empty() && (rest.back() == U'[' || rest.back() == U'(')) return false;
    const Characters said = withoutTrailing(rest, isWhiteSpace);
    const Characters next = withoutOpeners(after);
    return hasLetters(said) && !leavesOpen(lastToken(said)) && (next.empty() || !isDigit(next.front()));
}

/// Where no space parts two sentences: "Komm!Geh!" and Chinese do, "a.de/?q=B", "so.[1]" and "3.Mai" do not.
bool endsWithoutSpace(Characters before, Characters after) {
    const Characters body = withoutTrailing(before, isCloser);
    if (body.empty()) return false;
    if (body.back() == ellipsis) return false;
    if (body.back() > 0x7F) return true;
    const bool address = lastToken(body).find_first_of(U"/@") != Characters::npos;
    return (body.back() == U'!' || body.back() == U'?') && !address && !after.empty() && isUpper(after.front());
}

/// Whether a small letter begins a sentence: "Hallo! wie geht's?" and not „Komm!“ sagte er, nor "Yahoo! is old".
bool smallLetterOpens(Characters body, bool quoted, Characters after) {
    if (quoted || !(body.ends_with(U'!') || body.ends_with(U'?'))) return false;
    constexpr Characters afterNames = U" is was has had will and or ist war hat hatte wird und oder ";
    const std::u32string next = U" " + std::u32string(firstWord(after)) + U" ";
    return !isUpper(lastToken(body).front()) || afterNames.find(next) == Characters::npos;
}

Ending endingOf(Characters body, Characters after) {
    const Characters token = lastToken(body);
    return {body, token, beforeToken(body, token), after};
}

}  // namespace

bool endsSentence(const SentencePlace& place, const SentenceEndRules& rules) {
    const std::u32string tail = lastCharacters(place.before);
    const std::u32string head = firstCharacters(place.after);
    const Characters text = tail;
    const Characters after = head;
    if (!place.spaced) return endsWithoutSpace(text, after);
    if (text.size() < kMaxLookedAt) {
        constexpr std::size_t longestItem = 4;
        if ((place.startsLine || (text.size() <= longestItem && !hasLetters(text))) && isItemNumber(text)) return false;
        if (std::none_of(text.begin(), text.end(), [](char32_t c) { return isLetter(c) || isDigit(c); })) return false;
    }
    const Characters body = withoutTrailing(text, isCloser);
    const bool quoted = body.size() < text.size();
    if (!after.empty() && isLower(after.front()) && !beginsWithSmallName(after)) return smallLetterOpens(body, quoted, after);
    if (body.ends_with(ellipsis) || body.ends_with(U"..")) return endsWithEllipsis(text, body, after);
    // "Why?" I asked.
    if (!body.ends_with(U'.')) return !(quoted && tellsWhoSpoke(after));
    const Ending ending = endingOf(body, after);
    if (!place.hasFootnoteMark) return endsWithPeriod(ending, rules);
    const Abbreviation kind = kindOf(ending, rules);
    return kind != Abbreviation::Inside && kind != Abbreviation::Leading;
}

bool takesFootnoteDigit(std::string_view before, const SentenceEndRules& rules) {
    const std::u32string tail = lastCharacters(before);
    const Ending ending = endingOf(withoutTrailing(tail, isCloser), U"");
    const Characters token = ending.token;
    if (token.size() < 3 || !token.ends_with(U'.')) return false;
    const Characters word = token.substr(0, token.size() - 1);
    return std::all_of(word.begin(), word.end(), isLetter) && isLower(word.back()) &&
           kindOf(ending, rules) == Abbreviation::None;
}

bool endsBeforeNumber(std::string_view before, const SentenceEndRules& rules) {
    constexpr std::size_t shortestWord = 5;  // its period counted: shorter ones abbreviate too often
    const std::u32string tail = lastCharacters(before);
    return lastToken(withoutTrailing(tail, isCloser)).size() >= shortestWord && takesFootnoteDigit(before, rules);
}

}  // namespace bild
