// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text_ghost.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextDocument>
#include <QWidget>

#include "look/origin_style.h"

namespace bild {
namespace {

constexpr qreal sizeRatio = 0.72;
constexpr qreal gap = 3;  ///< on either side, in pixels

QFont ghostFont(const QTextDocument& document) {
    QFont font = document.defaultFont();
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * sizeRatio);
    } else {
        font.setPixelSize(qRound(font.pixelSize() * sizeRatio));
    }
    return font;
}

}  // namespace

GhostObject::GhostObject(Words words, QWidget* view) : QObject(view), m_view(*view), m_words(std::move(words)) {}

QTextCharFormat GhostObject::format() {
    QTextCharFormat format;
    format.setObjectType(type);
    return format;
}

QSizeF GhostObject::intrinsicSize(QTextDocument* document, int position, const QTextFormat&) {
    const QFontMetricsF metrics(ghostFont(*document));
    // No higher than the letters around it, so that a ghost does not move the lines.
    const qreal height = std::min(metrics.height(), QFontMetricsF(document->defaultFont()).ascent());
    return {metrics.horizontalAdvance(m_words(position)) + 2 * gap, height};
}

void GhostObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                             const QTextFormat&) {
    const MarkStyle style = markStyle(Mark::Ghost, shadeOf(m_view.palette()));
    const QFont font = ghostFont(*document);
    const QFontMetricsF metrics(font);
    painter->save();
    painter->setFont(font);
    painter->setPen(style.text);
    const QRectF words = rect.adjusted(gap, 0, -gap, 0);
    const QPointF baseline(words.left(), rect.top() + metrics.ascent() * 0.9);
    painter->drawText(baseline, m_words(position));
    const qreal middle = baseline.y() - metrics.xHeight() / 2;
    drawMarkLine(*painter, {words.left() - 1, middle, words.right() + 1, middle}, style,
                 std::max(1.0, metrics.lineWidth()));
    painter->restore();
}

}  // namespace bild
