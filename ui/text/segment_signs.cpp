// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segment_signs.h"

#include <QPainter>
#include <algorithm>

#include "look/origin_style.h"
#include "look/theme.h"

namespace bild {
namespace {

void drawChangeBar(QPainter& painter, const std::vector<TextRun>& lines, const QColor& ink) {
    constexpr qreal width = 3;
    for (const TextRun& line : lines) painter.fillRect(QRectF(6, line.rect.top(), width, line.rect.height()), ink);
}

/// As high as half a letter, at the upper right of the last one.
void drawTick(QPainter& painter, const TextRun& line, const QColor& ink) {
    const qreal side = std::max(5.0, line.rect.height() * 0.4);
    const QPointF at(line.rect.right() + 1, line.rect.top() - side * 0.15);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, std::max(1.6, side / 5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{at + QPointF(0, side * 0.55), at + QPointF(side * 0.35, side * 0.9),
                                   at + QPointF(side * 0.95, side * 0.1)});
    painter.restore();
}

}  // namespace

void drawSegmentSigns(QPainter& painter, const std::vector<VisibleBlock>& blocks, const OutputText& text,
                      const SessionModel& model, const std::vector<int>& outdated, const QPalette& palette) {
    const Shade shade = shadeOf(palette);
    const QColor changed = markStyle(Mark::Fallback, shade).ink;
    const QColor confirmed = markStyle(Mark::Large, shade).ink;
    const Span visible = positionsOf(blocks);
    for (int index = text.firstSegmentBehind(static_cast<int>(visible.begin)); index < text.segmentCount(); ++index) {
        const Span span = text.segmentSpan(index);
        if (span.begin >= visible.end) break;
        const SessionSegment& segment = model.segment(static_cast<std::size_t>(index));
        const bool isOutdated = segment.outdated() || std::ranges::find(outdated, index) != outdated.end();
        if (!isOutdated && !segment.confirmed()) continue;
        const std::vector<TextRun> lines = runsOf(blocks, span);
        if (isOutdated) drawChangeBar(painter, lines, changed);
        if (segment.confirmed() && !lines.empty() && span.end <= visible.end)
            drawTick(painter, lines.back(), confirmed);
    }
}

}  // namespace bild
