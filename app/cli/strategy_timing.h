// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine.h"

namespace bild {

/// How fast one strategy wrote a text: the median run.
struct StrategyTiming {
    Strategy strategy = Strategy::Bild;
    std::size_t tokens = 0;
    double milliseconds = 0.0;  ///< encoders included

    [[nodiscard]] double tokensPerSecond() const;
};

/// Writes a text with each strategy `repeats` times, taking turns, after a run of each that is not counted. `text` is
/// ignored where the pair has no tokenizer: made-up ids are decoded then.
[[nodiscard]] std::vector<StrategyTiming> timeStrategies(Engine& engine, const std::string& text, const Policy& policy,
                                                         int maxNewTokens, int repeats);

}  // namespace bild
