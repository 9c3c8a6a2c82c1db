// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/json_document.h"

#include <nlohmann/json.hpp>
#include <string>
#include <unordered_set>
#include <vector>

#include "checkpoint/mapped_file.h"
#include "checkpoint/message_text.h"
#include "checkpoint/misplaced_content.h"
#include "error.h"

namespace bild {

namespace {

using nlohmann::json;

/// Watches the parser's events and throws as soon as a limit is broken.
class Guard {
public:
    Guard(const std::filesystem::path& file, const JsonLimits& limits) : m_file(file), m_limits(limits) {}

    void see(json::parse_event_t event, const json& parsed) {
        switch (event) {
            case json::parse_event_t::object_start:
            case json::parse_event_t::array_start:
                count();
                m_keys.emplace_back();
                if (m_keys.size() > m_limits.depth) fail(Message::tr("is nested deeper than any model's file"));
                break;
            case json::parse_event_t::object_end:
            case json::parse_event_t::array_end:
                m_keys.pop_back();
                break;
            case json::parse_event_t::key: {
                const auto& key = parsed.get_ref<const std::string&>();
                if (!m_keys.back().insert(key).second) fail(Message::tr("has the key %1 twice").with(inQuotes(key)));
                break;
            }
            case json::parse_event_t::value:
                count();
                break;
        }
    }

private:
    void count() {
        if (++m_values > m_limits.values) fail(Message::tr("holds more values than any model's file"));
    }
    [[noreturn]] void fail(const Message& problem) const {
        throw FileError(m_file.string(), Message::tr("its JSON %1").with(problem), downloadAgain());
    }

    const std::filesystem::path& m_file;
    const JsonLimits& m_limits;
    std::vector<std::unordered_set<std::string>> m_keys;  ///< of each array and object that is open
    std::size_t m_values = 0;
};

}  // namespace

json parseJsonObject(std::string_view text, const std::filesystem::path& file, const JsonLimits& limits) {
    Guard guard(file, limits);
    json document;
    try {
        document = json::parse(text, [&guard](int, json::parse_event_t event, json& parsed) {
            guard.see(event, parsed);
            return true;
        });
    } catch (const json::parse_error& error) {
        throw FileError(file.string(), Message::tr("its JSON is broken at byte %1").with(error.byte), downloadAgain());
    } catch (const json::exception&) {
        throw FileError(file.string(), Message::tr("its JSON holds a number beyond all range"), downloadAgain());
    }
    if (!document.is_object()) {
        throw FileError(file.string(), Message::tr("its JSON is not an object but %1").with(document.type_name()),
                        downloadAgain());
    }
    return document;
}

json readJsonObject(const std::filesystem::path& file, const JsonLimits& limits) {
    const MappedFile mapped = MappedFile::open(file, limits.bytes);
    refuseMisplacedContent(mapped.text(), file);
    return parseJsonObject(mapped.text(), file, limits);
}

}  // namespace bild
