// SPDX-License-Identifier: GPL-3.0-or-later
#include "packed_folder.h"

#include <cstdlib>

namespace bild {
namespace {

/// The specification says that relative paths are to be ignored.
std::filesystem::path absoluteFolder(const char* variable) {
    const char* const value = std::getenv(variable);
    const std::filesystem::path path(value == nullptr ? "" : value);
    return path.is_absolute() ? path : std::filesystem::path();
}

}  // namespace

std::filesystem::path packedFolder() {
    if (const std::filesystem::path cache = absoluteFolder("XDG_CACHE_HOME"); !cache.empty()) return cache / "bild";
    const std::filesystem::path home = absoluteFolder("HOME");
    return home.empty() ? home : home / ".cache" / "bild";
}

}  // namespace bild
