// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bild {

/// An encoding, and how many bytes its byte order mark takes at the beginning of the text: 0 where there is none.
struct EncodingGuess {
    std::string encoding;
    std::size_t markBytes = 0;
};

/// What the byte order mark says, if there is one.
[[nodiscard]] std::optional<EncodingGuess> encodingOfMark(std::string_view bytes);

/// UTF-16 or UTF-32 in the order of bytes that makes a text of them; nothing where neither evidently does.
[[nodiscard]] std::optional<std::string> wideEncoding(std::string_view bytes);

/// The encoding of bytes without a byte order mark and without zero bytes, as decodeText documents it.
[[nodiscard]] std::string narrowEncoding(std::string_view bytes);

}  // namespace bild
