// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Part of kernel_bodies.h. Int8 tiles on AMX, which multiplies up to 16 rows of 64 activations with 64 x 16 weights in
// one instruction: 16 rows then cost little more than one. Panels lie as it wants its second factor, and quantized rows
// as it wants its first one. The sums are the same integers as those of the byte dot product.

#define BILD_INLINE_METHOD inline __attribute__((always_inline))

namespace bild::kernels::BILD_ISA {

// One row is no faster this way: either keeps up with memory.
constexpr std::int64_t kFewestMatrixRows = 2;

class MatrixUnit {
public:
    MatrixUnit() = default;
    ~MatrixUnit() {
        if (m_upper != 0) _tile_release();
    }
    MatrixUnit(const MatrixUnit&) = delete;
    MatrixUnit& operator=(const MatrixUnit&) = delete;

    BILD_INLINE_METHOD bool takes(const WeightView& weight, std::int64_t rows) const {
        return weight.type == 2 && rows >= kFewestMatrixRows && weight.steps % 4 == 0;
    }

    // Both panels of a block, `panelBytes` apart, times all rows, 32 at a time: use(row, left, right) as forRows says.
    template <class Use>
    BILD_INLINE_METHOD void multiply(TileArguments a, std::size_t panelBytes, std::int64_t rows, Use use) {
        // The last rows of many are computed in whole tiles: to configure the unit anew for each block costs more. What
        // is read beyond the last row lies in the same buffer, and what comes of it is not used.
        configure(rows <= 16 ? rows : 16, rows <= 16 ? rows : rows <= 32 ? rows - 16 : 16);
        alignas(64) std::int32_t sums[4][16 * 16];
        for (std::int64_t first = 0; first < rows; first += 32) {
            const std::int64_t end = rows < first + 32 ? rows : first + 32;
            if (end - first > 16) {
                twoTiles(a, panelBytes, first == 0, sums);
            } else {
                oneTile(a, panelBytes, first == 0, sums);
            }
            for (std::int64_t row = first; row < end; ++row) {
                const std::int32_t* left = sums[row - first < 16 ? 0 : 2] + (row - first) % 16 * 16;
                emit(a, left, left + 16 * 16, row, use);
            }
            a.words = static_cast<const std::int32_t*>(a.words) + 16 * 32;
        }
    }

private:
    // 16 rows times both panels, with two sums for each, so that they do not wait for one another.
    static BILD_INLINE_METHOD void oneTile(const TileArguments& a, std::size_t panelBytes, bool prefetch,
                                           std::int32_t (*sums)[16 * 16]) {
        clear();
        const std::uint8_t* left = a.panel;
        const std::uint8_t* right = a.panel + panelBytes;
        const auto* x = static_cast<const std::uint8_t*>(a.words);
        const std::int64_t stride = 4 * a.stride;
        const std::int64_t groups = a.steps / 4;
        std::int64_t group = 0;
        for (; group + 2 <= groups; group += 2) {
            _tile_loadd(4, x, 64);
            if (prefetch) ask(left, right, panelBytes, groups - group);
            _tile_loadd(6, left, 64);
            _tile_dpbsud(0, 4, 6);
            _tile_loadd(7, right, 64);
            _tile_dpbsud(1, 4, 7);
            x += stride;
            left += 1024;
            right += 1024;
            _tile_loadd(5, x, 64);
            if (prefetch) ask(left, right, panelBytes, groups - group - 1);
            _tile_loadd(6, left, 64);
            _tile_dpbsud(2, 5, 6);
            _tile_loadd(7, right, 64);
            _tile_dpbsud(3, 5, 7);
            x += stride;
            left += 1024;
            right += 1024;
        }
        if (group < groups) {
            _tile_loadd(4, x, 64);
            _tile_loadd(6, left, 64);
            _tile_dpbsud(0, 4, 6);
            _tile_loadd(7, right, 64);
            _tile_dpbsud(1, 4, 7);
        }
        keep(sums);
        for (int i = 0; i < 16 * 16; i += 16) {
            storeInts(sums[0] + i, addInts(loadInts(sums[0] + i), loadInts(sums[2] + i)));
            storeInts(sums[1] + i, addInts(loadInts(sums[1] + i), loadInts(sums[3] + i)));
        }
    }

    // 32 rows times both panels: each weight is loaded once for both tiles of rows.
    static BILD_INLINE_METHOD void twoTiles(const TileArguments& a, std::size_t panelBytes, bool prefetch,
                                            std::int32_t (*sums)[16 * 16]) {
        clear();
        const std::uint8_t* left = a.panel;
        const std::uint8_t* right = a.panel + panelBytes;
        const auto* x = static_cast<const std::uint8_t*>(a.words);
        const std::int64_t stride = 4 * a.stride;
        const std::int64_t groups = a.steps / 4;
        for (std::int64_t group = 0; group < groups; ++group) {
            _tile_loadd(4, x, 64);
            if (prefetch) ask(left, right, panelBytes, groups - group);
            _tile_loadd(6, left, 64);
            _tile_dpbsud(0, 4, 6);
            _tile_loadd(5, x + 1024, 64);
            _tile_dpbsud(2, 5, 6);
            _tile_loadd(7, right, 64);
            _tile_dpbsud(1, 4, 7);
            _tile_dpbsud(3, 5, 7);
            x += stride;
            left += 1024;
            right += 1024;
        }
        keep(sums);
    }

    static BILD_INLINE_METHOD void clear() {
        _tile_zero(0);
        _tile_zero(1);
        _tile_zero(2);
        _tile_zero(3);
    }

    static BILD_INLINE_METHOD void keep(std::int32_t (*sums)[16 * 16]) {
        _tile_stored(0, sums[0], 64);
        _tile_stored(1, sums[1], 64);
        _tile_stored(2, sums[2], 64);
        _tile_stored(3, sums[3], 64);
    }

    template <class Use>
    static BILD_INLINE_METHOD void emit(const TileArguments& a, const std::int32_t* left, const std::int32_t* right,
                                        std::int64_t row, Use use) {
        const Ints offset = splatInt(-kWeightOffset * a.rowSums[row]);
        const Floats scale = splat(a.rowScales[row]);
        const auto scaled = [&](const std::int32_t* sums, const float* weightScales) {
            return BILD_ISA::multiply(toFloats(addInts(offset, loadInts(sums))),
                                      BILD_ISA::multiply(load(weightScales), scale));
        };
        use(row, scaled(left, a.weightScales), scaled(right, a.weightScales + 16));
    }

    struct alignas(64) Configuration {
        std::uint8_t palette;
        std::uint8_t startRow;
        std::uint8_t reserved[14];
        std::uint16_t rowBytes[16];
        std::uint8_t rows[16];
    };

    // Tiles 0 to 3 hold sums, 4 and 5 activations, 6 and 7 weights; 0, 1 and 4 are of the upper rows.
    BILD_INLINE_METHOD void configure(std::int64_t upper, std::int64_t lower) {
        if (m_upper == upper && m_lower == lower) return;
        Configuration configuration;
        __builtin_memset(&configuration, 0, sizeof configuration);
        configuration.palette = 1;
        for (int i = 0; i < 8; ++i) {
            configuration.rowBytes[i] = 64;
            const bool weights = i > 5;
            const bool above = i < 2 || i == 4;
            configuration.rows[i] = static_cast<std::uint8_t>(weights ? 16 : above ? upper : lower);
        }
        _tile_loadconfig(&configuration);
        m_upper = upper;
        m_lower = lower;
    }

    // Asks for weights ahead, in the order in which they are read: at a panel's end, those of the next block.
    static BILD_INLINE_METHOD void ask(const std::uint8_t* left, const std::uint8_t* right, std::size_t panelBytes,
                                       std::int64_t groupsLeft) {
        constexpr std::int64_t kGroupsAhead = static_cast<std::int64_t>(kPrefetchBytes) / 2 / 1024;
        const std::size_t ahead = 1024 * kGroupsAhead + (groupsLeft > kGroupsAhead ? 0 : panelBytes);
        for (int line = 0; line < 16; ++line) {
            __builtin_prefetch(left + ahead + 64 * line);
            __builtin_prefetch(right + ahead + 64 * line);
        }
    }

    std::int64_t m_upper = 0;
    std::int64_t m_lower = 0;
};

}  // namespace bild::kernels::BILD_ISA
