// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/rouge.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <vector>

#include "error.h"
#include "metrics/ngram_counts.h"
#include "metrics/porter_stemmer.h"

namespace bild {
namespace {

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::vector<std::string> words(const std::string& text) {
    constexpr std::size_t kShortest = 4;
    // All of Unicode, since a few signs beyond ASCII have a small letter in it, such as the Kelvin sign.
    std::string lower;
    icu::UnicodeString::fromUTF8(text).toLower(icu::Locale::getRoot()).toUTF8String(lower);
    std::vector<std::string> result;
    for (auto begin = lower.cbegin(); begin != lower.cend();) {
        begin = std::find_if(begin, lower.cend(), isWordCharacter);
        const auto end = std::find_if_not(begin, lower.cend(), isWordCharacter);
        const std::string word(begin, end);
        if (!word.empty()) result.push_back(word.size() >= kShortest ? porterStem(word) : word);
        begin = end;
    }
    return result;
}

double fMeasure(std::size_t shared, std::size_t hypothesis, std::size_t reference) {
    if (shared == 0) return 0.0;
    return 2.0 * static_cast<double>(shared) / static_cast<double>(hypothesis + reference);
}

double ngramMeasure(const std::vector<std::string>& hypothesis, const std::vector<std::string>& reference,
                    std::size_t n) {
    if (hypothesis.size() < n || reference.size() < n) return 0.0;
    return fMeasure(sharedCount(countNgrams(hypothesis, n), countNgrams(reference, n)), hypothesis.size() - n + 1,
                    reference.size() - n + 1);
}

std::size_t longestCommonSubsequence(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::size_t> previous(b.size() + 1);
    std::vector<std::size_t> current(b.size() + 1);
    for (const std::string& word : a) {
        for (std::size_t j = 0; j < b.size(); ++j) {
            current[j + 1] = word == b[j] ? previous[j] + 1 : std::max(previous[j + 1], current[j]);
        }
        std::swap(previous, current);
    }
    return previous.back();
}

}  // namespace

RougeScores meanRouge(std::span<const std::string> hypotheses, std::span<const std::string> references) {
    if (hypotheses.size() != references.size())
        throw InputError(Message::tr("ROUGE needs one reference for each hypothesis."));
    RougeScores sum;
    for (std::size_t i = 0; i < hypotheses.size(); ++i) {
        const auto hypothesis = words(hypotheses[i]);
        const auto reference = words(references[i]);
        sum.rouge1 += ngramMeasure(hypothesis, reference, 1);
        sum.rouge2 += ngramMeasure(hypothesis, reference, 2);
        sum.rougeL += fMeasure(longestCommonSubsequence(hypothesis, reference), hypothesis.size(), reference.size());
    }
    const double scale = hypotheses.empty() ? 0.0 : 100.0 / static_cast<double>(hypotheses.size());
    return {sum.rouge1 * scale, sum.rouge2 * scale, sum.rougeL * scale};
}

}  // namespace bild
