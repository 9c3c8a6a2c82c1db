// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/model_folder.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "checkpoint/message_text.h"
#include "error.h"

namespace bild {

namespace {

namespace fs = std::filesystem;

bool isFolder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

bool isPlainName(std::string_view name) {
    constexpr std::size_t longest = 96;  // the hub's own limit
    const auto fits = [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.'; };
    return !name.empty() && name.size() <= longest && std::ranges::all_of(name, fits) && name.front() != '.';
}

/// "owner/name", as models are called on the hub.
bool isHubName(std::string_view name) {
    const std::size_t slash = name.find('/');
    return slash != std::string_view::npos && isPlainName(name.substr(0, slash)) && isPlainName(name.substr(slash + 1));
}

std::string variable(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

std::filesystem::path hubCache() {
    if (const std::string cache = variable("HF_HUB_CACHE"); !cache.empty()) return cache;
    if (const std::string home = variable("HF_HOME"); !home.empty()) return fs::path(home) / "hub";
    const std::string user = variable("XDG_CACHE_HOME");
    return (user.empty() ? fs::path(variable("HOME")) / ".cache" : fs::path(user)) / "huggingface" / "hub";
}

/// The name of the snapshot that a cache folder's refs/main gives; empty where it is not there.
std::string mainSnapshot(const fs::path& cached) {
    std::ifstream file(cached / "refs" / "main", std::ios::binary);
    constexpr std::size_t longest = 128;
    std::string name(longest, '\0');
    file.read(name.data(), static_cast<std::streamsize>(name.size()));
    name.resize(static_cast<std::size_t>(file.gcount()));
    while (!name.empty() && std::isspace(static_cast<unsigned char>(name.back())) != 0) name.pop_back();
    return isPlainName(name) ? name : std::string();
}

std::optional<fs::path> snapshotOf(const fs::path& cached) {
    const std::string name = mainSnapshot(cached);
    if (!name.empty() && isFolder(cached / "snapshots" / name)) return cached / "snapshots" / name;
    std::vector<fs::path> all;
    std::error_code failed;
    for (fs::directory_iterator entry(cached / "snapshots", failed), end; !failed && entry != end;
         entry.increment(failed)) {
        all.push_back(entry->path());
    }
    return all.size() == 1 ? std::optional(all.front()) : std::nullopt;
}

std::filesystem::path requireSnapshot(const fs::path& cached) {
    if (const auto snapshot = snapshotOf(cached)) return *snapshot;
    throw FileError(
        cached.string(),
        Message::tr("is a folder of the Hugging Face cache whose refs/main names no snapshot that is there"),
        Message::tr("Download the model again, or choose one of the folders in its folder snapshots."));
}

[[noreturn]] void failWithoutFolder(const fs::path& named) {
    std::error_code ignored;
    if (fs::exists(named, ignored)) {
        throw FileError(named.string(), Message::tr("is a file, not a model's folder"),
                        Message::tr("Choose the folder that holds the model's config.json and its weights."));
    }
    if (isHubName(named.string())) {
        throw FileError(named.string(),
                        Message::tr("is no folder here, and the Hugging Face cache (%1) has no model of this name")
                            .with(hubCache().string()),
                        Message::tr("Download it (hf download %1) and give the name again, or the folder that you put "
                                    "it into.")
                            .with(named.string()));
    }
    throw FileError(named.string(), Message::tr("there is no such folder"),
                    Message::tr("A model folder holds config.json and the weights"));
}

}  // namespace

std::filesystem::path modelFolder(const fs::path& named) {
    if (isFolder(named)) {
        const bool isCached = isFolder(named / "snapshots") && !fs::exists(named / "config.json");
        return isCached ? requireSnapshot(named) : named;
    }
    const std::string name = named.string();
    std::error_code ignored;
    if (!fs::exists(named, ignored) && isHubName(name)) {
        const std::size_t slash = name.find('/');
        const fs::path cached = hubCache() / ("models--" + name.substr(0, slash) + "--" + name.substr(slash + 1));
        if (isFolder(cached)) return requireSnapshot(cached);
    }
    failWithoutFolder(named);
}

}  // namespace bild
