// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace bild {

/// Gives an edited text, whose lines end in "\n" alone, the line ends of the text that it was, where these are of
/// several kinds: the lines that stand as before from the beginning on, and those up to the end, keep theirs; what was
/// written between them ends as most lines do. Linear.
[[nodiscard]] std::string withLineEndsOf(std::string_view before, std::string_view edited);

}  // namespace bild
