// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/origin_style.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace bild {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OriginStyle)
};

/// Ink and tint of a mark for the light and the dark shade; a tint of 0 is none.
struct MarkColors {
    QRgb lightInk;
    QRgb lightTint;
    QRgb darkInk;
    QRgb darkTint;
    LinePattern pattern;
};

MarkColors colorsOf(Mark mark) {
    switch (mark) {
        case Mark::Small:
            return {0xff0072b2, 0, 0xff6cb8e6, 0, LinePattern::Dotted};
        case Mark::Fallback:
            return {0xffb87900, 0xfffdf1d7, 0xfff0b43c, 0xff3d3218, LinePattern::Solid};
        case Mark::Rollback:
            return {0xffc4480a, 0xfffde5d9, 0xffff8b54, 0xff44291c, LinePattern::Wavy};
        case Mark::Large:
            return {0xff00805c, 0xffdff3ec, 0xff4fd1a5, 0xff193a30, LinePattern::Dashed};
        case Mark::Chosen:
            return {0xff9b3d83, 0xfff8e4f2, 0xffd65fb0, 0xff452840, LinePattern::Double};
        case Mark::Typed:
            return {0xff4b4a9e, 0xffe9e8fa, 0xffaaa8f2, 0xff2c2b4d, LinePattern::Ticked};
        case Mark::Ghost:
            return {0xffc4480a, 0, 0xffff8b54, 0, LinePattern::StrikeOut};
        case Mark::WouldBe:
            return {0xff5b6474, 0, 0xff9aa3b2, 0, LinePattern::Hatched};
    }
    Q_UNREACHABLE();
}

QPainterPath wave(const QLineF& line, qreal thickness) {
    const qreal half = thickness * 1.9;
    const qreal height = thickness * 1.35;
    QPainterPath path;
    // Starts at a whole period left of the line and is clipped, so that the wave does not begin anew at each token.
    qreal x = std::floor(line.x1() / (2 * half)) * 2 * half;
    path.moveTo(x, line.y1());
    while (x < line.x2()) {
        path.quadTo(x + half / 2, line.y1() - 2 * height, x + half, line.y1());
        path.quadTo(x + 1.5 * half, line.y1() + 2 * height, x + 2 * half, line.y1());
        x += 2 * half;
    }
    return path;
}

/// A fine line with strokes upon it, like those of a pen.
void drawTicks(QPainter& painter, const QLineF& line, const QColor& ink, qreal thickness) {
    const qreal gap = thickness * 3;
    const qreal height = thickness * 2.2;
    painter.setPen(QPen(ink, thickness * 0.6, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(line.translated(0, thickness * 0.4));
    for (qreal x = std::ceil(line.x1() / gap) * gap; x < line.x2(); x += gap) {
        painter.drawLine(QLineF(x, line.y1() + thickness * 0.4, x, line.y1() + thickness * 0.4 - height));
    }
}

void drawDashes(QPainter& painter, const QLineF& line, QPen pen, const QList<qreal>& dashes) {
    pen.setDashPattern(dashes);
    qreal period = 0;
    for (const qreal dash : dashes) period += dash;
    pen.setDashOffset(std::fmod(line.x1() / pen.widthF(), period));
    painter.setPen(pen);
    painter.drawLine(line);
}

}  // namespace

Mark markOf(Origin origin) {
    switch (origin) {
        case Origin::Small:
            return Mark::Small;
        case Origin::Fallback:
            return Mark::Fallback;
        case Origin::Rollback:
            return Mark::Rollback;
        case Origin::Large:
            return Mark::Large;
        case Origin::Chosen:
            return Mark::Chosen;
        case Origin::Typed:
            return Mark::Typed;
    }
    Q_UNREACHABLE();
}

MarkStyle markStyle(Mark mark, Shade shade) {
    const MarkColors colors = colorsOf(mark);
    const bool dark = shade == Shade::Dark;
    const QRgb tint = dark ? colors.darkTint : colors.lightTint;
    MarkStyle style;
    style.ink = QColor::fromRgb(dark ? colors.darkInk : colors.lightInk);
    if (tint != 0) style.tint = QColor::fromRgb(tint);
    style.text = mark == Mark::Ghost ? themeColors(shade).mutedText : themeColors(shade).text;
    style.pattern = colors.pattern;
    return style;
}

QString markName(Mark mark) {
    switch (mark) {
        case Mark::Small:
            return Words::tr("small model");
        case Mark::Fallback:
            return Words::tr("fallback");
        case Mark::Rollback:
            return Words::tr("rolled back, replaced");
        case Mark::Large:
            return Words::tr("large model's own turn");
        case Mark::Chosen:
            return Words::tr("chosen by hand");
        case Mark::Typed:
            return Words::tr("typed by hand");
        case Mark::Ghost:
            return Words::tr("taken-back drafts");
        case Mark::WouldBe:
            return Words::tr("would be decided otherwise");
    }
    Q_UNREACHABLE();
}

QString markDefinition(Mark mark) {
    switch (mark) {
        case Mark::Small:
            return Words::tr("Drafted by the small model, and kept.");
        case Mark::Fallback:
            return Words::tr(
                "Written by the large model, because the small one was less sure of its own token than the "
                "fallback threshold asks.");
        case Mark::Rollback:
            return Words::tr(
                "Written by the large model in place of a draft that it took back, because it disagreed by "
                "more than the rollback threshold allows.");
        case Mark::Large:
            return Words::tr(
                "The large model's own turn: the first token, the bonus token after it kept a whole draft, "
                "and the token after a rollback.");
        case Mark::Chosen:
            return Words::tr("Picked by hand; everything after it was generated anew.");
        case Mark::Typed:
            return Words::tr("Typed in the output; no model wrote it, and no figure counts it.");
        case Mark::Ghost:
            return Words::tr(
                "Drafted by the small model and taken back by the large one. Shown in the text, but never "
                "part of what is copied or saved.");
        case Mark::WouldBe:
            return Words::tr(
                "The thresholds as they are set now would have decided this token otherwise. Exact up to "
                "the first change of a sentence, estimated beyond.");
    }
    Q_UNREACHABLE();
}

void drawMarkTint(QPainter& painter, const QRectF& rect, const MarkStyle& style) {
    if (!style.tint.isValid() || rect.isEmpty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.tint);
    painter.drawRoundedRect(rect, 3, 3);
    painter.restore();
}

void drawMarkLine(QPainter& painter, const QLineF& line, const MarkStyle& style, qreal thickness) {
    painter.save();
    QPen pen(style.ink, thickness, Qt::SolidLine, Qt::FlatCap);
    painter.setPen(pen);
    switch (style.pattern) {
        case LinePattern::Dotted:
            // Most of a text is the small model's: its line is a quiet one.
            pen.setWidthF(thickness * 0.8);
            drawDashes(painter, line, pen, {1.0, 1.4});
            break;
        case LinePattern::Dashed:
            drawDashes(painter, line, pen, {2.6, 1.3});
            break;
        case LinePattern::Wavy:
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setClipRect(QRectF(line.x1(), line.y1() - 4 * thickness, line.dx(), 8 * thickness),
                                Qt::IntersectClip);
            painter.setPen(QPen(style.ink, thickness * 0.8));
            painter.drawPath(wave(line, thickness));
            break;
        case LinePattern::Double:
            painter.setPen(QPen(style.ink, thickness * 0.6, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(line.translated(0, -thickness * 0.75));
            painter.drawLine(line.translated(0, thickness * 0.75));
            break;
        case LinePattern::Ticked:
            drawTicks(painter, line, style.ink, thickness);
            break;
        case LinePattern::Solid:
        case LinePattern::StrikeOut:
            painter.drawLine(line);
            break;
        case LinePattern::Hatched:
            drawDashes(painter, line, pen, {1.0, 2.0});
            break;
    }
    painter.restore();
}

void drawHatching(QPainter& painter, const QRectF& rect, const MarkStyle& style) {
    constexpr qreal gap = 5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect, Qt::IntersectClip);
    QColor ink = style.ink;
    ink.setAlphaF(0.5F);
    painter.setPen(QPen(ink, 1));
    const qreal first = std::floor((rect.left() - rect.height()) / gap) * gap;
    for (qreal x = first; x < rect.right(); x += gap) {
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    }
    painter.setPen(QPen(style.ink, 1, Qt::DashLine));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawRect(rect.adjusted(0.5, 0.5, -1, -1));
    painter.restore();
}

void drawMarkSample(QPainter& painter, const QRectF& rect, Mark mark, const QPalette& palette, const QFont& font) {
    const MarkStyle style = markStyle(mark, shadeOf(palette));
    const QFontMetricsF metrics(font);
    const qreal thickness = std::max(1.5, metrics.height() / 11);
    painter.save();
    painter.setFont(font);
    drawMarkTint(painter, rect, style);
    painter.setPen(style.text);
    painter.drawText(rect.adjusted(0, 0, 0, -thickness), Qt::AlignCenter, Words::tr("abc"));
    if (style.pattern == LinePattern::Hatched) {
        drawHatching(painter, rect, style);
    } else if (style.pattern == LinePattern::StrikeOut) {
        const qreal half = metrics.horizontalAdvance(Words::tr("abc")) / 2;
        drawMarkLine(painter,
                     {rect.center().x() - half - 1, rect.center().y(), rect.center().x() + half + 1, rect.center().y()},
                     style, thickness * 0.7);
    } else {
        drawMarkLine(painter, {rect.left(), rect.bottom() - thickness / 2, rect.right(), rect.bottom() - thickness / 2},
                     style, thickness);
    }
    painter.restore();
}

}  // namespace bild
