// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/draft_log.h"

#include <algorithm>

namespace bild {
namespace {

void addTo(DraftBar& bar, const DraftBar& other) {
    bar.drafts += other.drafts;
    bar.kept += other.kept;
    bar.takenBack += other.takenBack;
}

}  // namespace

DraftLog::DraftLog(std::size_t bound) : m_bound(std::max<std::size_t>(bound, 2)) {}

void DraftLog::add(std::size_t kept, std::size_t takenBack) {
    const bool lastIsFull = m_bars.empty() || m_bars.back().drafts == m_draftsABar;
    if (lastIsFull && m_bars.size() == m_bound) {
        for (std::size_t bar = 0; 2 * bar < m_bars.size(); ++bar) {
            DraftBar sum = m_bars[2 * bar];
            if (2 * bar + 1 < m_bars.size()) addTo(sum, m_bars[2 * bar + 1]);
            m_bars[bar] = sum;
        }
        m_bars.resize((m_bars.size() + 1) / 2);
        m_draftsABar *= 2;
    }
    if (m_bars.empty() || m_bars.back().drafts == m_draftsABar) m_bars.emplace_back();
    addTo(m_bars.back(), {1, kept, takenBack});
    ++m_drafts;
}

void DraftLog::clear() {
    m_bars.clear();
    m_draftsABar = 1;
    m_drafts = 0;
}

}  // namespace bild
