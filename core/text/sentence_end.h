// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace bild {

/// What the languages differ in.
struct SentenceEndRules {
    bool ordinalsHavePeriods = true;  ///< "am 3. Mai"
};

/// Decides about a place where ICU's rules would end a sentence. `before` is the line from the sentence's first byte up
/// to that place, white space included; `after` the rest of the line. Looks at a few dozen characters on either side,
/// never at more.
[[nodiscard]] bool endsSentence(std::string_view before, std::string_view after, bool startsLine,
                                const SentenceEndRules& rules);

}  // namespace bild
