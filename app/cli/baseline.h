// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "cli/interrupt.h"
#include "cli/run_tally.h"
#include "engine.h"

namespace bild {

/// The large model alone over a text that BiLD has written, and how long both take.
struct Baseline {
    Agreement agreement;
    double largeMilliseconds = 0.0;  ///< medians of the runs; encoders included
    double bildMilliseconds = 0.0;
    int rounds = 1;  ///< runs of each

    [[nodiscard]] double speedup() const;
};

/// Runs the large model alone. Where both runs are short, what is done once (memory, code and caches met for the first
/// time, which all falls on BiLD) would decide the figure: then both are run again in turn, and medians count. Nothing
/// where a stop comes before the large model's end.
[[nodiscard]] std::optional<Baseline> measureBaseline(Engine& engine, const std::string& text, const RunTally& bild,
                                                      const GenerateOptions& options, const LivePolicy& policy,
                                                      Interrupt& interrupt);

}  // namespace bild
