// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layers.h"

namespace bild {

RmsNorm::RmsNorm(const Weights& weights, const std::string& name, const ModelConfig& config, const Placement& placement)
    : m_scale(weights.take(name, {config.width}).to(placement.device)), m_epsilon(config.normEpsilon) {}

at::Tensor RmsNorm::operator()(const at::Tensor& x) const {
    const at::Tensor wide = x.to(at::kFloat);
    const at::Tensor inverse = wide.square().mean(-1, /*keepdim=*/true).add_(m_epsilon).rsqrt_();
    return wide.mul(inverse).mul_(m_scale).to(x.scalar_type());
}

FeedForward::FeedForward(const Weights& weights, const std::string& prefix, const ModelConfig& config,
                         const Placement& placement)
    : m_gated(config.gatedFeedForward) {
    const std::int64_t width = config.width;
    const std::int64_t inner = config.feedForwardWidth;
    if (m_gated) {
        const at::Tensor gate = weights.take(prefix + "wi_0.weight", {inner, width});
        m_in = Linear::create(at::cat({gate, weights.take(prefix + "wi_1.weight", {inner, width})}), placement);
    } else {
        m_in = Linear::create(weights.take(prefix + "wi.weight", {inner, width}), placement);
    }
    const at::Tensor out = weights.take(prefix + "wo.weight", {width, inner});
    // The sums of this product pass float16's 65504 in larger T5 models.
    m_out = placement.computeType == at::kHalf ? Linear::createFloat32(out, placement) : Linear::create(out, placement);
}

at::Tensor FeedForward::operator()(const at::Tensor& x) const {
    at::Tensor inner = (*m_in)(x);
    if (m_gated) {
        const auto halves = inner.chunk(2, -1);
        inner = at::gelu(halves[0], "tanh").mul_(halves[1]);
    } else {
        inner.relu_();
    }
    return (*m_out)(inner);
}

at::Tensor splitHeads(const at::Tensor& x, int heads) {
    return x.view({x.size(0), heads, x.size(1) / heads}).transpose(0, 1);
}

at::Tensor attend(const at::Tensor& queries, const at::Tensor& keys, const at::Tensor& values, const at::Tensor& bias) {
    at::Tensor scores = at::matmul(queries, keys.transpose(1, 2)).to(at::kFloat);
    if (bias.defined()) scores.add_(bias);
    const at::Tensor mixed = at::matmul(at::softmax(scores, -1).to(values.scalar_type()), values);
    return mixed.transpose(0, 1).reshape({queries.size(1), -1});
}

}  // namespace bild
