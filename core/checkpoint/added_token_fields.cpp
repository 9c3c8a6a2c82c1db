// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/added_token_fields.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "checkpoint/json_document.h"
#include "checkpoint/message_text.h"
#include "error.h"

namespace bild {

namespace {

using nlohmann::json;

constexpr std::int32_t maxId = 1 << 24;
constexpr std::size_t maxContentBytes = 4096;
constexpr std::size_t maxTokens = 20'000;
constexpr JsonLimits limits{.bytes = std::uint64_t{64} << 20U, .depth = 32, .values = 2'000'000};

[[noreturn]] void failToken(const std::filesystem::path& file, const std::string& shown) {
    throw FileError(file.string(),
                    Message::tr("its added token %1 has no id from 0 to %2 and no text of at most %3 bytes")
                        .with(inQuotes(shown), maxId, maxContentBytes),
                    downloadAgain());
}

AddedToken checked(AddedToken token, const std::filesystem::path& file) {
    const bool sound = token.id >= 0 && token.id <= maxId && !token.content.empty() &&
                       token.content.size() <= maxContentBytes && token.content.find('\0') == std::string::npos;
    if (!sound) failToken(file, token.content);
    return token;
}

std::int32_t idOf(const json& id) {
    const bool fits = id.is_number_unsigned() && id.get<std::uint64_t>() <= static_cast<std::uint64_t>(maxId);
    return fits ? id.get<std::int32_t>() : -1;
}

std::int32_t idOfDigits(std::string_view digits) {
    std::int32_t id = -1;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), id);
    return failure == std::errc() && end == digits.data() + digits.size() ? id : -1;
}

bool isTrue(const json& object, const char* key, bool otherwise) {
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

AddedToken tokenOf(const json& fields, std::int32_t id, const std::filesystem::path& file) {
    const auto content = fields.is_object() ? fields.find("content") : fields.end();
    if (!fields.is_object() || content == fields.end() || !content->is_string()) failToken(file, std::to_string(id));
    AddedToken token;
    token.id = id;
    token.content = content->get<std::string>();
    token.lstrip = isTrue(fields, "lstrip", false);
    token.rstrip = isTrue(fields, "rstrip", false);
    token.singleWord = isTrue(fields, "single_word", false);
    token.special = isTrue(fields, "special", false);
    token.normalized = isTrue(fields, "normalized", !token.special);
    return checked(std::move(token), file);
}

std::optional<json> readIfThere(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return std::nullopt;
    return readJsonObject(file, limits);
}

void requireFew(std::size_t count, const std::filesystem::path& file) {
    if (count <= maxTokens) return;
    throw FileError(file.string(), Message::tr("lists more added tokens than any model has"), downloadAgain());
}

/// {"32100": {"content": "<hl>", ...}, ...}
std::vector<AddedToken> readDecoder(const json& config, const std::filesystem::path& file) {
    std::vector<AddedToken> tokens;
    const auto decoder = config.find("added_tokens_decoder");
    if (decoder == config.end() || !decoder->is_object()) return tokens;
    requireFew(decoder->size(), file);
    for (const auto& [id, fields] : decoder->items()) tokens.push_back(tokenOf(fields, idOfDigits(id), file));
    return tokens;
}

/// {"<hl>": 32100, ...}
std::vector<AddedToken> readContents(const json& contents, const std::filesystem::path& file) {
    std::vector<AddedToken> tokens;
    requireFew(contents.size(), file);
    for (const auto& [content, id] : contents.items()) {
        AddedToken token;
        token.id = idOf(id);
        token.content = content;
        tokens.push_back(checked(std::move(token), file));
    }
    return tokens;
}

}  // namespace

std::vector<AddedToken> readAddedTokenList(const json& list, const std::filesystem::path& file) {
    std::vector<AddedToken> tokens;
    if (!list.is_array()) return tokens;
    requireFew(list.size(), file);
    for (const json& fields : list) {
        const bool hasId = fields.is_object() && fields.contains("id");
        tokens.push_back(tokenOf(fields, hasId ? idOf(fields["id"]) : -1, file));
    }
    return tokens;
}

std::vector<AddedToken> readAddedTokenFiles(const std::filesystem::path& folder) {
    std::vector<AddedToken> tokens;
    const std::filesystem::path configFile = folder / "tokenizer_config.json";
    if (const auto config = readIfThere(configFile)) tokens = readDecoder(*config, configFile);
    std::ranges::sort(tokens, {}, &AddedToken::id);
    const std::filesystem::path contentsFile = folder / "added_tokens.json";
    const auto contents = readIfThere(contentsFile);
    if (!contents) return tokens;
    const std::vector<AddedToken> detailed = tokens;
    for (AddedToken& token : readContents(*contents, contentsFile)) {
        if (!std::ranges::binary_search(detailed, token.id, {}, &AddedToken::id)) tokens.push_back(std::move(token));
    }
    return tokens;
}

bool readSpaceBeforeEveryPart(const std::filesystem::path& folder) {
    const auto config = readIfThere(folder / "tokenizer_config.json");
    return !config || isTrue(*config, "legacy", true);
}

}  // namespace bild
