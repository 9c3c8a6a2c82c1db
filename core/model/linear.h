// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <cstddef>

#include "model/placement.h"

namespace bild {

/// y = x W^T without bias. Immutable.
class Linear {
public:
    Linear() = default;
    /// weights: [out, in], put where the placement says, in its compute type or in `type`.
    Linear(const at::Tensor& weights, const Placement& placement) : Linear(weights, placement, placement.computeType) {}
    Linear(const at::Tensor& weights, const Placement& placement, at::ScalarType type)
        : m_weights(weights.to(placement.device, type).contiguous()) {}

    /// x: [rows, in]; returns [rows, out] in x's type.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;
    /// The same, added to `sum`: one operation where the types agree.
    void addTo(at::Tensor& sum, const at::Tensor& x) const;
    /// The same in float32, without a rounding in between where the device can.
    [[nodiscard]] at::Tensor toFloat32(const at::Tensor& x) const;
    /// Bytes of weights that one call reads.
    [[nodiscard]] std::size_t bytes() const { return m_weights.nbytes(); }

private:
    at::Tensor m_weights;
};

}  // namespace bild
