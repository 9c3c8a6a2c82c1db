// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace bild {

/// Whether a segment holds nothing that has a translation: no letters at all (numbers, dates, rules, emoji), or nothing
/// but web and mail addresses, paths, placeholders ("%s", "{0}", "<br>") and what has no letters. Linear in the text.
[[nodiscard]] bool hasNothingToTranslate(std::string_view segment);

}  // namespace bild
