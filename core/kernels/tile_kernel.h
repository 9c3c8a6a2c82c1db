// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Part of kernel_bodies.h. A tile: up to kTallRows rows of activations times one panel of 16 outputs. Each output is
// summed over the inputs in their order, whatever the number of rows: a row's result does not depend on its neighbours.

namespace bild::kernels::BILD_ISA {

struct TileArguments {
    const std::uint8_t* panel;
    std::int64_t steps;   // of 16 bytes of each row's activations
    const void* words;    // of the first row
    std::int64_t stride;  // words from four float inputs, or 64 quantized ones, to the next
    const float* weightScales;
    const float* rowScales;
    const std::int32_t* rowSums;
    float* target;  // row r at target + 32 r
};

// How far ahead of the sums the weights are asked for: hardware prefetchers stop at page boundaries. Panels follow one
// another in memory as they do in time, so straight ahead is right.
constexpr std::size_t kPrefetchBytes = 8192;

BILD_INLINE const std::uint8_t* nextGroup(const std::uint8_t*& weights) {
    const std::uint8_t* group = weights;
    __builtin_prefetch(group + kPrefetchBytes);
    weights += 64;
    return group;
}

struct Int8Tile {
    // Integers add up in any order, so few rows get several sums each and do not wait for one another.
    template <int kRows>
    BILD_INLINE void run(const TileArguments& a) {
        constexpr int kChains = kRows == 1 ? 4 : kRows <= kTallRows / 4 ? 2 : 1;
        Ints sums[kRows][kChains];
        for (int r = 0; r < kRows; ++r) {
            for (int c = 0; c < kChains; ++c) sums[r][c] = splatInt(c == 0 ? -kWeightOffset * a.rowSums[r] : 0);
        }
        const std::uint8_t* weights = a.panel;
        const auto* x = static_cast<const std::int32_t*>(a.words);
        for (std::int64_t step = 0; step < a.steps; ++step) {
            for (int j = 0; j < 4; ++j) {
                const Bytes bytes = loadBytes(nextGroup(weights));
                for (int r = 0; r < kRows; ++r) {
                    sums[r][j % kChains] = dotBytes(sums[r][j % kChains], bytes, x[16 * r + j]);
                }
            }
            x += step % 4 == 3 ? a.stride - 12 : 4;
        }
        const Floats scales = load(a.weightScales);
        for (int r = 0; r < kRows; ++r) {
            for (int c = 1; c < kChains; ++c) sums[r][0] = addInts(sums[r][0], sums[r][c]);
            store(a.target + 32 * r, multiply(toFloats(sums[r][0]), multiply(scales, splat(a.rowScales[r]))));
        }
    }
};

struct Float32Tile {
    template <int kRows>
    BILD_INLINE void run(const TileArguments& a) {
        Floats sums[kRows];
        for (int r = 0; r < kRows; ++r) sums[r] = splat(0.0F);
        const std::uint8_t* weights = a.panel;
        const auto* x = static_cast<const float*>(a.words);
        for (std::int64_t step = 0; step < a.steps; ++step) {
            for (int j = 0; j < 4; ++j) {
                const Floats w = load(reinterpret_cast<const float*>(nextGroup(weights)));
                for (int r = 0; r < kRows; ++r) sums[r] = multiplyAdd(w, splat(x[4 * r + j]), sums[r]);
            }
            x += a.stride;
        }
        for (int r = 0; r < kRows; ++r) store(a.target + 32 * r, sums[r]);
    }
};

struct Bfloat16Tile {
    template <int kRows>
    BILD_INLINE void run(const TileArguments& a) {
        Floats sums[kRows];
        for (int r = 0; r < kRows; ++r) sums[r] = splat(0.0F);
        const std::uint8_t* weights = a.panel;
        const auto* x = static_cast<const float*>(a.words);
        for (std::int64_t step = 0; step < a.steps; ++step) {
            for (int j = 0; j < 4; j += 2) {
                Floats even;
                Floats odd;
                loadBfloat16Pairs(nextGroup(weights), even, odd);
                for (int r = 0; r < kRows; ++r) {
                    sums[r] = multiplyAdd(even, splat(x[4 * r + j]), sums[r]);
                    sums[r] = multiplyAdd(odd, splat(x[4 * r + j + 1]), sums[r]);
                }
            }
            x += a.stride;
        }
        for (int r = 0; r < kRows; ++r) store(a.target + 32 * r, sums[r]);
    }
};

using TileFunction = void (*)(const TileArguments&);

template <class Tile, int kRows>
static void tileOf(const TileArguments& a) {
    Tile::template run<kRows>(a);
}

template <class Tile, class Rows>
struct TileTable;
template <class Tile, int... kRowsLessOne>
struct TileTable<Tile, std::integer_sequence<int, kRowsLessOne...>> {
    static constexpr TileFunction kFunctions[] = {tileOf<Tile, kRowsLessOne + 1>...};
};
template <class Tile>
using Tiles = TileTable<Tile, std::make_integer_sequence<int, kTallRows>>;

// The tile function for 1 to kTallRows rows; `type` is a WeightType.
BILD_INLINE TileFunction tileFunction(int type, std::int64_t rows) {
    if (type == 2) return Tiles<Int8Tile>::kFunctions[rows - 1];
    if (type == 1) return Tiles<Bfloat16Tile>::kFunctions[rows - 1];
    return Tiles<Float32Tile>::kFunctions[rows - 1];
}

}  // namespace bild::kernels::BILD_ISA
