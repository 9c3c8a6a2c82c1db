// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/heat_legend.h"

#include <QPainter>

#include "compare/heat_cell_delegate.h"

namespace bild {
namespace {

constexpr int barCharacters = 14;
constexpr int gap = 6;

}  // namespace

HeatLegend::HeatLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Colours of the map"));
}

void HeatLegend::setScale(const QString& lowest, const QString& highest) {
    m_lowest = lowest;
    m_highest = highest;
    //: the colours of a scale
    setAccessibleDescription(lowest.isEmpty() ? QString() : tr("dark: %1, light: %2").arg(lowest, highest));
    updateGeometry();
    update();
}

QSize HeatLegend::sizeHint() const {
    const QFontMetrics metrics = fontMetrics();
    const int words = metrics.horizontalAdvance(m_lowest) + metrics.horizontalAdvance(m_highest);
    return {words + 2 * gap + barCharacters * metrics.averageCharWidth(), metrics.height() + 4};
}

void HeatLegend::paintEvent(QPaintEvent* /*event*/) {
    if (m_lowest.isEmpty()) return;
    QPainter painter(this);
    const int left = fontMetrics().horizontalAdvance(m_lowest) + gap;
    const int right = width() - fontMetrics().horizontalAdvance(m_highest) - gap;
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, m_lowest);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_highest);
    const int top = height() / 4;
    for (int x = left; x < right; ++x) {
        painter.fillRect(x, top, 1, height() - 2 * top, heatColor(static_cast<double>(x - left) / (right - left - 1)));
    }
}

}  // namespace bild
