// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/race_replay.h"

#include <algorithm>
#include <numeric>

#include "decoding/kept_text.h"

namespace bild {

RunTimes runTimes(std::span<const GenerationResult> runs) {
    RunTimes times;
    times.runs = runs.size();
    if (runs.empty()) return times;
    const auto time = [&runs](std::size_t run) { return runs[run].statistics.totalMilliseconds; };
    std::vector<std::size_t> order(runs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, time);
    times.medianRun = order[(order.size() - 1) / 2];
    times.median = time(times.medianRun);
    times.fastest = time(order.front());
    times.slowest = time(order.back());
    return times;
}

RaceReplay::RaceReplay(GenerationResult run) : m_run(std::move(run)), m_wholeText(QString::fromStdString(m_run.text)) {
    // A document counts a line break as one character: the length stays the same.
    m_wholeText.replace(QLatin1String("\r\n"), QLatin1String(" \n"));
    startOver();
}

void RaceReplay::startOver() {
    m_time = 0.0;
    m_segment = 0;
    m_iteration = 0;
    m_output = {};
    m_tokensBefore = 0;
}

void RaceReplay::setTime(double milliseconds) {
    if (milliseconds < m_time) startOver();
    m_time = milliseconds;
    while (m_segment < m_run.segments.size()) {
        const SegmentResult& segment = m_run.segments[m_segment];
        for (; m_iteration < segment.iterations.size(); ++m_iteration) {
            const Iteration& iteration = segment.iterations[m_iteration];
            if (iteration.startMilliseconds + iteration.milliseconds > milliseconds) return;
            m_output.apply(iteration);
        }
        m_tokensBefore += segment.tokens.size();
        m_output = {};
        m_iteration = 0;
        ++m_segment;
    }
}

QString RaceReplay::text() const {
    if (isFinished()) return m_wholeText;
    // What lies between segments (blank lines, indents) comes with the segment behind it.
    const auto before = static_cast<qsizetype>(m_run.segments[m_segment].outputSpan.utf16.begin);
    if (m_output.tokens().empty()) {
        const auto end = m_segment == 0 ? 0 : m_run.segments[m_segment - 1].outputSpan.utf16.end;
        return m_wholeText.left(static_cast<qsizetype>(end));
    }
    return m_wholeText.left(before) + QString::fromStdString(
               keepRuns(m_output.text(), m_run.segments[m_segment].source, false).written.text);
}

}  // namespace bild
