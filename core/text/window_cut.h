// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/boundaries.h"
#include "text/sentences.h"
#include "text/span.h"

namespace bild {

using TokenCount = std::function<std::size_t(std::string_view)>;

/// Cuts text that is longer than a model's window. Each cut is made as near to equal lengths as the best kind of
/// boundary there allows: sentence (a long line may hold several), clause, word, and only then between two characters.
/// Measures each part only once or twice, so the effort stays linear in the text's length.
class WindowCutter {
public:
    WindowCutter(const std::string& locale, TokenCount count, std::size_t maxTokens);

    /// `text` costs `tokens`, which is more than the window holds. Gives spans without white space at their edges, in
    /// order.
    [[nodiscard]] std::vector<Span> cut(std::string_view text, std::size_t tokens);

private:
    [[nodiscard]] std::size_t cutOne(std::string_view rest, std::size_t tokens, std::size_t& cost);
    [[nodiscard]] std::size_t bestBoundary(std::string_view rest, std::size_t wanted, std::size_t limit);

    TokenCount m_count;
    std::size_t m_maxTokens;
    Sentences m_sentences;
    Boundaries m_lines;
    Boundaries m_characters;
};

}  // namespace bild
