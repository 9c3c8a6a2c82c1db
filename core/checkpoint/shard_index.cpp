// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/shard_index.h"

#include <nlohmann/json.hpp>
#include <set>
#include <system_error>

#include "checkpoint/json_document.h"
#include "checkpoint/message_text.h"
#include "error.h"

namespace bild {

namespace {

constexpr std::uint64_t kMaxIndexBytes = 16U << 20U;
constexpr std::size_t kMaxShards = 1000;

bool isPlainName(const std::string& name) {
    return !name.empty() && name != "." && name != ".." &&
           name.find_first_of(std::string("/\\\0", 3)) == std::string::npos;
}

}  // namespace

ShardIndex readShardIndex(const std::filesystem::path& file) {
    const nlohmann::json document = readJsonObject(file, {.bytes = kMaxIndexBytes});
    const auto map = document.find("weight_map");
    if (map == document.end() || !map->is_object() || map->empty()) {
        throw FileError(file.string(), Message::tr("has no 'weight_map' that says which file holds which tensor"),
                        downloadAgain());
    }
    ShardIndex index;
    std::set<std::filesystem::path> shards;
    for (const auto& [tensor, shard] : map->items()) {
        if (!shard.is_string() || !isPlainName(shard.get_ref<const std::string&>())) {
            throw FileError(
                file.string(),
                Message::tr("tensor %1 is said to lie in %2, which is not the name of a file in the same folder")
                    .with(inQuotes(tensor), inQuotes(shard.dump())),
                Message::tr("Do not use this model unless you trust its source; download it again."));
        }
        const std::filesystem::path path = file.parent_path() / shard.get_ref<const std::string&>();
        shards.insert(path);
        index.fileOfTensor.emplace(tensor, path);
    }
    if (shards.size() > kMaxShards) {
        throw FileError(file.string(), Message::tr("names more files than any model"), downloadAgain());
    }
    for (const std::filesystem::path& shard : shards) {
        std::error_code ignored;
        if (std::filesystem::exists(shard, ignored)) continue;
        throw FileError(shard.string(),
                        Message::tr("is missing; %1 says it holds weights").with(inQuotes(file.filename().string())),
                        Message::tr("Download this file of the model, too, into the same folder."));
    }
    index.shards.assign(shards.begin(), shards.end());
    return index;
}

}  // namespace bild
