// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Part of kernel_bodies.h. A block of two panels times all rows.

// What is done with a row is a few instructions, and stands in two places: left alone, the compiler makes calls of it.
#define BILD_INLINE_LAMBDA __attribute__((always_inline))

namespace bild::kernels::BILD_ISA {

// Calls use(row, left, right) for every row and one block of two panels: what the row gets of the block's outputs 0 to
// 15 and 16 to 31.
template <class Use>
BILD_INLINE void forRows(const WeightView& weight, const RowsView& input, std::int64_t block, MatrixUnit& unit,
                         Use use) {
    alignas(64) float tile[kTallRows * 32];
    const std::size_t panelBytes = weight.blockBytes / 2;
    const std::int64_t rowWords = input.quantized ? 16 : 4;
    const std::int64_t panel = 2 * block;
    TileArguments arguments{weight.data + static_cast<std::size_t>(panel) * panelBytes,
                            weight.steps,
                            input.words,
                            rowWords * input.rows,
                            input.quantized ? weight.scales + 16 * panel : nullptr,
                            input.scales,
                            input.sums,
                            tile};
    if (unit.takes(weight, input.rows)) return unit.multiply(arguments, panelBytes, input.rows, use);
    for (std::int64_t first = 0; first < input.rows; first += kTallRows) {
        const std::int64_t rows = input.rows - first < kTallRows ? input.rows - first : kTallRows;
        const TileFunction function = tileFunction(weight.type, rows);
        TileArguments left = arguments;
        left.words = static_cast<const float*>(input.words) + rowWords * first;
        left.rowScales += first;
        left.rowSums += first;
        TileArguments right = left;
        right.panel += panelBytes;
        if (input.quantized) right.weightScales += 16;
        right.target += 16;
        function(left);
        function(right);
        for (std::int64_t r = 0; r < rows; ++r) use(first + r, load(tile + 32 * r), load(tile + 32 * r + 16));
    }
}

}  // namespace bild::kernels::BILD_ISA
