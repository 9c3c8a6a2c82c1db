// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/text_pipeline.h"

#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "checkpoint/base64.h"
#include "checkpoint/message_text.h"
#include "error.h"

namespace bild {

namespace {

using nlohmann::json;

constexpr std::string_view spaceSymbol = "\u2581";

/// Takes the steps one after the other, and knows them by the class that they are of.
class PipelineReader {
public:
    explicit PipelineReader(const std::filesystem::path& file) : m_file(file) {}

    /// A list of steps may hold lists again; the document's depth is bounded.
    void readNormalizer(const json& step) {
        if (step.is_null()) return;
        const std::string type = classOf(step);
        if (type == "Sequence") {
            for (const json& inner : listOf(step, "normalizers")) readNormalizer(inner);
        } else if (type == "Precompiled") {
            readCharsMap(step);
        } else if (type == "Strip") {
            // At the right end alone nothing tells whether several spaces inside become one.
            if (isTrue(step, "strip_left")) m_pipeline.removeExtraWhitespaces = true;
        } else if (type == "Replace") {
            readReplacement(step);
        } else if (type == "Prepend" && textOf(step, "prepend") == spaceSymbol) {
            m_pipeline.addDummyPrefix = true;
        } else {
            refuse(Message::tr("its normalizer is of the class %1, which sentencepiece does not know")
                       .with(inQuotes(type)));
        }
    }

    void readPreTokenizer(const json& step) {
        if (step.is_null()) return;
        const std::string type = classOf(step);
        if (type == "Sequence") {
            for (const json& inner : listOf(step, "pretokenizers")) readPreTokenizer(inner);
        } else if (type == "WhitespaceSplit") {
            m_pipeline.removeExtraWhitespaces = true;
        } else if (type == "Metaspace") {
            readMetaspace(step);
        } else {
            refuse(Message::tr("its pre-tokenizer is of the class %1, which sentencepiece does not know")
                       .with(inQuotes(type)));
        }
    }

    [[nodiscard]] TextPipeline finish() { return std::move(m_pipeline); }

private:
    std::string classOf(const json& step) const {
        const std::string type = step.is_object() ? textOf(step, "type") : std::string();
        if (type.empty()) damaged();
        return type;
    }

    static std::string textOf(const json& step, const char* key) {
        const auto found = step.find(key);
        return found != step.end() && found->is_string() ? found->get<std::string>() : std::string();
    }

    static bool isTrue(const json& step, const char* key) {
        const auto found = step.find(key);
        return found != step.end() && found->is_boolean() && found->get<bool>();
    }

    const json& listOf(const json& step, const char* key) const {
        const auto found = step.find(key);
        if (found == step.end() || !found->is_array()) damaged();
        return *found;
    }

    void readCharsMap(const json& step) {
        const auto map = step.find("precompiled_charsmap");
        if (map == step.end() || map->is_null()) return;
        if (!m_pipeline.charsMap.empty()) refuse(Message::tr("it has more than one normalization table"));
        const auto bytes = map->is_string() ? bytesOfBase64(map->get_ref<const std::string&>()) : std::nullopt;
        if (!bytes) damaged();
        m_pipeline.charsMap = *bytes;
    }

    /// The replacements by which converters write sentencepiece's own treatment of spaces.
    void readReplacement(const json& step) {
        const auto pattern = step.find("pattern");
        if (pattern == step.end() || !pattern->is_object()) damaged();
        const std::string expression = textOf(*pattern, "Regex");
        const std::string content = textOf(step, "content");
        const bool isSpace = content == spaceSymbol || content == " ";
        if (expression == " {2,}" && isSpace) {
            m_pipeline.removeExtraWhitespaces = true;
            return;
        }
        const bool trims = expression == "\\A +| +\\z" && content.empty();
        const bool escapes = textOf(*pattern, "String") == " " && content == spaceSymbol;
        const bool keepsSymbol = expression == "\\A\u2581" && content == "\u2581\u2581";
        if (trims || escapes || keepsSymbol) return;
        refuse(Message::tr("its normalizer replaces %1, which sentencepiece does not do")
                   .with(inQuotes(expression.empty() ? textOf(*pattern, "String") : expression)));
    }

    void readMetaspace(const json& step) {
        if (textOf(step, "replacement") != spaceSymbol) {
            refuse(Message::tr("it writes spaces as %1").with(inQuotes(textOf(step, "replacement"))));
        }
        const bool adds = !step.contains("add_prefix_space") || isTrue(step, "add_prefix_space");
        const std::string scheme = textOf(step, "prepend_scheme");
        m_pipeline.addDummyPrefix = scheme.empty() ? adds : scheme != "never";
        m_pipeline.spaceBeforeEveryPart = scheme != "first";
    }

    [[noreturn]] void refuse(const Message& problem) const {
        throw FileError(m_file.string(), problem, sentencepieceInstead());
    }
    [[noreturn]] void damaged() const {
        throw FileError(m_file.string(), Message::tr("its normalizer or pre-tokenizer is damaged"), downloadAgain());
    }

    const std::filesystem::path& m_file;
    TextPipeline m_pipeline;
};

}  // namespace

TextPipeline readTextPipeline(const json& document, const std::filesystem::path& file) {
    PipelineReader reader(file);
    reader.readNormalizer(document.value("normalizer", json()));
    reader.readPreTokenizer(document.value("pre_tokenizer", json()));
    return reader.finish();
}

}  // namespace bild
