// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bild {

/// The characters of a UTF-8 text without white space (Unicode's); U+FFFD for what is no UTF-8.
[[nodiscard]] std::vector<char32_t> visibleCharacters(std::string_view text);

/// The words of a UTF-8 text between white space (Unicode's).
[[nodiscard]] std::vector<std::string> splitAtWhiteSpace(std::string_view text);

/// A UTF-8 text up to its last character that is no white space.
[[nodiscard]] std::string_view withoutTrailingSpace(std::string_view text);

}  // namespace bild
