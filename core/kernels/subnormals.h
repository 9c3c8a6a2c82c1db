// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef BILD_KERNELS_X86
#include <immintrin.h>
#endif

namespace bild::kernels {

/// As long as it lives, this thread takes numbers below 1.2e-38 for zero. Softmax and GELU make many of them, they
/// change no result that matters, and a processor takes a hundred times as long for one.
class SubnormalsAreZero {
public:
#ifdef BILD_KERNELS_X86
    SubnormalsAreZero() : m_before(_mm_getcsr()) {
        _mm_setcsr(m_before | kFlushResults | kZeroOperands);
    }
    ~SubnormalsAreZero() {
        _mm_setcsr(m_before);
    }
#else
    SubnormalsAreZero() = default;
    ~SubnormalsAreZero() = default;
#endif
    SubnormalsAreZero(const SubnormalsAreZero&) = delete;
    SubnormalsAreZero& operator=(const SubnormalsAreZero&) = delete;

private:
#ifdef BILD_KERNELS_X86
    static constexpr unsigned kFlushResults = 0x8000;
    static constexpr unsigned kZeroOperands = 0x0040;
    unsigned m_before;
#endif
};

}  // namespace bild::kernels
