// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text_layout.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <cmath>

namespace bild {
namespace {

/// Height of a line over that of its letters: enough for a wavy line, and for the eye to find the next line.
constexpr qreal lineSpacing = 1.26;
/// Height of a blank line over that of others.
constexpr qreal blankLine = 0.55;

qreal freeSpace(const QTextDocument& document) {
    return (lineSpacing - 1) * QFontMetricsF(document.defaultFont()).height();
}

}  // namespace

qreal SpacedTextLayout::spaceAbove() const {
    return std::round(0.3 * freeSpace(*document()));
}

qreal SpacedTextLayout::spaceBelow() const {
    return std::round(0.7 * freeSpace(*document()));
}

QRectF SpacedTextLayout::blockBoundingRect(const QTextBlock& block) const {
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (!block.isValid() || !block.isVisible()) return rect;
    QTextLayout& lines = *block.layout();
    // The base puts the first line at 0: a fresh layout, still without the spaces.
    if (lines.lineCount() > 0 && lines.lineAt(0).y() < spaceAbove()) {
        for (int number = 0; number < lines.lineCount(); ++number) {
            QTextLine line = lines.lineAt(number);
            // The base sets every line to the left.
            const bool toRight = block.textDirection() == Qt::RightToLeft;
            const qreal x = toRight ? line.x() + line.width() - line.naturalTextWidth() : line.x();
            line.setPosition({x, line.y() + spaceAbove() + number * (spaceAbove() + spaceBelow())});
        }
        rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    }
    if (block.length() == 1 && block.next().isValid() && block.previous().isValid()) {
        rect.setHeight(blankLine * (rect.height() + spaceBelow()));
    } else {
        rect.setHeight(rect.height() + spaceBelow());
    }
    return rect;
}

}  // namespace bild
