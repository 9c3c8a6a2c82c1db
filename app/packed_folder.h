// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace bild {

/// Where the packed copies of large models belong (LoadOptions::packedFolder): `bild` in the user's cache folder as the
/// XDG Base Directory Specification has it, $XDG_CACHE_HOME or ~/.cache. Empty where there is no such folder. Nothing
/// is made.
[[nodiscard]] std::filesystem::path packedFolder();

}  // namespace bild
