// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/generation_settings.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "checkpoint/message_text.h"

namespace bild {
namespace {

using nlohmann::json;
using Ids = std::vector<std::int32_t>;

constexpr int kMostTokens = 1 << 16;       // longer outputs than that are cut in any case
constexpr std::size_t kMostIds = 1 << 16;  // of one list
constexpr std::size_t kLongestShown = 60;

/// The settings in one object of JSON.
class SettingsReader {
public:
    SettingsReader(const ConfigFields& fields, int vocabularySize, std::vector<Message>& notes)
        : m_fields(fields), m_vocabularySize(vocabularySize), m_notes(notes) {}

    /// A whole number from `smallest` on; a huge one is as good as the largest.
    std::optional<int> whole(const char* key, int smallest) {
        const json* const value = m_fields.find(key);
        if (value == nullptr) return std::nullopt;
        const double number = value->is_number() ? value->get<double>() : std::nan("");
        if (!(number >= smallest) || std::floor(number) != number) return ignored(key, *value);
        return static_cast<int>(std::min(number, double{kMostTokens}));
    }

    std::optional<double> positive(const char* key) {
        const json* const value = m_fields.find(key);
        if (value == nullptr) return std::nullopt;
        const double number = value->is_number() ? value->get<double>() : 0.0;
        if (!(number >= 1e-3 && number <= 1e3)) return ignored(key, *value);
        return number;
    }

    std::optional<bool> truth(const char* key) {
        const json* const value = m_fields.find(key);
        if (value == nullptr) return std::nullopt;
        if (!value->is_boolean()) return ignored(key, *value);
        return value->get<bool>();
    }

    /// One id, or of a list the lowest.
    std::optional<std::int32_t> id(const char* key) {
        const std::optional<Ids> all = ids(key);
        if (!all || all->empty()) return std::nullopt;
        return all->front();
    }

    /// A list of ids, or one; ascending. Ids that the vocabulary lacks cannot come anyway.
    std::optional<Ids> ids(const char* key) {
        const json* const value = m_fields.find(key);
        if (value == nullptr) return std::nullopt;
        std::optional<Ids> read = idsIn(*value);
        if (!read) return ignored(key, *value);
        std::ranges::sort(*read);
        return read;
    }

    std::optional<std::vector<Ids>> runs(const char* key) {
        const json* const value = m_fields.find(key);
        if (value == nullptr) return std::nullopt;
        if (!value->is_array() || value->size() > kMostIds) return ignored(key, *value);
        std::vector<Ids> all;
        for (const json& entry : *value) {
            const std::optional<Ids> run = entry.is_array() ? idsIn(entry) : std::nullopt;
            if (!run) return ignored(key, *value);
            // With a token that cannot come, the run cannot either.
            if (!run->empty() && run->size() == entry.size()) all.push_back(*run);
        }
        return all;
    }

private:
    std::nullopt_t ignored(const char* key, const json& value) {
        std::string shown = value.dump(-1, ' ', true, json::error_handler_t::replace);
        if (shown.size() > kLongestShown) shown = shown.substr(0, kLongestShown) + "...";
        m_notes.push_back(Message::tr("%1: its setting %2 is %3, which means nothing here, and is left out.")
                              .with(m_fields.place(), inQuotes(key), shown));
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Ids> idsIn(const json& value) const {
        if (value.is_array() && value.size() > kMostIds) return std::nullopt;
        Ids all;
        const auto take = [&](const json& entry) {
            const double number = entry.is_number() ? entry.get<double>() : std::nan("");
            if (std::floor(number) != number) return false;
            if (number >= 0.0 && number < m_vocabularySize) all.push_back(static_cast<std::int32_t>(number));
            return true;
        };
        const bool good = value.is_array() ? std::ranges::all_of(value, take) : take(value);
        return good ? std::optional(all) : std::nullopt;
    }

    const ConfigFields& m_fields;
    int m_vocabularySize;
    std::vector<Message>& m_notes;
};

/// A length as transformers counts it: new tokens come behind the start token.
std::optional<int> lengthOf(SettingsReader& reader, const char* newTokens, const char* length, int smallest) {
    const std::optional<int> fresh = reader.whole(newTokens, smallest);
    const std::optional<int> all = reader.whole(length, smallest);
    return fresh ? std::optional(std::min(*fresh, kMostTokens - 1) + 1) : all;
}

template <typename Value>
void fill(std::optional<Value>& value, const std::optional<Value>& other) {
    if (!value) value = other;
}

}  // namespace

GenerationSettings GenerationSettings::orElse(const GenerationSettings& others) const {
    GenerationSettings both = *this;
    fill(both.maxLength, others.maxLength);
    fill(both.minLength, others.minLength);
    fill(both.noRepeatNgramSize, others.noRepeatNgramSize);
    fill(both.repetitionPenalty, others.repetitionPenalty);
    fill(both.suppressed, others.suppressed);
    fill(both.suppressedFirst, others.suppressedFirst);
    fill(both.badWords, others.badWords);
    fill(both.forcedFirst, others.forcedFirst);
    fill(both.forcedEnd, others.forcedEnd);
    fill(both.beams, others.beams);
    fill(both.samples, others.samples);
    return both;
}

GenerationSettings readGenerationSettings(const ConfigFields& fields, int vocabularySize, std::vector<Message>& notes) {
    SettingsReader reader(fields, vocabularySize, notes);
    GenerationSettings settings;
    settings.maxLength = lengthOf(reader, "max_new_tokens", "max_length", 1);
    settings.minLength = lengthOf(reader, "min_new_tokens", "min_length", 0);
    settings.noRepeatNgramSize = reader.whole("no_repeat_ngram_size", 0);
    settings.repetitionPenalty = reader.positive("repetition_penalty");
    settings.suppressed = reader.ids("suppress_tokens");
    settings.suppressedFirst = reader.ids("begin_suppress_tokens");
    settings.badWords = reader.runs("bad_words_ids");
    settings.forcedFirst = reader.id("forced_bos_token_id");
    settings.forcedEnd = reader.id("forced_eos_token_id");
    settings.beams = reader.whole("num_beams", 1);
    settings.samples = reader.truth("do_sample");
    return settings;
}

}  // namespace bild
