// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <cstddef>
#include <vector>

namespace bild {

/// A line of points that never outgrows its bound: when it is full, every second point is dropped, and from then on
/// only every second new one is kept, and so on. The first and the newest point are always there.
class ThinnedPoints {
public:
    explicit ThinnedPoints(std::size_t bound = 512);  ///< at least 4

    void append(QPointF point);
    void clear();

    [[nodiscard]] const std::vector<QPointF>& points() const { return m_points; }
    [[nodiscard]] bool empty() const { return m_points.empty(); }
    [[nodiscard]] std::size_t appended() const { return m_appended; }

private:
    std::size_t m_bound;
    std::size_t m_stride = 1;
    std::size_t m_appended = 0;
    bool m_lastIsExtra = false;  ///< the newest point is off the stride, and makes way for the next
    std::vector<QPointF> m_points;
};

}  // namespace bild
