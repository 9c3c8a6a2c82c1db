// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace bild {

/// What a JSON document may cost before it is refused.
struct JsonLimits {
    std::uint64_t bytes = std::uint64_t{1} << 20;  ///< of a file; a text that is in memory already is not measured
    std::size_t depth = 32;                        ///< arrays and objects inside each other
    std::size_t values = 1'000'000;                ///< of every kind, so that `[[],[],...]` cannot fill the memory
};

/// Parses a text that must be one JSON object in valid UTF-8, with no key twice in an object. The limits are checked
/// while it is read, before the value that breaks them is built. `file` stands in the messages. Throws FileError.
/// Who calls this includes <nlohmann/json.hpp>.
[[nodiscard]] nlohmann::json parseJsonObject(std::string_view text, const std::filesystem::path& file,
                                             const JsonLimits& limits = {});

/// Reads and parses a whole file. Throws FileError, also for a web page or a Git LFS pointer in its place.
[[nodiscard]] nlohmann::json readJsonObject(const std::filesystem::path& file, const JsonLimits& limits = {});

}  // namespace bild
