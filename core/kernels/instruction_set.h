// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace bild::kernels {

/// The variants the kernels are compiled in, from the plainest to the fastest. Every variant gives the same int8
/// results bit by bit; float results differ between variants in the last bits only.
enum class InstructionSet {
    Portable,  ///< plain C++, any processor
    Avx2,      ///< AVX2 and FMA
    AvxVnni,   ///< AVX2, FMA and the 256-bit byte dot product (AVX-VNNI)
    Avx512,    ///< AVX-512 F, BW, DQ, VL and VNNI
    Amx,       ///< the same, and the matrix unit's int8 tiles (AMX) where several rows are fed
};

[[nodiscard]] std::string_view nameOf(InstructionSet set);

/// What both this build and this processor (and its operating system) offer, plainest first; never empty.
[[nodiscard]] std::vector<InstructionSet> supportedInstructionSets();

}  // namespace bild::kernels
