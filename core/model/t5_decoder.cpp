// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/t5_decoder.h"

namespace bild {

T5Decoder::T5Decoder(const Weights& weights, const ModelConfig& config, const Placement& placement)
    : m_heads(config.heads),
      m_headWidth(config.headWidth),
      m_options(at::TensorOptions(placement.device).dtype(placement.computeType)),
      m_bias(weights.take("decoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight",
                          {config.relativeBuckets, config.heads}),
             AttentionDirection::Causal, config.relativeMaxDistance, m_options),
      m_finalNorm(weights, "decoder.final_layer_norm.weight", config, placement) {
    m_layers.reserve(static_cast<std::size_t>(config.decoderLayers));
    for (int i = 0; i < config.decoderLayers; ++i) m_layers.push_back(readLayer(weights, i, config, placement));
}

T5Decoder::Layer T5Decoder::readLayer(const Weights& weights, int index, const ModelConfig& config,
                                      const Placement& placement) {
    const std::int64_t width = config.width;
    const std::int64_t inner = std::int64_t{config.heads} * config.headWidth;
    const std::string block = "decoder.block." + std::to_string(index) + ".layer.";
    const std::string self = block + "0.SelfAttention.";
    const std::string cross = block + "1.EncDecAttention.";
    const auto in = [&](const std::string& name) { return weights.take(name, {inner, width}); };
    const auto out = [&](const std::string& name) { return weights.take(name, {width, inner}); };
    return {RmsNorm(weights, block + "0.layer_norm.weight", config, placement),
            Linear(at::cat({in(self + "q.weight"), in(self + "k.weight"), in(self + "v.weight")}), placement),
            Linear(out(self + "o.weight"), placement),
            RmsNorm(weights, block + "1.layer_norm.weight", config, placement),
            Linear(in(cross + "q.weight"), placement),
            Linear(at::cat({in(cross + "k.weight"), in(cross + "v.weight")}), placement),
            Linear(out(cross + "o.weight"), placement),
            RmsNorm(weights, block + "2.layer_norm.weight", config, placement),
            FeedForward(weights, block + "2.DenseReluDense.", config, placement)};
}

DecoderCaches T5Decoder::makeCaches() const {
    const auto layers = static_cast<std::int64_t>(m_layers.size());
    return {SlotCache(layers, m_heads, m_headWidth, m_options), SlotCache(layers, m_heads, m_headWidth, m_options)};
}

void T5Decoder::rememberSource(const at::Tensor& memory, const at::Tensor& rows, DecoderCaches& caches) const {
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        caches.cross.write(static_cast<std::int64_t>(i), rows, m_layers[i].crossKeyValue(memory));
    }
}

at::Tensor T5Decoder::operator()(const at::Tensor& embedded, const DecoderPass& pass, DecoderCaches& caches) const {
    const std::int64_t inner = m_heads * m_headWidth;
    const at::Tensor bias = m_bias(pass.positions, pass.keys);
    const at::Tensor mask = maskBehind(pass.sourceLengths, pass.sourceKeys, m_options);
    at::Tensor x = embedded;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const Layer& layer = m_layers[i];
        const auto index = static_cast<std::int64_t>(i);
        const at::Tensor all = layer.queryKeyValue(layer.selfNorm(x));
        caches.self.write(index, pass.cacheRows, all.narrow(1, inner, 2 * inner));
        const auto written = caches.self.read(index, pass.firstSlot, pass.slots, pass.keys);
        layer.selfOutput.addTo(x, attendFromRows(all.narrow(1, 0, inner), written, bias, pass));
        const auto source = caches.cross.read(index, pass.firstSlot, pass.slots, pass.sourceKeys);
        layer.crossOutput.addTo(x, attendFromRows(layer.crossQuery(layer.crossNorm(x)), source, mask, pass));
        layer.feedForward.addTo(x, layer.feedForwardNorm(x));
    }
    return m_finalNorm(x);
}

at::Tensor T5Decoder::attendFromRows(const at::Tensor& queries, const SlotCache::KeysAndValues& cached,
                                     const at::Tensor& bias, const DecoderPass& pass) const {
    const at::Tensor heads = queries.view({pass.slots, pass.queries, m_heads, m_headWidth}).transpose(1, 2);
    return attend(heads, cached.keys, cached.values, bias);
}

std::size_t T5Decoder::cacheBytes(std::int64_t sourceTokens, std::int64_t capacity) const {
    const auto numbers = static_cast<std::size_t>(2 * (sourceTokens + capacity) * m_heads * m_headWidth);
    return m_layers.size() * numbers * m_options.dtype().itemsize();
}

std::size_t T5Decoder::bytesPerStep() const {
    std::size_t bytes = 0;
    for (const Layer& layer : m_layers) {
        bytes += layer.queryKeyValue.bytes() + layer.selfOutput.bytes() + layer.crossQuery.bytes() +
                 layer.crossOutput.bytes() + layer.feedForward.bytes();
    }
    return bytes;
}

}  // namespace bild
