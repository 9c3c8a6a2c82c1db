// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vocabulary_model.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string_view>

namespace bild {
namespace {

/// Writes fields of a protobuf message. Their numbers are those of sentencepiece_model.proto.
class WireWriter {
public:
    void number(std::uint64_t field, std::uint64_t value) {
        varint(field << 3U);
        varint(value);
    }
    void real(std::uint64_t field, float value) {
        varint(field << 3U | 5U);
        const auto bits = std::bit_cast<std::uint32_t>(value);
        for (unsigned shift = 0; shift < 32; shift += 8) m_bytes += static_cast<char>(bits >> shift & 0xFFU);
    }
    void bytes(std::uint64_t field, std::string_view content) {
        varint(field << 3U | 2U);
        varint(content.size());
        m_bytes += content;
    }
    [[nodiscard]] const std::string& written() const { return m_bytes; }

private:
    void varint(std::uint64_t value) {
        for (; value >= 0x80U; value >>= 7U) m_bytes += static_cast<char>((value & 0x7FU) | 0x80U);
        m_bytes += static_cast<char>(value);
    }

    std::string m_bytes;
};

std::string trainerSpec(const std::vector<VocabularyPiece>& pieces) {
    constexpr std::uint64_t unigram = 1;
    const auto isA = [](PieceType type) { return [type](const VocabularyPiece& piece) { return piece.type == type; }; };
    WireWriter spec;
    spec.number(3, unigram);
    spec.number(35, std::ranges::any_of(pieces, isA(PieceType::Byte)) ? 1 : 0);
    const auto unknown = std::ranges::find_if(pieces, isA(PieceType::Unknown));
    if (unknown != pieces.end()) {
        spec.number(40, static_cast<std::uint64_t>(unknown - pieces.begin()));
        spec.bytes(45, unknown->text);
    }
    return spec.written();
}

}  // namespace

std::string VocabularyModel::serialized() const {
    WireWriter model;
    for (const VocabularyPiece& piece : pieces) {
        WireWriter message;
        message.bytes(1, piece.text);
        message.real(2, piece.score);
        message.number(3, static_cast<std::uint64_t>(piece.type));
        model.bytes(1, message.written());
    }
    model.bytes(2, trainerSpec(pieces));
    WireWriter normalizer;
    normalizer.bytes(2, charsMap);
    normalizer.number(3, addDummyPrefix ? 1 : 0);
    normalizer.number(4, removeExtraWhitespaces ? 1 : 0);
    normalizer.number(5, 1);
    model.bytes(3, normalizer.written());
    return model.written();
}

}  // namespace bild
