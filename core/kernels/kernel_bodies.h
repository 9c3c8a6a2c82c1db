// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The kernels, written over sixteen lanes. Each of the files kernels_*.cpp defines BILD_ISA, includes one vector header
// and then this one, and is compiled for that instruction set. Nothing here may call an inline function of a shared
// header.

#include <cstddef>
#include <cstdint>
#include <utility>

#include "kernels/kernel_table.h"

// The parts, in order of use.
#include "kernels/kernel_math.h"
#include "kernels/prepare_kernel.h"
#include "kernels/tile_kernel.h"
#ifdef BILD_ISA_HAS_MATRIX_UNIT
#include "kernels/matrix_unit.h"
#else
#include "kernels/no_matrix_unit.h"
#endif
#include "kernels/block_tiles.h"
// Both use tiles.
#include "kernels/linear_kernel.h"
#include "kernels/scan_kernel.h"
// Over the cache.
#include "kernels/remember_kernel.h"
#include "kernels/attend_kernel.h"
