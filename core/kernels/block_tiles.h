// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Part of kernel_bodies.h. A block of two panels, tile by tile.

namespace bild::kernels::BILD_ISA {

// Calls use(tile, firstRow, rows) for the tiles of one block of two panels; row r of a tile is tile[32 r .. 32 r + 31].
template <class Use>
BILD_INLINE void forTiles(const WeightView& weight, const RowsView& input, std::int64_t block, MatrixUnit& unit,
                          Use use) {
    alignas(64) float tile[kTallRows * 32];
    const std::size_t panelBytes = weight.blockBytes / 2;
    const std::int64_t rowWords = input.quantized ? 16 : 4;
    for (std::int64_t first = 0; first < input.rows; first += kTallRows) {
        const std::int64_t rows = input.rows - first < kTallRows ? input.rows - first : kTallRows;
        const std::int64_t panel = 2 * block;
        TileArguments arguments{weight.data + static_cast<std::size_t>(panel) * panelBytes,
                                weight.steps,
                                static_cast<const float*>(input.words) + rowWords * first,
                                rowWords * input.rows,
                                input.quantized ? weight.scales + 16 * panel : nullptr,
                                input.scales + first,
                                input.sums + first,
                                tile};
        if (unit.takes(weight, rows)) {
            unit.multiply(arguments, panelBytes, rows);
        } else {
            const TileFunction function = tileFunction(weight.type, rows);
            function(arguments);
            arguments.panel += panelBytes;
            if (input.quantized) arguments.weightScales += 16;
            arguments.target += 16;
            function(arguments);
        }
        use(tile, first, rows);
    }
}

}  // namespace bild::kernels::BILD_ISA
