// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace bild {

/// White space as Unicode counts it, and the two invisible characters that editors leave at the edges of a text
/// (U+200B, U+FEFF).
[[nodiscard]] bool isWhiteSpace(char32_t codePoint);

/// The lines of a text in bytes, without what ends them (any of Unicode's line and paragraph ends). Empty ones are left
/// out.
[[nodiscard]] std::vector<Span> linesOf(std::string_view text);

/// How many line ends stand in a text; "\r\n" is one.
[[nodiscard]] std::size_t countLineEnds(std::string_view text);

/// The span without white space at its edges.
[[nodiscard]] Span trimmed(std::string_view text, Span span);

}  // namespace bild
