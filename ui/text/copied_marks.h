// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QRectF>
#include <vector>

#include "text/text_geometry.h"

class QPainter;

namespace bild {

/// The colours of word sequences that a summary has copied: of the line above them, and behind the one looked at.
struct CopiedColors {
    QColor ink;
    QColor tint;
};

[[nodiscard]] CopiedColors copiedColors(const QPalette& palette);

/// What one line of text holds of a copied sequence.
struct CopiedLine {
    QRectF rect;
    bool first = false;  ///< the sequence begins here
    bool last = false;   ///< and ends here
};

[[nodiscard]] std::vector<CopiedLine> linesOfCopied(const std::vector<VisibleBlock>& blocks, const Span& range);

/// A bracket over the letters, its line of dashes and dots: told apart without the colour too, and clear of the lines
/// under the tokens. It is open where the sequence goes on in another line.
void drawCopiedMark(QPainter& painter, const CopiedLine& line, const QPalette& palette);

}  // namespace bild
