// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text_geometry.h"

#include <QTextLayout>
#include <algorithm>

namespace bild {

Span positionsOf(const std::vector<VisibleBlock>& blocks) {
    if (blocks.empty()) return {};
    const QTextBlock& last = blocks.back().block;
    return {static_cast<std::size_t>(blocks.front().block.position()),
            static_cast<std::size_t>(last.position() + last.length())};
}

std::vector<TextRun> runsOf(const std::vector<VisibleBlock>& blocks, const Span& range) {
    std::vector<TextRun> found;
    for (const auto& [block, origin] : blocks) {
        const int first = static_cast<int>(range.begin) - block.position();
        const int end = static_cast<int>(range.end) - block.position();
        if (end <= 0 || first >= block.length()) continue;
        const QTextLayout& lines = *block.layout();
        for (int number = 0; number < lines.lineCount(); ++number) {
            const QTextLine line = lines.lineAt(number);
            const int lineEnd = line.textStart() + line.textLength();
            if (end <= line.textStart() || first >= lineEnd) continue;
            const qreal one = line.cursorToX(std::max(first, line.textStart()));
            // Spaces at a line's end hang over its edge.
            const qreal other = std::min(line.cursorToX(std::min(end, lineEnd)), line.naturalTextRect().right());
            if (one == other) continue;
            const QRectF rect(std::min(one, other), line.y(), std::abs(other - one), line.height());
            found.push_back({rect.translated(origin), origin.y() + line.y() + line.ascent()});
        }
    }
    return found;
}

}  // namespace bild
