// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/model_config.h"

#include <algorithm>
#include <charconv>
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

/// Weights that were stored in fewer bits are numbers of a format of their own.
void refuseQuantized(const json& document, const std::filesystem::path& file) {
    const auto quantization = document.find("quantization_config");
    if (quantization == document.end() || quantization->is_null()) return;
    std::string method = "unknown";
    if (quantization->is_object()) {
        const auto named = quantization->find("quant_method");
        if (named != quantization->end() && named->is_string()) method = named->get<std::string>();
    }
    throw FileError(file.string(),
                    Message::tr("its weights are quantized by %1, which cannot be read").with(inQuotes(method)),
                    Message::tr("Take the model's original weights; this program quantizes them itself (int8)."));
}

/// The version of transformers that wrote the file, without what stands behind its first point; 0 where it says none.
int transformersGeneration(const ConfigFields& fields) {
    const std::string version = fields.text("transformers_version").value_or("");
    int generation = 0;
    std::from_chars(version.data(), version.data() + version.size(), generation);
    return generation;
}

/// As transformers decides it. Of T5, a tied head scales unless the file says otherwise in a word of its own; mT5 of
/// transformers 4 goes by the same rule with another default, and mT5 of transformers 5 is never scaled.
bool scalesOutput(const ConfigFields& fields, bool isMt5) {
    const std::optional<bool> tied = fields.truth("tie_word_embeddings");
    const std::optional<bool> written = fields.truth("scale_decoder_outputs");
    if (isMt5) return transformersGeneration(fields) < 5 && tied.value_or(false);
    return written.value_or(tied.value_or(true));
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

/// The ids that generation_config.json gives, or else config.json, or else `fallback`, which is T5's own.
std::vector<std::int32_t> readTokens(const ConfigFields& fields, const std::optional<ConfigFields>& generation,
                                     const char* key, int vocabularySize, std::int32_t fallback) {
    std::optional<std::vector<std::int32_t>> ids;
    if (generation) ids = generation->wholes(key, 0, vocabularySize - 1);
    if (!ids) ids = fields.wholes(key, 0, vocabularySize - 1);
    if (ids) return *ids;
    if (fallback >= vocabularySize) fields.fail(key, Message::tr("is missing"));
    return {fallback};
}

/// Of several the first.
std::int32_t readToken(const ConfigFields& fields, const std::optional<ConfigFields>& generation, const char* key,
                       int vocabularySize, std::int32_t fallback) {
    return readTokens(fields, generation, key, vocabularySize, fallback).front();
}

/// A section that is none does not make a model useless.
void readTasks(const ConfigFields& fields, ModelConfig& config) {
    const json* const sections = fields.find("task_specific_params");
    if (sections == nullptr) return;
    const auto leftOut = [&](const std::string& name) {
        config.notes.push_back(
            Message::tr("%1: %2 is not what it should be, and is left out.").with(fields.place(), inQuotes(name)));
    };
    if (!sections->is_object()) return leftOut("task_specific_params");
    for (const auto& [name, section] : sections->items()) {
        const std::string key = "task_specific_params." + name;
        if (!section.is_object()) {
            leftOut(key);
            continue;
        }
        const ConfigFields task = fields.inside(key, section);
        const json* const prefix = task.find("prefix");
        TaskParameters parameters;
        if (prefix != nullptr && prefix->is_string()) parameters.prefix = prefix->get<std::string>();
        if (prefix != nullptr && !prefix->is_string()) leftOut(key + ".prefix");
        parameters.settings = readGenerationSettings(task, config.vocabularySize, config.notes);
        config.tasks.emplace(name, std::move(parameters));
    }
}

/// Decoding of another kind than BiLD's is not done.
void noteOtherDecoding(ModelConfig& config) {
    int beams = config.generation.beams.value_or(1);
    bool samples = config.generation.samples.value_or(false);
    for (const auto& [name, task] : config.tasks) {
        beams = std::max(beams, task.settings.beams.value_or(1));
        samples = samples || task.settings.samples.value_or(false);
    }
    if (beams > 1) {
        config.notes.push_back(Message::tr("The large model was published to search with %1 beams; here every token is "
                                           "the most probable one, as the Big Little Decoder needs.")
                                   .with(beams));
    }
    if (samples) {
        config.notes.push_back(Message::tr("The large model was published to draw tokens by chance; here every token is "
                                           "the most probable one, as the Big Little Decoder needs."));
    }
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
    refuseQuantized(document, file);
    readShapes(fields, config);
    config.gatedFeedForward = readGate(fields, isMt5);
    config.tiedHead = fields.truth("tie_word_embeddings");
    config.scalesDecoderOutput = scalesOutput(fields, isMt5);
    if (const json* const name = fields.find("_name_or_path"); name != nullptr && name->is_string()) {
        config.publishedAs = name->get<std::string>();
    }
    const int vocabulary = config.vocabularySize;
    config.padToken = readToken(fields, generation, "pad_token_id", vocabulary, config.padToken);
    config.endTokens = readTokens(fields, generation, "eos_token_id", vocabulary, config.endTokens.front());
    // T5 starts its output with the padding token where nothing else is said.
    config.startToken = readToken(fields, generation, "decoder_start_token_id", vocabulary, config.padToken);
    if (generation) config.generation = readGenerationSettings(*generation, vocabulary, config.notes);
    config.generation = config.generation.orElse(readGenerationSettings(fields, vocabulary, config.notes));
    readTasks(fields, config);
    noteOtherDecoding(config);
    return config;
}

}  // namespace bild
