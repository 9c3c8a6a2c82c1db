// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace bild {

/// A sentencepiece vocabulary (`spiece.model`). Immutable; any thread may read it.
class Tokenizer {
public:
    /// Throws FileError for a file that is no sentencepiece model.
    static Tokenizer open(const std::filesystem::path& file);
    ~Tokenizer();
    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;

    /// Ids of a UTF-8 text, without an end token. Invalid UTF-8 is read as U+FFFD.
    [[nodiscard]] std::vector<std::int32_t> encode(std::string_view text) const;
    /// How many ids `encode` would give.
    [[nodiscard]] std::size_t countTokens(std::string_view text) const;
    /// Where a text has characters that the vocabulary lacks: they become the unknown piece, or are spelled in several
    /// bytes (one byte alone means one character only, and can be learned like any other piece). Spans of bytes without
    /// white space at their edges, in order.
    [[nodiscard]] std::vector<Span> unknownSpans(std::string_view text) const;
    /// The piece of an id as the vocabulary writes it; "<extra_id_N>"-like padding beyond the vocabulary is "".
    [[nodiscard]] std::string piece(std::int32_t id) const;
    [[nodiscard]] int size() const;
    /// The id of "</s>", which ends a source; none where the vocabulary has no such piece.
    [[nodiscard]] std::optional<std::int32_t> endToken() const;

    /// The first id whose pieces differ, or the size of the smaller one where one holds more; none for equal ones.
    [[nodiscard]] static std::optional<std::int32_t> firstDifference(const Tokenizer& a, const Tokenizer& b);

private:
    class Implementation;
    explicit Tokenizer(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace bild
