// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokenizer.h"

#include <algorithm>
#include <exception>
#include <utility>

#include <sentencepiece_processor.h>

#include "error.h"
#include "text/lines.h"
#include "text/utf8.h"
#include "text/vocabulary_file.h"

namespace bild {

namespace {

/// The text with U+FFFD in place of every byte that belongs to no character. sentencepiece would do so by itself, but
/// after its normalization, which many vocabularies need to get rid of that character.
std::string repairUtf8(std::string_view text) {
    std::string repaired;
    repaired.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const Utf8Step step = stepUtf8(text, offset);
        repaired += step.valid ? text.substr(offset, step.bytes) : std::string_view("\uFFFD");
        offset += step.bytes;
    }
    return repaired;
}

}  // namespace

class Tokenizer::Implementation {
public:
    explicit Implementation(const std::filesystem::path& file) {
        const std::string content = readVocabularyFile(file);
        const std::string refusal = load(content);
        if (!refusal.empty()) {
            throw FileError(file.string(), Message::tr("sentencepiece refuses this vocabulary (%1)").with(refusal),
                            vocabularyRemedy());
        }
    }

    [[nodiscard]] const sentencepiece::SentencePieceProcessor& processor() const { return m_processor; }

private:
    /// Says what the library has against the model; it reports most of that as a status, and the rest as an exception.
    std::string load(const std::string& content) {
        try {
            const sentencepiece::util::Status status = m_processor.LoadFromSerializedProto(content);
            return status.ok() ? std::string() : status.ToString();
        } catch (const std::exception& exception) {
            return exception.what();
        }
    }

    sentencepiece::SentencePieceProcessor m_processor;
};

Tokenizer::Tokenizer(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation)) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

Tokenizer Tokenizer::open(const std::filesystem::path& file) {
    return Tokenizer(std::make_unique<Implementation>(file));
}

std::vector<std::int32_t> Tokenizer::encode(std::string_view text) const {
    std::vector<int> ids;
    const sentencepiece::util::Status status = m_implementation->processor().Encode(repairUtf8(text), &ids);
    if (!status.ok()) throw InputError(Message::tr("The text cannot be cut into tokens: %1.").with(status.ToString()));
    return ids;
}

std::size_t Tokenizer::countTokens(std::string_view text) const {
    return encode(text).size();
}

std::vector<Span> Tokenizer::unknownSpans(std::string_view text) const {
    const sentencepiece::SentencePieceProcessor& processor = m_implementation->processor();
    // Offsets in a repaired text would not be the text's own; damaged bytes are no characters of the text anyway.
    const std::string repaired = repairUtf8(text);
    if (repaired != text) return {};
    const sentencepiece::ImmutableSentencePieceText encoded = processor.EncodeAsImmutableProto(repaired);
    std::vector<Span> spans;
    std::size_t bytePieces = 0;
    for (const auto& piece : encoded.pieces()) {
        const auto id = static_cast<int>(piece.id());
        const bool isByte = processor.IsByte(id);
        bytePieces += isByte ? 1 : 0;
        Span span{piece.begin(), piece.end()};
        // Of a character in bytes, the last one has its text.
        if (isByte && span.empty()) continue;
        const bool unknown = isByte ? bytePieces > 1 : processor.IsUnknown(id);
        bytePieces = 0;
        span = trimmed(text, span);
        if (unknown && !span.empty()) spans.push_back(span);
    }
    return spans;
}

std::string Tokenizer::piece(std::int32_t id) const {
    // The library complains on standard error about an id that it does not know.
    return id >= 0 && id < size() ? m_implementation->processor().IdToPiece(id) : std::string();
}

std::optional<std::int32_t> Tokenizer::endToken() const {
    const int id = m_implementation->processor().eos_id();
    return id >= 0 ? std::optional<std::int32_t>(id) : std::nullopt;
}

int Tokenizer::size() const {
    return m_implementation->processor().GetPieceSize();
}

std::optional<std::int32_t> Tokenizer::firstDifference(const Tokenizer& a, const Tokenizer& b) {
    const sentencepiece::SentencePieceProcessor& first = a.m_implementation->processor();
    const sentencepiece::SentencePieceProcessor& second = b.m_implementation->processor();
    const std::int32_t common = std::min(a.size(), b.size());
    for (std::int32_t id = 0; id < common; ++id) {
        if (first.IdToPiece(id) != second.IdToPiece(id)) return id;
    }
    return a.size() == b.size() ? std::nullopt : std::optional(common);
}

}  // namespace bild
