// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <vector>

#include "checkpoint/model_config.h"
#include "model/layers.h"
#include "model/relative_bias.h"
#include "model/slot_cache.h"

namespace bild {

/// What the decoder remembers of its sequences, each in the slot of its number: keys and values of the tokens so far,
/// and those of the source.
struct DecoderCaches {
    SlotCache self;
    SlotCache cross;
};

/// Which rows a pass has, where in the caches they belong, and what they may see: a rectangle of `queries` rows for
/// each slot of a range. All tensors int64 on the device.
struct DecoderPass {
    std::int64_t firstSlot = 0;
    std::int64_t slots = 0;
    std::int64_t queries = 0;
    std::int64_t keys = 0;        ///< read from each slot of the tokens so far: a multiple of kBiasAlignment
    std::int64_t sourceKeys = 0;  ///< of the source: the same
    at::Tensor cacheRows;         ///< [slots * queries]: as SlotCache::write() has it
    at::Tensor positions;         ///< [slots, queries]
    at::Tensor sourceLengths;     ///< [slots], at least 1
};

/// The decoder stack of T5 (Raffel et al. 2020) over many sequences of different lengths at once.
class T5Decoder {
public:
    T5Decoder(const Weights& weights, const ModelConfig& config, const Placement& placement);

    [[nodiscard]] DecoderCaches makeCaches() const;
    /// Makes positions below `length` known. To be called before a pass over them.
    void reach(std::int64_t length) { m_bias.reach(length); }

    /// Writes the keys and values of sources. memory: [n, width], the encoder's output; rows: [n] int64, slot * length
    /// of the cache + position.
    void rememberSource(const at::Tensor& memory, const at::Tensor& rows, DecoderCaches& caches) const;

    /// embedded: [slots * queries, width], used up; appends to the caches. Returns the normed last hidden states, same
    /// shape.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& embedded, const DecoderPass& pass,
                                        DecoderCaches& caches) const;

    /// Of one sequence in caches of these lengths.
    [[nodiscard]] std::size_t cacheBytes(std::int64_t sourceTokens, std::int64_t capacity) const;
    /// Of weights read in one step, without the head.
    [[nodiscard]] std::size_t bytesPerStep() const;

private:
    struct Layer {
        RmsNorm selfNorm;
        Linear queryKeyValue;
        Linear selfOutput;
        RmsNorm crossNorm;
        Linear crossQuery;
        Linear crossKeyValue;
        Linear crossOutput;
        RmsNorm feedForwardNorm;
        FeedForward feedForward;
    };
    static Layer readLayer(const Weights& weights, int index, const ModelConfig& config, const Placement& placement);
    [[nodiscard]] at::Tensor attendFromRows(const at::Tensor& queries, const SlotCache::KeysAndValues& cached,
                                            const at::Tensor& bias, const DecoderPass& pass) const;

    std::int64_t m_heads;
    std::int64_t m_headWidth;
    at::TensorOptions m_options;  ///< of activations and caches
    RelativeBias m_bias;
    std::vector<Layer> m_layers;
    RmsNorm m_finalNorm;
};

}  // namespace bild
