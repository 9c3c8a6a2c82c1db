// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace bild {

/// Throws FileError, with a message of its own for each, where what lies in a model file's place is plainly something
/// else: nothing at all, the pointer that Git leaves when its large-file extension is not installed, a web page, or the
/// one-line answer of a download server. `content` is the file's text; only its beginning is looked at.
void refuseMisplacedContent(std::string_view content, const std::filesystem::path& file);

}  // namespace bild
