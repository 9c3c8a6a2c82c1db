// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace bild {

/// Threads that a pair can be made to compute with.
inline constexpr int kMostThreads = 256;

enum class DeviceChoice { Auto, Cpu, Cuda };
enum class DtypeChoice { Auto, Float32, BFloat16, Float16, Int8 };

struct LoadOptions {
    DeviceChoice device = DeviceChoice::Auto;
    DtypeChoice dtype = DtypeChoice::Auto;
    int threads = 0;  ///< up to kMostThreads; 0: the physical cores
    /// Where packed copies of large models are kept, so that they load faster the next time; empty: nowhere. Made where
    /// it is missing. What cannot be read or written there is done without.
    std::filesystem::path packedFolder = {};
};

}  // namespace bild
