// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/tokenizer.h"

namespace bild {

/// Finds characters that a vocabulary lacks, and looks at each code point only once. For one thread.
class UnknownCharacters {
public:
    /// The tokenizer must outlive this.
    explicit UnknownCharacters(const Tokenizer& tokenizer) : m_tokenizer(tokenizer) {}

    /// As Tokenizer::unknownSpans.
    [[nodiscard]] std::vector<Span> in(std::string_view text);

private:
    [[nodiscard]] bool isKnown(std::string_view character, char32_t codePoint);

    const Tokenizer& m_tokenizer;
    std::unordered_map<char32_t, bool> m_known;
};

}  // namespace bild
