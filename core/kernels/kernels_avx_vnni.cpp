// SPDX-License-Identifier: GPL-3.0-or-later
#define BILD_ISA avxvnni
#define BILD_ISA_HAS_VNNI

#include "kernels/vector_avx2.h"
// After the lanes it is written over.
#include "kernels/kernel_bodies.h"

namespace bild::kernels {

const KernelTable kAvxVnniKernels{avxvnni::prepare,  avxvnni::linear, avxvnni::gatedGelu, avxvnni::scan,
                                  avxvnni::remember, avxvnni::attend, avxvnni::read};

}  // namespace bild::kernels
