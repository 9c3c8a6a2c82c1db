// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

namespace bild {

/// Measures how fast a device reads its own memory, with an operation of LibTorch's that does little else.
class DeviceBandwidth {
public:
    explicit DeviceBandwidth(at::Device device);
    /// Bytes a second of one pass over a buffer far larger than any cache.
    [[nodiscard]] double measure() const;

private:
    at::Tensor m_memory;
};

}  // namespace bild
