// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/config_fields.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "checkpoint/message_text.h"
#include "error.h"

namespace bild {
namespace {

/// Some programs write a whole number as 300.0. Every bound is small enough for a double to hold it exactly.
bool inBounds(const nlohmann::json& value, int smallest, int largest) {
    const double number = value.is_number() ? value.get<double>() : std::nan("");
    return number >= smallest && number <= largest && std::floor(number) == number;
}

}  // namespace

ConfigFields::ConfigFields(const nlohmann::json& object, const std::filesystem::path& file, std::string section)
    : m_object(&object), m_file(&file), m_section(std::move(section)) {}

void ConfigFields::fail(const char* key, const Message& problem) const {
    const Message sentence =
        m_section.empty() ? Message::tr("its field %1 %2").with(inQuotes(key), problem)
                          : Message::tr("its field %1 in %2 %3").with(inQuotes(key), inQuotes(m_section), problem);
    throw FileError(
        m_file->string(), sentence,
        Message::tr("Use a T5, mT5, flan-T5 or MADLAD-400 model with the configuration that it was published with."));
}

ConfigFields ConfigFields::inside(const std::string& section, const nlohmann::json& object) const {
    return {object, *m_file, section};
}

std::string ConfigFields::place() const {
    return m_section.empty() ? m_file->string() : m_file->string() + " (" + m_section + ")";
}

const nlohmann::json* ConfigFields::find(const char* key) const {
    const auto found = m_object->find(key);
    return found == m_object->end() || found->is_null() ? nullptr : &*found;
}

std::optional<std::string> ConfigFields::text(const char* key) const {
    const nlohmann::json* const value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_string()) fail(key, Message::tr("is not a text"));
    return value->get<std::string>();
}

std::optional<bool> ConfigFields::truth(const char* key) const {
    const nlohmann::json* const value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_boolean()) fail(key, Message::tr("is neither true nor false"));
    return value->get<bool>();
}

std::optional<double> ConfigFields::number(const char* key) const {
    const nlohmann::json* const value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_number()) fail(key, Message::tr("is not a number"));
    return value->get<double>();
}

int ConfigFields::bounded(const nlohmann::json& value, const char* key, int smallest, int largest) const {
    if (!inBounds(value, smallest, largest)) {
        fail(key, Message::tr("is %1, and must be a whole number from %2 to %3")
                      .with(inQuotes(value.dump()), smallest, largest));
    }
    return value.get<int>();
}

std::optional<int> ConfigFields::whole(const char* key, int smallest, int largest) const {
    const nlohmann::json* const value = find(key);
    if (value == nullptr) return std::nullopt;
    return bounded(*value, key, smallest, largest);
}

std::optional<std::vector<int>> ConfigFields::wholes(const char* key, int smallest, int largest) const {
    const nlohmann::json* const value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_array()) return std::vector{bounded(*value, key, smallest, largest)};
    if (value->empty()) fail(key, Message::tr("is an empty list"));
    std::vector<int> all;
    for (const nlohmann::json& each : *value) {
        if (inBounds(each, smallest, largest)) all.push_back(each.get<int>());
    }
    if (all.empty()) all.push_back(bounded(value->front(), key, smallest, largest));
    return all;
}

int ConfigFields::required(const char* key, int smallest, int largest) const {
    const std::optional<int> value = whole(key, smallest, largest);
    if (!value) fail(key, Message::tr("is missing"));
    return *value;
}

std::map<std::string, ConfigFields> ConfigFields::sections(const char* key) const {
    std::map<std::string, ConfigFields> found;
    const nlohmann::json* const value = find(key);
    if (value == nullptr) return found;
    if (!value->is_object()) fail(key, Message::tr("is not an object"));
    for (const auto& [name, section] : value->items()) {
        if (!section.is_object()) fail(key, Message::tr("holds %1, which is not an object").with(inQuotes(name)));
        found.emplace(name, inside(std::string(key) + "." + name, section));
    }
    return found;
}

}  // namespace bild
