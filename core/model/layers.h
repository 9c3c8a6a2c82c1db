// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

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
    /// Adds the block's output for x to `sum`.
    void addTo(at::Tensor& sum, const at::Tensor& x) const;
    [[nodiscard]] std::size_t bytes() const { return m_in.bytes() + m_out.bytes(); }

private:
    bool m_gated;
    Linear m_in;  ///< relu: wi; gated: wi_0 and wi_1 stacked
    Linear m_out;
};

/// softmax(queries keys^T + bias) values, unscaled as T5 has it, the softmax in float32. queries: [n, heads, m, w];
/// keys, values: [n, heads, k, w]; bias: broadcast to [n, heads, m, k], of the same type; a device is fastest where the
/// strides of all its dimensions but the last are multiples of kBiasAlignment. Returns [n * m, heads * w].
[[nodiscard]] at::Tensor attend(const at::Tensor& queries, const at::Tensor& keys, const at::Tensor& values,
                                const at::Tensor& bias);

constexpr std::int64_t kBiasAlignment = 16;

/// [n, 1, 1, keys]: minus infinity for the keys that stand behind a source's length, 0 for the others. lengths: [n]
/// int64 on the device of `options`.
[[nodiscard]] at::Tensor maskBehind(const at::Tensor& lengths, std::int64_t keys, const at::TensorOptions& options);

/// The next multiple.
[[nodiscard]] constexpr std::int64_t roundedUp(std::int64_t number, std::int64_t multiple) {
    return (number + multiple - 1) / multiple * multiple;
}

}  // namespace bild
