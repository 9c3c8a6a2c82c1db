// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Part of kernel_bodies.h. A tile: up to kTallRows rows of activations times one block of 32 outputs. Each output is
// summed over the inputs in their order, whatever the number of rows: a row's result does not depend on its neighbours.

namespace bild::kernels::BILD_ISA {

struct TileArguments {
    const std::uint8_t* block;
    std::size_t panelBytes;
    std::int64_t groups;
    const void* words;  // of the first row
    std::int64_t stride;
    const float* weightScales;
    const float* rowScales;
    const std::int32_t* rowSums;
    float* tile;  // [rows][32]
};

// How far ahead of the sums the weights are asked for, in bytes of a thread's stream. Hardware prefetchers stop at the
// ends of pages and panels.
constexpr std::int64_t kPrefetchGroups = 8192 / 64;

// The distance in bytes from a panel's group to the one that is read `kPrefetchGroups` groups later. With one panel at
// a time that is straight ahead. With two, each is half of the stream, and at a panel's end the stream goes on a panel
// further.
template <int kPanels>
struct Ahead {
    std::int64_t groups;
    std::int64_t jump;
    std::size_t bytes;

    BILD_INLINE Ahead of(std::int64_t groups) {
        constexpr std::int64_t kEach = kPrefetchGroups / kPanels;
        if constexpr (kPanels == 1) return {groups, groups, 64 * kEach};
        const std::int64_t blocks = kEach / groups;
        return {groups, (blocks + 1) * groups - kEach, static_cast<std::size_t>(64 * (kEach + blocks * groups))};
    }
    // Before group g.
    inline __attribute__((always_inline)) void at(std::int64_t g) {
        if constexpr (kPanels > 1) {
            if (g == jump) bytes += static_cast<std::size_t>(64 * groups);
        }
    }
};

struct Int8Tile {
    template <int kRows, int kPanels>
    BILD_INLINE void run(const TileArguments& a, int panel) {
        Ints sums[kRows][kPanels];
        for (int r = 0; r < kRows; ++r) {
            for (int p = 0; p < kPanels; ++p) sums[r][p] = splatInt(-kWeightOffset * a.rowSums[r]);
        }
        const std::uint8_t* weights = a.block + static_cast<std::size_t>(panel) * a.panelBytes;
        const auto* x = static_cast<const std::int32_t*>(a.words);
        auto ahead = Ahead<kPanels>::of(a.groups);
        for (std::int64_t g = 0; g < a.groups; ++g) {
            ahead.at(g);
            for (int p = 0; p < kPanels; ++p) {
                const std::uint8_t* group = weights + static_cast<std::size_t>(p) * a.panelBytes;
                __builtin_prefetch(group + ahead.bytes);
                const Bytes bytes = loadBytes(group);
                for (int r = 0; r < kRows; ++r) sums[r][p] = dotBytes(sums[r][p], bytes, x[r]);
            }
            weights += 64;
            x += a.stride;
        }
        for (int p = 0; p < kPanels; ++p) {
            const Floats scales = load(a.weightScales + 16 * (panel + p));
            for (int r = 0; r < kRows; ++r) {
                const Floats scale = multiply(scales, splat(a.rowScales[r]));
                store(a.tile + 32 * r + 16 * (panel + p), multiply(toFloats(sums[r][p]), scale));
            }
        }
    }
};

struct Float32Tile {
    template <int kRows, int kPanels>
    BILD_INLINE void run(const TileArguments& a, int panel) {
        Floats sums[kRows][kPanels];
        for (int r = 0; r < kRows; ++r) {
            for (int p = 0; p < kPanels; ++p) sums[r][p] = splat(0.0F);
        }
        const std::uint8_t* weights = a.block + static_cast<std::size_t>(panel) * a.panelBytes;
        const auto* x = static_cast<const float*>(a.words);
        auto ahead = Ahead<kPanels>::of(a.groups);
        for (std::int64_t g = 0; g < a.groups; ++g) {
            ahead.at(g);
            for (int p = 0; p < kPanels; ++p) {
                const std::uint8_t* group = weights + static_cast<std::size_t>(p) * a.panelBytes;
                __builtin_prefetch(group + ahead.bytes);
                const Floats w = load(reinterpret_cast<const float*>(group));
                for (int r = 0; r < kRows; ++r) sums[r][p] = multiplyAdd(w, splat(x[r]), sums[r][p]);
            }
            weights += 64;
            x += a.stride;
        }
        for (int r = 0; r < kRows; ++r) {
            for (int p = 0; p < kPanels; ++p) store(a.tile + 32 * r + 16 * (panel + p), sums[r][p]);
        }
    }
};

struct Bfloat16Tile {
    template <int kRows, int kPanels>
    BILD_INLINE void run(const TileArguments& a, int panel) {
        Floats sums[kRows][kPanels];
        for (int r = 0; r < kRows; ++r) {
            for (int p = 0; p < kPanels; ++p) sums[r][p] = splat(0.0F);
        }
        const std::uint8_t* weights = a.block + static_cast<std::size_t>(panel) * a.panelBytes;
        const auto* x = static_cast<const float*>(a.words);
        auto ahead = Ahead<kPanels>::of(a.groups);
        for (std::int64_t g = 0; g < a.groups; ++g) {
            ahead.at(g);
            for (int p = 0; p < kPanels; ++p) {
                const std::uint8_t* group = weights + static_cast<std::size_t>(p) * a.panelBytes;
                __builtin_prefetch(group + ahead.bytes);
                Floats even;
                Floats odd;
                loadBfloat16Pairs(group, even, odd);
                for (int r = 0; r < kRows; ++r) {
                    sums[r][p] = multiplyAdd(even, splat(x[r]), sums[r][p]);
                    sums[r][p] = multiplyAdd(odd, splat(x[a.stride + r]), sums[r][p]);
                }
            }
            weights += 64;
            x += 2 * a.stride;
        }
        for (int r = 0; r < kRows; ++r) {
            for (int p = 0; p < kPanels; ++p) store(a.tile + 32 * r + 16 * (panel + p), sums[r][p]);
        }
    }
};

using TileFunction = void (*)(const TileArguments&);

template <class Tile, int kRows>
static void tileOf(const TileArguments& a) {
    if constexpr (kRows <= kWideRows) {
        Tile::template run<kRows, 2>(a, 0);
    } else {
        Tile::template run<kRows, 1>(a, 0);
        Tile::template run<kRows, 1>(a, 1);
    }
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

// Calls use(tile, firstRow, rows) for the tiles of one block.
template <class Use>
BILD_INLINE void forTiles(const WeightView& weight, const RowsView& input, std::int64_t block, Use use) {
    alignas(64) float tile[kTallRows * 32];
    for (std::int64_t first = 0; first < input.rows; first += kTallRows) {
        const std::int64_t rows = input.rows - first < kTallRows ? input.rows - first : kTallRows;
        const bool quantized = input.quantized;
        const TileArguments arguments{weight.data + static_cast<std::size_t>(block) * weight.blockBytes,
                                      weight.blockBytes / 2,
                                      weight.groups,
                                      static_cast<const float*>(input.words) + first,
                                      input.rows,
                                      quantized ? weight.scales + 32 * block : nullptr,
                                      quantized ? input.scales + first : nullptr,
                                      quantized ? input.sums + first : nullptr,
                                      tile};
        tileFunction(weight.type, rows)(arguments);
        use(tile, first, rows);
    }
}

}  // namespace bild::kernels::BILD_ISA
