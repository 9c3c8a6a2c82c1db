// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bild {

/// The language that a text (UTF-8) is evidently written in, as a code ("de", "zh"); nothing for short texts, mixed
/// ones, and those of which that is not sure. Only the beginning of a long text is looked at. Any thread.
[[nodiscard]] std::optional<std::string> guessLanguage(std::string_view text);

/// Whether a guess speaks against a text being written in `language`. Not where the two are so close to each other
/// that they are taken for one another.
[[nodiscard]] bool isOtherLanguage(std::string_view guessed, std::string_view language);

}  // namespace bild
