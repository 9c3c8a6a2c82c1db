// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ids_request.h"

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "error.h"

namespace bild {
namespace {

constexpr int deepestLevel = 8;
constexpr std::string_view remedy =
    R"(A line looks like {"input_ids": [8, 15, 1], "fallback_threshold": 0.6, "max_length": 64}.)";

[[noreturn]] void refuse(const std::string& place, const std::string& problem) {
    throw FileError(place, Message::verbatim(problem), Message::verbatim(std::string(remedy)));
}

nlohmann::json parse(std::string_view line, const std::string& place) {
    const auto refuseDepth = [&](int depth, nlohmann::json::parse_event_t, const nlohmann::json&) {
        if (depth > deepestLevel) refuse(place, "the JSON is nested too deeply");
        return true;
    };
    try {
        return nlohmann::json::parse(line, refuseDepth);
    } catch (const nlohmann::json::exception&) {
        refuse(place, "this is no valid JSON");
    }
}

std::optional<std::int64_t> wholeNumber(const nlohmann::json& value) {
    if (!value.is_number_integer()) return std::nullopt;
    if (value.is_number_unsigned() &&
        value.get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()}) {
        return std::nullopt;
    }
    return value.get<std::int64_t>();
}

void readNumber(const nlohmann::json& line, const char* key, double& number, const std::string& place) {
    const auto found = line.find(key);
    if (found == line.end()) return;
    if (found->is_number()) {
        number = found->get<double>();
    } else if (*found == "inf") {
        number = std::numeric_limits<double>::infinity();
    } else {
        refuse(place, std::string(key) + " is not a number");
    }
}

void readNumber(const nlohmann::json& line, const char* key, int& number, const std::string& place) {
    const auto found = line.find(key);
    if (found == line.end()) return;
    const std::optional<std::int64_t> value = wholeNumber(*found);
    if (!value || *value < std::numeric_limits<int>::min() || *value > std::numeric_limits<int>::max()) {
        refuse(place, std::string(key) + " is not a whole number of a sensible size");
    }
    number = static_cast<int>(*value);
}

}  // namespace

IdsRequest readIdsRequest(std::string_view line, const IdsRequest& defaults, int vocabularySize,
                          const std::string& place) {
    const nlohmann::json json = parse(line, place);
    if (!json.is_object()) refuse(place, "this is no JSON object");
    const auto ids = json.find("input_ids");
    if (ids == json.end() || !ids->is_array() || ids->empty())
        refuse(place, "there is no list input_ids, or it is empty");
    IdsRequest request = defaults;
    request.inputIds.clear();
    for (const nlohmann::json& id : *ids) {
        const std::optional<std::int64_t> value = wholeNumber(id);
        if (!value || *value < 0 || *value >= vocabularySize) {
            refuse(place, "input_ids holds something that is no id of the vocabulary (0 to " +
                              std::to_string(vocabularySize - 1) + ")");
        }
        request.inputIds.push_back(static_cast<TokenId>(*value));
    }
    readNumber(json, "fallback_threshold", request.policy.fallbackThreshold, place);
    readNumber(json, "rollback_threshold", request.policy.rollbackThreshold, place);
    readNumber(json, "max_draft_tokens", request.policy.maxDraftTokens, place);
    readNumber(json, "max_length", request.maxLength, place);
    validate(request.policy);
    return request;
}

}  // namespace bild
