// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/pair_description.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <regex>
#include <system_error>

#include "checkpoint/config_fields.h"
#include "checkpoint/json_document.h"
#include "checkpoint/message_text.h"
#include "checkpoint/model_config.h"
#include "decoding/trace.h"
#include "error.h"

namespace bild {
namespace {

constexpr std::size_t kLongestText = 200;
constexpr int kLongestSummary = 4096;
constexpr int kLongestDraft = 1 << 16;
constexpr std::array kTasks{Task::Translate, Task::Summarize};
constexpr std::array kLengths{SummaryLength::Short, SummaryLength::Medium, SummaryLength::Long};

/// A line for people.
std::string lineOf(const ConfigFields& fields, const char* key) {
    const std::string text = fields.text(key).value_or("");
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (text.size() > kLongestText || std::ranges::any_of(text, isControl)) {
        fields.fail(key, "is not a short text of one line");
    }
    return text;
}

std::optional<Task> taskOf(const ConfigFields& fields) {
    const std::optional<std::string> word = fields.text("task");
    if (!word) return std::nullopt;
    for (const Task task : kTasks) {
        if (name(task) == *word) return task;
    }
    fields.fail("task", "is " + inQuotes(*word) + ", and must be 'translate' or 'summarize'");
}

std::string languageOf(const ConfigFields& fields, const char* key) {
    static const std::regex tag("([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3})?");
    const std::string language = fields.text(key).value_or("");
    if (!std::regex_match(language, tag)) fields.fail(key, "is no language tag such as 'de' or 'zh-Hans'");
    return language;
}

std::string cardOf(const ConfigFields& fields) {
    const std::string card = lineOf(fields, "card");
    if (card.find_first_of("/\\") != std::string::npos || card == "." || card == "..") {
        fields.fail("card", "is " + inQuotes(card) + ", and must be a file of the pair's folder");
    }
    return card;
}

Policy policyOf(const ConfigFields& fields) {
    Policy policy;
    policy.fallbackThreshold = fields.number("fallback_threshold").value_or(policy.fallbackThreshold);
    policy.rollbackThreshold = fields.number("rollback_threshold").value_or(policy.rollbackThreshold);
    policy.maxDraftTokens = fields.whole("max_draft_tokens", 1, kLongestDraft).value_or(policy.maxDraftTokens);
    try {
        validate(policy);
    } catch (const InputError& error) {
        fields.fail("policy", std::string("cannot be used: ") + error.what());
    }
    return policy;
}

/// The only section of that name inside the document, if it is there.
std::optional<ConfigFields> sectionOf(const nlohmann::json& document, const std::filesystem::path& file,
                                      const char* key) {
    const auto found = document.find(key);
    if (found == document.end() || found->is_null()) return std::nullopt;
    if (!found->is_object()) ConfigFields(document, file).fail(key, "is not an object");
    return ConfigFields(*found, file, key);
}

void readFile(const std::filesystem::path& file, PairDescription& pair) {
    const nlohmann::json document = readJsonObject(file);
    const ConfigFields fields(document, file);
    pair.title = lineOf(fields, "title");
    pair.task = taskOf(fields);
    pair.sourceLanguage = languageOf(fields, "source_language");
    pair.targetLanguage = languageOf(fields, "target_language");
    pair.experimental = fields.truth("experimental").value_or(false);
    pair.licence = lineOf(fields, "licence");
    pair.card = cardOf(fields);
    if (const auto policy = sectionOf(document, file, "policy")) pair.policy = policyOf(*policy);
    if (const auto lengths = sectionOf(document, file, "lengths")) {
        for (const SummaryLength length : kLengths) {
            pair.lengths[static_cast<std::size_t>(length)] = lengths->whole(name(length).data(), 1, kLongestSummary);
        }
    }
}

void guess(const std::filesystem::path& folder, PairDescription& pair) {
    static const std::regex pattern("([a-z]{2,3})-([a-z]{2,3}|summary)");
    if (std::smatch parts; std::regex_match(pair.name, parts, pattern)) {
        pair.sourceLanguage = parts[1];
        if (parts[2] != "summary") pair.targetLanguage = parts[2];
    }
    bool translates = false;
    bool summarizes = false;
    for (const auto& [task, parameters] : readModelConfig(folder / "large").tasks) {
        translates = translates || task.starts_with("translation");
        summarizes = summarizes || task.starts_with("summarization");
    }
    // A model for several tasks, and one that names none, may be asked for any.
    if (translates != summarizes) pair.task = translates ? Task::Translate : Task::Summarize;
}

}  // namespace

PairDescription readPairDescription(const std::filesystem::path& folder) {
    PairDescription pair;
    // "pairs/de-en/" has no file name.
    const std::filesystem::path named = folder.has_filename() ? folder : folder.parent_path();
    pair.name = named.filename().string();
    const std::filesystem::path file = folder / "pair.json";
    if (std::error_code ignored; std::filesystem::exists(file, ignored)) {
        readFile(file, pair);
    } else {
        guess(folder, pair);
    }
    if (pair.title.empty()) pair.title = pair.name;
    if (pair.targetLanguage.empty() && pair.task == Task::Summarize) pair.targetLanguage = pair.sourceLanguage;
    return pair;
}

}  // namespace bild
