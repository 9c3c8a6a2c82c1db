// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <vector>

#include "checkpoint/model_config.h"
#include "model/layers.h"
#include "model/relative_bias.h"

namespace bild {

/// The encoder stack of T5 (Raffel et al. 2020).
class T5Encoder {
public:
    T5Encoder(const Weights& weights, const ModelConfig& config, const Placement& placement);

    /// embedded: [tokens, width] in the compute type; returns the memory that cross-attention reads, same shape.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& embedded) const;

private:
    struct Layer {
        RmsNorm attentionNorm;
        std::unique_ptr<Linear> queryKeyValue;
        std::unique_ptr<Linear> output;
        RmsNorm feedForwardNorm;
        FeedForward feedForward;
    };
    static Layer readLayer(const Weights& weights, int index, const ModelConfig& config, const Placement& placement);

    int m_heads;
    RelativeBias m_bias;
    std::vector<Layer> m_layers;
    RmsNorm m_finalNorm;
};

}  // namespace bild
