// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/word_diff.h"

#include <QTextBoundaryFinder>
#include <algorithm>
#include <cstdint>
#include <span>

namespace bild {
namespace {

constexpr std::size_t mostCells = 4'000'000;  // of the table below: 8 MB

struct Word {
    QStringView text;
    Span utf16;
};

std::vector<Word> wordsOf(const QString& text) {
    std::vector<Word> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        const QStringView word = QStringView(text).sliced(begin, end - begin);
        if (!word.trimmed().isEmpty()) {
            words.push_back({word, {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)}});
        }
        begin = end;
    }
    return words;
}

/// Which words of `a` have a partner in a longest common subsequence with `b`, and how many of `b` lie before each.
class Alignment {
public:
    Alignment(std::span<const Word> a, std::span<const Word> b) : m_a(a), m_b(b) {
        // Row by row from the end: length of the longest common subsequence of the two tails.
        m_lengths.assign((a.size() + 1) * (b.size() + 1), 0);
        for (std::size_t i = a.size(); i-- > 0;) {
            for (std::size_t j = b.size(); j-- > 0;) {
                at(i, j) = a[i].text == b[j].text ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                                  : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }

    /// Calls `differs(first, last, missing)` for each run [first, last) of words of `a` without partners.
    template <typename Callback>
    void forEachDifference(Callback differs) {
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < m_a.size() || j < m_b.size()) {
            const std::size_t first = i;
            const std::size_t firstB = j;
            while ((i < m_a.size() || j < m_b.size()) &&
                   (i == m_a.size() || j == m_b.size() || m_a[i].text != m_b[j].text)) {
                if (j == m_b.size() || (i < m_a.size() && at(i + 1, j) >= at(i, j + 1))) {
                    ++i;
                } else {
                    ++j;
                }
            }
            if (i > first || j > firstB) differs(first, i, j > firstB);
            for (; i < m_a.size() && j < m_b.size() && m_a[i].text == m_b[j].text; ++i) ++j;
        }
    }

private:
    std::uint16_t& at(std::size_t i, std::size_t j) { return m_lengths[i * (m_b.size() + 1) + j]; }

    std::span<const Word> m_a;
    std::span<const Word> m_b;
    std::vector<std::uint16_t> m_lengths;
};

/// The blank before a word, or the word itself where there is none; at the end, the last character.
Span gapBefore(std::size_t word, std::span<const Word> words, std::size_t length) {
    const std::size_t begin = word > 0 ? words[word - 1].utf16.end : 0;
    const std::size_t end = word < words.size() ? words[word].utf16.begin : length;
    if (begin < end) return {begin, end};
    if (word < words.size()) return words[word].utf16;
    return word > 0 ? words[word - 1].utf16 : Span{0, length};
}

}  // namespace

std::vector<WordDifference> wordDifferences(const QString& text, const QString& reference) {
    const std::vector<Word> own = wordsOf(text);
    const std::vector<Word> other = wordsOf(reference);
    const auto same = [](const Word& a, const Word& b) { return a.text == b.text; };
    const auto prefix = static_cast<std::size_t>(
        std::mismatch(own.begin(), own.end(), other.begin(), other.end(), same).first - own.begin());
    auto suffix = static_cast<std::size_t>(
        std::mismatch(own.rbegin(), own.rend(), other.rbegin(), other.rend(), same).first - own.rbegin());
    suffix = std::min({suffix, own.size() - prefix, other.size() - prefix});
    const std::span<const Word> a(own.data() + prefix, own.size() - prefix - suffix);
    const std::span<const Word> b(other.data() + prefix, other.size() - prefix - suffix);

    std::vector<WordDifference> differences;
    const auto add = [&](std::size_t first, std::size_t last, bool lacks) {
        if (last > first) {
            differences.push_back({{a[first].utf16.begin, a[last - 1].utf16.end}, false});
        } else if (lacks) {
            differences.push_back({gapBefore(prefix + first, own, static_cast<std::size_t>(text.size())), true});
        }
    };
    const bool comparable =
        a.size() < UINT16_MAX && b.size() < UINT16_MAX && (a.size() + 1) * (b.size() + 1) <= mostCells;
    if (!comparable) {
        add(0, a.size(), !b.empty());
    } else if (!a.empty() || !b.empty()) {
        Alignment(a, b).forEachDifference(add);
    }
    return differences;
}

}  // namespace bild
