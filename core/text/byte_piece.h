// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bild {

/// The byte that a piece such as "<0xC3>" stands for.
[[nodiscard]] constexpr std::optional<std::uint8_t> byteOfPiece(std::string_view piece) {
    if (piece.size() != 6 || !piece.starts_with("<0x") || piece.back() != '>') return std::nullopt;
    constexpr std::string_view digits = "0123456789ABCDEF";
    const std::size_t high = digits.find(piece[3]);
    const std::size_t low = digits.find(piece[4]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    return static_cast<std::uint8_t>(high * 16 + low);
}

}  // namespace bild
