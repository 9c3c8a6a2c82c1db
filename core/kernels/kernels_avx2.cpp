// SPDX-License-Identifier: GPL-3.0-or-later
#define BILD_ISA avx2

#include "kernels/vector_avx2.h"
// After the lanes it is written over.
#include "kernels/kernel_bodies.h"

namespace bild::kernels {

const KernelTable kAvx2Kernels{avx2::prepare,  avx2::linear, avx2::gatedGelu, avx2::scan,
                               avx2::remember, avx2::attend, avx2::read};

}  // namespace bild::kernels
