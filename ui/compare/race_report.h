// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "decoding/generation.h"

namespace bild {

/// One lane of a race as a file tells it.
struct RaceReportLane {
    QString name;
    QString figure;      ///< the median, "12.3 ms"
    QString spread;      ///< of how many runs, from what to what
    QString comparison;  ///< with the large model alone
    const GenerationResult* run = nullptr;  ///< the median one
};

/// The lanes beside each other as an HTML page that needs nothing from outside, their tokens in the colours of who wrote
/// them.
[[nodiscard]] QString raceHtml(const std::vector<RaceReportLane>& lanes, const QString& verdict);
/// A line for each segment of each lane: its time, its tokens and its text.
[[nodiscard]] QString raceCsv(const std::vector<RaceReportLane>& lanes);

}  // namespace bild
