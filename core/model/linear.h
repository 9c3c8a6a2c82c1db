// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <cstddef>
#include <memory>

#include "model/placement.h"

namespace bild {

/// y = x W^T without bias: the one place where the number format of the weights is known. Stateless once built.
class Linear {
public:
    virtual ~Linear() = default;

    /// x: [rows, in], in the placement's compute type; returns [rows, out] in the same.
    [[nodiscard]] virtual at::Tensor operator()(const at::Tensor& x) const = 0;
    /// Bytes of weights that one call reads.
    [[nodiscard]] virtual std::size_t bytes() const = 0;

    /// weights: [out, in] float32 on the CPU.
    [[nodiscard]] static std::unique_ptr<Linear> create(const at::Tensor& weights, const Placement& placement);
    /// Computes in float32 whatever the compute type: for places where float16 overflows.
    [[nodiscard]] static std::unique_ptr<Linear> createFloat32(const at::Tensor& weights, const Placement& placement);
};

}  // namespace bild
