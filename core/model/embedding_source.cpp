// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/embedding_source.h"

#include <cmath>

namespace bild {

EmbeddingSource EmbeddingSource::find(const Weights& weights, const ModelConfig& config) {
    EmbeddingSource source;
    source.embedding = "shared.weight";
    for (const char* name : {"shared.weight", "decoder.embed_tokens.weight", "encoder.embed_tokens.weight"}) {
        if (!weights.has(name)) continue;
        source.embedding = name;
        break;
    }
    const bool own = weights.has("lm_head.weight") &&
                     (!config.tiedHead.value_or(true) || !weights.identical("lm_head.weight", source.embedding));
    source.head = own ? "lm_head.weight" : source.embedding;
    if (config.scalesDecoderOutput) {
        source.headScale = static_cast<float>(1.0 / std::sqrt(static_cast<double>(config.width)));
    }
    return source;
}

}  // namespace bild
