// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pair_text.h"

#include "cli/run_summary_text.h"
#include "decoding/trace.h"

namespace bild {
namespace {

using Json = nlohmann::ordered_json;

std::string modelLine(const char* role, const ModelFiles& model) {
    return std::string("  ") + role + ": " + fixed(static_cast<double>(model.parameters) / 1e6, 1) +
           " million parameters, " + model.storedAs + ", " + fixed(static_cast<double>(model.bytes) / 1e6, 1) +
           " MB, " + (model.pieces > 0 ? std::to_string(model.pieces) + " pieces" : "no tokenizer") + ", " +
           model.folder.string() + "\n";
}

Json modelJson(const ModelFiles& model) {
    return {{"folder", model.folder.string()},
            {"dtype", model.storedAs},
            {"bytes", model.bytes},
            {"parameters", model.parameters},
            {"vocabulary_size", model.vocabularySize},
            {"pieces", model.pieces},
            {"decoder_layers", model.layers},
            {"width", model.width}};
}

}  // namespace

std::string pairLine(const PairDescription& pair) {
    std::string line = pair.name;
    if (pair.title != pair.name) line += ", " + pair.title;
    if (pair.task) line += *pair.task == Task::Translate ? "; translates" : "; summarizes";
    if (!pair.sourceLanguage.empty()) {
        line += " " + pair.sourceLanguage;
        if (!pair.targetLanguage.empty() && pair.targetLanguage != pair.sourceLanguage) {
            line += " to " + pair.targetLanguage;
        }
    }
    if (pair.experimental) line += "; experimental";
    if (!pair.licence.empty()) line += "; licence " + pair.licence;
    return line + "\n";
}

std::string pairText(const PairInspection& pair) {
    std::string text =
        (pair.description.name.empty() ? std::string("two models that lie apart\n") : pairLine(pair.description)) +
        modelLine("small", pair.small) + modelLine("large", pair.large);
    for (const Message& note : pair.notes) text += "  note: " + note.english() + "\n";
    return text;
}

Json notesJson(const std::vector<Message>& notes) {
    Json all = Json::array();
    for (const Message& note : notes) all.push_back(note.english());
    return all;
}

Json pairJson(const PairDescription& pair) {
    return {{"name", pair.name},
            {"title", pair.title},
            {"task", pair.task ? Json(name(*pair.task)) : Json()},
            {"source_language", pair.sourceLanguage},
            {"target_language", pair.targetLanguage},
            {"experimental", pair.experimental},
            {"licence", pair.licence}};
}

Json pairJson(const PairInspection& pair) {
    Json json = pairJson(pair.description);
    json["small"] = modelJson(pair.small);
    json["large"] = modelJson(pair.large);
    json["vocabulary"] = pair.oneVocabulary ? "the same" : "unknown, sizes equal";
    json["notes"] = notesJson(pair.notes);
    return json;
}

}  // namespace bild
