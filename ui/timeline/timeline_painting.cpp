// SPDX-License-Identifier: GPL-3.0-or-later
// How the timeline looks; what it does is in timeline_canvas.cpp.
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "look/origin_style.h"
#include "timeline/timeline_canvas.h"

namespace bild {
namespace {

Mark markOf(TimelineBlock::Kind kind) {
    using Kind = TimelineBlock::Kind;
    switch (kind) {
        case Kind::Draft:
        case Kind::Unsure:
            return Mark::Small;
        case Kind::TakenBack:
            return Mark::Ghost;
        case Kind::OwnTurn:
            return Mark::Large;
        case Kind::Fallback:
            return Mark::Fallback;
        case Kind::Rollback:
            return Mark::Rollback;
    }
    Q_UNREACHABLE();
}

}  // namespace

void TimelineCanvas::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintLanes(painter);
    painter.setClipRect(QRectF(gutter() - 3, 0, viewport()->width() - gutter() + 3, viewport()->height()));
    paintFlags(painter);
    paintSelection(painter);
    double painted[] = {-1.0, -1.0};  // how far each lane is
    for (std::size_t block = m_track.blockFrom(toTrack(gutter() - 3)); block < m_track.size(); ++block) {
        const QRectF rect = blockRect(block);
        if (rect.left() > viewport()->width()) break;
        // Of a long run that is seen at once, thousands of blocks share a pixel.
        double& lane = painted[m_track.block(block).isLarge() ? 1 : 0];
        if (rect.right() < lane + 0.5) continue;
        lane = rect.right();
        paintBlock(painter, block);
    }
    paintLit(painter);
    paintPlayhead(painter);
}

void TimelineCanvas::paintLanes(QPainter& painter) const {
    const ThemeColors& colors = themeColors(shadeOf(palette()));
    const double between = (laneTop(false) + laneHeight() + laneTop(true)) / 2;
    painter.setPen(QPen(colors.border, 1));
    painter.drawLine(QPointF(gutter(), between), QPointF(viewport()->width() - 8.0, between));
    painter.setPen(colors.mutedText);
    for (const bool large : {false, true}) {
        const QRectF name(12, laneTop(large), gutter() - 12, laneHeight());
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, large ? tr("large") : tr("small"));
    }
    if (m_track.size() == 0) {
        const QRectF lanes(gutter(), laneTop(false), viewport()->width() - gutter(), laneHeight());
        painter.drawText(lanes, Qt::AlignLeft | Qt::AlignVCenter, tr("Each forward pass of a run appears here."));
    }
}

void TimelineCanvas::paintSelection(QPainter& painter) const {
    if (!m_selection) return;
    const QRectF first = blockRect(m_selection->first);
    const QRectF last = blockRect(m_selection->last);
    const double top = laneTop(false) - 5;
    QRectF area(QPointF(first.left() - 2, top), QPointF(last.right() + 2, laneTop(true) + laneHeight() + 6));
    QColor accent = palette().color(QPalette::Highlight);
    painter.setPen(QPen(accent, 1.5));
    accent.setAlphaF(0.16F);
    painter.setBrush(accent);
    painter.drawRoundedRect(area, 4, 4);
}

void TimelineCanvas::paintLit(QPainter& painter) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    for (const std::size_t block : m_lit) {
        if (block < m_track.size()) painter.drawRoundedRect(blockRect(block).adjusted(-2.5, -2.5, 2.5, 2.5), 4, 4);
    }
}

void TimelineCanvas::paintBlock(QPainter& painter, std::size_t index) const {
    const TimelineBlock& block = m_track.block(index);
    const MarkStyle style = markStyle(markOf(block.kind), shadeOf(palette()));
    const QRectF rect = blockRect(index);
    const double radius = std::min(2.5, rect.width() / 3);
    if (block.isWasted()) {
        const double inset = std::min(0.6, rect.width() / 4);
        painter.setPen(QPen(style.ink, 2 * inset));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.ink);
    painter.drawRoundedRect(rect, radius, radius);
    // The large model's reasons have the line pattern that they have in the text.
    if (block.isLarge() && rect.width() >= 8) {
        drawMarkLine(painter, {rect.left(), rect.bottom() + 4, rect.right(), rect.bottom() + 4}, style, 1.6);
    }
}

void TimelineCanvas::paintFlags(QPainter& painter) const {
    const QColor ink = markStyle(Mark::Rollback, shadeOf(palette())).ink;
    const double bottom = laneTop(true) + laneHeight() + 4;
    const auto first = std::ranges::lower_bound(m_track.flags(), m_track.blockFrom(toTrack(gutter() - 3)), {},
                                                &TimelineTrack::Flag::place);
    double lastX = -100;
    for (auto flag = first; flag != m_track.flags().end(); ++flag) {
        const double x = std::round(toViewport(m_track.xAt(flag->place))) + 0.5;
        if (x > viewport()->width()) break;
        if (x - lastX < 3) continue;  // a slider that is dragged plants a forest of them
        lastX = x;
        painter.setPen(QPen(ink, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, 3), QPointF(x, bottom));
        QPainterPath pennant(QPointF(x, 1));
        pennant.lineTo(x + 8, 4);
        pennant.lineTo(x, 7.5);
        painter.fillPath(pennant, ink);
    }
}

void TimelineCanvas::paintPlayhead(QPainter& painter) const {
    if (m_track.size() == 0) return;
    const QColor accent = palette().color(QPalette::Highlight);
    const double x = playheadX();
    painter.setPen(QPen(accent, 2));
    painter.drawLine(QPointF(x, 2), QPointF(x, laneTop(true) + laneHeight() + 8));
    if (!hasFocus()) return;
    QPainterPath handle(QPointF(x - 5, 0));
    handle.lineTo(x + 5, 0);
    handle.lineTo(x, 7);
    painter.fillPath(handle, accent);
}

}  // namespace bild
