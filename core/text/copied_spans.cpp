// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/copied_spans.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

#include "text/words.h"

namespace bild {
namespace {

constexpr std::size_t kMostPlaces = 16;
constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15U;

/// Words as numbers, the same word the same number in both texts.
class WordNumbers {
public:
    std::vector<std::uint32_t> of(const std::vector<Word>& words) {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(words.size());
        for (const Word& word : words) {
            numbers.push_back(
                m_numbers.try_emplace(word.folded, static_cast<std::uint32_t>(m_numbers.size())).first->second);
        }
        return numbers;
    }

private:
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

/// Hashes of the runs of `size` numbers that begin at each place.
std::vector<std::uint64_t> runHashes(const std::vector<std::uint32_t>& numbers, std::size_t size) {
    std::vector<std::uint64_t> hashes;
    if (numbers.size() < size) return hashes;
    std::uint64_t leading = 1;
    for (std::size_t i = 1; i < size; ++i) leading *= kBase;
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i >= size) hash -= leading * (std::uint64_t{numbers[i - size]} + 1);
        hash = hash * kBase + numbers[i] + 1;
        if (i + 1 >= size) hashes.push_back(hash);
    }
    return hashes;
}

TextSpan cover(const std::vector<Word>& words, std::size_t first, std::size_t count) {
    const TextSpan& begin = words[first].span;
    const TextSpan& end = words[first + count - 1].span;
    return {{begin.bytes.begin, end.bytes.end}, {begin.utf16.begin, end.utf16.end}};
}

}  // namespace

std::vector<CopiedSpan> copiedSpans(std::string_view article, std::string_view summary, std::size_t leastWords) {
    const std::vector<Word> articleWords = wordsOf(article);
    const std::vector<Word> summaryWords = wordsOf(summary);
    WordNumbers numbering;
    const std::vector<std::uint32_t> there = numbering.of(articleWords);
    const std::vector<std::uint32_t> here = numbering.of(summaryWords);
    const std::size_t least = std::max<std::size_t>(leastWords, 1);

    std::unordered_map<std::uint64_t, std::vector<std::size_t>> places;
    const std::vector<std::uint64_t> articleRuns = runHashes(there, least);
    for (std::size_t i = 0; i < articleRuns.size(); ++i) {
        std::vector<std::size_t>& known = places[articleRuns[i]];
        if (known.size() < kMostPlaces) known.push_back(i);
    }
    std::vector<CopiedSpan> copied;
    const std::vector<std::uint64_t> summaryRuns = runHashes(here, least);
    for (std::size_t i = 0; i < summaryRuns.size();) {
        std::size_t longest = 0;
        std::size_t from = 0;
        if (const auto found = places.find(summaryRuns[i]); found != places.end()) {
            for (const std::size_t place : found->second) {
                const auto end = std::mismatch(here.begin() + static_cast<std::ptrdiff_t>(i), here.end(),
                                               there.begin() + static_cast<std::ptrdiff_t>(place), there.end());
                const auto equal = static_cast<std::size_t>(end.first - here.begin()) - i;
                if (equal > longest) {
                    longest = equal;
                    from = place;
                }
            }
        }
        // Different runs may share a hash.
        if (longest < least) {
            ++i;
            continue;
        }
        copied.push_back({cover(summaryWords, i, longest), cover(articleWords, from, longest), longest});
        i += longest;
    }
    return copied;
}

}  // namespace bild
