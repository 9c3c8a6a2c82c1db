// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bild {

enum class DeviceChoice { Auto, Cpu, Cuda };
enum class DtypeChoice { Auto, Float32, BFloat16, Float16, Int8 };

struct LoadOptions {
    DeviceChoice device = DeviceChoice::Auto;
    DtypeChoice dtype = DtypeChoice::Auto;
    int threads = 0;  ///< 0: the physical cores
};

}  // namespace bild
