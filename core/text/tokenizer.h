// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/added_token.h"
#include "text/span.h"
#include "text/vocabulary_model.h"

namespace bild {

/// What stands in the files beside a vocabulary.
struct VocabularyAdditions {
    std::vector<AddedToken> tokens;
    bool spaceBeforeEveryPart = true;  ///< a text that follows an added token begins with a space like a whole text
};

/// A sentencepiece vocabulary (`spiece.model`) and the tokens that were added to it. Immutable; any thread may read it.
class Tokenizer {
public:
    /// Throws FileError for a file that is no sentencepiece model.
    static Tokenizer open(const std::filesystem::path& file, VocabularyAdditions additions = {});
    /// The same of the bytes of such a file, which messages name.
    static Tokenizer parse(const std::string& content, const std::filesystem::path& file,
                           VocabularyAdditions additions = {});
    /// The same vocabulary read from another kind of file, which messages name. Throws FileError for one that
    /// sentencepiece cannot use.
    static Tokenizer make(const VocabularyModel& model, const std::filesystem::path& file,
                          VocabularyAdditions additions = {});
    ~Tokenizer();
    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;

    /// Ids of a UTF-8 text, without an end token. Invalid UTF-8 is read as U+FFFD. Added tokens become their ids, but
    /// the names of control tokens ("</s>", "<pad>", "<extra_id_0>") are text.
    [[nodiscard]] std::vector<std::int32_t> encode(std::string_view text) const;
    /// How many ids `encode` would give.
    [[nodiscard]] std::size_t countTokens(std::string_view text) const;
    /// Where a text has characters that the vocabulary lacks: they become the unknown piece, or are spelled in several
    /// bytes (one byte alone means one character only, and can be learned like any other piece). Spans of bytes without
    /// white space at their edges, in order.
    [[nodiscard]] std::vector<Span> unknownSpans(std::string_view text) const;
    /// The piece of an id as the vocabulary writes it, or the added token; padding beyond all of them is "".
    [[nodiscard]] std::string piece(std::int32_t id) const;
    /// Pieces without added tokens.
    [[nodiscard]] int size() const;
    /// The id of "</s>", which ends a source; none where the vocabulary has no such piece.
    [[nodiscard]] std::optional<std::int32_t> endToken() const;

    /// The first id whose pieces differ, or the size of the smaller one where one holds more; none for equal ones.
    /// Added tokens that only one of them knows, and sentinels, make no difference.
    [[nodiscard]] static std::optional<std::int32_t> firstDifference(const Tokenizer& a, const Tokenizer& b);

private:
    class Implementation;
    explicit Tokenizer(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace bild
