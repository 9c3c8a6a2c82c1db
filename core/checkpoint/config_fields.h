// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "message.h"

namespace bild {

/// Typed, bounded access to the fields of a model's JSON file. A field that is absent or null gives nothing; one of
/// another type or beyond its bounds throws a FileError that names it.
class ConfigFields {
public:
    /// Both must outlive it; `object` is a JSON object. `section` names the object where it lies inside another.
    ConfigFields(const nlohmann::json& object, const std::filesystem::path& file, std::string section = {});

    [[nodiscard]] std::optional<std::string> text(const char* key) const;
    [[nodiscard]] std::optional<bool> truth(const char* key) const;
    [[nodiscard]] std::optional<double> number(const char* key) const;
    [[nodiscard]] std::optional<int> whole(const char* key, int smallest, int largest) const;
    /// Of a list, as generation_config.json has it for models with several end tokens, those inside the bounds; an error
    /// where there are none.
    [[nodiscard]] std::optional<std::vector<int>> wholes(const char* key, int smallest, int largest) const;
    [[nodiscard]] int required(const char* key, int smallest, int largest) const;
    /// The objects inside the object `key`, by name.
    [[nodiscard]] std::map<std::string, ConfigFields> sections(const char* key) const;

    [[noreturn]] void fail(const char* key, const Message& problem) const;

    /// The bare value, of any type and size; nullptr where it is absent or null.
    [[nodiscard]] const nlohmann::json* find(const char* key) const;
    /// An object inside this one, as fields of their own. It must outlive them.
    [[nodiscard]] ConfigFields inside(const std::string& section, const nlohmann::json& object) const;
    /// File and section, for messages.
    [[nodiscard]] std::string place() const;

private:
    [[nodiscard]] int bounded(const nlohmann::json& value, const char* key, int smallest, int largest) const;

    const nlohmann::json* m_object;
    const std::filesystem::path* m_file;
    std::string m_section;
};

}  // namespace bild
