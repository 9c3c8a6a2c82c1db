// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <unordered_set>

namespace bild {

/// A set of words out of a text that lists them with a space between.
class WordList {
public:
    explicit WordList(std::u32string_view list) {
        while (!list.empty()) {
            const std::size_t space = list.find(U' ');
            if (space > 0) m_words.insert(list.substr(0, space));
            if (space == std::u32string_view::npos) break;
            list.remove_prefix(space + 1);
        }
    }

    [[nodiscard]] bool contains(std::u32string_view word) const { return m_words.contains(word); }

private:
    std::unordered_set<std::u32string_view> m_words;
};

}  // namespace bild
