// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "checkpoint/model_config.h"
#include "model/weights.h"

namespace bild {

/// Which tensors a checkpoint embeds tokens and scores the vocabulary with. Checkpoints of transformers hold up to
/// three copies of the embedding under different names; a head of its own is one that is there and is no copy of the
/// embedding.
struct EmbeddingSource {
    std::string embedding;
    std::string head;
    float headScale = 1.0F;  ///< what the last hidden state is multiplied with: width^-0.5 or nothing

    [[nodiscard]] bool tied() const { return embedding == head; }
    [[nodiscard]] static EmbeddingSource find(const Weights& weights, const ModelConfig& config);
};

}  // namespace bild
