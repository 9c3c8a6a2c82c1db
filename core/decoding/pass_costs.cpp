// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/pass_costs.h"

#include <algorithm>
#include <cmath>

namespace bild {

void PassCosts::record(std::size_t rows, double milliseconds) {
    if (rows == 0) return;
    const auto size = static_cast<double>(rows);
    Class& passes = m_classes[static_cast<int>(std::lround(2.0 * std::log2(size)))];
    passes.latest[passes.count % kKept] = {size, milliseconds};
    ++passes.count;
    updatePoints();
}

PassCosts::Pass PassCosts::medianOf(const Class& passes) {
    auto latest = passes.latest;
    const auto end = latest.begin() + static_cast<std::ptrdiff_t>(std::min(passes.count, kKept));
    const auto middle = latest.begin() + (end - latest.begin()) / 2;
    std::nth_element(latest.begin(), middle, end,
                     [](const Pass& a, const Pass& b) { return a.milliseconds < b.milliseconds; });
    return *middle;
}

void PassCosts::updatePoints() {
    m_points.clear();
    for (const auto& [key, passes] : m_classes) m_points.push_back(medianOf(passes));
    // A smaller pass costs no more than a larger one: where it seems so, the smaller one was disturbed.
    for (std::size_t i = m_points.size(); i-- > 1;) {
        m_points[i - 1].milliseconds = std::min(m_points[i - 1].milliseconds, m_points[i].milliseconds);
    }
}

double PassCosts::milliseconds(double rows) const {
    if (m_points.empty()) return 0.0;
    if (rows <= m_points.front().rows) return m_points.front().milliseconds;
    const auto next = std::ranges::upper_bound(m_points, rows, {}, &Pass::rows);
    const auto slope = [](const Pass& from, const Pass& to) {
        return (to.milliseconds - from.milliseconds) / (to.rows - from.rows);
    };
    if (next != m_points.end()) {
        const Pass& from = *std::prev(next);
        return from.milliseconds + (rows - from.rows) * slope(from, *next);
    }
    const Pass& last = m_points.back();
    const double steepest = last.milliseconds / last.rows;
    const double along = m_points.size() > 1 ? std::min(slope(m_points[m_points.size() - 2], last), steepest) : 0.0;
    return last.milliseconds + (rows - last.rows) * along;
}

double PassCosts::savedByMerging(double rows) const {
    return std::max(0.0, 2.0 * milliseconds(rows / 2.0) - milliseconds(rows));
}

}  // namespace bild
