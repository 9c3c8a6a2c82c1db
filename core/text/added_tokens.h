// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/added_token.h"
#include "text/normalized_text.h"
#include "text/span.h"

namespace bild {

/// A stretch of a text: an added token, or what lies between two of them.
struct TextPart {
    Span span;                       ///< bytes of the text
    std::optional<std::int32_t> id;  ///< of an added token
};

/// The tokens that were added to a vocabulary, and where they stand in a text. Immutable; any thread may read it.
class AddedTokens {
public:
    AddedTokens() = default;
    /// `charsMap` is the vocabulary's normalization table, checked before, or empty.
    AddedTokens(std::vector<AddedToken> tokens, const std::string& charsMap);

    /// Where no token is looked for, every text is one part.
    [[nodiscard]] bool empty() const { return m_raw.empty() && m_normalized.empty(); }
    /// Null where no token of the id was added.
    [[nodiscard]] const std::string* content(std::int32_t id) const;
    /// One beyond the highest id; 0 where there is none.
    [[nodiscard]] std::int32_t idLimit() const;

    /// Cuts a text, which must be valid UTF-8, as transformers' tokenizers do: first the tokens that are looked for in
    /// the text as it stands, then, in what is left, those that are looked for in the normalized text; of several that
    /// begin at one place the longest. The parts lie in order; the white space that a token takes lies in none.
    [[nodiscard]] std::vector<TextPart> split(std::string_view text) const;

private:
    /// Tokens by the byte that they begin with, the longest first.
    using Index = std::map<char, std::vector<AddedToken>>;

    static const AddedToken* at(const Index& index, std::string_view text, std::size_t offset);
    static std::vector<TextPart> cut(const Index& index, std::string_view text);
    void cutNormalized(std::string_view text, Span rest, std::vector<TextPart>& parts) const;

    std::map<std::int32_t, std::string> m_contents;
    Index m_raw;
    Index m_normalized;
    TextNormalizer m_normalizer;
};

}  // namespace bild
