// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "decoding/sequence_decoder.h"
#include "loaded_pair.h"
#include "message.h"
#include "text/segmentation.h"

namespace bild {

/// More target tokens than this cost more cache memory than a text could be worth.
inline constexpr int kMaxLength = 1 << 16;

/// What the options of a run come to for a pair: what they leave open is taken from the pair's configuration.
struct TaskSettings {
    std::string prefix;          ///< put before each segment
    std::string sourceLanguage;  ///< BCP 47; empty where nothing says it
    SequenceLimits limits;
    std::optional<Message> note;  ///< what a person should know of them
};

/// Throws InputError for options that are out of range, PairError for a pair that was not made for the task.
[[nodiscard]] TaskSettings settingsFor(const LoadedPair& pair, const GenerateOptions& options);

/// For sources of ids: the model's own rules, and no task's. `maxLength` counts the start token.
[[nodiscard]] SequenceLimits limitsOf(const LoadedPair& pair, std::size_t maxLength);

/// How the pair's sources are cut into segments, room for the prefix left. Throws as above, also InputError where there
/// is no room, and PairError for a pair without a tokenizer. The rules refer to the pair, which must outlive them.
[[nodiscard]] SegmentationRules segmentationFor(const LoadedPair& pair, const GenerateOptions& options);

/// Throws PairError where there is none.
[[nodiscard]] const Tokenizer& tokenizerOf(const LoadedPair& pair);

}  // namespace bild
