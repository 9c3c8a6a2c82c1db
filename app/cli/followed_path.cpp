// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/followed_path.h"

#include <charconv>
#include <system_error>

#include "error.h"

namespace bild {
namespace {

namespace fs = std::filesystem;

constexpr int mostLinks = 40;  ///< as the system itself follows

std::optional<int> descriptorAt(const fs::path& path) {
    const std::string number = path.filename().string();
    int descriptor = -1;
    const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), descriptor);
    if (failed != std::errc() || end != number.data() + number.size() || descriptor < 0) return std::nullopt;
    std::error_code missing;
    const fs::path own = fs::canonical("/proc/self/fd", missing);
    if (missing || fs::canonical(path.parent_path(), missing) != own || missing) return std::nullopt;
    return descriptor;
}

}  // namespace

FollowedPath followLinks(const std::string& name) {
    fs::path path(name);
    for (int links = 0; links <= mostLinks; ++links) {
        if (const std::optional<int> descriptor = descriptorAt(path)) return {path, descriptor};
        std::error_code unknown;
        if (!fs::is_symlink(fs::symlink_status(path, unknown))) return {path, std::nullopt};
        const fs::path target = fs::read_symlink(path, unknown);
        if (unknown) return {path, std::nullopt};
        path = target.is_absolute() ? target : path.parent_path() / target;
    }
    throw FileError(name, Message::verbatim("the links go round in circles"),
                    Message::verbatim("Choose another place."));
}

}  // namespace bild
