// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/text_format.h"

namespace bild {

/// A file's bytes read as text.
struct DecodedText {
    std::string text;  ///< valid UTF-8 without byte order mark, line ends as in the file; never holds U+0000
    TextFormat format;
    std::size_t replacedBytes = 0;  ///< bytes that are no character in this encoding, for which U+FFFD stands
};

/// Finds out what a file's bytes are, and reads them. `name` stands in messages; `encoding` is one of encodingNamed's
/// names, or empty: then a byte order mark decides, else the first of these that fits: UTF-16 or UTF-32 where zero
/// bytes show it; UTF-8, also where it is damaged here and there (at least as many characters of several bytes are
/// whole as bytes stand alone); what ICU recognizes in a text that is hardly Latin; windows-1252. Linear in the bytes.
/// Throws FileError for documents, pictures, archives, programs and everything else that is no text.
[[nodiscard]] DecodedText decodeText(std::string_view bytes, const std::string& name, std::string_view encoding = {});

/// The name under which an encoding is known that may be spelled in many ways ("latin1", "utf8", "CP1252"). Throws
/// InputError where there is none of that name.
[[nodiscard]] std::string encodingNamed(const std::string& name);

}  // namespace bild
