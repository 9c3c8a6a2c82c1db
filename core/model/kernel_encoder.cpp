// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel_encoder.h"

#include <algorithm>

namespace bild {

KernelEncoder::KernelEncoder(const KernelWeights& weights, kernels::CacheType cacheType)
    : m_heads(weights.config().heads),
      m_headWidth(weights.config().headWidth),
      m_cacheType(cacheType),
      m_bias(weights.source().take("encoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight",
                                   {weights.config().relativeBuckets, weights.config().heads}),
             AttentionDirection::Bidirectional, weights.config().relativeMaxDistance),
      m_finalGain(weights.gain("encoder.final_layer_norm.weight")) {
    for (int i = 0; i < weights.config().encoderLayers; ++i) m_layers.push_back(readLayer(weights, i));
}

KernelEncoder::Layer KernelEncoder::readLayer(const KernelWeights& weights, int index) {
    const std::int64_t width = weights.config().width;
    const std::int64_t inner = std::int64_t{weights.config().heads} * weights.config().headWidth;
    const std::string block = "encoder.block." + std::to_string(index) + ".layer.";
    const std::string attention = block + "0.SelfAttention.";
    const std::string feedForward = block + "1.DenseReluDense.";
    return {weights.gain(block + "0.layer_norm.weight"),
            weights.stacked({attention + "q.weight", attention + "k.weight", attention + "v.weight"}, inner, width),
            weights.matrix(attention + "o.weight", width, inner),
            weights.gain(block + "1.layer_norm.weight"),
            weights.feedForwardIn(feedForward),
            weights.matrix(feedForward + "wo.weight", width, weights.config().feedForwardWidth)};
}

void KernelEncoder::listRows(std::span<const std::int64_t> lengths) {
    while (m_caches.size() < lengths.size()) m_caches.emplace_back(m_cacheType, m_heads, m_headWidth, 1);
    m_rows.clear();
    std::int64_t first = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        kernels::KeyValueCache& cache = m_caches[i];
        cache.truncate(0);
        if (cache.capacity() < lengths[i]) cache.reserve(lengths[i]);
        cache.extend(lengths[i]);
        m_rows.push_back({&cache, first, lengths[i]});
        first += lengths[i];
    }
}

void KernelEncoder::run(KernelWorkspace& workspace, std::span<const std::int64_t> lengths) {
    m_bias.reserve(*std::ranges::max_element(lengths));
    listRows(lengths);
    const kernels::Kernels& kernels = workspace.kernels();
    const HeadSplit split{lengths.size(), m_heads, m_headWidth, 3};
    workspace.team().run([&](KernelWorkspace::Member& member) {
        for (const Layer& layer : m_layers) {
            workspace.projectHeads(member, layer.queryKeyValue, layer.attentionGain, split);
            kernels.attendBothWays(m_rows, workspace.projected(), m_bias.view(), workspace.context(),
                                   workspace.scratch(member), member.share());
            member.barrier();
            workspace.addProduct(member, layer.output, workspace.context(), m_heads * m_headWidth);
            workspace.feedForward(member, layer.feedForwardGain, layer.in, layer.out);
        }
    });
}

}  // namespace bild
