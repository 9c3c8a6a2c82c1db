// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QTextBlock>
#include <vector>

#include "text/span.h"

namespace bild {

/// A block of a text document that is on screen, and where: in the viewport's coordinates.
struct VisibleBlock {
    QTextBlock block;
    QPointF origin;
};

/// A piece of text within one line.
struct TextRun {
    QRectF rect;  ///< from the letters' upper edge to their lower one, in the viewport's coordinates
    qreal baseline = 0.0;
};

/// How far the light behind a segment reaches below the letters, in pixels.
inline constexpr qreal litSegmentBelow = 3;

/// The range of the document's positions that blocks cover.
[[nodiscard]] Span positionsOf(const std::vector<VisibleBlock>& blocks);

/// A range of the document as the lines of these blocks show it, without the spaces that hang over a line's end.
[[nodiscard]] std::vector<TextRun> runsOf(const std::vector<VisibleBlock>& blocks, const Span& range);

}  // namespace bild
