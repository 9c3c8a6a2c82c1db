// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/interrupt.h"

namespace bild {

/// What the system says about an error number.
[[nodiscard]] std::string reasonOf(int code);
/// What helps where a file could not be written for that reason.
[[nodiscard]] std::string remedyForWriting(int code);

/// Reads a descriptor to its end, at most so many bytes. `name` is for messages. Throws FileError: what cannot be read is
/// never taken for the end.
[[nodiscard]] std::string readToEnd(int descriptor, const std::string& name, std::size_t most);

/// Writes all of a text. Throws FileError, and Interrupted where a stop is requested while it has to wait.
void writeAll(int descriptor, std::string_view text, const std::string& name, Interrupt& interrupt);

}  // namespace bild
