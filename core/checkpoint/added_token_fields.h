// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "text/added_token.h"

namespace bild {

/// The added tokens of a list of objects that each hold `id` and `content`, as in tokenizer.json; null is an empty
/// list. `file` stands in the messages. Throws FileError.
[[nodiscard]] std::vector<AddedToken> readAddedTokenList(const nlohmann::json& list, const std::filesystem::path& file);

/// Those that stand in `tokenizer_config.json` (added_tokens_decoder) and `added_tokens.json` of a model folder, as far
/// as these are there; those of the first file where both have one of the same id. Throws FileError.
[[nodiscard]] std::vector<AddedToken> readAddedTokenFiles(const std::filesystem::path& folder);

/// Whether `tokenizer_config.json` says that a space stands before every part of a text between added tokens.
[[nodiscard]] bool readSpaceBeforeEveryPart(const std::filesystem::path& folder);

}  // namespace bild
