// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "checkpoint/generation_settings.h"
#include "message.h"

namespace bild {

/// What a `config.json` says of one task under `task_specific_params`.
struct TaskParameters {
    std::string prefix;
    GenerationSettings settings;  ///< go before the model's general ones
};

/// Shapes and token ids of a T5, mT5, flan-T5 or MADLAD-400 model (Raffel et al. 2020; Xue et al. 2021), checked to be
/// sane: every size is positive and at most 2^20 (vocabulary 2^24), and ids lie inside the vocabulary.
struct ModelConfig {
    int vocabularySize = 0;
    int width = 0;      ///< d_model
    int headWidth = 0;  ///< d_kv; heads * headWidth need not equal width
    int heads = 0;
    int feedForwardWidth = 0;
    int encoderLayers = 0;
    int decoderLayers = 0;
    int relativeBuckets = 32;
    int relativeMaxDistance = 128;
    float normEpsilon = 1e-6F;
    bool gatedFeedForward = false;     ///< gated-gelu (GELU in its tanh form) rather than relu
    std::optional<bool> tiedHead;      ///< tie_word_embeddings, as written
    bool scalesDecoderOutput = false;  ///< the last hidden state is multiplied with width^-0.5 before the head
    std::int32_t startToken = 0;
    std::vector<std::int32_t> endTokens{1};  ///< any of them ends an output; at least one
    std::int32_t padToken = 0;
    int windowTokens = 512;         ///< n_positions or model_max_length where given
    GenerationSettings generation;  ///< of generation_config.json, and where it says nothing of config.json
    std::map<std::string, TaskParameters> tasks;
    std::string publishedAs;     ///< _name_or_path: where the weights came from when they were saved
    std::vector<Message> notes;  ///< what of the files is left out
};

/// Reads `config.json` and, where it is there, `generation_config.json` of a model folder. Throws FileError.
[[nodiscard]] ModelConfig readModelConfig(const std::filesystem::path& folder);

}  // namespace bild
