// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/pair_description.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <ranges>
#include <string_view>
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
        fields.fail(key, Message::tr("is not a short text of one line"));
    }
    return text;
}

std::optional<Task> taskOf(const ConfigFields& fields) {
    const std::optional<std::string> word = fields.text("task");
    if (!word) return std::nullopt;
    for (const Task task : kTasks) {
        if (name(task) == *word) return task;
    }
    fields.fail("task", Message::tr("is %1, and must be 'translate' or 'summarize'").with(inQuotes(*word)));
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
}

/// Two or three letters of a language.
bool isLanguageCode(std::string_view text) {
    return (text.size() == 2 || text.size() == 3) && std::ranges::all_of(text, isLetter);
}

/// A code, and up to three parts more, such as the "Hans" of "zh-Hans".
bool isLanguageTag(std::string_view tag) {
    std::size_t parts = 0;
    for (const auto range : std::views::split(tag, '-')) {
        const std::string_view part(range.begin(), range.end());
        if (parts == 0 && !isLanguageCode(part)) return false;
        if (part.size() < 2 || part.size() > 8 || !std::ranges::all_of(part, isLetterOrDigit)) return false;
        ++parts;
    }
    return parts >= 1 && parts <= 4;
}

std::string languageOf(const ConfigFields& fields, const char* key) {
    const std::string language = fields.text(key).value_or("");
    if (!language.empty() && !isLanguageTag(language)) {
        fields.fail(key, Message::tr("is no language tag such as 'de' or 'zh-Hans'"));
    }
    return language;
}

std::string cardOf(const ConfigFields& fields) {
    const std::string card = lineOf(fields, "card");
    if (card.find_first_of("/\\") != std::string::npos || card == "." || card == "..") {
        fields.fail("card", Message::tr("is %1, and must be a file of the pair's folder").with(inQuotes(card)));
    }
    return card;
}

/// The numbers of the section; those that it leaves out stay.
void readPolicy(const ConfigFields& fields, Policy& policy) {
    policy.fallbackThreshold = fields.number("fallback_threshold").value_or(policy.fallbackThreshold);
    policy.rollbackThreshold = fields.number("rollback_threshold").value_or(policy.rollbackThreshold);
    policy.maxDraftTokens = fields.whole("max_draft_tokens", 1, kLongestDraft).value_or(policy.maxDraftTokens);
    try {
        validate(policy);
    } catch (const InputError& error) {
        fields.fail("presets", Message::tr("cannot be used: %1").with(error.message()));
    }
}

void readPresets(const ConfigFields& fields, PolicyPresets& presets) {
    for (const auto& [name, numbers] : fields.sections("presets")) {
        Policy* preset = presets.find(name);
        if (preset == nullptr) {
            fields.fail("presets",
                        Message::tr("has %1, and knows 'careful', 'balanced' and 'fast'").with(inQuotes(name)));
        }
        readPolicy(numbers, *preset);
    }
}

/// The only section of that name inside the document, if it is there.
std::optional<ConfigFields> sectionOf(const nlohmann::json& document, const std::filesystem::path& file,
                                      const char* key) {
    const auto found = document.find(key);
    if (found == document.end() || found->is_null()) return std::nullopt;
    if (!found->is_object()) ConfigFields(document, file).fail(key, Message::tr("is not an object"));
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
    if (fields.find("prefix") != nullptr) pair.prefix = lineOf(fields, "prefix");
    pair.card = cardOf(fields);
    readPresets(fields, pair.presets);
    if (const auto lengths = sectionOf(document, file, "lengths")) {
        for (const SummaryLength length : kLengths) {
            pair.lengths[static_cast<std::size_t>(length)] = lengths->whole(name(length).data(), 1, kLongestSummary);
        }
    }
}

void guess(const std::filesystem::path& folder, PairDescription& pair) {
    const std::string source = pair.name.substr(0, pair.name.find('-'));
    const std::string target = pair.name.substr(std::min(source.size() + 1, pair.name.size()));
    // Folders in capitals are named after something else.
    const bool small = std::ranges::none_of(pair.name, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (small && isLanguageCode(source) && (isLanguageCode(target) || target == "summary")) {
        pair.sourceLanguage = source;
        if (target != "summary") pair.targetLanguage = target;
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

int PairDescription::summaryTokens(SummaryLength length) const {
    const auto index = static_cast<std::size_t>(length);
    return lengths[index].value_or(kSummaryTokens[index]);
}

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
