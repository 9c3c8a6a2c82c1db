// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "message.h"
#include "text/tokenizer.h"

namespace bild {

/// The vocabulary of a model folder. Private to core.
struct ModelVocabulary {
    std::optional<Tokenizer> tokenizer;  ///< none where the folder holds no file of one
    std::vector<Message> notes;          ///< what of its files is left out

    /// Reads `spiece.model`, `tokenizer.model`, `sentencepiece.bpe.model` or `tokenizer.json`, the first of them that
    /// is there, and the added tokens that stand in it and beside it. Those that lie beyond the model's vocabulary are
    /// left out. Throws FileError.
    [[nodiscard]] static ModelVocabulary open(const std::filesystem::path& folder, int vocabularySize);
};

}  // namespace bild
