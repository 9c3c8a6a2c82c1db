// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <vector>

#include "checkpoint/model_config.h"
#include "model/layers.h"
#include "model/relative_bias.h"

namespace bild {

/// The encoder stack of T5 (Raffel et al. 2020) over several sources at once, padded to one length.
class T5Encoder {
public:
    T5Encoder(const Weights& weights, const ModelConfig& config, const Placement& placement);

    /// Makes sources of that length known. To be called before they are encoded.
    void reach(std::int64_t length) { m_bias.reach(length); }

    /// embedded: [sources * n, width], used up, n a multiple of kBiasAlignment; lengths: [sources] int64 on the device.
    /// Returns the memory that cross-attention reads, same shape; what stands behind a source's length means nothing.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& embedded, const at::Tensor& lengths) const;

private:
    struct Layer {
        RmsNorm attentionNorm;
        Linear queryKeyValue;
        Linear output;
        RmsNorm feedForwardNorm;
        FeedForward feedForward;
    };
    static Layer readLayer(const Weights& weights, int index, const ModelConfig& config, const Placement& placement);

    std::int64_t m_heads;
    RelativeBias m_bias;
    std::vector<Layer> m_layers;
    RmsNorm m_finalNorm;
};

}  // namespace bild
