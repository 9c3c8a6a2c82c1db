// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "message.h"

namespace bild {

/// A place in a trace document of unknown origin, with typed access that refuses everything unexpected: each method
/// throws FileError naming the file and the place ("segments[2].iterations[0].proposal.id"). Refers to its parents and
/// to the document, so it must not outlive them.
class TraceCursor {
public:
    TraceCursor(const nlohmann::json& document, const std::string& file) : m_value(&document), m_file(&file) {}

    [[nodiscard]] bool has(const char* key) const { return m_value->is_object() && m_value->contains(key); }
    /// A member of an object; it must be there.
    [[nodiscard]] TraceCursor at(const char* key) const&;
    TraceCursor at(const char* key) const&& = delete;  // it would refer to a parent that is gone
    /// Elements of an array.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] TraceCursor at(std::size_t index) const&;
    TraceCursor at(std::size_t index) const&& = delete;
    [[nodiscard]] bool isArray() const { return m_value->is_array(); }

    [[nodiscard]] const std::string& text() const;
    [[nodiscard]] bool flag() const;
    /// A whole number in [least, most].
    [[nodiscard]] std::int64_t integer(std::int64_t least, std::int64_t most) const;
    /// A whole number that can count or index something: at most 2^40.
    [[nodiscard]] std::size_t count() const;
    /// A finite number in [least, most].
    [[nodiscard]] double number(double least, double most) const;
    /// A number of at least `least`, or the string "inf".
    [[nodiscard]] double numberOrInfinity(double least) const;

    [[noreturn]] void refuse(const Message& problem) const;

private:
    TraceCursor(const nlohmann::json& value, const TraceCursor& parent, const char* key, std::size_t index)
        : m_value(&value), m_file(parent.m_file), m_parent(&parent), m_key(key), m_index(index) {}
    [[nodiscard]] std::string path() const;

    const nlohmann::json* m_value;
    const std::string* m_file;
    const TraceCursor* m_parent = nullptr;
    const char* m_key = nullptr;  ///< null for an array's element
    std::size_t m_index = 0;
};

}  // namespace bild
