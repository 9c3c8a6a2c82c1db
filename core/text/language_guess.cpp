// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language_guess.h"

#include <algorithm>
#include <array>

#include <cld2/public/compact_lang_det.h>
#include <unicode/uchar.h>

#include "text/utf8.h"

namespace bild {
namespace {

constexpr std::size_t mostBytes = 16384;
/// A line of names or a heading says nothing.
constexpr int fewestLetters = 60;
/// Signs of Chinese and Japanese say more than a letter.
constexpr int lettersOfSign = 4;
constexpr int leastPercent = 85;

/// Letters of the text's beginning, or -1 where it is no UTF-8. `bytes`: how far the beginning reaches.
int lettersIn(std::string_view text, std::size_t& bytes) {
    int letters = 0;
    for (bytes = 0; bytes < std::min(text.size(), mostBytes);) {
        const Utf8Step step = stepUtf8(text, bytes);
        if (!step.valid) return -1;
        const auto character = static_cast<UChar32>(step.codePoint);
        if (u_hasBinaryProperty(character, UCHAR_IDEOGRAPHIC)) {
            letters += lettersOfSign;
        } else if (u_isalpha(character)) {
            ++letters;
        }
        bytes += step.bytes;
    }
    return letters;
}

std::string_view firstPart(std::string_view language) {
    return language.substr(0, language.find_first_of("-_"));
}

}  // namespace

std::optional<std::string> guessLanguage(std::string_view text) {
    std::size_t bytes = 0;
    if (lettersIn(text, bytes) < fewestLetters) return std::nullopt;
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int textBytes = 0;
    int validBytes = 0;
    bool reliable = false;
    CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), static_cast<int>(bytes), true, nullptr, 0, languages.data(),
                                            percents.data(), scores.data(), nullptr, &textBytes, &reliable,
                                            &validBytes);
    if (!reliable || languages[0] == CLD2::UNKNOWN_LANGUAGE || percents[0] < leastPercent) return std::nullopt;
    const std::string code = CLD2::LanguageCode(languages[0]);
    // The code that it had long ago.
    return code == "iw" ? "he" : std::string(firstPart(code));
}

bool isOtherLanguage(std::string_view guessed, std::string_view language) {
    using Close = std::array<std::string_view, 5>;
    constexpr std::array<Close, 6> groups{Close{"no", "nb", "nn", "da", "sv"},
                                          Close{"hr", "bs", "sr", "sl", "mk"},
                                          Close{"id", "ms"},
                                          Close{"cs", "sk"},
                                          Close{"pt", "gl", "es", "ca"},
                                          Close{"nl", "af"}};
    const std::string_view one = firstPart(guessed);
    const std::string_view other = firstPart(language);
    if (one.empty() || other.empty() || one == other) return false;
    return std::ranges::none_of(groups, [&](const Close& close) {
        return std::ranges::find(close, one) != close.end() && std::ranges::find(close, other) != close.end();
    });
}

}  // namespace bild
