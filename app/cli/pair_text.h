// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "pair_inspection.h"

namespace bild {

/// One line: name, title, what it is for and whether it is experimental.
[[nodiscard]] std::string pairLine(const PairDescription& pair);
/// The same and a line for each model.
[[nodiscard]] std::string pairText(const PairInspection& pair);

/// In English.
[[nodiscard]] nlohmann::ordered_json notesJson(const std::vector<Message>& notes);

[[nodiscard]] nlohmann::ordered_json pairJson(const PairDescription& pair);
[[nodiscard]] nlohmann::ordered_json pairJson(const PairInspection& pair);

}  // namespace bild
