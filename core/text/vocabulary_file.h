// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "message.h"

namespace bild {

/// What to do about a vocabulary that cannot be used; the last sentence of every such message.
[[nodiscard]] inline Message vocabularyRemedy() {
    return Message::tr("Download the model's spiece.model again, or copy it from the model that it came with.");
}

/// Reads a sentencepiece model file whole and looks it over before the library does, which in version 0.1.97 trusts
/// much of what stands in it. Throws FileError for a file that is missing, too large, or no sentencepiece model.
[[nodiscard]] std::string readVocabularyFile(const std::filesystem::path& file);

/// The same look at a sentencepiece model in memory. Throws VocabularyDefect.
void checkVocabulary(std::string_view content);

/// The normalization table of a model that passed checkVocabulary(); empty where it has none.
[[nodiscard]] std::string_view charsMapOf(std::string_view content);

}  // namespace bild
