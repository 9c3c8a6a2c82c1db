// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine.h"

namespace bild {

/// A number with a point and so many digits behind it, in every locale.
[[nodiscard]] std::string fixed(double value, int digits);

/// With spaces before it, so wide at least.
[[nodiscard]] std::string padded(const std::string& text, std::size_t width);

/// What the two models did, in a few lines for people. `baseline` is the same text written by the large model alone,
/// where that was run: the speedup is then measured, and estimated from the large model's step time elsewhere.
[[nodiscard]] std::string summaryText(const GenerationResult& result, const GenerateOptions& options,
                                      const EngineInfo& info, const std::optional<GenerationResult>& baseline);

}  // namespace bild
