// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "engine.h"

namespace bild {

/// What the files of one model say of it; its weights are not read.
struct ModelFiles {
    std::filesystem::path folder;
    std::string storedAs;   ///< format of most of the weights: "float32", "bfloat16", "float16" and so on
    std::size_t bytes = 0;  ///< of the weight files' tensors
    std::size_t parameters = 0;
    int vocabularySize = 0;
    int pieces = 0;  ///< of the vocabulary; 0 where there is none, and the model reads token ids only
    int layers = 0;  ///< of the decoder
    int width = 0;   ///< d_model
};

/// Two models that make a pair.
struct PairInspection {
    PairDescription description;  ///< nothing in it for two models that lie apart
    ModelFiles small;
    ModelFiles large;
    std::vector<Message> notes;  ///< what is odd in them and does no harm
    /// Whether the pieces are known to be the same; else a folder holds no vocabulary, and only the sizes are equal.
    bool oneVocabulary = false;
};

/// Reads configurations, headers of the weights and vocabularies, as loading the pair would. Throws FileError for what
/// cannot be read, and PairError naming the first piece in which two vocabularies differ.
[[nodiscard]] PairInspection inspectPair(const PairFolders& folders);

}  // namespace bild
