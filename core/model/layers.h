// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <memory>
#include <string>

#include "checkpoint/model_config.h"
#include "model/linear.h"
#include "model/weights.h"

namespace bild {

/// Root mean square norm without mean and bias, computed in float32 (Zhang and Sennrich 2019).
class RmsNorm {
public:
    RmsNorm(const Weights& weights, const std::string& name, const ModelConfig& config, const Placement& placement);
    /// x: [rows, width]; returns the same shape and type.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor m_scale;
    double m_epsilon;
};

/// T5's feed-forward block: relu, or GELU (tanh form) gating a second projection (Shazeer 2020).
class FeedForward {
public:
    FeedForward(const Weights& weights, const std::string& prefix, const ModelConfig& config,
                const Placement& placement);
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;
    [[nodiscard]] std::size_t bytes() const { return m_in->bytes() + m_out->bytes(); }

private:
    bool m_gated;
    std::unique_ptr<Linear> m_in;  ///< relu: wi; gated: wi_0 and wi_1 stacked
    std::unique_ptr<Linear> m_out;
};

/// [rows, heads * width] -> [heads, rows, width], a view.
[[nodiscard]] at::Tensor splitHeads(const at::Tensor& x, int heads);

/// softmax(queries keys^T + bias) values, unscaled as T5 has it, softmax in float32. queries: [heads, m, w]; keys,
/// values: [heads, n, w]; bias: [heads, m, n] float32 or undefined. Returns [m, heads * w].
[[nodiscard]] at::Tensor attend(const at::Tensor& queries, const at::Tensor& keys, const at::Tensor& values,
                                const at::Tensor& bias);

}  // namespace bild
