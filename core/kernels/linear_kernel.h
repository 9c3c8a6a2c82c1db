// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Part of kernel_bodies.h. Matrix products and what follows them while the outputs are still in registers or cache.

namespace bild::kernels::BILD_ISA {

// The order of OutputMode.
constexpr int kStore = 0;
constexpr int kAdd = 1;
constexpr int kRelu = 2;

BILD_INLINE void emit(float* target, Floats value, int mode, std::int64_t count) {
    if (mode == kAdd) value = add(loadPartial(target, count), value);
    if (mode == kRelu) value = larger(splat(0.0F), value);
    storePartial(target, value, count);
}

static void linear(const LinearArguments& a) {
    MatrixUnit unit;
    for (std::int64_t block = a.blockBegin; block < a.blockEnd; ++block) {
        const std::int64_t columns = a.weight.rows - 32 * block;
        forRows(a.weight, a.input, block, unit, [&](std::int64_t row, Floats left, Floats right) BILD_INLINE_LAMBDA {
            float* target = a.output + row * a.outputStride + 32 * block;
            emit(target, left, a.mode, columns);
            if (columns > 16) emit(target + 16, right, a.mode, columns - 16);
        });
    }
}

static void gatedGelu(const LinearArguments& a) {
    MatrixUnit unit;
    for (std::int64_t block = a.blockBegin; block < a.blockEnd; ++block) {
        const std::int64_t columns = a.weight.rows - 16 * block;
        forRows(a.weight, a.input, block, unit, [&](std::int64_t row, Floats gate, Floats up) BILD_INLINE_LAMBDA {
            storePartial(a.output + row * a.outputStride + 16 * block, multiply(gelu(gate), up), columns);
        });
    }
}

// Reads lines of 64 bytes as the tiles do, and little else.
static std::int32_t read(const std::uint8_t* lines, std::int64_t count) {
    constexpr std::int64_t kChains = 4;
    Ints sums[kChains] = {splatInt(0), splatInt(0), splatInt(0), splatInt(0)};
    for (std::int64_t i = 0; i + kChains <= count; i += kChains) {
        for (Ints& sum : sums) sum = addInts(sum, bitsOf(load(reinterpret_cast<const float*>(nextGroup(lines)))));
    }
    return sumOfInts(addInts(addInts(sums[0], sums[1]), addInts(sums[2], sums[3])));
}

}  // namespace bild::kernels::BILD_ISA
