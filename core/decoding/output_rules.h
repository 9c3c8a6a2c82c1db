// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "decoding/iteration.h"

namespace bild {

/// What an output must and must not hold: the settings of a `generation_config.json` or of a config's
/// `task_specific_params`, with the meaning that transformers gives them; the start token counts in all of them. Ids
/// outside the vocabulary bar nothing.
struct OutputRules {
    int noRepeatNgramSize = 0;                          ///< no sequence of so many tokens twice; 0: off
    int minLength = 0;                                  ///< no end token while there are fewer tokens; 0: off
    float repetitionPenalty = 1.0F;                     ///< 1: off
    std::vector<TokenId> barred = {};                   ///< nowhere: suppress_tokens
    std::vector<TokenId> barredFirst = {};              ///< not as the first free token: begin_suppress_tokens
    std::vector<std::vector<TokenId>> barredRuns = {};  ///< not one after the other: bad_words_ids
    std::optional<TokenId> forcedFirst = {};            ///< comes right behind the start token: forced_bos_token_id
    std::optional<TokenId> forcedEnd = {};              ///< closes what reaches the length limit: forced_eos_token_id
    int vocabularySize = 0;                             ///< tokens to choose from

    [[nodiscard]] bool active() const {
        return noRepeatNgramSize > 0 || minLength > 0 || repetitionPenalty != 1.0F || !barred.empty() ||
               !barredFirst.empty() || !barredRuns.empty() || forcedFirst || forcedEnd;
    }
    friend bool operator==(const OutputRules&, const OutputRules&) = default;
};

}  // namespace bild
