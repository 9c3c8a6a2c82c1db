// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Part of kernel_bodies.h, in place of matrix_unit.h where the instruction set has no matrix unit.

namespace bild::kernels::BILD_ISA {

struct MatrixUnit {
    static bool takes(const WeightView&, std::int64_t) { return false; }
    template <class Use>
    static void multiply(const TileArguments&, std::size_t, std::int64_t, Use) {}
};

}  // namespace bild::kernels::BILD_ISA
