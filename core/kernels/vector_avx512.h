// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <immintrin.h>

#include <cstdint>

// Sixteen lanes in one AVX-512 register. The names are those of vector_portable.h, which says what each does.

#define BILD_INLINE static inline __attribute__((always_inline))

namespace bild::kernels::BILD_ISA {

using Floats = __m512;
using Ints = __m512i;
using Bytes = __m512i;
using Mask = __mmask16;

constexpr int kTallRows = 16;
constexpr int kAttendRows = 4;
constexpr int kAttendChains = 4;
constexpr int kAttendVectors = 4;
constexpr int kWeightOffset = 128;

BILD_INLINE Mask lanesBelow(std::int64_t count) {
    return static_cast<Mask>(count >= 16 ? 0xffff : (1 << (count > 0 ? count : 0)) - 1);
}

BILD_INLINE Floats splat(float value) {
    return _mm512_set1_ps(value);
}
BILD_INLINE Floats load(const float* source) {
    return _mm512_loadu_ps(source);
}
BILD_INLINE Floats loadPartial(const float* source, std::int64_t count) {
    return _mm512_maskz_loadu_ps(lanesBelow(count), source);
}
BILD_INLINE Floats loadApart(const float* source, std::int64_t stride) {
    const __m512i lanes = _mm512_mullo_epi32(_mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
                                             _mm512_set1_epi32(static_cast<int>(stride)));
    return _mm512_mask_i32gather_ps(_mm512_setzero_ps(), 0xffff, lanes, source, 4);
}
BILD_INLINE void store(float* target, Floats value) {
    _mm512_storeu_ps(target, value);
}
BILD_INLINE void storePartial(float* target, Floats value, std::int64_t count) {
    _mm512_mask_storeu_ps(target, lanesBelow(count), value);
}
BILD_INLINE Floats loadBfloat16(const std::uint16_t* source) {
    const __m256i narrow = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(source));
    return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(narrow), 16));
}
BILD_INLINE void loadBfloat16Pairs(const std::uint8_t* source, Floats& even, Floats& odd) {
    const __m512i pairs = _mm512_loadu_si512(source);
    even = _mm512_castsi512_ps(_mm512_slli_epi32(pairs, 16));
    odd = _mm512_castsi512_ps(_mm512_and_si512(pairs, _mm512_set1_epi32(static_cast<int>(0xffff0000U))));
}

BILD_INLINE Floats add(Floats a, Floats b) {
    return _mm512_add_ps(a, b);
}
BILD_INLINE Floats subtract(Floats a, Floats b) {
    return _mm512_sub_ps(a, b);
}
BILD_INLINE Floats multiply(Floats a, Floats b) {
    return _mm512_mul_ps(a, b);
}
// One step of Newton's method on the estimate of 14 bits: a division takes several times as long.
BILD_INLINE Floats inverseOf(Floats value) {
    const __m512 estimate = _mm512_rcp14_ps(value);
    const __m512 error = _mm512_fnmadd_ps(value, estimate, _mm512_set1_ps(1.0F));
    return _mm512_fmadd_ps(estimate, error, estimate);
}
BILD_INLINE Floats nearestWhole(Floats value) {
    return _mm512_roundscale_ps(value, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
}
BILD_INLINE Floats timesPowerOfTwo(Floats value, Floats exponent) {
    return _mm512_scalef_ps(value, exponent);
}
BILD_INLINE Floats multiplyAdd(Floats a, Floats b, Floats c) {
    return _mm512_fmadd_ps(a, b, c);
}
BILD_INLINE Floats larger(Floats a, Floats b) {
    return _mm512_max_ps(a, b);
}
BILD_INLINE Floats smaller(Floats a, Floats b) {
    return _mm512_min_ps(a, b);
}
BILD_INLINE Mask greater(Floats a, Floats b) {
    return _mm512_cmp_ps_mask(a, b, _CMP_GT_OQ);
}
BILD_INLINE bool any(Mask mask) {
    return mask != 0;
}
BILD_INLINE Floats select(Mask mask, Floats yes, Floats no) {
    return _mm512_mask_blend_ps(mask, no, yes);
}
BILD_INLINE Ints selectInts(Mask mask, Ints yes, Ints no) {
    return _mm512_mask_blend_epi32(mask, no, yes);
}

BILD_INLINE Ints splatInt(std::int32_t value) {
    return _mm512_set1_epi32(value);
}
BILD_INLINE Ints laneNumbers() {
    return _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
}
BILD_INLINE Ints addInts(Ints a, Ints b) {
    return _mm512_add_epi32(a, b);
}
BILD_INLINE Ints subtractInts(Ints a, Ints b) {
    return _mm512_sub_epi32(a, b);
}
BILD_INLINE Ints largerInts(Ints a, Ints b) {
    return _mm512_max_epi32(a, b);
}
BILD_INLINE Ints bitsOf(Floats value) {
    return _mm512_castps_si512(value);
}
BILD_INLINE Ints magnitudeBits(Floats value) {
    return _mm512_and_si512(_mm512_castps_si512(value), _mm512_set1_epi32(0x7fffffff));
}
BILD_INLINE Floats toFloats(Ints value) {
    return _mm512_cvtepi32_ps(value);
}
BILD_INLINE Ints loadInts(const std::int32_t* source) {
    return _mm512_loadu_si512(source);
}
BILD_INLINE void storeInts(std::int32_t* target, Ints value) {
    _mm512_storeu_si512(target, value);
}
BILD_INLINE void storeNarrow(std::int8_t* target, Ints value) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(target), _mm512_maskz_cvtepi32_epi8(0xffff, value));
}

BILD_INLINE void storeBfloat16(std::uint16_t* target, Floats value) {
    const __m512i bits = _mm512_castps_si512(value);
    const __m512i even = _mm512_and_si512(_mm512_srli_epi32(bits, 16), _mm512_set1_epi32(1));
    const __m512i rounded = _mm512_add_epi32(_mm512_add_epi32(bits, _mm512_set1_epi32(0x7fff)), even);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(target),
                        _mm512_maskz_cvtepi32_epi16(0xffff, _mm512_srli_epi32(rounded, 16)));
}

BILD_INLINE float sumOf(Floats value) {
    return _mm512_reduce_add_ps(value);
}
BILD_INLINE float largestOf(Floats value) {
    return _mm512_reduce_max_ps(value);
}
BILD_INLINE std::int32_t sumOfInts(Ints value) {
    return _mm512_reduce_add_epi32(value);
}
BILD_INLINE std::int32_t largestOfInts(Ints value) {
    return _mm512_reduce_max_epi32(value);
}
BILD_INLINE std::int32_t smallestOfInts(Ints value) {
    return _mm512_reduce_min_epi32(value);
}

BILD_INLINE Bytes loadBytes(const std::uint8_t* source) {
    return _mm512_loadu_si512(source);
}
// As an instruction rather than its intrinsic, since GCC 12 copies every accumulator of a loop around the intrinsic,
// which halves the speed of a tile.
BILD_INLINE Ints dotBytes(Ints sum, Bytes weights, std::int32_t activations) {
    __asm__("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(weights), "v"(_mm512_set1_epi32(activations)));
    return sum;
}

}  // namespace bild::kernels::BILD_ISA
