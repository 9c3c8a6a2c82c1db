// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace bild {

/// Where a file name leads, links followed to their end. The file itself need not be there.
struct FollowedPath {
    std::filesystem::path path;
    std::optional<int> descriptor;  ///< of this process: /dev/stdout, /dev/fd/3, /proc/self/fd/3
};

/// Throws FileError for links that go round in circles.
[[nodiscard]] FollowedPath followLinks(const std::string& name);

}  // namespace bild
