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

// exp(x) within two units in the last place for x in [-87, 88], flat beyond; NaN stays NaN. exp(n ln 2 + r) is
// 2^n times a polynomial in r (the coefficients of the Cephes library).
BILD_INLINE Floats exponential(Floats x) {
    x = smaller(splat(88.0F), larger(splat(-87.0F), x));
    const Rounded n = nearest(multiply(x, splat(1.44269504F)));
    Floats r = multiplyAdd(n.value, splat(-0.693359375F), x);
    r = multiplyAdd(n.value, splat(2.12194440e-4F), r);
    Floats p = splat(1.9875691500e-4F);
    p = multiplyAdd(p, r, splat(1.3981999507e-3F));
    p = multiplyAdd(p, r, splat(8.3334519073e-3F));
    p = multiplyAdd(p, r, splat(4.1665795894e-2F));
    p = multiplyAdd(p, r, splat(1.6666665459e-1F));
    p = multiplyAdd(p, r, splat(5.0000001201e-1F));
    p = add(multiplyAdd(p, multiply(r, r), r), splat(1.0F));
    return multiply(p, floatsOf(exponentBits(addInts(n.integer, splatInt(127)))));
}

// The tanh form of GELU: 0.5 x (1 + tanh(u)) = x / (1 + exp(-2 u)), u = sqrt(2 / pi) (x + 0.044715 x^3).
BILD_INLINE Floats gelu(Floats x) {
    const Floats cubic = multiplyAdd(multiply(x, x), splat(0.044715F), splat(1.0F));
    const Floats negated = multiply(multiply(x, cubic), splat(-2.0F * 0.79788456F));
    return divide(x, add(splat(1.0F), exponential(negated)));
}

}  // namespace bild::kernels::BILD_ISA
