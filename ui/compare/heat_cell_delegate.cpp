// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/heat_cell_delegate.h"

#include <QPainter>
#include <algorithm>
#include <array>

#include "compare/threshold_map_model.h"
#include "look/theme.h"

namespace bild {

QColor heatColor(double share) {
    // Five stops along the line from blue to yellow that all kinds of colour vision share.
    static const std::array stops{QColor(0x0b, 0x2a, 0x5b), QColor(0x3f, 0x50, 0x70), QColor(0x78, 0x79, 0x78),
                                  QColor(0xb9, 0xa6, 0x5c), QColor(0xfb, 0xe1, 0x4d)};
    const double at = std::clamp(share, 0.0, 1.0) * static_cast<double>(stops.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(at), stops.size() - 2);
    QColor above = stops[below + 1];
    above.setAlphaF(static_cast<float>(at - static_cast<double>(below)));
    return blended(above, stops[below]);
}

QColor letteringOn(const QColor& background) {
    return contrastRatio(Qt::white, background) > contrastRatio(Qt::black, background) ? Qt::white : Qt::black;
}

void HeatCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QVariant share = index.data(ThresholdMapModel::shareRole);
    const QRectF cell = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    const ThemeColors& colors = themeColors(shadeOf(option.palette));
    const QColor background = share.isValid() ? heatColor(share.toDouble()) : colors.panel;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(background);
    painter->drawRoundedRect(cell, 3, 3);
    QFont font = option.font;
    if (index.data(ThresholdMapModel::currentRole).toBool()) {
        font.setBold(true);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.text, 2));
        painter->drawRoundedRect(cell.adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4);
        painter->setPen(QPen(letteringOn(background), 1));
        painter->drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -1.5), 2, 2);
    }
    painter->setFont(font);
    painter->setPen(share.isValid() ? letteringOn(background) : colors.mutedText);
    const QString spread = index.data(ThresholdMapModel::spreadRole).toString();
    const QFontMetricsF metrics(font);
    const bool roomForTwo = !spread.isEmpty() && cell.height() >= 2.2 * metrics.height();
    const qreal line = metrics.height();
    painter->drawText(roomForTwo ? cell.adjusted(0, 0, 0, -line * 0.8) : cell, Qt::AlignCenter,
                      index.data(Qt::DisplayRole).toString());
    if (roomForTwo) {
        font.setBold(false);
        font.setPointSizeF(font.pointSizeF() * 0.8);
        painter->setFont(font);
        painter->drawText(cell.adjusted(0, line * 0.9, 0, 0), Qt::AlignCenter, spread);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.accent, 2, Qt::DashLine));
        painter->drawRoundedRect(cell.adjusted(2.5, 2.5, -2.5, -2.5), 2, 2);
    }
    painter->restore();
}

}  // namespace bild
