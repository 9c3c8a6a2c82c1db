// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bild {

/// The bytes that a base64 text with padding stands for; nothing where it is none.
[[nodiscard]] std::optional<std::string> bytesOfBase64(std::string_view text);

}  // namespace bild
