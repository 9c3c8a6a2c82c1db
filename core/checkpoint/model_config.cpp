// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/model_config.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "checkpoint/config_fields.h"
#include "checkpoint/json_document.h"
#include "checkpoint/message_text.h"
#include "error.h"

namespace bild {

namespace {

using nlohmann::json;

constexpr int kMaxSize = 1 << 20;
constexpr int kMaxVocabulary = 1 << 24;
constexpr int kMinBuckets = 4;  // halved for the direction and again for the exact distances, in the encoder

/// Whether the model is of the mT5 kind, whose defaults differ.
bool checkFamily(const ConfigFields& fields) {
    const std::string family = fields.text("model_type").value_or("");
    if (family == "t5") return false;
    if (family == "mt5") return true;
    if (family.empty()) fields.fail("model_type", Message::tr("is missing"));
    if (family == "umt5") {
        fields.fail("model_type",
                    Message::tr("is 'umt5', whose position bias in every layer this program does not compute"));
    }
    fields.fail("model_type", Message::tr("is %1, and this program runs only 't5' and 'mt5'").with(inQuotes(family)));
}

/// Reads feed_forward_proj and checks that the newer fields beside it, where present, say the same.
bool readGate(const ConfigFields& fields, bool isMt5) {
    const std::string kind = fields.text("feed_forward_proj").value_or(isMt5 ? "gated-gelu" : "relu");
    const bool gated = kind == "gated-gelu";
    if (!gated && kind != "relu") {
        fields.fail("feed_forward_proj",
                    Message::tr("is %1, and this program runs only 'relu' and 'gated-gelu'").with(inQuotes(kind)));
    }
    const std::optional<std::string> activation = fields.text("dense_act_fn");
    // gelu_pytorch_tanh is another name for the same formula.
    const bool agrees = !activation || (gated ? *activation == "gelu_new" || *activation == "gelu_pytorch_tanh"
                                              : *activation == "relu");
    if (!agrees) {
        fields.fail("dense_act_fn",
                    Message::tr("is %1, which contradicts %2").with(inQuotes(*activation), inQuotes(kind)));
    }
    if (fields.truth("is_gated_act").value_or(gated) != gated) {
        fields.fail("is_gated_act", Message::tr("contradicts feed_forward_proj %1").with(inQuotes(kind)));
    }
    return gated;
}

void readShapes(const ConfigFields& fields, ModelConfig& config) {
    config.vocabularySize = fields.required("vocab_size", 1, kMaxVocabulary);
    config.width = fields.required("d_model", 1, kMaxSize);
    config.headWidth = fields.required("d_kv", 1, kMaxSize);
    config.heads = fields.required("num_heads", 1, kMaxSize);
    config.feedForwardWidth = fields.required("d_ff", 1, kMaxSize);
    config.encoderLayers = fields.required("num_layers", 1, kMaxSize);
    config.decoderLayers = fields.whole("num_decoder_layers", 1, kMaxSize).value_or(config.encoderLayers);
    if (config.heads > kMaxSize / config.headWidth) {
        fields.fail("num_heads", Message::tr("times 'd_kv' is more than %1").with(kMaxSize));
    }
    config.relativeBuckets =
        fields.whole("relative_attention_num_buckets", kMinBuckets, kMaxSize).value_or(config.relativeBuckets);
    // The distances beyond the exact ones, half of the buckets in the decoder, are spread by a logarithm up to this
    // one.
    config.relativeMaxDistance =
        fields.whole("relative_attention_max_distance", 1, kMaxSize).value_or(config.relativeMaxDistance);
    if (config.relativeMaxDistance <= config.relativeBuckets / 2) {
        fields.fail("relative_attention_max_distance",
                    Message::tr("must be more than half of 'relative_attention_num_buckets'"));
    }
    const double epsilon = fields.number("layer_norm_epsilon").value_or(config.normEpsilon);
    if (!(epsilon > 0.0 && epsilon < 1.0)) fields.fail("layer_norm_epsilon", Message::tr("must lie between 0 and 1"));
    config.normEpsilon = static_cast<float>(epsilon);
    config.windowTokens = fields.whole("n_positions", 1, kMaxSize)
                              .value_or(fields.whole("model_max_length", 1, kMaxSize).value_or(config.windowTokens));
}

/// The id that generation_config.json gives, or else config.json, or else `fallback`, which is T5's own.
std::int32_t readToken(const ConfigFields& fields, const std::optional<ConfigFields>& generation, const char* key,
                       int vocabularySize, std::int32_t fallback) {
    std::optional<int> id;
    if (generation) id = generation->firstWhole(key, 0, vocabularySize - 1);
    if (!id) id = fields.firstWhole(key, 0, vocabularySize - 1);
    if (id) return *id;
    if (fallback >= vocabularySize) fields.fail(key, Message::tr("is missing"));
    return fallback;
}

std::map<std::string, TaskParameters> readTasks(const ConfigFields& fields) {
    std::map<std::string, TaskParameters> tasks;
    for (const auto& [name, task] : fields.sections("task_specific_params")) {
        TaskParameters parameters;
        parameters.prefix = task.text("prefix").value_or("");
        parameters.maxLength = task.whole("max_length", 1, kMaxSize);
        parameters.minLength = task.whole("min_length", 0, kMaxSize);
        parameters.noRepeatNgramSize = task.whole("no_repeat_ngram_size", 0, kMaxSize);
        tasks.emplace(name, std::move(parameters));
    }
    return tasks;
}

}  // namespace

ModelConfig readModelConfig(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "config.json";
    const json document = readJsonObject(file);
    const ConfigFields fields(document, file);
    const std::filesystem::path generationFile = folder / "generation_config.json";
    json generationDocument;
    std::optional<ConfigFields> generation;
    if (std::error_code ignored; std::filesystem::exists(generationFile, ignored)) {
        generationDocument = readJsonObject(generationFile);
        generation.emplace(generationDocument, generationFile);
    }

    ModelConfig config;
    const bool isMt5 = checkFamily(fields);
    readShapes(fields, config);
    config.gatedFeedForward = readGate(fields, isMt5);
    config.tiedHead = fields.truth("tie_word_embeddings");
    config.scaledDecoderOutput = fields.truth("scale_decoder_outputs");
    const int vocabulary = config.vocabularySize;
    config.padToken = readToken(fields, generation, "pad_token_id", vocabulary, config.padToken);
    config.endToken = readToken(fields, generation, "eos_token_id", vocabulary, config.endToken);
    // T5 starts its output with the padding token where nothing else is said.
    config.startToken = readToken(fields, generation, "decoder_start_token_id", vocabulary, config.padToken);
    if (generation) config.maxNewTokens = generation->whole("max_new_tokens", 1, kMaxSize);
    config.tasks = readTasks(fields);
    return config;
}

}  // namespace bild
