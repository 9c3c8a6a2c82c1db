// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/text_format.h"

namespace bild {

/// A text as a file's bytes.
struct EncodedText {
    std::string bytes;
    std::vector<std::string> missing;  ///< characters (UTF-8) that the encoding lacks, each once, the first 100 of them
    std::size_t replaced = 0;          ///< how many times "?" was written for such a character
};

/// Writes UTF-8 text in an encoding (a name that decodeText or encodingNamed gave). Every line end becomes the
/// format's, where that is one: so what decodeText read becomes the same bytes again, but for the bytes that it had to
/// replace. Linear. Throws InputError for an unknown encoding.
[[nodiscard]] EncodedText encodeText(std::string_view text, const TextFormat& format);

}  // namespace bild
