// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace bild {

/// Whose words are known, to tell where a sentence begins.
enum class TextLanguage { German, English, Other };

/// "de_AT", "en-GB", "fr".
[[nodiscard]] inline TextLanguage languageOf(std::string_view locale) {
    const std::string_view language = locale.substr(0, locale.find_first_of("_-@"));
    if (language == "de") return TextLanguage::German;
    return language == "en" ? TextLanguage::English : TextLanguage::Other;
}

}  // namespace bild
