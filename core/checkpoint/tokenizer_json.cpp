// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/tokenizer_json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <utility>

#include "checkpoint/added_token_fields.h"
#include "checkpoint/json_document.h"
#include "checkpoint/message_text.h"
#include "checkpoint/text_pipeline.h"
#include "error.h"
#include "text/byte_piece.h"

namespace bild {

namespace {

using nlohmann::json;

// That of mT5, 250,000 pieces, takes 16 MB and holds 750,000 values.
constexpr JsonLimits limits{.bytes = std::uint64_t{64} << 20U, .depth = 32, .values = 4'000'000};

[[noreturn]] void failDamaged(const std::filesystem::path& file, const Message& problem) {
    throw FileError(file.string(), problem, downloadAgain());
}

const json& memberOf(const json& object, const char* key) {
    static const json none;
    const auto found = object.find(key);
    return found == object.end() ? none : *found;
}

std::string typeOf(const json& object) {
    const json& type = memberOf(object, "type");
    return type.is_string() ? type.get<std::string>() : std::string();
}

/// Early versions of the library did not write the class.
bool isUnigram(const json& model) {
    const std::string type = typeOf(model);
    if (!type.empty()) return type == "Unigram";
    const json& vocabulary = memberOf(model, "vocab");
    return vocabulary.is_array();
}

std::vector<VocabularyPiece> readPieces(const json& vocabulary, const std::filesystem::path& file) {
    if (!vocabulary.is_array() || vocabulary.empty()) failDamaged(file, Message::tr("its vocabulary holds no pieces"));
    std::vector<VocabularyPiece> pieces;
    pieces.reserve(vocabulary.size());
    for (const json& entry : vocabulary) {
        const bool sound = entry.is_array() && entry.size() == 2 && entry[0].is_string() && entry[1].is_number() &&
                           std::isfinite(entry[1].get<float>());
        if (!sound) {
            failDamaged(file, Message::tr("entry %1 of its vocabulary is no piece with a score").with(pieces.size()));
        }
        pieces.push_back({entry[0].get<std::string>(), entry[1].get<float>(), PieceType::Normal});
    }
    return pieces;
}

void markBytes(std::vector<VocabularyPiece>& pieces) {
    std::array<bool, 256> seen{};
    for (const VocabularyPiece& piece : pieces) {
        if (const auto byte = byteOfPiece(piece.text)) seen[*byte] = true;
    }
    if (!std::ranges::all_of(seen, [](bool one) { return one; })) return;
    for (VocabularyPiece& piece : pieces) {
        if (byteOfPiece(piece.text)) piece.type = PieceType::Byte;
    }
}

/// transformers 5 writes 2 for `unk_id` wherever the piece stands, so its name goes first.
void markUnknown(std::vector<VocabularyPiece>& pieces, const json& model, const std::filesystem::path& file) {
    auto unknown = std::ranges::find(pieces, "<unk>", &VocabularyPiece::text);
    const json& id = memberOf(model, "unk_id");
    if (unknown == pieces.end() && id.is_number_unsigned() && id.get<std::uint64_t>() < pieces.size()) {
        unknown = pieces.begin() + static_cast<std::ptrdiff_t>(id.get<std::uint64_t>());
    }
    if (unknown == pieces.end()) failDamaged(file, Message::tr("its vocabulary has no piece for unknown characters"));
    unknown->type = PieceType::Unknown;
}

/// Pieces that the library keeps whole in a text: those that steer the model are none, and of the rest sentencepiece
/// keeps those whole that it was told to, while one that was declared special later is cut out before.
void markAdded(std::vector<VocabularyPiece>& pieces, const std::vector<AddedToken>& added) {
    for (const AddedToken& token : added) {
        const auto id = static_cast<std::size_t>(token.id);
        if (id >= pieces.size() || pieces[id].text != token.content || token.special) continue;
        if (pieces[id].type == PieceType::Normal) pieces[id].type = PieceType::UserDefined;
    }
    for (VocabularyPiece& piece : pieces) {
        if (piece.type != PieceType::Unknown && isControlName(piece.text)) piece.type = PieceType::Control;
    }
}

/// T5's converter puts sentinels behind the pieces of the model.
void moveSentinels(std::vector<VocabularyPiece>& pieces, std::vector<AddedToken>& added) {
    constexpr int most = 1000;
    for (int moved = 0; moved < most && !pieces.empty() && isSentinel(pieces.back().text); ++moved) {
        AddedToken sentinel;
        sentinel.id = static_cast<std::int32_t>(pieces.size() - 1);
        sentinel.content = std::move(pieces.back().text);
        sentinel.special = true;
        const auto known = [&](const AddedToken& token) { return token.id == sentinel.id; };
        if (std::ranges::none_of(added, known)) added.push_back(std::move(sentinel));
        pieces.pop_back();
    }
}

}  // namespace

TokenizerJson tokenizerFrom(const json& document, const std::filesystem::path& file) {
    const json& model = memberOf(document, "model");
    if (!model.is_object()) failDamaged(file, Message::tr("holds no 'model' with a vocabulary"));
    if (!isUnigram(model)) {
        const std::string type = typeOf(model);
        throw FileError(file.string(),
                        Message::tr("its vocabulary is of the class %1, and only Unigram can be read")
                            .with(inQuotes(type.empty() ? "unknown" : type)),
                        sentencepieceInstead());
    }
    const TextPipeline pipeline = readTextPipeline(document, file);
    TokenizerJson tokenizer;
    tokenizer.spaceBeforeEveryPart = pipeline.spaceBeforeEveryPart;
    tokenizer.model.charsMap = pipeline.charsMap;
    tokenizer.model.addDummyPrefix = pipeline.addDummyPrefix;
    tokenizer.model.removeExtraWhitespaces = pipeline.removeExtraWhitespaces;
    tokenizer.added = readAddedTokenList(memberOf(document, "added_tokens"), file);
    std::vector<VocabularyPiece>& pieces = tokenizer.model.pieces;
    pieces = readPieces(memberOf(model, "vocab"), file);
    moveSentinels(pieces, tokenizer.added);
    markBytes(pieces);
    markUnknown(pieces, model, file);
    markAdded(pieces, tokenizer.added);
    return tokenizer;
}

std::vector<AddedToken> readAddedTokensOf(const std::filesystem::path& file) {
    const json document = readJsonObject(file, limits);
    return readAddedTokenList(memberOf(document, "added_tokens"), file);
}

TokenizerJson readTokenizerJson(const std::filesystem::path& file) {
    return tokenizerFrom(readJsonObject(file, limits), file);
}

}  // namespace bild
