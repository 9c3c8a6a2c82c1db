// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/kernel_bias.h"
#include "model/kernel_weights.h"
#include "model/kernel_workspace.h"

namespace bild {

/// The encoder stack of T5 (Raffel et al. 2020) in fused CPU kernels, one source at a time.
class KernelEncoder {
public:
    KernelEncoder(const KernelWeights& weights, kernels::CacheType cacheType);

    /// Reads the workspace's stream, [tokens, width], already embedded, and leaves the last layer's there. The rows are
    /// those of sources of the given lengths, one after another. The final norm is left to whoever reads it
    /// (finalGain).
    void run(KernelWorkspace& workspace, std::span<const std::int64_t> lengths);

    [[nodiscard]] const std::vector<float>& finalGain() const { return m_finalGain; }

private:
    struct Layer {
        std::vector<float> attentionGain;
        kernels::PackedWeight queryKeyValue;
        kernels::PackedWeight output;
        std::vector<float> feedForwardGain;
        kernels::PackedWeight in;
        kernels::PackedWeight out;
    };
    static Layer readLayer(const KernelWeights& weights, int index);
    void listRows(std::span<const std::int64_t> lengths);

    std::int64_t m_heads;
    std::int64_t m_headWidth;
    kernels::CacheType m_cacheType;
    KernelBias m_bias;
    std::vector<Layer> m_layers;
    std::vector<float> m_finalGain;
    /// One for each source, for the layer at hand; kept from call to call.
    std::vector<kernels::KeyValueCache> m_caches;
    std::vector<kernels::SequenceRows> m_rows;
};

}  // namespace bild
