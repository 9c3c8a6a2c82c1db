// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace bild {

/// The cells of each line of a text, in bytes: tabs and runs of three spaces or more part them, and so do two spaces
/// where they stand as those of the line above or below do. (Two spaces alone also stand between sentences, and in
/// justified text.) A line without columns is one cell. Linear in the text.
[[nodiscard]] std::vector<std::vector<Span>> cellsOf(std::string_view text, const std::vector<Span>& lines);

}  // namespace bild
