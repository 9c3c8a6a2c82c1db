// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/instruction_set.h"

#ifdef BILD_KERNELS_X86
#include <cpuid.h>
#ifdef __linux__
#include <sys/syscall.h>
#include <unistd.h>
#endif
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

// Leaf 7, bits 24 (tiles) and 25 (their int8 products) of EDX; and Linux must be asked to save the tiles, for all
// threads of the process, which it refuses where it does not know them.
bool hasAmx() {
#ifdef __linux__
    unsigned int eax = 0;
    unsigned int ebx = 0;
    unsigned int ecx = 0;
    unsigned int edx = 0;
    constexpr unsigned int kTiles = 3U << 24;
    if (__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) == 0 || (edx & kTiles) != kTiles) return false;
    constexpr long kRequestPermission = 0x1023;  // ARCH_REQ_XCOMP_PERM
    constexpr long kTileData = 18;
    return syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
#else
    return false;
#endif
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
        case InstructionSet::Amx:
            return "amx-int8";
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
            if (hasAmx()) sets.push_back(InstructionSet::Amx);
        }
    }
#endif
    return sets;
}

}  // namespace bild::kernels
