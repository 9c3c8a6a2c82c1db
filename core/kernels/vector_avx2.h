// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <immintrin.h>

#include <cstdint>

// Sixteen lanes in two AVX2 registers. Included with BILD_ISA set to avx2 or, for processors with the 256-bit byte dot
// product, avxvnni. The names are those of vector_portable.h, which says what each does.

#define BILD_INLINE static inline __attribute__((always_inline))

namespace bild::kernels::BILD_ISA {

struct Floats {
    __m256 low;
    __m256 high;
};
struct Ints {
    __m256i low;
    __m256i high;
};
using Mask = Ints;

constexpr int kTallRows = 4;
constexpr int kAttendRows = 2;
constexpr int kAttendChains = 2;
constexpr int kAttendVectors = 2;

BILD_INLINE Ints splatInt(std::int32_t value) {
    return {_mm256_set1_epi32(value), _mm256_set1_epi32(value)};
}
BILD_INLINE Mask lanesBelow(std::int64_t count) {
    const __m256i limit = _mm256_set1_epi32(static_cast<int>(count < 16 ? count : 16));
    return {_mm256_cmpgt_epi32(limit, _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7)),
            _mm256_cmpgt_epi32(limit, _mm256_setr_epi32(8, 9, 10, 11, 12, 13, 14, 15))};
}

BILD_INLINE Floats splat(float value) {
    return {_mm256_set1_ps(value), _mm256_set1_ps(value)};
}
BILD_INLINE Floats load(const float* source) {
    return {_mm256_loadu_ps(source), _mm256_loadu_ps(source + 8)};
}
BILD_INLINE Floats loadPartial(const float* source, std::int64_t count) {
    const Mask mask = lanesBelow(count);
    return {_mm256_maskload_ps(source, mask.low), _mm256_maskload_ps(source + 8, mask.high)};
}
BILD_INLINE Floats loadApart(const float* source, std::int64_t stride) {
    const __m256i lanes = _mm256_mullo_epi32(_mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7),
                                             _mm256_set1_epi32(static_cast<int>(stride)));
    return {_mm256_i32gather_ps(source, lanes, 4), _mm256_i32gather_ps(source + 8 * stride, lanes, 4)};
}
BILD_INLINE void store(float* target, Floats value) {
    _mm256_storeu_ps(target, value.low);
    _mm256_storeu_ps(target + 8, value.high);
}
BILD_INLINE void storePartial(float* target, Floats value, std::int64_t count) {
    const Mask mask = lanesBelow(count);
    _mm256_maskstore_ps(target, mask.low, value.low);
    _mm256_maskstore_ps(target + 8, mask.high, value.high);
}
BILD_INLINE __m256 widenBfloat16(const std::uint16_t* source) {
    const __m128i narrow = _mm_loadu_si128(reinterpret_cast<const __m128i*>(source));
    return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_cvtepu16_epi32(narrow), 16));
}
BILD_INLINE Floats loadBfloat16(const std::uint16_t* source) {
    return {widenBfloat16(source), widenBfloat16(source + 8)};
}
BILD_INLINE void loadBfloat16Pairs(const std::uint8_t* source, Floats& even, Floats& odd) {
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(source));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(source + 32));
    const __m256i upper = _mm256_set1_epi32(static_cast<int>(0xffff0000U));
    even = {_mm256_castsi256_ps(_mm256_slli_epi32(low, 16)), _mm256_castsi256_ps(_mm256_slli_epi32(high, 16))};
    odd = {_mm256_castsi256_ps(_mm256_and_si256(low, upper)), _mm256_castsi256_ps(_mm256_and_si256(high, upper))};
}

BILD_INLINE Floats add(Floats a, Floats b) {
    return {_mm256_add_ps(a.low, b.low), _mm256_add_ps(a.high, b.high)};
}
BILD_INLINE Floats subtract(Floats a, Floats b) {
    return {_mm256_sub_ps(a.low, b.low), _mm256_sub_ps(a.high, b.high)};
}
BILD_INLINE Floats multiply(Floats a, Floats b) {
    return {_mm256_mul_ps(a.low, b.low), _mm256_mul_ps(a.high, b.high)};
}
BILD_INLINE Floats inverseOf(Floats value) {
    const __m256 one = _mm256_set1_ps(1.0F);
    return {_mm256_div_ps(one, value.low), _mm256_div_ps(one, value.high)};
}
BILD_INLINE Floats nearestWhole(Floats value) {
    constexpr int kNearest = _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC;
    return {_mm256_round_ps(value.low, kNearest), _mm256_round_ps(value.high, kNearest)};
}
BILD_INLINE __m256 timesPowerOfTwo(__m256 value, __m256 exponent) {
    // The limits come first, so that NaN passes on.
    const __m256 bounded =
        _mm256_max_ps(_mm256_set1_ps(-126.0F), _mm256_min_ps(_mm256_set1_ps(127.0F), exponent));
    const __m256i biased = _mm256_add_epi32(_mm256_cvtps_epi32(bounded), _mm256_set1_epi32(127));
    return _mm256_mul_ps(value, _mm256_castsi256_ps(_mm256_slli_epi32(biased, 23)));
}
BILD_INLINE Floats timesPowerOfTwo(Floats value, Floats exponent) {
    return {timesPowerOfTwo(value.low, exponent.low), timesPowerOfTwo(value.high, exponent.high)};
}
BILD_INLINE Floats multiplyAdd(Floats a, Floats b, Floats c) {
    return {_mm256_fmadd_ps(a.low, b.low, c.low), _mm256_fmadd_ps(a.high, b.high, c.high)};
}
BILD_INLINE Floats larger(Floats a, Floats b) {
    return {_mm256_max_ps(a.low, b.low), _mm256_max_ps(a.high, b.high)};
}
BILD_INLINE Floats smaller(Floats a, Floats b) {
    return {_mm256_min_ps(a.low, b.low), _mm256_min_ps(a.high, b.high)};
}
BILD_INLINE Mask greater(Floats a, Floats b) {
    return {_mm256_castps_si256(_mm256_cmp_ps(a.low, b.low, _CMP_GT_OQ)),
            _mm256_castps_si256(_mm256_cmp_ps(a.high, b.high, _CMP_GT_OQ))};
}
BILD_INLINE bool any(Mask mask) {
    return _mm256_movemask_epi8(_mm256_or_si256(mask.low, mask.high)) != 0;
}
BILD_INLINE Floats select(Mask mask, Floats yes, Floats no) {
    return {_mm256_blendv_ps(no.low, yes.low, _mm256_castsi256_ps(mask.low)),
            _mm256_blendv_ps(no.high, yes.high, _mm256_castsi256_ps(mask.high))};
}
BILD_INLINE Ints selectInts(Mask mask, Ints yes, Ints no) {
    return {_mm256_blendv_epi8(no.low, yes.low, mask.low), _mm256_blendv_epi8(no.high, yes.high, mask.high)};
}

BILD_INLINE Ints laneNumbers() {
    return {_mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7), _mm256_setr_epi32(8, 9, 10, 11, 12, 13, 14, 15)};
}
BILD_INLINE Ints addInts(Ints a, Ints b) {
    return {_mm256_add_epi32(a.low, b.low), _mm256_add_epi32(a.high, b.high)};
}
BILD_INLINE Ints subtractInts(Ints a, Ints b) {
    return {_mm256_sub_epi32(a.low, b.low), _mm256_sub_epi32(a.high, b.high)};
}
BILD_INLINE Ints largerInts(Ints a, Ints b) {
    return {_mm256_max_epi32(a.low, b.low), _mm256_max_epi32(a.high, b.high)};
}
BILD_INLINE Ints bitsOf(Floats value) {
    return {_mm256_castps_si256(value.low), _mm256_castps_si256(value.high)};
}
BILD_INLINE Ints magnitudeBits(Floats value) {
    const __m256i all = _mm256_set1_epi32(0x7fffffff);
    const Ints bits = bitsOf(value);
    return {_mm256_and_si256(bits.low, all), _mm256_and_si256(bits.high, all)};
}
BILD_INLINE Floats toFloats(Ints value) {
    return {_mm256_cvtepi32_ps(value.low), _mm256_cvtepi32_ps(value.high)};
}
BILD_INLINE void storeInts(std::int32_t* target, Ints value) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(target), value.low);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(target + 8), value.high);
}
BILD_INLINE void storeNarrow(std::int8_t* target, Ints value) {
    // The packing instructions work within halves of 128 bits, hence the reordering between them.
    const __m256i words = _mm256_permute4x64_epi64(_mm256_packs_epi32(value.low, value.high), 0xd8);
    const __m128i bytes = _mm_packs_epi16(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(target), bytes);
}

BILD_INLINE __m256i roundedToBfloat16(__m256 value) {
    const __m256i bits = _mm256_castps_si256(value);
    const __m256i even = _mm256_and_si256(_mm256_srli_epi32(bits, 16), _mm256_set1_epi32(1));
    return _mm256_srli_epi32(_mm256_add_epi32(_mm256_add_epi32(bits, _mm256_set1_epi32(0x7fff)), even), 16);
}
BILD_INLINE void storeBfloat16(std::uint16_t* target, Floats value) {
    // Packed within halves of 128 bits, hence the reordering.
    const __m256i packed = _mm256_packus_epi32(roundedToBfloat16(value.low), roundedToBfloat16(value.high));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(target), _mm256_permute4x64_epi64(packed, 0xd8));
}

BILD_INLINE float sumOf(Floats value) {
    const __m256 eight = _mm256_add_ps(value.low, value.high);
    const __m128 four = _mm_add_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
    const __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));
    return _mm_cvtss_f32(_mm_add_ss(two, _mm_movehdup_ps(two)));
}
BILD_INLINE float largestOf(Floats value) {
    const __m256 eight = _mm256_max_ps(value.low, value.high);
    const __m128 four = _mm_max_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
    const __m128 two = _mm_max_ps(four, _mm_movehl_ps(four, four));
    return _mm_cvtss_f32(_mm_max_ss(two, _mm_movehdup_ps(two)));
}
// Folds sixteen integers with an operation on four.
template <class Fold>
BILD_INLINE std::int32_t foldInts(Ints value, Fold fold) {
    const __m128i low = fold(_mm256_castsi256_si128(value.low), _mm256_extracti128_si256(value.low, 1));
    const __m128i high = fold(_mm256_castsi256_si128(value.high), _mm256_extracti128_si256(value.high, 1));
    const __m128i four = fold(low, high);
    const __m128i two = fold(four, _mm_shuffle_epi32(four, 0x4e));
    return _mm_cvtsi128_si32(fold(two, _mm_shuffle_epi32(two, 0xb1)));
}
BILD_INLINE std::int32_t sumOfInts(Ints value) {
    return foldInts(value, [](__m128i a, __m128i b) { return _mm_add_epi32(a, b); });
}
BILD_INLINE std::int32_t largestOfInts(Ints value) {
    return foldInts(value, [](__m128i a, __m128i b) { return _mm_max_epi32(a, b); });
}
BILD_INLINE std::int32_t smallestOfInts(Ints value) {
    return foldInts(value, [](__m128i a, __m128i b) { return _mm_min_epi32(a, b); });
}

#ifdef BILD_ISA_HAS_VNNI
constexpr int kWeightOffset = 128;
using Bytes = Ints;
BILD_INLINE Bytes loadBytes(const std::uint8_t* source) {
    return {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(source)),
            _mm256_loadu_si256(reinterpret_cast<const __m256i*>(source + 32))};
}
// As an instruction, for the reason given in vector_avx512.h.
BILD_INLINE Ints dotBytes(Ints sum, Bytes weights, std::int32_t activations) {
    const __m256i x = _mm256_set1_epi32(activations);
    __asm__("%{vex%} vpdpbusd %2, %1, %0" : "+x"(sum.low) : "x"(weights.low), "x"(x));
    __asm__("%{vex%} vpdpbusd %2, %1, %0" : "+x"(sum.high) : "x"(weights.high), "x"(x));
    return sum;
}
#else
// Without the byte dot product: |w| times x with w's sign. Both are at most 127, so that the sum of two products fits
// in the 16 bits of the multiply-add and nothing saturates.
constexpr int kWeightOffset = 0;
struct Bytes {
    Ints weights;
    Ints magnitudes;
};
BILD_INLINE Bytes loadBytes(const std::uint8_t* source) {
    const __m256i offset = _mm256_set1_epi8(static_cast<char>(0x80));
    const __m256i low = _mm256_xor_si256(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(source)), offset);
    const __m256i high = _mm256_xor_si256(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(source + 32)), offset);
    return {{low, high}, {_mm256_abs_epi8(low), _mm256_abs_epi8(high)}};
}
BILD_INLINE __m256i dotHalf(__m256i sum, __m256i weights, __m256i magnitudes, __m256i x) {
    const __m256i pairs = _mm256_maddubs_epi16(magnitudes, _mm256_sign_epi8(x, weights));
    return _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}
BILD_INLINE Ints dotBytes(Ints sum, const Bytes& bytes, std::int32_t activations) {
    const __m256i x = _mm256_set1_epi32(activations);
    return {dotHalf(sum.low, bytes.weights.low, bytes.magnitudes.low, x),
            dotHalf(sum.high, bytes.weights.high, bytes.magnitudes.high, x)};
}
#endif

}  // namespace bild::kernels::BILD_ISA
