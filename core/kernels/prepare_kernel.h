// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Part of kernel_bodies.h. The input stage: RMS norm, quantization, and the layout the tiles read.

namespace bild::kernels::BILD_ISA {

// 1 / sqrt(mean of squares + epsilon)
BILD_INLINE float inverseRootMeanSquare(const float* source, std::int64_t width, float epsilon) {
    Floats sums[4] = {splat(0.0F), splat(0.0F), splat(0.0F), splat(0.0F)};
    std::int64_t k = 0;
    for (; k + 64 <= width; k += 64) {
        for (int i = 0; i < 4; ++i) {
            const Floats x = load(source + k + 16 * i);
            sums[i] = multiplyAdd(x, x, sums[i]);
        }
    }
    for (; k < width; k += 16) {
        const Floats x = loadPartial(source + k, width - k);
        sums[0] = multiplyAdd(x, x, sums[0]);
    }
    const float sum = sumOf(add(add(sums[0], sums[1]), add(sums[2], sums[3])));
    return 1.0F / __builtin_sqrtf(sum / static_cast<float>(width) + epsilon);
}

// Calls use(k, sixteen inputs from k on) over a row, the last ones filled up with zeros.
template <bool kNormed, class Use>
BILD_INLINE void forInputs(const PrepareArguments& a, const float* source, Floats factor, Use use) {
    const std::int64_t width = a.rows.width;
    std::int64_t k = 0;
    for (; k + 16 <= width; k += 16) {
        Floats x = load(source + k);
        if constexpr (kNormed) x = multiply(multiply(x, factor), load(a.gain + k));
        use(k, x);
    }
    if (k == width) return;
    Floats x = loadPartial(source + k, width - k);
    if constexpr (kNormed) x = multiply(multiply(x, factor), loadPartial(a.gain + k, width - k));
    use(k, x);
}

template <bool kNormed>
static void placeFloats(const PrepareArguments& a, const float* source, Floats factor, std::int64_t row) {
    float* target = static_cast<float*>(a.rows.words) + 4 * row;
    const std::int64_t stride = 4 * a.rows.rows;
    forInputs<kNormed>(a, source, factor, [&](std::int64_t k, Floats x) {
        float lanes[16];
        store(lanes, x);
        for (int step = 0; step < 4; ++step) {
            __builtin_memcpy(target + (k / 4 + step) * stride, lanes + 4 * step, 4 * sizeof(float));
        }
    });
}

template <bool kNormed>
static void placeQuantized(const PrepareArguments& a, const float* source, Floats factor, std::int64_t row) {
    Ints largest = splatInt(0);
    forInputs<kNormed>(a, source, factor,
                       [&](std::int64_t, Floats x) { largest = largerInts(largest, magnitudeBits(x)); });
    const std::int32_t bits = largestOfInts(largest);
    float magnitude;
    __builtin_memcpy(&magnitude, &bits, sizeof magnitude);
    // An integer cannot be NaN or infinite: the scale carries it on, so that it reaches the logits and is seen there.
    const bool finite = bits < kInfinityBits;
    const bool zero = magnitude < 1e-30F;
    const Floats inverse = splat(!finite || zero ? 0.0F : 127.0F / magnitude);
    a.rows.scales[row] = finite ? (zero ? 0.0F : magnitude / 127.0F) : __builtin_nanf("");

    auto* target = static_cast<std::int8_t*>(a.rows.words) + 64 * row;
    const std::int64_t stride = a.rows.rows;
    Ints sum = splatInt(0);
    forInputs<kNormed>(a, source, factor, [&](std::int64_t k, Floats x) {
        const Ints quantized = nearest(finite ? multiply(x, inverse) : splat(0.0F)).integer;
        sum = addInts(sum, quantized);
        storeNarrow(target + k / 64 * 64 * stride + k % 64, quantized);
    });
    a.rows.sums[row] = sumOfInts(sum);
}

static void prepare(const PrepareArguments& a) {
    for (std::int64_t row = a.rowBegin; row < a.rowEnd; ++row) {
        const float* source = a.source + row * a.sourceStride;
        if (a.gain == nullptr) {
            const auto place = a.rows.quantized ? placeQuantized<false> : placeFloats<false>;
            place(a, source, splat(1.0F), row);
        } else {
            const auto place = a.rows.quantized ? placeQuantized<true> : placeFloats<true>;
            place(a, source, splat(inverseRootMeanSquare(source, a.rows.width, a.epsilon)), row);
        }
    }
}

}  // namespace bild::kernels::BILD_ISA
