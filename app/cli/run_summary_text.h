// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/baseline.h"
#include "engine.h"

namespace bild {

/// A number with a point and so many digits behind it, in every locale.
[[nodiscard]] std::string fixed(double value, int digits);

/// With spaces before it, so wide at least.
[[nodiscard]] std::string padded(const std::string& text, std::size_t width);

/// What a run did, added up.
struct RunFigures {
    std::size_t segments = 0;
    Statistics statistics;
};

/// What the two models did, in a few lines for people. With a `baseline` the speedup is measured, without one estimated
/// from what the large model's passes cost. `limit`, where it is known, says what could be gained at best.
[[nodiscard]] std::string summaryText(const RunFigures& run, Strategy strategy, const EngineInfo& info,
                                      const std::optional<Baseline>& baseline, const std::optional<SpeedLimit>& limit);

}  // namespace bild
