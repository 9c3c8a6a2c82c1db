// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "decoding/agreement.h"
#include "engine.h"

namespace bild {

/// What to write how often, and what with.
struct SweepPlan {
    std::string text;
    GenerateOptions options;  ///< its strategy is not looked at
    std::vector<Policy> policies;
    int rounds = 3;
    /// A line for each line of the text.
    std::optional<std::string> references = {};
};

/// What one strategy, or BiLD with one policy, did with the text.
struct SweptSetting {
    Strategy strategy = Strategy::Bild;
    Policy policy;                               ///< BiLD only
    std::vector<double> milliseconds;            ///< of each finished run, encoders included
    Statistics statistics = {};                  ///< of the first run; all write the same
    Agreement agreement = {};                    ///< with the large model alone
    double chrfWithLarge = 0.0;                  ///< chrF, the large model's own text being the reference
    std::optional<double> bleu = {}, chrf = {};  ///< where there are references

    [[nodiscard]] double medianMilliseconds() const;
    [[nodiscard]] double tokensPerSecond() const;
    /// What quality is judged by: BLEU, or how near to the large model's own text it is.
    [[nodiscard]] double quality() const { return bleu.value_or(chrfWithLarge); }
};

struct SweepOutcome {
    SweptSetting large;
    SweptSetting small;
    std::vector<SweptSetting> settings;  ///< BiLD; those with one finished run at least
    bool stopped = false;
};

/// Called before each run: runs done, of how many.
using SweepProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Writes the text with the large model alone, the small one alone and BiLD with each policy, one after the other, in
/// as many rounds as the plan says, so that a slow moment of the machine does not hit one setting alone. A run of each
/// model that is not counted comes first. A stop is obeyed within one forward pass; what it breaks off is not counted.
/// Throws InputError where the references are not as many as the lines of the text.
[[nodiscard]] SweepOutcome sweepPolicies(Engine& engine, const SweepPlan& plan, const SweepProgress& progress,
                                         const std::stop_token& stop);

}  // namespace bild
