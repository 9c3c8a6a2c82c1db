// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/t5_decoder.h"

namespace bild {

T5Decoder::T5Decoder(const Weights& weights, const ModelConfig& config, const Placement& placement)
    : m_heads(config.heads),
      m_headWidth(config.headWidth),
      m_cacheOptions(at::TensorOptions(placement.device).dtype(placement.computeType)),
      m_bias(weights.take("decoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight",
                          {config.relativeBuckets, config.heads}),
             Direction::Causal, config.relativeMaxDistance, placement.device),
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
            Linear::create(at::cat({in(self + "q.weight"), in(self + "k.weight"), in(self + "v.weight")}), placement),
            Linear::create(out(self + "o.weight"), placement),
            RmsNorm(weights, block + "1.layer_norm.weight", config, placement),
            Linear::create(in(cross + "q.weight"), placement),
            Linear::create(at::cat({in(cross + "k.weight"), in(cross + "v.weight")}), placement),
            Linear::create(out(cross + "o.weight"), placement),
            RmsNorm(weights, block + "2.layer_norm.weight", config, placement),
            FeedForward(weights, block + "2.DenseReluDense.", config, placement)};
}

DecoderState T5Decoder::begin(const at::Tensor& memory, std::size_t capacity) const {
    DecoderState state;
    for (const Layer& layer : m_layers) {
        state.self.emplace_back(m_heads, m_headWidth, capacity, m_cacheOptions);
        state.cross.emplace_back(m_heads, m_headWidth, static_cast<std::size_t>(memory.size(0)), m_cacheOptions);
        const auto parts = (*layer.crossKeyValue)(memory).chunk(2, -1);
        state.cross.back().append(splitHeads(parts[0].contiguous(), m_heads),
                                  splitHeads(parts[1].contiguous(), m_heads));
    }
    return state;
}

at::Tensor T5Decoder::operator()(const at::Tensor& embedded, std::span<const DecoderFeed> feeds) const {
    std::vector<at::Tensor> biases;
    biases.reserve(feeds.size());
    for (const DecoderFeed& feed : feeds) {
        const int held = static_cast<int>(feed.state->length());
        biases.push_back(m_bias(held, static_cast<int>(feed.rows), held + static_cast<int>(feed.rows)));
    }
    at::Tensor x = embedded;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        x = x + selfAttention(x, i, feeds, biases);
        x = x + crossAttention(x, i, feeds);
        x = x + m_layers[i].feedForward(m_layers[i].feedForwardNorm(x));
    }
    return m_finalNorm(x);
}

at::Tensor T5Decoder::selfAttention(const at::Tensor& x, std::size_t layer, std::span<const DecoderFeed> feeds,
                                    std::span<const at::Tensor> biases) const {
    const Layer& weights = m_layers[layer];
    const at::Tensor all = (*weights.queryKeyValue)(weights.selfNorm(x));
    std::vector<at::Tensor> mixed;
    mixed.reserve(feeds.size());
    std::int64_t row = 0;
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        // [rows, 3, heads, width] -> three of [heads, rows, width]
        const at::Tensor own =
            all.narrow(0, row, feeds[i].rows).view({feeds[i].rows, 3, m_heads, m_headWidth}).permute({1, 2, 0, 3});
        KvCache& cache = feeds[i].state->self[layer];
        cache.append(own[1], own[2]);
        mixed.push_back(attend(own[0], cache.keys(), cache.values(), biases[i]));
        row += feeds[i].rows;
    }
    return (*weights.selfOutput)(mixed.size() == 1 ? mixed.front() : at::cat(mixed));
}

at::Tensor T5Decoder::crossAttention(const at::Tensor& x, std::size_t layer, std::span<const DecoderFeed> feeds) const {
    const Layer& weights = m_layers[layer];
    const at::Tensor queries = (*weights.crossQuery)(weights.crossNorm(x));
    std::vector<at::Tensor> mixed;
    mixed.reserve(feeds.size());
    std::int64_t row = 0;
    for (const DecoderFeed& feed : feeds) {
        const KvCache& source = feed.state->cross[layer];
        mixed.push_back(
            attend(splitHeads(queries.narrow(0, row, feed.rows), m_heads), source.keys(), source.values(), {}));
        row += feed.rows;
    }
    return (*weights.crossOutput)(mixed.size() == 1 ? mixed.front() : at::cat(mixed));
}

std::size_t T5Decoder::cacheBytes(std::size_t sourceTokens, std::size_t capacity) const {
    const auto inner = static_cast<std::size_t>(m_heads) * static_cast<std::size_t>(m_headWidth);
    return m_layers.size() * 2 * (sourceTokens + capacity) * inner * m_cacheOptions.dtype().itemsize();
}

std::size_t T5Decoder::bytesPerStep() const {
    std::size_t bytes = 0;
    for (const Layer& layer : m_layers) {
        bytes += layer.queryKeyValue->bytes() + layer.selfOutput->bytes() + layer.crossQuery->bytes() +
                 layer.crossOutput->bytes() + layer.feedForward.bytes();
    }
    return bytes;
}

}  // namespace bild
