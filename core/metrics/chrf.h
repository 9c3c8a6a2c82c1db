// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

namespace bild {

/// Corpus chrF2 (Popović 2015) in percent as sacreBLEU computes it by default: character orders 1 to 6, no words, beta
/// 2, white space left out.
[[nodiscard]] double corpusChrf(std::span<const std::string> hypotheses, std::span<const std::string> references);

}  // namespace bild
