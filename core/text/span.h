// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace bild {

/// A half-open range [begin, end).
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
    [[nodiscard]] bool empty() const { return begin == end; }
    friend bool operator==(const Span&, const Span&) = default;
};

/// The same piece of a UTF-8 text counted in two units: bytes, and UTF-16 code units (the positions of
/// QString and of ICU). The text is the one that was read, whatever encoding its file has.
struct TextSpan {
    Span bytes;
    Span utf16;

    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

}  // namespace bild
