// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/instruction_set.h"

#ifdef BILD_KERNELS_X86
#include <cpuid.h>
#endif

namespace bild::kernels {

namespace {

#ifdef BILD_KERNELS_X86
// The compiler's own feature test of this age has no name for AVX-VNNI: leaf 7, subleaf 1, bit 4 of EAX.
bool hasAvxVnni() {
    unsigned int eax = 0;
    unsigned int ebx = 0;
    unsigned int ecx = 0;
    unsigned int edx = 0;
    return __get_cpuid_count(7, 1, &eax, &ebx, &ecx, &edx) != 0 && (eax & (1U << 4)) != 0;
}
#endif

}  // namespace

std::string_view nameOf(InstructionSet set) {
    switch (set) {
        case InstructionSet::Avx2:
            return "avx2";
        case InstructionSet::AvxVnni:
            return "avx-vnni";
        case InstructionSet::Avx512:
            return "avx512-vnni";
        case InstructionSet::Portable:
            break;
    }
    return "portable";
}

std::vector<InstructionSet> supportedInstructionSets() {
    std::vector<InstructionSet> sets{InstructionSet::Portable};
#ifdef BILD_KERNELS_X86
    __builtin_cpu_init();
    // These tests include that the operating system saves the wide registers.
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        sets.push_back(InstructionSet::Avx2);
        if (hasAvxVnni()) sets.push_back(InstructionSet::AvxVnni);
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
            __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
            __builtin_cpu_supports("avx512vnni")) {
            sets.push_back(InstructionSet::Avx512);
        }
    }
#endif
    return sets;
}

}  // namespace bild::kernels
