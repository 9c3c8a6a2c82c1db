// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/detokenize.h"

#include <cstddef>

#include "text/added_token.h"
#include "text/byte_piece.h"
#include "text/utf8.h"

namespace bild {

namespace {

constexpr std::string_view spaceSymbol = "\u2581";
constexpr std::string_view unknownPiece = "<unk>";
constexpr std::string_view unknownSurface = " \u2047 ";  // sentencepiece's default, spaces included
constexpr std::string_view replacementCharacter = "\uFFFD";

bool isControl(std::string_view piece) {
    return piece == "<pad>" || piece == "</s>" || piece == "<s>" || isSentinel(piece);
}

/// Writes piece after piece, keeping count of both units.
class PieceWriter {
public:
    explicit PieceWriter(std::size_t pieces) { m_result.pieces.reserve(pieces); }

    void write(std::string_view piece) {
        if (const auto byte = byteOfPiece(piece)) {
            m_bytes += static_cast<char>(*byte);
            return;
        }
        flushBytes();
        if (isControl(piece)) {
            put("");
        } else if (piece == unknownPiece) {
            put(unknownSurface);
        } else {
            putWord(piece);
        }
    }

    Detokenized finish() {
        flushBytes();
        return std::move(m_result);
    }

private:
    /// Gives each byte piece of a finished run its text: the last byte of a character has all of it.
    void flushBytes() {
        for (std::size_t offset = 0; offset < m_bytes.size();) {
            const Utf8Step step = stepUtf8(m_bytes, offset);
            for (std::size_t i = 1; i < step.bytes; ++i) put("");
            put(step.valid ? std::string_view(m_bytes).substr(offset, step.bytes) : replacementCharacter);
            offset += step.bytes;
        }
        m_bytes.clear();
    }

    void putWord(std::string_view piece) {
        // The space before a text's first word is not part of the text.
        if (m_result.text.empty() && piece.starts_with(spaceSymbol)) piece.remove_prefix(spaceSymbol.size());
        std::string surface;
        surface.reserve(piece.size());
        while (!piece.empty()) {
            const std::size_t space = piece.find(spaceSymbol);
            surface += piece.substr(0, space);
            if (space == std::string_view::npos) break;
            surface += ' ';
            piece.remove_prefix(space + spaceSymbol.size());
        }
        put(surface);
    }

    void put(std::string_view surface) {
        const std::size_t units = utf16Size(surface);
        const std::size_t byte = m_result.text.size();
        m_result.text += surface;
        m_result.pieces.push_back({.bytes = {byte, byte + surface.size()}, .utf16 = {m_units, m_units + units}});
        m_units += units;
    }

    Detokenized m_result;
    std::string m_bytes;      // of byte pieces that have no text yet
    std::size_t m_units = 0;  // UTF-16 length of m_result.text
};

}  // namespace

Detokenized detokenize(std::span<const std::string> pieces) {
    PieceWriter writer(pieces.size());
    for (const std::string& piece : pieces) writer.write(piece);
    return writer.finish();
}

}  // namespace bild
