// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <span>
#include <vector>

#include "checkpoint/model_config.h"
#include "model/kv_cache.h"
#include "model/layers.h"
#include "model/relative_bias.h"

namespace bild {

/// What the decoder remembers of one sequence: for each layer the keys and values of the tokens so far, and those of
/// the source.
struct DecoderState {
    std::vector<KvCache> self;
    std::vector<KvCache> cross;  ///< filled once, when the source is encoded

    [[nodiscard]] std::size_t length() const { return static_cast<std::size_t>(self.front().length()); }
    void truncate(std::size_t length) {
        for (KvCache& cache : self) cache.truncate(length);
    }
};

/// Some rows of a batch that belong to one sequence.
struct DecoderFeed {
    DecoderState* state = nullptr;
    std::int64_t rows = 0;
};

/// The decoder stack of T5 (Raffel et al. 2020) over many sequences of different lengths at once: linear layers see all
/// rows together, attention runs a sequence at a time.
class T5Decoder {
public:
    T5Decoder(const Weights& weights, const ModelConfig& config, const Placement& placement);

    /// memory: [source tokens, width], the encoder's output.
    [[nodiscard]] DecoderState begin(const at::Tensor& memory, std::size_t capacity) const;

    /// embedded: [sum of the feeds' rows, width]; appends to the states. Returns the normed last hidden states, same
    /// shape.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& embedded, std::span<const DecoderFeed> feeds) const;

    /// Of a state that begin() makes.
    [[nodiscard]] std::size_t cacheBytes(std::size_t sourceTokens, std::size_t capacity) const;
    /// Of weights read in one step, without the head.
    [[nodiscard]] std::size_t bytesPerStep() const;

private:
    struct Layer {
        RmsNorm selfNorm;
        std::unique_ptr<Linear> queryKeyValue;
        std::unique_ptr<Linear> selfOutput;
        RmsNorm crossNorm;
        std::unique_ptr<Linear> crossQuery;
        std::unique_ptr<Linear> crossKeyValue;
        std::unique_ptr<Linear> crossOutput;
        RmsNorm feedForwardNorm;
        FeedForward feedForward;
    };
    static Layer readLayer(const Weights& weights, int index, const ModelConfig& config, const Placement& placement);
    [[nodiscard]] at::Tensor selfAttention(const at::Tensor& x, std::size_t layer, std::span<const DecoderFeed> feeds,
                                           std::span<const at::Tensor> biases) const;
    [[nodiscard]] at::Tensor crossAttention(const at::Tensor& x, std::size_t layer,
                                            std::span<const DecoderFeed> feeds) const;

    int m_heads;
    int m_headWidth;
    at::TensorOptions m_cacheOptions;
    RelativeBias m_bias;
    std::vector<Layer> m_layers;
    RmsNorm m_finalNorm;
};

}  // namespace bild
