// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_tally.h"

#include <algorithm>
#include <functional>

namespace bild {
namespace {

constexpr std::size_t mostNumbers = 10;

}  // namespace

void SegmentNumbers::add(std::size_t index) {
    ++m_count;
    if (m_first.size() < mostNumbers) m_first.push_back(index + 1);
}

std::string SegmentNumbers::text() const {
    std::string text;
    for (const std::size_t number : m_first) text += (text.empty() ? "" : ", ") + std::to_string(number);
    if (m_count > m_first.size()) text += " and " + std::to_string(m_count - m_first.size()) + " more";
    return text;
}

void RunTally::add(const SegmentResult& segment) {
    m_outputs.push_back(std::hash<std::string>()(segment.text));
    if (segment.reachedLimit) m_cutAtLimit.add(segment.index);
    if (segment.source.splitSentence && !segment.source.copied) m_splitSentences.add(segment.index);
    m_unknown.add(segment);
    m_milliseconds += segment.statistics.totalMilliseconds;
}

Agreement RunTally::agreementWith(const RunTally& large) const {
    Agreement agreement;
    agreement.compared = std::min(m_outputs.size(), large.m_outputs.size());
    for (std::size_t i = 0; i < agreement.compared; ++i) {
        agreement.same += m_outputs[i] == large.m_outputs[i] ? 1 : 0;
    }
    return agreement;
}

}  // namespace bild
