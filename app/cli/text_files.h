// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace bild {

/// The bytes that a command reads, "-" or nothing being standard input. Throws FileError, also where reading fails before
/// the end; refuses more than 64 MiB.
[[nodiscard]] std::string readInput(const std::string& name);

/// Words for messages: the file's name, or "standard input".
[[nodiscard]] std::string inputName(const std::string& name);

}  // namespace bild
