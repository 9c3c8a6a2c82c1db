// SPDX-License-Identifier: GPL-3.0-or-later
#include "pass_results.h"

#include <algorithm>
#include <utility>

namespace bild {

std::vector<PendingSegment> PassResults::begin(std::vector<Segment> segments, std::size_t first,
                                               std::vector<SegmentResult>& earlier) {
    m_all = segments.size();
    const std::size_t known = std::min(earlier.size(), segments.size());
    std::vector<PendingSegment> pending;
    pending.reserve(segments.size() - known);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (i >= known) {
            pending.push_back({first + i, std::move(segments[i]), {}});
            continue;
        }
        earlier[i].index = first + i;
        earlier[i].source = std::move(segments[i]);
        count(earlier[i]);
        if (m_kept) results.push_back(std::move(earlier[i]));
    }
    earlier.erase(earlier.begin(), earlier.begin() + static_cast<std::ptrdiff_t>(known));
    return pending;
}

void PassResults::take(SegmentResult&& result) {
    count(result);
    if (m_kept) {
        results.push_back(std::move(result));
        m_sink.segmentFinished(results.back());
    } else {
        m_sink.segmentFinished(result);
    }
}

void PassResults::count(const SegmentResult& result) {
    ++m_finished;
    statistics += result.statistics;
}

}  // namespace bild
