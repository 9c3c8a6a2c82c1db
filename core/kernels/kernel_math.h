// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Part of kernel_bodies.h. Functions of sixteen lanes that every instruction set computes in the same order.

namespace bild::kernels::BILD_ISA {

constexpr std::int32_t kInfinityBits = 0x7f800000;

// Nearest integer, ties to even, for |value| < 2^22, as floats and as integers.
struct Rounded {
    Floats value;
    Ints integer;
};
BILD_INLINE Rounded nearest(Floats value) {
    const Floats magic = splat(12582912.0F);  // 1.5 * 2^23 leaves the integer in the low bits
    const Floats shifted = add(value, magic);
    return {subtract(shifted, magic), subtractInts(bitsOf(shifted), bitsOf(magic))};
}

constexpr float kLog2E = 1.44269504F;

// 2^x to 3e-7 of its value; 0 or next to it below -126, infinite or next to it above 127; NaN stays NaN. 2^n times a
// polynomial in r = x - n, |r| <= 1/2, whose greatest relative error is as small as its degree allows.
BILD_INLINE Floats powerOfTwo(Floats x) {
    const Floats n = nearestWhole(x);
    const Floats r = subtract(x, n);
    Floats p = splat(1.32765e-3F);
    p = multiplyAdd(p, r, splat(9.67554e-3F));
    p = multiplyAdd(p, r, splat(5.550713e-2F));
    p = multiplyAdd(p, r, splat(2.402212e-1F));
    p = multiplyAdd(p, r, splat(6.9314697e-1F));
    p = multiplyAdd(p, r, splat(1.00000007F));
    return timesPowerOfTwo(p, n);
}

BILD_INLINE Floats exponential(Floats x) {
    return powerOfTwo(multiply(x, splat(kLog2E)));
}

// The tanh form of GELU: 0.5 x (1 + tanh(u)) = x / (1 + exp(-2 u)), u = sqrt(2 / pi) (x + 0.044715 x^3).
BILD_INLINE Floats gelu(Floats x) {
    const Floats cubic = multiplyAdd(multiply(x, x), splat(0.044715F), splat(1.0F));
    const Floats exponent = multiply(multiply(x, cubic), splat(-2.0F * 0.79788456F * kLog2E));
    // Beyond, the result is x or nothing; and the sum must stay finite.
    const Floats bounded = larger(splat(-120.0F), smaller(splat(120.0F), exponent));
    return multiply(x, inverseOf(add(splat(1.0F), powerOfTwo(bounded))));
}

}  // namespace bild::kernels::BILD_ISA
