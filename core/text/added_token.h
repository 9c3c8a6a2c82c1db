// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bild {

/// A token that was added to a vocabulary after it was made. It is cut out of a text before the rest becomes pieces.
struct AddedToken {
    std::int32_t id = 0;
    std::string content;      ///< UTF-8, not empty
    bool lstrip = false;      ///< takes the white space before it
    bool rstrip = false;      ///< takes the white space behind it
    bool singleWord = false;  ///< counts only where no letter, digit or _ touches it
    bool normalized = true;   ///< is looked for in the normalized text: a full-width { is a { too
    bool special = false;

    friend bool operator==(const AddedToken&, const AddedToken&) = default;
};

/// The sentinels that T5 was trained with: "<extra_id_0>" and so on.
[[nodiscard]] inline bool isSentinel(std::string_view content) {
    constexpr std::string_view head = "<extra_id_";
    if (!content.starts_with(head) || !content.ends_with('>') || content.size() < head.size() + 2) return false;
    return content.substr(head.size(), content.size() - head.size() - 1).find_first_not_of("0123456789") ==
           std::string_view::npos;
}

/// Tokens that steer a model. Where their names stand in a text that people wrote, they are text like any other.
[[nodiscard]] inline bool isControlName(std::string_view content) {
    return content == "<pad>" || content == "</s>" || content == "<s>" || content == "<unk>" || isSentinel(content);
}

}  // namespace bild
