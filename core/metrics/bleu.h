// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

namespace bild {

/// Corpus BLEU (Papineni et al. 2002) in percent as sacreBLEU computes it by default: tokenizer "13a", case kept, four
/// orders, exponential smoothing, one reference a hypothesis. Both spans are of one length. (Post 2018)
[[nodiscard]] double corpusBleu(std::span<const std::string> hypotheses, std::span<const std::string> references);

}  // namespace bild
