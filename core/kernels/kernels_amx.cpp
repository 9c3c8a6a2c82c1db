// SPDX-License-Identifier: GPL-3.0-or-later
#define BILD_ISA amx
#define BILD_ISA_HAS_MATRIX_UNIT

#include "kernels/vector_avx512.h"
// After the lanes it is written over.
#include "kernels/kernel_bodies.h"

namespace bild::kernels {

const KernelTable kAmxKernels{amx::prepare,  amx::linear, amx::gatedGelu, amx::scan,
                              amx::remember, amx::attend, amx::read};

}  // namespace bild::kernels
