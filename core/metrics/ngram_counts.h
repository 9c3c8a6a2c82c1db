// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <vector>

namespace bild {

/// How often each run of `order` neighbours occurs in a sequence.
template <class Item>
[[nodiscard]] std::map<std::vector<Item>, std::size_t> countNgrams(const std::vector<Item>& items, std::size_t order) {
    std::map<std::vector<Item>, std::size_t> counts;
    for (std::size_t i = 0; i + order <= items.size(); ++i) {
        const auto first = items.begin() + static_cast<std::ptrdiff_t>(i);
        ++counts[{first, first + static_cast<std::ptrdiff_t>(order)}];
    }
    return counts;
}

/// n-grams that two sequences share, each counted as often as it occurs in both.
template <class Counts>
[[nodiscard]] std::size_t sharedCount(const Counts& a, const Counts& b) {
    std::size_t shared = 0;
    for (const auto& [ngram, count] : a) {
        const auto found = b.find(ngram);
        if (found != b.end()) shared += std::min(count, found->second);
    }
    return shared;
}

}  // namespace bild
