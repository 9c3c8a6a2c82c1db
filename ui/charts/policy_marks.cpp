// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/policy_marks.h"

#include <QGraphicsLineItem>
#include <QPen>
#include <algorithm>

namespace bild {

PolicyMarks::PolicyMarks(QChart& chart) : QObject(&chart), m_chart(chart) {
    connect(&chart, &QChart::plotAreaChanged, this, &PolicyMarks::placeAgain);
}

void PolicyMarks::add(double at, const QString& words) {
    if (!m_marks.empty()) at = std::max(at, m_marks.back().at);
    m_marks.push_back({at, words});
    if (m_marks.size() <= most) return;
    std::size_t nearest = 1;
    for (std::size_t mark = 2; mark < m_marks.size(); ++mark) {
        if (m_marks[mark].at - m_marks[mark - 1].at < m_marks[nearest].at - m_marks[nearest - 1].at) nearest = mark;
    }
    // The later change is the one that went on to hold.
    m_marks.erase(m_marks.begin() + static_cast<std::ptrdiff_t>(nearest) - 1);
}

void PolicyMarks::clear() {
    m_marks.clear();
    placeAgain();
}

void PolicyMarks::setColor(const QColor& color) {
    m_color = color;
    placeAgain();
}

void PolicyMarks::place(double scale, double offset) {
    m_scale = scale;
    m_offset = offset;
    placeAgain();
}

void PolicyMarks::placeAgain() {
    while (m_lines.size() > m_marks.size()) {
        delete m_lines.back();
        m_lines.pop_back();
    }
    while (m_lines.size() < m_marks.size()) {
        m_lines.push_back(new QGraphicsLineItem(&m_chart));
        m_lines.back()->setZValue(20);
    }
    const QRectF area = m_chart.plotArea();
    for (std::size_t mark = 0; mark < m_marks.size(); ++mark) {
        const double x = m_chart.mapToPosition({m_marks[mark].at * m_scale + m_offset, 0.0}).x();
        m_lines[mark]->setPen(QPen(m_color, 1.2, Qt::DashLine));
        m_lines[mark]->setLine(x, area.top(), x, area.bottom());
        m_lines[mark]->setToolTip(m_marks[mark].words);
        m_lines[mark]->setVisible(x >= area.left() && x <= area.right() + 1.0);
    }
}

}  // namespace bild
