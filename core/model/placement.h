// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <string>

#include "engine_options.h"
#include "message.h"

namespace bild {

/// Where a pair's tensors live and in which numbers they are computed with.
struct Placement {
    at::Device device{at::kCPU};
    at::ScalarType computeType = at::kFloat;  ///< of activations, caches and non-quantized weights
    bool int8Weights = false;                 ///< linear weights in int8, activations quantized on the fly
    Message deviceReason;                     ///< why not the other device, in one sentence

    [[nodiscard]] std::string dtypeName() const;
};

/// Chooses device and number format. `auto` takes CUDA when LibTorch sees a device with room for that many parameters
/// and the format is one for it; on a CPU it takes int8 where there are the instructions for it, else float32. Throws
/// DeviceError for what this machine lacks, memory included.
[[nodiscard]] Placement choosePlacement(const LoadOptions& options, std::size_t parameters);

/// Bytes that the caches of a batch may take now: half of what is free on a CPU, a quarter on another device, where
/// they move as they grow; a fixed amount where the system does not say.
[[nodiscard]] std::size_t memoryForCaches(at::Device device);

}  // namespace bild
