// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace bild {

/// What a `*.index.json` says of a model whose weights lie in several files.
struct ShardIndex {
    std::vector<std::filesystem::path> shards;  ///< each once, in the index's folder, sorted by name; they exist
    std::map<std::string, std::filesystem::path> fileOfTensor;
};

/// Reads an index. A shard's name must be a plain file name: one that leads out of the folder is refused, and so is one
/// of a file that is not there. Throws FileError.
[[nodiscard]] ShardIndex readShardIndex(const std::filesystem::path& file);

}  // namespace bild
