// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace bild {

/// How the lines of a text end.
enum class LineEnd {
    None,   ///< it has one line only
    Lf,     ///< "\n"
    CrLf,   ///< "\r\n"
    Cr,     ///< "\r"
    Mixed,  ///< some one way, some another
};

/// How a text stands in a file: what is needed to write it back as it was.
struct TextFormat {
    std::string encoding = "UTF-8";  ///< "UTF-8", "UTF-16LE", "windows-1252" and so on
    bool byteOrderMark = false;
    LineEnd lineEnd = LineEnd::Lf;

    friend bool operator==(const TextFormat&, const TextFormat&) = default;
};

[[nodiscard]] LineEnd lineEndOf(std::string_view text);

}  // namespace bild
