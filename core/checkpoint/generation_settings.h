// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "checkpoint/config_fields.h"
#include "message.h"

namespace bild {

/// How a model was published to be decoded, as transformers keeps it in `generation_config.json`, in `config.json` and
/// in the sections of its `task_specific_params`. What a file does not say is not set. Ids lie inside the vocabulary;
/// the start token counts in lengths.
struct GenerationSettings {
    std::optional<int> maxLength;  ///< of max_new_tokens where that is given, which goes before max_length
    std::optional<int> minLength;  ///< likewise
    std::optional<int> noRepeatNgramSize;
    std::optional<double> repetitionPenalty;
    std::optional<std::vector<std::int32_t>> suppressed;             ///< suppress_tokens
    std::optional<std::vector<std::int32_t>> suppressedFirst;        ///< begin_suppress_tokens
    std::optional<std::vector<std::vector<std::int32_t>>> badWords;  ///< bad_words_ids; none is empty
    std::optional<std::int32_t> forcedFirst;                         ///< forced_bos_token_id
    std::optional<std::int32_t> forcedEnd;                           ///< forced_eos_token_id, of several the lowest
    std::optional<int> beams;                                        ///< num_beams
    std::optional<bool> samples;                                     ///< do_sample

    /// These settings, and those of `others` where they say nothing.
    [[nodiscard]] GenerationSettings orElse(const GenerationSettings& others) const;

    friend bool operator==(const GenerationSettings&, const GenerationSettings&) = default;
};

/// Reads them from one of those places. A value that means nothing does not make a model useless: it counts as not
/// given, and a note says so.
[[nodiscard]] GenerationSettings readGenerationSettings(const ConfigFields& fields, int vocabularySize,
                                                        std::vector<Message>& notes);

}  // namespace bild
