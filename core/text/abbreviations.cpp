// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/abbreviations.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/abbreviation_words.h"
#include "text/sentence_words.h"
#include "text/word_list.h"

namespace bild {

namespace {

/// The abbreviations of one language, by kind; of TextLanguage::Other those that both share.
struct Table {
    WordList inside;
    WordList leading;
    WordList beforeNumber;
    WordList either;
    WordList closing;

    [[nodiscard]] Abbreviation kindOf(Characters word) const {
        if (inside.contains(word)) return Abbreviation::Inside;
        if (beforeNumber.contains(word)) return Abbreviation::BeforeNumber;
        if (leading.contains(word)) return Abbreviation::Leading;
        if (closing.contains(word)) return Abbreviation::Closing;
        return either.contains(word) ? Abbreviation::Either : Abbreviation::None;
    }
};

const Table& tableOf(TextLanguage language) {
    static const Table both{
        WordList(words_of_both::inside), WordList(words_of_both::leading), WordList(words_of_both::beforeNumber),
        WordList(words_of_both::either), WordList(words_of_both::closing)};
    static const Table german{WordList(german_words::inside), WordList(german_words::leading), WordList(U""),
                              WordList(german_words::either), WordList(german_words::closing)};
    static const Table english{WordList(U""), WordList(english_words::leading), WordList(english_words::beforeNumber),
                               WordList(english_words::either), WordList(english_words::closing)};
    if (language == TextLanguage::Other) return both;
    return language == TextLanguage::German ? german : english;
}

/// Spelled exactly so.
Abbreviation exactly(Characters word, TextLanguage language) {
    if (const Abbreviation kind = tableOf(language).kindOf(word); kind != Abbreviation::None) return kind;
    if (language != TextLanguage::Other) return tableOf(TextLanguage::Other).kindOf(word);
    const Abbreviation german = tableOf(TextLanguage::German).kindOf(word);
    return german != Abbreviation::None ? german : tableOf(TextLanguage::English).kindOf(word);
}

std::u32string withSmallInitial(Characters word) {
    return inSmallLetters(word.substr(0, 1)) + std::u32string(word.substr(1));
}

bool isVowel(char32_t small) {
    return Characters(U"aeiouyäöüàáâèéêëìíîïòóôùúûøåæœ").find(small) != Characters::npos;
}

bool isInterjection(Characters small) {
    static const WordList words(
        U"pst psst pssst hm hmm hmmm mh mhm mmh mm mmm tss ts tsts pff pfft brr brrr grr grrr sch schh shh sh zzz tsk");
    return words.contains(small);
}

/// "tl", "chn", "spr": no German word that is written small ends so.
bool endsInTruncation(Characters small) {
    constexpr std::array<Characters, 19> ends{U"tl", U"dl",  U"gl", U"kl", U"bl", U"pl", U"fl", U"sl", U"zl", U"nl",
                                              U"ml", U"chn", U"tn", U"gn", U"pr", U"tr", U"br", U"gr", U"kr"};
    return std::any_of(ends.begin(), ends.end(), [&](Characters end) { return small.ends_with(end); });
}

}  // namespace

Abbreviation abbreviation(std::u32string_view word, TextLanguage language) {
    if (word.empty()) return Abbreviation::None;
    if (const Abbreviation kind = exactly(word, language); kind != Abbreviation::None) return kind;
    if (isUpper(word.front())) return exactly(withSmallInitial(word), language);
    return exactly(U"=" + std::u32string(word), language);
}

Abbreviation abbreviationAtStart(std::u32string_view word, TextLanguage language) {
    if (word.empty()) return Abbreviation::None;
    const Abbreviation kind = abbreviation(withSmallInitial(word), language);
    return kind != Abbreviation::None ? kind : abbreviation(word, language);
}

bool isMeasure(std::u32string_view word) {
    static const WordList words(words_of_both::measures);
    return words.contains(word);
}

bool isAlsoName(std::u32string_view word) {
    static const WordList words(words_of_both::names);
    return words.contains(word);
}

bool looksAbbreviated(std::u32string_view word) {
    if (!word.ends_with(U'.')) return false;
    word.remove_suffix(1);
    if (word.size() < 2 || !std::all_of(word.begin(), word.end(), isLetter)) return false;
    // "LKW" and "USA" are words, and so is Chinese.
    if (std::none_of(word.begin(), word.end(), isLower)) return false;
    const std::u32string small = inSmallLetters(word);
    if (isInterjection(small)) return false;
    constexpr char32_t firstOtherScript = U'\u0250';
    if (std::any_of(small.begin(), small.end(), [](char32_t c) { return c >= firstOtherScript; })) return false;
    if (std::none_of(small.begin(), small.end(), isVowel)) return true;
    // Names do end so: "Seidl".
    return isLower(word.front()) && endsInTruncation(small);
}

bool isOrdinaryWord(std::u32string_view word) {
    static const WordList words(words_of_both::ordinary);
    return words.contains(word);
}

}  // namespace bild
