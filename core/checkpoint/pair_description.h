// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>

#include "decoding/generation.h"
#include "decoding/policy_presets.h"

namespace bild {

/// What a pair of models is for, as `pair.json` in its folder says (all fields optional):
///
///     {"title": "German → English", "task": "translate", "source_language": "de", "target_language": "en",
///      "experimental": false, "licence": "CC BY 4.0", "card": "README.md",
///      "presets": {"careful": {"fallback_threshold": 0.8, "rollback_threshold": 2, "max_draft_tokens": 6},
///                  "balanced": {…}, "fast": {…}},
///      "lengths": {"short": 48, "medium": 96, "long": 192},
///      "prefix": "translate {source} to {target}: "}
struct PairDescription {
    std::string name;            ///< of the folder
    std::string title;           ///< for people; the name where nothing is said
    std::optional<Task> task;    ///< none: the pair is not bound to one
    std::string sourceLanguage;  ///< BCP 47, such as "de"; empty where nothing is said
    std::string targetLanguage;  ///< for a summary the source's
    bool experimental = false;
    PolicyPresets presets;                      ///< a run starts with the balanced one
    std::array<std::optional<int>, 3> lengths;  ///< tokens of a summary, indexed by SummaryLength
    std::optional<std::string> prefix;  ///< put before each source; {source} and {target} stand for English names
    std::string licence;
    std::string card;  ///< a text file of the folder that tells more; empty where there is none

    /// Tokens of a summary of that length: the pair's own number, or the usual one.
    [[nodiscard]] int summaryTokens(SummaryLength length) const;

    friend bool operator==(const PairDescription&, const PairDescription&) = default;
};

/// Reads the description of the pair in a folder. Without a `pair.json` the folder's name ("de-en", "en-summary") and
/// the tasks in the large model's configuration tell what they can. Throws FileError for a file that is not what it
/// should be.
[[nodiscard]] PairDescription readPairDescription(const std::filesystem::path& folder);

}  // namespace bild
