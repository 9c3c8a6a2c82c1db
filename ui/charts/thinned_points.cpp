// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/thinned_points.h"

#include <algorithm>

namespace bild {

ThinnedPoints::ThinnedPoints(std::size_t bound) : m_bound(std::max<std::size_t>(bound, 4)) {}

void ThinnedPoints::append(QPointF point) {
    if (m_lastIsExtra) m_points.pop_back();
    if (m_points.size() + 1 >= m_bound) {
        for (std::size_t kept = 0; 2 * kept < m_points.size(); ++kept) m_points[kept] = m_points[2 * kept];
        m_points.resize((m_points.size() + 1) / 2);
        m_stride *= 2;
    }
    m_lastIsExtra = m_appended % m_stride != 0;
    m_points.push_back(point);
    ++m_appended;
}

void ThinnedPoints::clear() {
    m_points.clear();
    m_stride = 1;
    m_appended = 0;
    m_lastIsExtra = false;
}

}  // namespace bild
