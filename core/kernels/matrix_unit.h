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
        if (m_rows != 0) _tile_release();
    }
    MatrixUnit(const MatrixUnit&) = delete;
    MatrixUnit& operator=(const MatrixUnit&) = delete;

    BILD_INLINE_METHOD bool takes(const WeightView& weight, std::int64_t rows) const {
        return weight.type == 2 && rows >= kFewestMatrixRows && weight.steps % 4 == 0;
    }

    // Both panels of a block, `panelBytes` apart; the target of the second one is 16 floats further.
    BILD_INLINE_METHOD void multiply(const TileArguments& a, std::size_t panelBytes, std::int64_t rows) {
        configure(rows);
        _tile_zero(0);
        _tile_zero(1);
        _tile_zero(2);
        _tile_zero(3);
        const std::uint8_t* left = a.panel;
        const std::uint8_t* right = a.panel + panelBytes;
        const auto* x = static_cast<const std::uint8_t*>(a.words);
        const std::int64_t stride = 4 * a.stride;
        const std::int64_t groups = a.steps / 4;
        // Two sums for each panel, so that they do not wait for one another.
        std::int64_t group = 0;
        for (; group + 2 <= groups; group += 2) {
            _tile_loadd(4, x, 64);
            ask(left, right, panelBytes, groups - group);
            _tile_loadd(6, left, 64);
            _tile_dpbsud(0, 4, 6);
            _tile_loadd(7, right, 64);
            _tile_dpbsud(1, 4, 7);
            x += stride;
            left += 1024;
            right += 1024;
            _tile_loadd(5, x, 64);
            ask(left, right, panelBytes, groups - group - 1);
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
        alignas(64) std::int32_t sums[4][16 * 16];
        _tile_stored(0, sums[0], 64);
        _tile_stored(1, sums[1], 64);
        _tile_stored(2, sums[2], 64);
        _tile_stored(3, sums[3], 64);
        for (int panel = 0; panel < 2; ++panel) {
            const Floats scales = load(a.weightScales + 16 * panel);
            for (std::int64_t r = 0; r < rows; ++r) {
                const Ints sum = addInts(splatInt(-kWeightOffset * a.rowSums[r]),
                                         addInts(loadInts(sums[panel] + 16 * r), loadInts(sums[panel + 2] + 16 * r)));
                store(a.target + 32 * r + 16 * panel,
                      BILD_ISA::multiply(toFloats(sum), BILD_ISA::multiply(scales, splat(a.rowScales[r]))));
            }
        }
    }

private:
    struct alignas(64) Configuration {
        std::uint8_t palette;
        std::uint8_t startRow;
        std::uint8_t reserved[14];
        std::uint16_t rowBytes[16];
        std::uint8_t rows[16];
    };

    // Tiles 0 to 3 hold sums, 4 and 5 activations, 6 and 7 weights.
    BILD_INLINE_METHOD void configure(std::int64_t rows) {
        if (m_rows == rows) return;
        Configuration configuration;
        __builtin_memset(&configuration, 0, sizeof configuration);
        configuration.palette = 1;
        for (int i = 0; i < 8; ++i) {
            configuration.rowBytes[i] = 64;
            configuration.rows[i] = static_cast<std::uint8_t>(i < 6 ? rows : 16);
        }
        _tile_loadconfig(&configuration);
        m_rows = rows;
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

    std::int64_t m_rows = 0;
};

}  // namespace bild::kernels::BILD_ISA
