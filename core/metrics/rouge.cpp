// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/rouge.h"

#include <libstemmer.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

#include "error.h"
#include "metrics/ngram_counts.h"

namespace bild {
namespace {

/// Snowball's implementation of Porter's stemmer (Porter 1980).
class Stemmer {
public:
    Stemmer() : m_stemmer(sb_stemmer_new("porter", "UTF_8"), &sb_stemmer_delete) {
        if (!m_stemmer)
            throw Error("This libstemmer has no Porter stemmer. Install libstemmer with its standard algorithms.");
    }
    [[nodiscard]] std::string stem(const std::string& word) const {
        const sb_symbol* stem = sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                                                static_cast<int>(word.size()));
        return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(m_stemmer.get()))};
    }

private:
    std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> m_stemmer;
};

std::vector<std::string> words(std::string_view text, const Stemmer& stemmer) {
    constexpr std::size_t kShortest = 4;
    std::vector<std::string> result;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) result.push_back(word.size() >= kShortest ? stemmer.stem(word) : word);
        word.clear();
    };
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z') {
            word += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            word += c;
        } else {
            finish();
        }
    }
    finish();
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
    if (hypotheses.size() != references.size()) throw InputError("ROUGE needs one reference for each hypothesis.");
    const Stemmer stemmer;
    RougeScores sum;
    for (std::size_t i = 0; i < hypotheses.size(); ++i) {
        const auto hypothesis = words(hypotheses[i], stemmer);
        const auto reference = words(references[i], stemmer);
        sum.rouge1 += ngramMeasure(hypothesis, reference, 1);
        sum.rouge2 += ngramMeasure(hypothesis, reference, 2);
        sum.rougeL += fMeasure(longestCommonSubsequence(hypothesis, reference), hypothesis.size(), reference.size());
    }
    const double scale = hypotheses.empty() ? 0.0 : 100.0 / static_cast<double>(hypotheses.size());
    return {sum.rouge1 * scale, sum.rouge2 * scale, sum.rougeL * scale};
}

}  // namespace bild
