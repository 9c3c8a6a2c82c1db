// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

namespace bild {

/// F-measures in percent, the mean over all pairs.
struct RougeScores {
    double rouge1 = 0.0;
    double rouge2 = 0.0;
    double rougeL = 0.0;
};

/// ROUGE (Lin 2004) as the Python package rouge-score computes it with its Porter stemmer on: lower-cased runs of
/// [a-z0-9], words longer than three letters stemmed, rougeL over the whole text.
[[nodiscard]] RougeScores meanRouge(std::span<const std::string> hypotheses, std::span<const std::string> references);

}  // namespace bild
