// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

namespace bild::kernels {

[[nodiscard]] constexpr float bfloat16ToFloat(std::uint16_t value) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(value) << 16U);
}

/// To the nearest, ties to even; NaN stays NaN; what is too large becomes infinite.
[[nodiscard]] constexpr std::uint16_t floatToBfloat16(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7fffffffU) > 0x7f800000U) return static_cast<std::uint16_t>((bits >> 16U) | 0x40U);
    return static_cast<std::uint16_t>((bits + 0x7fffU + ((bits >> 16U) & 1U)) >> 16U);
}

[[nodiscard]] constexpr float float16ToFloat(std::uint16_t value) {
    const std::uint32_t sign = (value & 0x8000U) << 16U;
    const std::uint32_t magnitude = value & 0x7fffU;
    if (magnitude >= 0x7c00U) return std::bit_cast<float>(sign | 0x7f800000U | (magnitude << 13U));
    if (magnitude >= 0x0400U) return std::bit_cast<float>(sign | ((magnitude << 13U) + 0x38000000U));
    // Subnormal: a multiple of 2^-24, exact in float32.
    const float small = static_cast<float>(magnitude) * 0x1p-24F;
    return sign != 0 ? -small : small;
}

/// To the nearest, ties to even, for |value| < 2^22: adding 1.5 * 2^23 leaves the integer in the low bits.
[[nodiscard]] constexpr std::int32_t roundToInt(float value) {
    constexpr float kMagic = 12582912.0F;
    return std::bit_cast<std::int32_t>(value + kMagic) - std::bit_cast<std::int32_t>(kMagic);
}

}  // namespace bild::kernels
