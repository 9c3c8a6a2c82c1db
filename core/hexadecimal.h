// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

namespace bild {

/// Two digits a byte, in lower case.
[[nodiscard]] std::string hexadecimal(std::span<const unsigned char> bytes);

}  // namespace bild
