// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/copied_marks.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "look/theme.h"

namespace bild {

CopiedColors copiedColors(const QPalette& palette) {
    if (shadeOf(palette) == Shade::Dark) return {QColor(0xb7, 0xa6, 0xff), QColor(0x3a, 0x33, 0x66)};
    return {QColor(0x5a, 0x3f, 0xd0), QColor(0xdf, 0xd8, 0xfb)};
}

std::vector<CopiedLine> linesOfCopied(const std::vector<VisibleBlock>& blocks, const Span& range) {
    std::vector<CopiedLine> lines;
    const Span visible = positionsOf(blocks);
    for (const TextRun& run : runsOf(blocks, range)) lines.push_back({run.rect});
    if (lines.empty()) return lines;
    lines.front().first = range.begin >= visible.begin;
    lines.back().last = range.end <= visible.end;
    return lines;
}

void drawCopiedMark(QPainter& painter, const CopiedLine& line, const QPalette& palette) {
    constexpr qreal foot = 5;
    const QColor ink = copiedColors(palette).ink;
    const qreal thickness = std::max(1.5, line.rect.height() / 12);
    const qreal top = std::round(line.rect.top()) - 1.5;
    painter.save();
    QPen pen(ink, thickness, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4.0, 1.6, 1.2, 1.6});
    painter.setPen(pen);
    painter.drawLine(QPointF(line.rect.left() - 1, top), QPointF(line.rect.right() + 1, top));
    painter.setPen(QPen(ink, thickness, Qt::SolidLine, Qt::SquareCap));
    if (line.first) painter.drawLine(QPointF(line.rect.left() - 1, top), QPointF(line.rect.left() - 1, top + foot));
    if (line.last) painter.drawLine(QPointF(line.rect.right() + 1, top), QPointF(line.rect.right() + 1, top + foot));
    painter.restore();
}

}  // namespace bild
