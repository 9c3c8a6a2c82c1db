// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace bild {

/// The stem of an English word of [a-z0-9] (Porter, "An algorithm for suffix stripping", 1980) with the changes of
/// NLTK's stemmer, which rouge-score uses. libstemmer's "porter" lacks those changes: ROUGE of news summaries then
/// differs by 0.1.
[[nodiscard]] std::string porterStem(std::string_view word);

}  // namespace bild
