// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "engine.h"

namespace bild {

/// Whatever decides the answers of a command, by name: its options (but those that only say where to write and how fast
/// to go), the policy, the text, and the models by the names, sizes and times of their files.
[[nodiscard]] nlohmann::json settingsOfRun(const CLI::App& command, const Policy& policy, std::string_view text,
                                           const EngineInfo& info,
                                           const std::vector<std::filesystem::path>& modelFolders);

}  // namespace bild
