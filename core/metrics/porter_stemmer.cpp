// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/porter_stemmer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace bild {

namespace {

/// A part of a word, looked at as consonants and vowels. A y is a vowel after a consonant.
class Stem {
public:
    explicit Stem(std::string_view letters) : m_letters(letters) {
        m_consonants.reserve(letters.size());
        for (const char letter : letters) {
            const bool vowel = std::string_view("aeiou").find(letter) != std::string_view::npos;
            m_consonants.push_back(letter == 'y' ? m_consonants.empty() || !m_consonants.back() : !vowel);
        }
    }

    [[nodiscard]] bool hasVowel() const {
        return std::find(m_consonants.begin(), m_consonants.end(), false) != m_consonants.end();
    }

    /// How many times a consonant follows a vowel: Porter's m.
    [[nodiscard]] int measure() const {
        int measure = 0;
        for (std::size_t i = 1; i < m_consonants.size(); ++i)
            measure += m_consonants[i] && !m_consonants[i - 1] ? 1 : 0;
        return measure;
    }

    [[nodiscard]] bool endsWithConsonant() const { return !m_consonants.empty() && m_consonants.back(); }

    [[nodiscard]] bool endsWithDoubleConsonant() const {
        const std::size_t size = m_letters.size();
        return size >= 2 && m_letters[size - 1] == m_letters[size - 2] && m_consonants.back();
    }

    /// Consonant, vowel, consonant at the end, the last not w, x or y ("hop"); or a word of one vowel and one consonant
    /// ("us").
    [[nodiscard]] bool endsShort() const {
        const std::size_t size = m_letters.size();
        if (size < 2 || !m_consonants[size - 1] || m_consonants[size - 2]) return false;
        if (size == 2) return true;
        return m_consonants[size - 3] && std::string_view("wxy").find(m_letters.back()) == std::string_view::npos;
    }

private:
    std::string_view m_letters;
    std::vector<bool> m_consonants;
};

int measureOf(std::string_view letters) {
    return Stem(letters).measure();
}

/// Takes the suffix off. The word must end with it.
std::string_view without(std::string_view word, std::string_view suffix) {
    return word.substr(0, word.size() - suffix.size());
}

std::string replaced(std::string_view word, std::string_view suffix, std::string_view replacement) {
    return std::string(without(word, suffix)).append(replacement);
}

struct SuffixRule {
    std::string_view suffix;
    std::string_view replacement;
};

/// Applies the first rule whose suffix the word has; if what stands before it is too short, none.
std::string applyFirst(std::span<const SuffixRule> rules, std::string word, int minMeasure) {
    for (const SuffixRule& rule : rules) {
        if (!word.ends_with(rule.suffix)) continue;
        return measureOf(without(word, rule.suffix)) < minMeasure ? word
                                                                  : replaced(word, rule.suffix, rule.replacement);
    }
    return word;
}

std::string removePlural(std::string word) {
    if (word.size() == 4 && word.ends_with("ies")) return replaced(word, "ies", "ie");
    if (word.ends_with("sses")) return replaced(word, "sses", "ss");
    if (word.ends_with("ies")) return replaced(word, "ies", "i");
    if (word.ends_with("s") && !word.ends_with("ss")) word.pop_back();
    return word;
}

std::string removePastOrGerund(std::string word) {
    if (word.ends_with("ied")) return replaced(word, "ied", word.size() == 4 ? "ie" : "i");
    if (word.ends_with("eed")) return measureOf(without(word, "eed")) > 0 ? replaced(word, "eed", "ee") : word;
    std::string_view rest;
    for (const std::string_view suffix : {"ed", "ing"}) {
        if (word.ends_with(suffix) && Stem(without(word, suffix)).hasVowel()) {
            rest = without(word, suffix);
            break;
        }
    }
    if (rest.empty()) return word;
    std::string result(rest);
    if (rest.ends_with("at") || rest.ends_with("bl") || rest.ends_with("iz")) return result + 'e';
    const Stem stem(rest);
    if (stem.endsWithDoubleConsonant()) {
        if (std::string_view("lsz").find(rest.back()) == std::string_view::npos) result.pop_back();
        return result;
    }
    return stem.measure() == 1 && stem.endsShort() ? result + 'e' : result;
}

std::string turnYIntoI(std::string word) {
    if (!word.ends_with("y")) return word;
    const std::string_view rest = without(word, "y");
    return rest.size() > 1 && Stem(rest).endsWithConsonant() ? replaced(word, "y", "i") : word;
}

std::string shortenDoubleSuffix(std::string word) {
    static constexpr std::array<SuffixRule, 21> rules{{
        {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
        {"bli", "ble"},     {"alli", "al"},     {"entli", "ent"}, {"eli", "e"},     {"ousli", "ous"},
        {"ization", "ize"}, {"ation", "ate"},   {"ator", "ate"},  {"alism", "al"},  {"iveness", "ive"},
        {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},  {"iviti", "ive"}, {"biliti", "ble"},
        {"fulli", "ful"},
    }};
    if (word.ends_with("alli") && measureOf(without(word, "alli")) > 0) word = replaced(word, "alli", "al");
    // Its l counts to the stem, so that "geology" is shortened as well as "archaeology".
    if (word.ends_with("logi")) return measureOf(without(word, "ogi")) > 0 ? replaced(word, "logi", "log") : word;
    return applyFirst(rules, std::move(word), 1);
}

std::string removeSimpleSuffix(std::string word) {
    static constexpr std::array<SuffixRule, 7> rules{
        {{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""}}};
    return applyFirst(rules, std::move(word), 1);
}

std::string removeLastSuffix(std::string word) {
    static constexpr std::array<SuffixRule, 18> rules{{{"al", ""},
                                                       {"ance", ""},
                                                       {"ence", ""},
                                                       {"er", ""},
                                                       {"ic", ""},
                                                       {"able", ""},
                                                       {"ible", ""},
                                                       {"ant", ""},
                                                       {"ement", ""},
                                                       {"ment", ""},
                                                       {"ent", ""},
                                                       {"ou", ""},
                                                       {"ism", ""},
                                                       {"ate", ""},
                                                       {"iti", ""},
                                                       {"ous", ""},
                                                       {"ive", ""},
                                                       {"ize", ""}}};
    if (word.ends_with("ion")) {
        const std::string_view rest = without(word, "ion");
        const bool removes = measureOf(rest) > 1 && (rest.ends_with("s") || rest.ends_with("t"));
        return removes ? std::string(rest) : word;
    }
    return applyFirst(rules, std::move(word), 2);
}

std::string tidyEnd(std::string word) {
    if (word.ends_with("e")) {
        const Stem stem(without(word, "e"));
        if (stem.measure() > 1 || (stem.measure() == 1 && !stem.endsShort())) word.pop_back();
    }
    if (word.ends_with("ll") && measureOf(without(word, "l")) > 1) word.pop_back();
    return word;
}

}  // namespace

std::string porterStem(std::string_view word) {
    static constexpr std::array<SuffixRule, 16> irregular{{{"sky", "sky"},
                                                           {"skies", "sky"},
                                                           {"dying", "die"},
                                                           {"lying", "lie"},
                                                           {"tying", "tie"},
                                                           {"news", "news"},
                                                           {"innings", "inning"},
                                                           {"inning", "inning"},
                                                           {"outings", "outing"},
                                                           {"outing", "outing"},
                                                           {"cannings", "canning"},
                                                           {"canning", "canning"},
                                                           {"howe", "howe"},
                                                           {"proceed", "proceed"},
                                                           {"exceed", "exceed"},
                                                           {"succeed", "succeed"}}};
    for (const SuffixRule& form : irregular) {
        if (word == form.suffix) return std::string(form.replacement);
    }
    if (word.size() <= 2) return std::string(word);
    std::string stem = removePastOrGerund(removePlural(std::string(word)));
    stem = removeSimpleSuffix(shortenDoubleSuffix(turnYIntoI(std::move(stem))));
    return tidyEnd(removeLastSuffix(std::move(stem)));
}

}  // namespace bild
