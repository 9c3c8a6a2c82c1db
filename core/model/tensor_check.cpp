// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tensor_check.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "checkpoint/message_text.h"
#include "error.h"

namespace bild {
namespace {

/// Names under which transformers keeps copies, and a bias that T5 was published with and never used.
constexpr std::array otherNames = {"shared.weight", "encoder.embed_tokens.weight", "decoder.embed_tokens.weight",
                                   "lm_head.weight",
                                   "decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight"};

/// Looks at the tensors of a T5 one after the other.
class TensorWalk {
public:
    TensorWalk(const Weights& weights, const ModelConfig& config) : m_weights(weights), m_config(config) {}

    void walk() {
        embedding();
        for (const bool decoder : {false, true}) stack(decoder);
    }
    [[nodiscard]] const std::set<std::string>& seen() const { return m_seen; }

private:
    void see(const std::string& name, std::int64_t rows, std::int64_t columns) {
        (void)m_weights.view(name, {rows, columns});
        m_seen.insert(name);
    }
    void norm(const std::string& name) {
        (void)m_weights.view(name, {m_config.width});
        m_seen.insert(name);
    }

    void embedding() {
        const auto there = std::find_if(otherNames.begin(), otherNames.begin() + 3,
                                        [this](const char* name) { return m_weights.has(name); });
        see(there == otherNames.begin() + 3 ? otherNames[0] : *there, m_config.vocabularySize, m_config.width);
        const std::string head = otherNames[3];
        if (m_weights.has(head)) see(head, m_config.vocabularySize, m_config.width);
    }

    void stack(bool decoder) {
        const std::string name = decoder ? "decoder." : "encoder.";
        const int layers = decoder ? m_config.decoderLayers : m_config.encoderLayers;
        see(name + "block.0.layer.0.SelfAttention.relative_attention_bias.weight", m_config.relativeBuckets,
            m_config.heads);
        for (int layer = 0; layer < layers; ++layer) {
            const std::string block = name + "block." + std::to_string(layer) + ".layer.";
            attention(block + "0.", "SelfAttention.");
            if (decoder) attention(block + "1.", "EncDecAttention.");
            feedForward(block + (decoder ? "2." : "1."));
        }
        norm(name + "final_layer_norm.weight");
    }

    void attention(const std::string& layer, const char* kind) {
        const std::int64_t inner = std::int64_t{m_config.heads} * m_config.headWidth;
        for (const char* part : {"q", "k", "v"}) see(layer + kind + part + ".weight", inner, m_config.width);
        see(layer + kind + "o.weight", m_config.width, inner);
        norm(layer + "layer_norm.weight");
    }

    void feedForward(const std::string& layer) {
        const std::string prefix = layer + "DenseReluDense.";
        for (const char* part : {"wi", "wi_0", "wi_1"}) {
            if (m_config.gatedFeedForward == (std::string_view(part) == "wi")) continue;
            see(prefix + part + ".weight", m_config.feedForwardWidth, m_config.width);
        }
        see(prefix + "wo.weight", m_config.width, m_config.feedForwardWidth);
        norm(layer + "layer_norm.weight");
    }

    const Weights& m_weights;
    const ModelConfig& m_config;
    std::set<std::string> m_seen;
};

void requireDecoder(const Checkpoint& checkpoint, const std::string& folder) {
    const auto begins = [&](std::string_view head) {
        return std::ranges::any_of(checkpoint.tensors(),
                                   [&](const TensorView& tensor) { return tensor.name.starts_with(head); });
    };
    if (!begins("encoder.") || begins("decoder.")) return;
    throw FileError(folder, Message::tr("holds an encoder alone (T5EncoderModel), which writes no text"),
                    Message::tr("Take the whole model that it was cut from (T5ForConditionalGeneration)."));
}

}  // namespace

std::vector<Message> checkTensors(const Checkpoint& checkpoint, const ModelConfig& config, const std::string& folder) {
    requireDecoder(checkpoint, folder);
    const Weights weights(checkpoint, folder, {});
    TensorWalk tensors(weights, config);
    tensors.walk();
    std::vector<Message> notes;
    if (!weights.has("lm_head.weight") && !config.tiedHead.value_or(true)) {
        notes.push_back(Message::tr("%1: config.json speaks of a head of its own, but the weights have none "
                                    "(lm_head.weight), so the embedding is the head, as in transformers 5.")
                            .with(folder));
    }
    std::vector<std::string> unused;
    for (const TensorView& tensor : checkpoint.tensors()) {
        const bool known =
            tensors.seen().contains(tensor.name) || std::ranges::find(otherNames, tensor.name) != otherNames.end();
        if (!known) unused.push_back(tensor.name);
    }
    if (!unused.empty()) {
        notes.push_back(
            Message::tr("%1: tensors of its weights that have no part in the model: %2, the first of them %3.")
                .with(folder, unused.size(), inQuotes(unused.front())));
    }
    return notes;
}

}  // namespace bild
