// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>

// Sixteen lanes in plain C++, and what every vector header offers to kernel_bodies.h.

#define BILD_INLINE static inline __attribute__((always_inline))

namespace bild::kernels::portable {

struct Floats {
    float lane[16];
};
struct Ints {
    std::int32_t lane[16];
};
struct Bytes {
    std::uint8_t lane[64];
};
using Mask = Ints;  // a lane is on where it is not zero

// How many rows of a tile, and how much of an attention row, the registers hold; the chains of a score are a power of
// two.
constexpr int kTallRows = 4;
constexpr int kAttendRows = 1;
constexpr int kAttendChains = 1;
constexpr int kAttendVectors = 2;
// What dotBytes computes beyond the true product, in multiples of the activations' sum.
constexpr int kWeightOffset = 0;

template <class Result, class Function>
BILD_INLINE Result eachLane(Function function) {
    Result result;
    for (int i = 0; i < 16; ++i) result.lane[i] = function(i);
    return result;
}

BILD_INLINE Mask lanesBelow(std::int64_t count) {
    return eachLane<Mask>([&](int i) { return i < count ? -1 : 0; });
}
BILD_INLINE Floats splat(float value) {
    return eachLane<Floats>([&](int) { return value; });
}
BILD_INLINE Floats load(const float* source) {
    return eachLane<Floats>([&](int i) { return source[i]; });
}
// Lanes from `count` on are zero, and their memory is not read.
BILD_INLINE Floats loadPartial(const float* source, std::int64_t count) {
    return eachLane<Floats>([&](int i) { return i < count ? source[i] : 0.0F; });
}
// Sixteen floats, `stride` from one to the next (below 2^27).
BILD_INLINE Floats loadApart(const float* source, std::int64_t stride) {
    return eachLane<Floats>([&](int i) { return source[i * stride]; });
}
BILD_INLINE void store(float* target, Floats value) {
    for (int i = 0; i < 16; ++i) target[i] = value.lane[i];
}
BILD_INLINE void storePartial(float* target, Floats value, std::int64_t count) {
    for (int i = 0; i < 16 && i < count; ++i) target[i] = value.lane[i];
}
BILD_INLINE float widenBfloat16(std::uint16_t value) {
    const std::uint32_t bits = static_cast<std::uint32_t>(value) << 16U;
    float wide;
    std::memcpy(&wide, &bits, sizeof wide);
    return wide;
}
BILD_INLINE Floats loadBfloat16(const std::uint16_t* source) {
    return eachLane<Floats>([&](int i) { return widenBfloat16(source[i]); });
}
// Sixteen pairs of numbers of 16 bits.
BILD_INLINE void loadBfloat16Pairs(const std::uint8_t* source, Floats& even, Floats& odd) {
    std::uint16_t pairs[32];
    std::memcpy(pairs, source, sizeof pairs);
    for (int i = 0; i < 16; ++i) {
        even.lane[i] = widenBfloat16(pairs[2 * i]);
        odd.lane[i] = widenBfloat16(pairs[2 * i + 1]);
    }
}

BILD_INLINE Floats add(Floats a, Floats b) {
    return eachLane<Floats>([&](int i) { return a.lane[i] + b.lane[i]; });
}
BILD_INLINE Floats subtract(Floats a, Floats b) {
    return eachLane<Floats>([&](int i) { return a.lane[i] - b.lane[i]; });
}
BILD_INLINE Floats multiply(Floats a, Floats b) {
    return eachLane<Floats>([&](int i) { return a.lane[i] * b.lane[i]; });
}
// 1 / value, to a unit in the last place.
BILD_INLINE Floats inverseOf(Floats value) {
    return eachLane<Floats>([&](int i) { return 1.0F / value.lane[i]; });
}
// The nearest integer, ties to even.
BILD_INLINE Floats nearestWhole(Floats value) {
    return eachLane<Floats>([&](int i) { return __builtin_rintf(value.lane[i]); });
}
// value * 2^exponent for whole exponents; those out of a float's range count as the nearest one or as infinitely small.
// NaN in both stays NaN.
BILD_INLINE Floats timesPowerOfTwo(Floats value, Floats exponent) {
    return eachLane<Floats>([&](int i) {
        const float bounded = exponent.lane[i] < -126.0F  ? -126.0F
                              : exponent.lane[i] > 127.0F ? 127.0F
                                                          : exponent.lane[i];
        const std::uint32_t bits =
            bounded == bounded ? static_cast<std::uint32_t>(static_cast<std::int32_t>(bounded) + 127) << 23U : 0U;
        float power;
        std::memcpy(&power, &bits, sizeof power);
        return value.lane[i] * power;
    });
}
// a * b + c, rounded once or twice.
BILD_INLINE Floats multiplyAdd(Floats a, Floats b, Floats c) {
    return eachLane<Floats>([&](int i) { return a.lane[i] * b.lane[i] + c.lane[i]; });
}
// Both give b where either is NaN.
BILD_INLINE Floats larger(Floats a, Floats b) {
    return eachLane<Floats>([&](int i) { return a.lane[i] > b.lane[i] ? a.lane[i] : b.lane[i]; });
}
BILD_INLINE Floats smaller(Floats a, Floats b) {
    return eachLane<Floats>([&](int i) { return a.lane[i] < b.lane[i] ? a.lane[i] : b.lane[i]; });
}
BILD_INLINE Mask greater(Floats a, Floats b) {
    return eachLane<Mask>([&](int i) { return a.lane[i] > b.lane[i] ? -1 : 0; });
}
BILD_INLINE bool any(Mask mask) {
    std::int32_t together = 0;
    for (const std::int32_t lane : mask.lane) together |= lane;
    return together != 0;
}
BILD_INLINE Floats select(Mask mask, Floats yes, Floats no) {
    return eachLane<Floats>([&](int i) { return mask.lane[i] != 0 ? yes.lane[i] : no.lane[i]; });
}
BILD_INLINE Ints selectInts(Mask mask, Ints yes, Ints no) {
    return eachLane<Ints>([&](int i) { return mask.lane[i] != 0 ? yes.lane[i] : no.lane[i]; });
}

BILD_INLINE Ints splatInt(std::int32_t value) {
    return eachLane<Ints>([&](int) { return value; });
}
BILD_INLINE Ints laneNumbers() {
    return eachLane<Ints>([](int i) { return i; });
}
// Wrap around, as the instructions do.
BILD_INLINE Ints addInts(Ints a, Ints b) {
    return eachLane<Ints>([&](int i) {
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(a.lane[i]) + static_cast<std::uint32_t>(b.lane[i]));
    });
}
BILD_INLINE Ints subtractInts(Ints a, Ints b) {
    return eachLane<Ints>([&](int i) {
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(a.lane[i]) - static_cast<std::uint32_t>(b.lane[i]));
    });
}
BILD_INLINE Ints largerInts(Ints a, Ints b) {
    return eachLane<Ints>([&](int i) { return a.lane[i] > b.lane[i] ? a.lane[i] : b.lane[i]; });
}
BILD_INLINE Ints bitsOf(Floats value) {
    Ints bits;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
}
// The bits without the sign: as integers these are ordered like the magnitudes, with NaN above infinity.
BILD_INLINE Ints magnitudeBits(Floats value) {
    const Ints bits = bitsOf(value);
    return eachLane<Ints>([&](int i) { return bits.lane[i] & 0x7fffffff; });
}
BILD_INLINE Floats toFloats(Ints value) {
    return eachLane<Floats>([&](int i) { return static_cast<float>(value.lane[i]); });
}
BILD_INLINE void storeInts(std::int32_t* target, Ints value) {
    std::memcpy(target, &value, sizeof value);
}
// Values in [-128, 127].
BILD_INLINE void storeNarrow(std::int8_t* target, Ints value) {
    for (int i = 0; i < 16; ++i) target[i] = static_cast<std::int8_t>(value.lane[i]);
}

// As bfloat16: to the nearest, ties to even. NaN stays NaN where its upper half says so, as all do that arithmetic
// makes.
BILD_INLINE void storeBfloat16(std::uint16_t* target, Floats value) {
    const Ints bits = bitsOf(value);
    for (int i = 0; i < 16; ++i) {
        const auto lane = static_cast<std::uint32_t>(bits.lane[i]);
        target[i] = static_cast<std::uint16_t>((lane + 0x7fffU + ((lane >> 16U) & 1U)) >> 16U);
    }
}

BILD_INLINE float sumOf(Floats value) {
    for (int width = 8; width > 0; width /= 2) {
        for (int i = 0; i < width; ++i) value.lane[i] += value.lane[i + width];
    }
    return value.lane[0];
}
BILD_INLINE float largestOf(Floats value) {
    float largest = value.lane[0];
    for (const float lane : value.lane) largest = lane > largest ? lane : largest;
    return largest;
}
BILD_INLINE std::int32_t sumOfInts(Ints value) {
    std::int32_t sum = 0;
    for (const std::int32_t lane : value.lane) sum += lane;
    return sum;
}
BILD_INLINE std::int32_t largestOfInts(Ints value) {
    std::int32_t largest = value.lane[0];
    for (const std::int32_t lane : value.lane) largest = lane > largest ? lane : largest;
    return largest;
}
BILD_INLINE std::int32_t smallestOfInts(Ints value) {
    std::int32_t smallest = value.lane[0];
    for (const std::int32_t lane : value.lane) smallest = lane < smallest ? lane : smallest;
    return smallest;
}

// A group of 16 outputs x 4 inputs, each weight with 128 added.
BILD_INLINE Bytes loadBytes(const std::uint8_t* source) {
    Bytes bytes;
    std::memcpy(&bytes, source, sizeof bytes);
    return bytes;
}
// Adds to each output's sum the product of its 4 weights and the 4 signed bytes in `activations`.
BILD_INLINE Ints dotBytes(Ints sum, const Bytes& bytes, std::int32_t activations) {
    std::int8_t x[4];
    std::memcpy(x, &activations, sizeof x);
    return eachLane<Ints>([&](int i) {
        std::int32_t dot = sum.lane[i];
        for (int j = 0; j < 4; ++j) dot += (bytes.lane[4 * i + j] - 128) * x[j];
        return dot;
    });
}

}  // namespace bild::kernels::portable
