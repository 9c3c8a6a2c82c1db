// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/t5_encoder.h"

namespace bild {

T5Encoder::T5Encoder(const Weights& weights, const ModelConfig& config, const Placement& placement)
    : m_heads(config.heads),
      m_bias(weights.take("encoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight",
                          {config.relativeBuckets, config.heads}),
             AttentionDirection::Bidirectional, config.relativeMaxDistance,
             at::TensorOptions(placement.device).dtype(placement.computeType)),
      m_finalNorm(weights, "encoder.final_layer_norm.weight", config, placement) {
    m_layers.reserve(static_cast<std::size_t>(config.encoderLayers));
    for (int i = 0; i < config.encoderLayers; ++i) m_layers.push_back(readLayer(weights, i, config, placement));
}

T5Encoder::Layer T5Encoder::readLayer(const Weights& weights, int index, const ModelConfig& config,
                                      const Placement& placement) {
    const std::int64_t width = config.width;
    const std::int64_t inner = std::int64_t{config.heads} * config.headWidth;
    const std::string block = "encoder.block." + std::to_string(index) + ".layer.";
    const std::string attention = block + "0.SelfAttention.";
    const auto projection = [&](const char* name) { return weights.take(attention + name, {inner, width}); };
    return {RmsNorm(weights, block + "0.layer_norm.weight", config, placement),
            Linear(at::cat({projection("q.weight"), projection("k.weight"), projection("v.weight")}), placement),
            Linear(weights.take(attention + "o.weight", {width, inner}), placement),
            RmsNorm(weights, block + "1.layer_norm.weight", config, placement),
            FeedForward(weights, block + "1.DenseReluDense.", config, placement)};
}

at::Tensor T5Encoder::operator()(const at::Tensor& embedded, const at::Tensor& lengths) const {
    const std::int64_t sources = lengths.size(0);
    const std::int64_t longest = embedded.size(0) / sources;
    const at::Tensor positions = at::arange(longest, lengths.options()).unsqueeze(0);
    const at::Tensor bias = m_bias(positions, longest) + maskBehind(lengths, longest, embedded.options());
    at::Tensor x = embedded;
    for (const Layer& layer : m_layers) {
        const at::Tensor all = layer.queryKeyValue(layer.attentionNorm(x))
                                   .view({sources, longest, 3, m_heads, -1})
                                   .permute({2, 0, 3, 1, 4});
        layer.output.addTo(x, attend(all.select(0, 0), all.select(0, 1), all.select(0, 2), bias));
        layer.feedForward.addTo(x, layer.feedForwardNorm(x));
    }
    return m_finalNorm(x);
}

}  // namespace bild
