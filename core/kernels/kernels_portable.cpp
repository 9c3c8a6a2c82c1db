// SPDX-License-Identifier: GPL-3.0-or-later
#define BILD_ISA portable

#include "kernels/vector_portable.h"
// After the lanes it is written over.
#include "kernels/kernel_bodies.h"

namespace bild::kernels {

const KernelTable kPortableKernels{portable::prepare,  portable::linear, portable::gatedGelu, portable::scan,
                                   portable::remember, portable::attend, portable::read};

}  // namespace bild::kernels
