// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "decoding/generation.h"

namespace bild {

/// Takes the results of one pass over a text, those of an earlier run first, and hands them on to the sink, which must
/// outlive it.
class PassResults {
public:
    /// `kept`: the results are to stay in `results`; else nothing of them is left once the sink has had them.
    PassResults(bool kept, GenerationSink& sink) : m_kept(kept), m_sink(sink) {}

    /// The segments that are not among the earlier results, which it takes out of their list; `first` is the number of
    /// the pass's first segment.
    [[nodiscard]] std::vector<PendingSegment> begin(std::vector<Segment> segments, std::size_t first,
                                                    std::vector<SegmentResult>& earlier);
    void take(SegmentResult&& result);
    [[nodiscard]] bool complete() const { return m_finished == m_all; }

    std::vector<SegmentResult> results;
    Statistics statistics;

private:
    void count(const SegmentResult& result);

    bool m_kept;
    GenerationSink& m_sink;
    std::size_t m_all = 0;
    std::size_t m_finished = 0;
};

}  // namespace bild
