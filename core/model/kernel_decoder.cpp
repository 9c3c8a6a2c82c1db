// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel_decoder.h"

#include <algorithm>

namespace bild {
namespace {

/// Target tokens that a sequence has room for at first.
constexpr std::int64_t kFirstPositions = 48;

void extend(kernels::KeyValueCache& cache, std::int64_t rows) {
    const std::int64_t needed = cache.length() + rows;
    if (needed > cache.capacity()) cache.reserve(std::max(needed, 2 * cache.capacity()));
    cache.extend(rows);
}

}  // namespace

KernelDecoder::KernelDecoder(const KernelWeights& weights, kernels::CacheType cacheType, const EmbeddingSource& source,
                             int vocabulary)
    : m_heads(weights.config().heads),
      m_headWidth(weights.config().headWidth),
      m_cacheType(cacheType),
      m_bias(weights.source().take("decoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight",
                                   {weights.config().relativeBuckets, weights.config().heads}),
             AttentionDirection::Causal, weights.config().relativeMaxDistance),
      m_finalGain(weights.gain("decoder.final_layer_norm.weight", source.headScale)),
      m_head(weights.head(source.head, vocabulary)) {
    for (int i = 0; i < weights.config().decoderLayers; ++i) m_layers.push_back(readLayer(weights, i));
    m_selfRows.resize(m_layers.size());
    m_crossRows.resize(m_layers.size());
}

KernelDecoder::Layer KernelDecoder::readLayer(const KernelWeights& weights, int index) {
    const std::int64_t width = weights.config().width;
    const std::int64_t inner = std::int64_t{weights.config().heads} * weights.config().headWidth;
    const std::string block = "decoder.block." + std::to_string(index) + ".layer.";
    const std::string self = block + "0.SelfAttention.";
    const std::string cross = block + "1.EncDecAttention.";
    const std::string feedForward = block + "2.DenseReluDense.";
    return {weights.gain(block + "0.layer_norm.weight"),
            weights.stacked({self + "q.weight", self + "k.weight", self + "v.weight"}, inner, width),
            weights.matrix(self + "o.weight", width, inner),
            weights.gain(block + "1.layer_norm.weight"),
            weights.matrix(cross + "q.weight", inner, width),
            weights.stacked({cross + "k.weight", cross + "v.weight"}, inner, width),
            weights.matrix(cross + "o.weight", width, inner),
            weights.gain(block + "2.layer_norm.weight"),
            weights.feedForwardIn(feedForward),
            weights.matrix(feedForward + "wo.weight", width, weights.config().feedForwardWidth)};
}

std::size_t KernelDecoderState::bytes() const {
    std::size_t all = 0;
    for (const kernels::KeyValueCache& cache : self) all += cache.bytes();
    for (const kernels::KeyValueCache& cache : cross) all += cache.bytes();
    return all;
}

KernelDecoderState KernelDecoder::emptyState(const KernelSource& source,
                                             std::vector<KernelDecoderState>& spares) const {
    // Most outputs end long before their limit, and caches that lie close together are read faster.
    const std::int64_t capacity = std::min(static_cast<std::int64_t>(source.capacity), kFirstPositions);
    KernelDecoderState state;
    if (!spares.empty()) {
        state = std::move(spares.back());
        spares.pop_back();
    }
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        if (layer == state.self.size()) {
            state.self.emplace_back(m_cacheType, m_heads, m_headWidth, capacity);
            state.cross.emplace_back(m_cacheType, m_heads, m_headWidth, source.tokens);
        }
        state.self[layer].truncate(0);
        state.self[layer].reserve(capacity);
        state.cross[layer].truncate(0);
        state.cross[layer].reserve(source.tokens);
        state.cross[layer].extend(source.tokens);
    }
    return state;
}

std::vector<KernelDecoderState> KernelDecoder::begin(KernelWorkspace& workspace, const std::vector<float>& memoryGain,
                                                     std::span<const KernelSource> sources,
                                                     std::vector<KernelDecoderState>& spares) {
    std::vector<KernelDecoderState> states;
    for (const KernelSource& source : sources) states.push_back(emptyState(source, spares));
    const std::int64_t inner = m_heads * m_headWidth;
    const kernels::FloatRows projected = workspace.projected();
    workspace.team().run([&](KernelWorkspace::Member& member) {
        const kernels::ShareRange heads = kernels::rangeOf(m_heads, member.share());
        for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
            workspace.project(member, m_layers[layer].crossKeyValue, memoryGain);
            float* keys = projected.data;
            for (std::size_t i = 0; i < sources.size(); ++i) {
                workspace.kernels().remember(states[i].cross[layer], 0, sources[i].tokens, {keys, projected.stride},
                                             {keys + inner, projected.stride}, heads);
                keys += sources[i].tokens * projected.stride;
            }
            member.barrier();
        }
    });
    return states;
}

std::int64_t KernelDecoder::positions(std::span<const KernelFeed> feeds) {
    std::int64_t most = 1;
    for (const KernelFeed& feed : feeds) {
        most = std::max({most, feed.state->self.front().length() + feed.rows, feed.state->cross.front().length()});
    }
    return most;
}

void KernelDecoder::listRows(std::span<const KernelFeed> feeds) {
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        m_selfRows[i].clear();
        m_crossRows[i].clear();
        std::int64_t first = 0;
        for (const KernelFeed& feed : feeds) {
            extend(feed.state->self[i], feed.rows);
            m_selfRows[i].push_back({&feed.state->self[i], first, feed.rows});
            m_crossRows[i].push_back({&feed.state->cross[i], first, feed.rows});
            first += feed.rows;
        }
    }
}

void KernelDecoder::run(KernelWorkspace& workspace, std::span<const KernelFeed> feeds, kernels::VocabularyScan& scan) {
    m_bias.reserve(positions(feeds));
    listRows(feeds);
    const std::int64_t inner = m_heads * m_headWidth;
    const kernels::Kernels& kernels = workspace.kernels();
    const HeadSplit self{feeds.size(), m_heads, m_headWidth, 3};
    const HeadSplit cross{feeds.size(), m_heads, m_headWidth, 1};
    workspace.team().run([&](KernelWorkspace::Member& member) {
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            const Layer& layer = m_layers[i];
            workspace.projectHeads(member, layer.queryKeyValue, layer.selfGain, self);
            kernels.attendCausal(m_selfRows[i], workspace.projected(), m_bias.view(), workspace.context(),
                                 workspace.scratch(member), member.share());
            member.barrier();
            workspace.addProduct(member, layer.selfOutput, workspace.context(), inner);
            workspace.projectHeads(member, layer.crossQuery, layer.crossGain, cross);
            kernels.attendCross(m_crossRows[i], workspace.projected(), workspace.context(), workspace.scratch(member),
                                member.share());
            member.barrier();
            workspace.addProduct(member, layer.crossOutput, workspace.context(), inner);
            workspace.feedForward(member, layer.feedForwardGain, layer.in, layer.out);
        }
        kernels.scanVocabulary(m_head, workspace.normalized(member, m_finalGain, m_head.type()), scan, member.share());
    });
}

std::size_t KernelDecoder::cacheBytes(std::size_t sourceTokens, std::size_t capacity) const {
    const auto roundedUp = [](std::size_t count) { return (count + 15) / 16 * 16; };
    const auto headWidth = static_cast<std::size_t>(m_headWidth);
    const std::size_t numberBytes = m_cacheType == kernels::CacheType::Float32 ? 4 : 2;
    const std::size_t positions = roundedUp(sourceTokens) + roundedUp(capacity);
    return m_layers.size() * positions * static_cast<std::size_t>(m_heads) * (headWidth + roundedUp(headWidth)) *
           numberBytes;
}

std::size_t KernelDecoder::bytesPerStep() const {
    std::size_t bytes = m_head.bytes();
    for (const Layer& layer : m_layers) {
        for (const kernels::PackedWeight* weight :
             {&layer.queryKeyValue, &layer.selfOutput, &layer.crossQuery, &layer.crossOutput, &layer.in, &layer.out}) {
            bytes += weight->bytes();
        }
    }
    return bytes;
}

}  // namespace bild
