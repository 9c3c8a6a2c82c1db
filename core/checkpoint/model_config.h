// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace bild {

/// What a T5-family `config.json` says of one task under `task_specific_params`.
struct TaskParameters {
    std::string prefix;
    std::optional<int> maxLength;  ///< output tokens
    std::optional<int> minLength;
    std::optional<int> noRepeatNgramSize;  ///< 0 and absent: off
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
    bool gatedFeedForward = false;            ///< gated-gelu (GELU in its tanh form) rather than relu
    std::optional<bool> tiedHead;             ///< tie_word_embeddings, as written
    std::optional<bool> scaledDecoderOutput;  ///< scale_decoder_outputs, as written
    std::int32_t startToken = 0;
    std::int32_t endToken = 1;
    std::int32_t padToken = 0;
    int windowTokens = 512;           ///< n_positions or model_max_length where given
    std::optional<int> maxNewTokens;  ///< of generation_config.json
    std::map<std::string, TaskParameters> tasks;
};

/// Reads `config.json` and, where it is there, `generation_config.json` of a model folder. Throws FileError.
[[nodiscard]] ModelConfig readModelConfig(const std::filesystem::path& folder);

}  // namespace bild
