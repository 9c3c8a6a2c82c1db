// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/info_command.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/output.h"
#include "cli/pair_text.h"
#include "cli/run_summary_text.h"
#include "decoding/trace.h"
#include "pair_locator.h"
#include "physical_cores.h"

namespace bild {
namespace {

using Json = nlohmann::ordered_json;

constexpr double megabyte = 1e6;

std::string modelText(const ModelInfo& model) {
    return std::string(name(model.role)) + ": " + model.folder.string() + "\n  " +
           fixed(static_cast<double>(model.parameters) / 1e6, 1) + " million parameters, " +
           std::to_string(model.layers) + " decoder layers, width " + std::to_string(model.width) + ", vocabulary " +
           std::to_string(model.vocabularySize) + "\n  " + model.dtype + ", " +
           fixed(static_cast<double>(model.weightBytesPerStep) / megabyte, 1) + " MB of weights read for each token\n";
}

std::string threadsText(int threads) {
    const int cores = physicalCores();
    return std::to_string(threads) +
           (threads == cores ? " (one for each core)" : " (cores: " + std::to_string(cores) + ")");
}

std::string directionText(const Direction& direction) {
    return (direction.source.empty() ? std::string() : direction.source + " ") + "to " + direction.target;
}

std::string directionsText(const std::vector<Direction>& directions) {
    if (directions.empty()) return {};
    std::string text = "translates:";
    for (const Direction& direction : directions) {
        text += (&direction == directions.data() ? " " : ", ") + directionText(direction);
    }
    return text + "\n";
}

Json directionsJson(const std::vector<Direction>& directions) {
    Json all = Json::array();
    for (const Direction& direction : directions) {
        all.push_back({{"source_language", direction.source}, {"target_language", direction.target}});
    }
    return all;
}

std::string infoText(const EngineInfo& info) {
    std::string text = info.pair.name.empty() ? std::string() : "pair: " + pairLine(info.pair);
    text += modelText(info.small) + modelText(info.large);
    text += "device: " + info.device + " (" + info.deviceReason.english() + ")\nthreads: " + threadsText(info.threads) +
            "\nwindow: " + std::to_string(info.windowTokens) + " tokens, output at most " +
            std::to_string(info.maxNewTokens) +
            " tokens a segment\ntokenizer: " + (info.hasTokenizer ? "yes" : "no, so this pair decodes token ids only") +
            "\n" + directionsText(info.directions) + "pairs that can be named:";
    for (const std::string& pair : PairLocator::standard().names()) text += " " + pair;
    text += "\n";
    for (const Message& note : info.notes) text += "note: " + note.english() + "\n";
    return text;
}

Json modelJson(const ModelInfo& model) {
    return {{"role", name(model.role)},
            {"folder", model.folder.string()},
            {"dtype", model.dtype},
            {"parameters", model.parameters},
            {"weight_bytes_per_step", model.weightBytesPerStep},
            {"vocabulary_size", model.vocabularySize},
            {"decoder_layers", model.layers},
            {"width", model.width}};
}

Json infoJson(const EngineInfo& info) {
    return {{"pair", pairJson(info.pair)},
            {"models", Json::array({modelJson(info.small), modelJson(info.large)})},
            {"device", info.device},
            {"device_reason", info.deviceReason.english()},
            {"threads", info.threads},
            {"physical_cores", physicalCores()},
            {"has_tokenizer", info.hasTokenizer},
            {"window_tokens", info.windowTokens},
            {"max_new_tokens", info.maxNewTokens},
            {"directions", directionsJson(info.directions)},
            {"notes", notesJson(info.notes)},
            {"pairs", PairLocator::standard().names()}};
}

}  // namespace

InfoCommand::InfoCommand(CLI::App& program)
    : Command(program, "info", "Say what would be loaded and where it would run") {
    m_models.addTo(options());
    addFormatTo(options(), m_format);
}

int InfoCommand::run(Interrupt& interrupt) {
    Output output(interrupt);
    const Engine engine = m_models.load();
    output.write(m_format == "json"
                     ? infoJson(engine.info()).dump(2, ' ', false, Json::error_handler_t::replace) + "\n"
                     : infoText(engine.info()));
    return 0;
}

}  // namespace bild
