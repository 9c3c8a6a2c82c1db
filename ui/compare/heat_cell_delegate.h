// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStyledItemDelegate>

namespace bild {

/// A colour between dark blue (0) and yellow (1), by way of grey. Its lightness grows evenly, so that it reads the same
/// to colour-blind people and in print.
[[nodiscard]] QColor heatColor(double share);

/// Black or white, whichever is easier to read on `background`.
[[nodiscard]] QColor letteringOn(const QColor& background);

/// Paints a cell of the threshold map: its number on its colour, a frame around the one whose thresholds are set now.
class HeatCellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace bild
