// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/sentence_end.h"

namespace bild {

/// A place in a line where a sentence may end.
struct PossibleEnd {
    std::size_t textEnd = 0;  ///< of what the sentence says, footnote marks and white space left out
    std::size_t next = 0;     ///< where the next sentence would begin
    bool hasFootnoteMark = false;
};

/// The places in a line that ICU's rules do not offer, or in the wrong spot: after "…", after footnote marks ("so.¹",
/// "so.[1-2]", "so.1", "so.*"), before "iPhone", and before a number with a small letter after it. In order, and only
/// where white space follows. Linear in the line's length.
[[nodiscard]] std::vector<PossibleEnd> hiddenEnds(std::string_view line, const SentenceEndRules& rules);

}  // namespace bild
