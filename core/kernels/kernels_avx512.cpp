// SPDX-License-Identifier: GPL-3.0-or-later
#define BILD_ISA avx512

#include "kernels/vector_avx512.h"
// After the lanes it is written over.
#include "kernels/kernel_bodies.h"

namespace bild::kernels {

const KernelTable kAvx512Kernels{avx512::prepare,  avx512::linear, avx512::gatedGelu, avx512::scan,
                                 avx512::remember, avx512::attend, avx512::read};

}  // namespace bild::kernels
