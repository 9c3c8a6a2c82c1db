// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layers.h"

#include <limits>

namespace bild {

RmsNorm::RmsNorm(const Weights& weights, const std::string& name, const ModelConfig& config, const Placement& placement)
    : m_scale(weights.take(name, {config.width}).to(placement.device, placement.computeType)),
      m_epsilon(config.normEpsilon) {}

at::Tensor RmsNorm::operator()(const at::Tensor& x) const {
    return at::rms_norm(x, m_scale.sizes(), m_scale, m_epsilon);
}

FeedForward::FeedForward(const Weights& weights, const std::string& prefix, const ModelConfig& config,
                         const Placement& placement)
    : m_gated(config.gatedFeedForward) {
    const std::int64_t width = config.width;
    const std::int64_t inner = config.feedForwardWidth;
    if (m_gated) {
        const at::Tensor gate = weights.take(prefix + "wi_0.weight", {inner, width});
        m_in = Linear(at::cat({gate, weights.take(prefix + "wi_1.weight", {inner, width})}), placement);
    } else {
        m_in = Linear(weights.take(prefix + "wi.weight", {inner, width}), placement);
    }
    // The sums of this product pass float16's 65504 in larger T5 models.
    const bool wide = placement.computeType == at::kHalf;
    m_out = Linear(weights.take(prefix + "wo.weight", {width, inner}), placement,
                   wide ? at::kFloat : placement.computeType);
}

void FeedForward::addTo(at::Tensor& sum, const at::Tensor& x) const {
    at::Tensor inner = m_in(x);
    if (m_gated) {
        const auto halves = inner.chunk(2, -1);
        inner = at::gelu(halves[0], "tanh").mul_(halves[1]);
    } else {
        inner.relu_();
    }
    m_out.addTo(sum, inner);
}

at::Tensor attend(const at::Tensor& queries, const at::Tensor& keys, const at::Tensor& values, const at::Tensor& bias) {
    const at::Tensor mixed = at::scaled_dot_product_attention(queries, keys, values, bias, /*dropout_p=*/0.0,
                                                              /*is_causal=*/false, /*scale=*/1.0);
    return mixed.transpose(1, 2).reshape({queries.size(0) * queries.size(2), queries.size(1) * queries.size(3)});
}

at::Tensor maskBehind(const at::Tensor& lengths, std::int64_t keys, const at::TensorOptions& options) {
    const at::Tensor behind = at::arange(keys, lengths.options()).ge(lengths.unsqueeze(1));
    return at::zeros({lengths.size(0), keys}, options)
        .masked_fill_(behind, -std::numeric_limits<float>::infinity())
        .view({lengths.size(0), 1, 1, keys});
}

}  // namespace bild
