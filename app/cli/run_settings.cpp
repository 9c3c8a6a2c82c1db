// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_settings.h"

#include <CLI/Option.hpp>
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <system_error>

#include "sha256.h"

namespace bild {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

/// The text, the pair and the thresholds are looked at themselves.
constexpr std::array<std::string_view, 18> decideNothing{
    "INPUT",     "--output",  "--ids",     "--pair",           "--small",  "--large",
    "--threads", "--quiet",   "--trace",   "--no-packed-copy", "--resume", "--baseline",
    "--dtype",   "--device",  "--preset",  "--fallback-threshold", "--rollback-threshold", "--max-draft-tokens"};

Json filesJson(const std::vector<fs::path>& folders) {
    std::vector<Json> files;
    for (const fs::path& folder : folders) {
        std::error_code unreadable;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder, unreadable)) {
            if (!entry.is_regular_file(unreadable)) continue;
            const auto changed = entry.last_write_time(unreadable).time_since_epoch().count();
            files.push_back({entry.path().filename().string(), entry.file_size(unreadable), changed});
        }
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

Json settingsOfRun(const CLI::App& command, const Policy& policy, std::string_view text, const EngineInfo& info,
                   const std::vector<fs::path>& modelFolders) {
    Json settings = {{"text", sha256OfText(text)},
                     {"pair of models", filesJson(modelFolders)},
                     {"number format or device", {info.small.dtype, info.large.dtype, info.device}},
                     {"policy",
                      {policy.fallbackThreshold,
                       std::isinf(policy.rollbackThreshold) ? Json("inf") : Json(policy.rollbackThreshold),
                       policy.maxDraftTokens, policy.verifyDraftedEnd}}};
    for (const CLI::Option* option : command.get_options()) {
        const std::string name = option->get_name();
        if (option->count() == 0 || std::ranges::count(decideNothing, name) > 0) continue;
        settings[name] = option->results();
    }
    return settings;
}

}  // namespace bild
