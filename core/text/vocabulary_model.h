// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bild {

/// What a piece is to sentencepiece; the numbers are those of sentencepiece_model.proto.
enum class PieceType : std::uint8_t { Normal = 1, Unknown = 2, Control = 3, UserDefined = 4, Byte = 6 };

struct VocabularyPiece {
    std::string text;    ///< UTF-8, U+2581 for a space
    float score = 0.0F;  ///< logarithm of its probability
    PieceType type = PieceType::Normal;
};

/// A unigram vocabulary in memory, as another kind of file tells it: what a `spiece.model` holds that matters for
/// cutting text into tokens.
struct VocabularyModel {
    std::vector<VocabularyPiece> pieces;  ///< by id
    std::string charsMap;                 ///< sentencepiece's compiled normalization table; empty: none
    bool addDummyPrefix = true;           ///< a space is put before a text
    bool removeExtraWhitespaces = true;   ///< spaces at its ends go, and of several only one stays

    /// The bytes of the `spiece.model` that says the same.
    [[nodiscard]] std::string serialized() const;
};

}  // namespace bild
