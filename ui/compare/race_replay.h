// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstddef>
#include <span>
#include <vector>

#include "decoding/generation.h"

namespace bild {

/// The times that several runs of the same thing took.
struct RunTimes {
    std::size_t runs = 0;
    double median = 0.0;  ///< milliseconds; of an even number of runs the lower of the two in the middle
    double fastest = 0.0;
    double slowest = 0.0;
    std::size_t medianRun = 0;  ///< index of the run that took the median
};

[[nodiscard]] RunTimes runTimes(std::span<const GenerationResult> runs);

/// The text of one run as it grew: at any recorded time. Going back starts over; going on is cheap.
class RaceReplay {
public:
    RaceReplay() = default;
    explicit RaceReplay(GenerationResult run);

    /// From the source to the last token, encoders included.
    [[nodiscard]] double milliseconds() const { return m_run.statistics.totalMilliseconds; }
    void setTime(double milliseconds);
    [[nodiscard]] QString text() const;
    [[nodiscard]] std::size_t tokens() const { return m_tokensBefore + m_output.tokens().size(); }
    [[nodiscard]] bool isFinished() const { return m_segment >= m_run.segments.size(); }
    [[nodiscard]] const GenerationResult& run() const { return m_run; }

private:
    void startOver();

    GenerationResult m_run;
    QString m_wholeText;
    double m_time = 0.0;
    std::size_t m_segment = 0;    ///< the one that is growing
    std::size_t m_iteration = 0;  ///< of that segment, the next to apply
    SegmentOutput m_output;       ///< of that segment
    std::size_t m_tokensBefore = 0;
};

}  // namespace bild
