// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "message.h"

namespace bild {

/// What a tokenizer.json does with a text before its pieces are looked for, in sentencepiece's terms.
struct TextPipeline {
    std::string charsMap;  ///< bytes, not yet checked
    bool addDummyPrefix = false;
    bool removeExtraWhitespaces = false;
    bool spaceBeforeEveryPart = true;
};

/// What to do where a tokenizer.json cannot be read.
[[nodiscard]] inline Message sentencepieceInstead() {
    return Message::tr(
        "Put the model's spiece.model or tokenizer.model into its folder if it has one, or take a model "
        "with a sentencepiece vocabulary, such as T5, flan-T5 or mT5.");
}

/// Reads the normalizer and the pre-tokenizer of a tokenizer.json. A step that sentencepiece does not know is refused
/// by its class. Throws FileError.
[[nodiscard]] TextPipeline readTextPipeline(const nlohmann::json& document, const std::filesystem::path& file);

}  // namespace bild
