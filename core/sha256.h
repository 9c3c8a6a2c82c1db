// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bild {

/// SHA-256 (FIPS 180-4) over the contents of files, one after another, in lower-case hexadecimal. Throws FileError.
[[nodiscard]] std::string sha256OfFiles(const std::vector<std::filesystem::path>& files);

/// The same of a text.
[[nodiscard]] std::string sha256OfText(std::string_view text);

}  // namespace bild
