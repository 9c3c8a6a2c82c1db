// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/message_text.h"

#include <algorithm>
#include <cstddef>

namespace bild {

std::string inQuotes(std::string_view text) {
    constexpr std::size_t longest = 80;
    std::string shown(text.substr(0, longest));
    std::replace_if(
        shown.begin(), shown.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return "'" + shown + (text.size() > longest ? "..." : "") + "'";
}

}  // namespace bild
