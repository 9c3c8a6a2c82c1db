// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "model/embedding_source.h"
#include "model/kernel_bias.h"
#include "model/kernel_weights.h"
#include "model/kernel_workspace.h"

namespace bild {

/// What the decoder remembers of one sequence, layer by layer.
struct KernelDecoderState {
    std::vector<kernels::KeyValueCache> self;
    std::vector<kernels::KeyValueCache> cross;  ///< filled once, when the source is encoded

    void truncate(std::int64_t length) {
        for (kernels::KeyValueCache& cache : self) cache.truncate(length);
    }
    [[nodiscard]] std::size_t bytes() const;
};

/// An encoded source, and how many target tokens to make room for.
struct KernelSource {
    std::int64_t tokens = 0;
    std::size_t capacity = 0;
};

/// Some rows of a step that belong to one sequence.
struct KernelFeed {
    KernelDecoderState* state = nullptr;
    std::int64_t rows = 0;
};

/// The decoder stack of T5 (Raffel et al. 2020) with its head in fused CPU kernels, over many sequences of different
/// lengths at once: each weight is read once a step for all rows.
class KernelDecoder {
public:
    /// Scores the first `vocabulary` tokens only.
    KernelDecoder(const KernelWeights& weights, kernels::CacheType cacheType, const EmbeddingSource& source,
                  int vocabulary);

    /// Makes a state for each source whose last encoder layer stands in the workspace's stream, one after another;
    /// `memoryGain` is the encoder's final norm. States of sequences that ended are taken out of `spares` and used
    /// again: fresh memory costs more than a small model's encoder.
    [[nodiscard]] std::vector<KernelDecoderState> begin(KernelWorkspace& workspace,
                                                        const std::vector<float>& memoryGain,
                                                        std::span<const KernelSource> sources,
                                                        std::vector<KernelDecoderState>& spares);

    /// Reads the workspace's stream, [sum of rows, width], already embedded; appends to the states; leaves what the
    /// logits say in `scan`, which has been reset for these rows.
    void run(KernelWorkspace& workspace, std::span<const KernelFeed> feeds, kernels::VocabularyScan& scan);

    /// Positions that attention must have room for, once `feeds` are appended.
    [[nodiscard]] static std::int64_t positions(std::span<const KernelFeed> feeds);
    /// Of a state that begin() makes.
    [[nodiscard]] std::size_t cacheBytes(std::size_t sourceTokens, std::size_t capacity) const;
    /// Bytes of weights that one step reads.
    [[nodiscard]] std::size_t bytesPerStep() const;

private:
    struct Layer {
        std::vector<float> selfGain;
        kernels::PackedWeight queryKeyValue;
        kernels::PackedWeight selfOutput;
        std::vector<float> crossGain;
        kernels::PackedWeight crossQuery;
        kernels::PackedWeight crossKeyValue;
        kernels::PackedWeight crossOutput;
        std::vector<float> feedForwardGain;
        kernels::PackedWeight in;
        kernels::PackedWeight out;
    };
    static Layer readLayer(const KernelWeights& weights, int index);
    [[nodiscard]] KernelDecoderState emptyState(const KernelSource& source,
                                                std::vector<KernelDecoderState>& spares) const;
    void listRows(std::span<const KernelFeed> feeds);

    std::int64_t m_heads;
    std::int64_t m_headWidth;
    kernels::CacheType m_cacheType;
    KernelBias m_bias;
    std::vector<Layer> m_layers;
    std::vector<float> m_finalGain;  ///< times the head's scale
    kernels::PackedWeight m_head;
    std::vector<std::vector<kernels::SequenceRows>> m_selfRows;  ///< of the step at hand, layer by layer
    std::vector<std::vector<kernels::SequenceRows>> m_crossRows;
};

}  // namespace bild
