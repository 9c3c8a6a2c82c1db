// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokenizer.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

#include <sentencepiece_processor.h>

#include "error.h"
#include "text/added_tokens.h"
#include "text/lines.h"
#include "text/utf8.h"
#include "text/vocabulary_defect.h"
#include "text/vocabulary_file.h"

namespace bild {

namespace {

using sentencepiece::SentencePieceProcessor;

Message jsonRemedy() {
    return Message::tr(
        "Download the model's tokenizer.json again, or put the spiece.model beside it that the model was "
        "published with.");
}

void requireSound(std::string_view content, const std::filesystem::path& file, const Message& remedy) {
    try {
        checkVocabulary(content);
    } catch (const VocabularyDefect& defect) {
        throw FileError(file.string(), defect.problem, remedy);
    }
}

/// The bytes of a model, and of its normalizer after them, which protobuf reads as one: no space is put before a text.
std::string withoutDummyPrefix(const std::string& content) {
    constexpr std::string_view normalizer("\x1A\x02\x18\x00", 4);  // field 3, two bytes: its field 3 is 0
    return content + std::string(normalizer);
}

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

/// Tokenizer::unknownSpans of a part without added tokens.
std::vector<Span> unknownIn(const SentencePieceProcessor& processor, std::string_view text) {
    const sentencepiece::ImmutableSentencePieceText encoded = processor.EncodeAsImmutableProto(text);
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

}  // namespace

class Tokenizer::Implementation {
public:
    /// `content` must have passed checkVocabulary(); messages name the file.
    Implementation(const std::string& content, const std::filesystem::path& file, const Message& remedy,
                   VocabularyAdditions additions) {
        load(m_processor, content, file, remedy);
        std::erase_if(additions.tokens, [this](const AddedToken& token) { return isOwn(token); });
        m_added = AddedTokens(std::move(additions.tokens), std::string(charsMapOf(content)));
        if (m_added.empty() || additions.spaceBeforeEveryPart) return;
        load(m_continuation.emplace(), withoutDummyPrefix(content), file, remedy);
    }

    [[nodiscard]] const SentencePieceProcessor& processor() const { return m_processor; }
    [[nodiscard]] const AddedTokens& added() const { return m_added; }

    /// What cuts the part of a text that begins at `begin`.
    [[nodiscard]] const SentencePieceProcessor& processorFor(std::string_view text, const Span& part) const {
        const bool goesOn = m_continuation && part.begin > 0 && trimmed(text, part).begin == part.begin;
        return goesOn ? *m_continuation : m_processor;
    }

private:
    /// Says what the library has against the model; it reports most of that as a status, and the rest as an exception.
    static std::string refusal(SentencePieceProcessor& processor, const std::string& content) {
        try {
            const sentencepiece::util::Status status = processor.LoadFromSerializedProto(content);
            return status.ok() ? std::string() : status.ToString();
        } catch (const std::exception& exception) {
            return exception.what();
        }
    }

    static void load(SentencePieceProcessor& processor, const std::string& content, const std::filesystem::path& file,
                     const Message& remedy) {
        const std::string why = refusal(processor, content);
        if (why.empty()) return;
        throw FileError(file.string(), Message::tr("sentencepiece refuses this vocabulary (%1)").with(why), remedy);
    }

    /// Whether an added token is a piece that the vocabulary sees to by itself: one that it always keeps whole, or a
    /// control piece.
    [[nodiscard]] bool isOwn(const AddedToken& token) const {
        if (token.id < 0 || token.id >= m_processor.GetPieceSize()) return false;
        if (m_processor.IdToPiece(token.id) != token.content) return false;
        if (isControlName(token.content) || m_processor.IsControl(token.id) || m_processor.IsUnknown(token.id)) {
            return true;
        }
        return m_processor.IsByte(token.id) || !token.special;
    }

    SentencePieceProcessor m_processor;
    std::optional<SentencePieceProcessor> m_continuation;  ///< puts no space before a text
    AddedTokens m_added;
};

Tokenizer::Tokenizer(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation)) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

Tokenizer Tokenizer::open(const std::filesystem::path& file, VocabularyAdditions additions) {
    return Tokenizer(
        std::make_unique<Implementation>(readVocabularyFile(file), file, vocabularyRemedy(), std::move(additions)));
}

Tokenizer Tokenizer::parse(const std::string& content, const std::filesystem::path& file,
                           VocabularyAdditions additions) {
    requireSound(content, file, vocabularyRemedy());
    return Tokenizer(std::make_unique<Implementation>(content, file, vocabularyRemedy(), std::move(additions)));
}

Tokenizer Tokenizer::make(const VocabularyModel& model, const std::filesystem::path& file,
                          VocabularyAdditions additions) {
    const std::string content = model.serialized();
    requireSound(content, file, jsonRemedy());
    return Tokenizer(std::make_unique<Implementation>(content, file, jsonRemedy(), std::move(additions)));
}

std::vector<std::int32_t> Tokenizer::encode(std::string_view text) const {
    const std::string repaired = repairUtf8(text);
    std::vector<std::int32_t> all;
    for (const TextPart& part : m_implementation->added().split(repaired)) {
        if (part.id) {
            all.push_back(*part.id);
            continue;
        }
        const std::string_view words = std::string_view(repaired).substr(part.span.begin, part.span.size());
        std::vector<int> ids;
        const sentencepiece::util::Status status =
            m_implementation->processorFor(repaired, part.span).Encode(words, &ids);
        if (!status.ok()) {
            throw InputError(Message::tr("The text cannot be cut into tokens: %1.").with(status.ToString()));
        }
        all.insert(all.end(), ids.begin(), ids.end());
    }
    return all;
}

std::size_t Tokenizer::countTokens(std::string_view text) const {
    return encode(text).size();
}

std::vector<Span> Tokenizer::unknownSpans(std::string_view text) const {
    // Offsets in a repaired text would not be the text's own; damaged bytes are no characters of the text anyway.
    if (repairUtf8(text) != text) return {};
    std::vector<Span> spans;
    for (const TextPart& part : m_implementation->added().split(text)) {
        if (part.id) continue;
        const std::string_view words = text.substr(part.span.begin, part.span.size());
        for (const Span& span : unknownIn(m_implementation->processor(), words)) {
            spans.push_back({part.span.begin + span.begin, part.span.begin + span.end});
        }
    }
    return spans;
}

std::string Tokenizer::piece(std::int32_t id) const {
    if (const std::string* added = m_implementation->added().content(id)) return *added;
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
    const std::int32_t limit =
        std::max({a.size(), b.size(), a.m_implementation->added().idLimit(), b.m_implementation->added().idLimit()});
    for (std::int32_t id = 0; id < limit; ++id) {
        const std::string first = a.piece(id);
        const std::string second = b.piece(id);
        if (first == second) continue;
        const std::string& known = first.empty() ? second : first;
        const bool oneKnows = first.empty() || second.empty();
        // Which tokens were added is not said in every folder, nor that sentinels stand behind the pieces.
        if (oneKnows && (isSentinel(known) || id >= (first.empty() ? b : a).size())) continue;
        return id;
    }
    return std::nullopt;
}

}  // namespace bild
