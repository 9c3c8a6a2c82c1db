// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "text/added_token.h"
#include "text/vocabulary_model.h"

namespace bild {

/// A vocabulary as Hugging Face's tokenizers library writes it.
struct TokenizerJson {
    VocabularyModel model;
    std::vector<AddedToken> added;     ///< all that the file lists; some of them are pieces of the model
    bool spaceBeforeEveryPart = true;  ///< as VocabularyAdditions has it
};

/// Reads a `tokenizer.json` that was made of a unigram sentencepiece model, back into that model: the unknown piece is
/// found by its name, sentinels behind the pieces are taken for added tokens, and all 256 byte pieces spell characters
/// that the vocabulary lacks, as in the model (transformers' conversion forgets to say so). Everything else that a
/// tokenizer.json can hold, other kinds of vocabularies among it, is refused by its name. Throws FileError.
[[nodiscard]] TokenizerJson readTokenizerJson(const std::filesystem::path& file);

/// Only the added tokens that a `tokenizer.json` lists, of whatever kind its vocabulary is. Throws FileError.
[[nodiscard]] std::vector<AddedToken> readAddedTokensOf(const std::filesystem::path& file);

/// The same as readTokenizerJson() of a document in memory; `file` stands in the messages.
[[nodiscard]] TokenizerJson tokenizerFrom(const nlohmann::json& document, const std::filesystem::path& file);

}  // namespace bild
