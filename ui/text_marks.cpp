// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_marks.h"

#include <QPainter>
#include <algorithm>

namespace bild {
namespace {

/// Calls `use(segment, token)` for every token that has letters within a range of the document.
template <typename Use>
void forEachToken(const OutputText& text, const Span& range, const Use& use) {
    for (int index = text.firstSegmentBehind(static_cast<int>(range.begin)); index < text.segmentCount(); ++index) {
        const Span segment = text.segmentSpan(index);
        if (segment.begin >= range.end) return;
        const std::vector<TokenPlace>& tokens = text.segment(index).tokens;
        const auto start = static_cast<int>(segment.begin);
        const int from = std::max(0, static_cast<int>(range.begin) - start);
        const int to = static_cast<int>(range.end) - start;
        for (auto token = std::ranges::upper_bound(tokens, from, {}, &TokenPlace::end);
             token != tokens.end() && token->begin < to; ++token) {
            if (token->visible < token->end) use(index, static_cast<int>(token - tokens.begin()));
        }
    }
}

Mark markAt(const SessionModel& model, int segment, int token) {
    return markOf(model.token({segment, token, false})->origin);
}

/// Neighbouring tokens of one mark, from the letters of the first to those of the last.
struct MarkedSpan {
    int segment = 0;
    Mark mark = Mark::Small;
    Span span;
};

std::vector<MarkedSpan> markedSpans(const OutputText& text, const SessionModel& model, const Span& range) {
    std::vector<MarkedSpan> spans;
    int lastSegment = -1;
    forEachToken(text, range, [&](int segment, int token) {
        const Mark mark = markAt(model, segment, token);
        const Span letters = text.tokenSpan({segment, token, false});
        const TokenPlace& place = text.segment(segment).tokens[static_cast<std::size_t>(token)];
        const std::size_t begin = text.segmentSpan(segment).begin + static_cast<std::size_t>(place.begin);
        // A ghost in front of a token takes room that belongs to neither.
        const bool joins = segment == lastSegment && spans.back().mark == mark && spans.back().span.end == begin &&
                           text.ghostWords(static_cast<int>(letters.begin) - 1).isEmpty();
        if (joins) {
            spans.back().span.end = letters.end;
        } else {
            spans.push_back({segment, mark, letters});
        }
        lastSegment = segment;
    });
    return spans;
}

}  // namespace

void TextMarks::setHatched(const std::vector<HatchedToken>& tokens) {
    m_hatched.clear();
    for (const HatchedToken& token : tokens) m_hatched[{token.segment, token.token}] = token.exact;
}

void TextMarks::paintBehind(QPainter& painter, const std::vector<VisibleBlock>& blocks, const OutputText& text,
                            const SessionModel& model, const QPalette& palette, qreal lineSpace) const {
    const Shade shade = shadeOf(palette);
    const Span visible = positionsOf(blocks);
    const qreal below = std::max(2.0, lineSpace * 0.45);
    for (const MarkedSpan& marked : markedSpans(text, model, visible)) {
        const MarkStyle style = markStyle(marked.mark, shade);
        for (const TextRun& run : runsOf(blocks, marked.span)) {
            const qreal thickness = std::max(1.5, run.rect.height() / 12);
            const qreal line = std::round(run.rect.bottom() + below - thickness);
            drawMarkTint(painter, {run.rect.topLeft(), QPointF(run.rect.right(), line + thickness / 2)}, style);
            drawMarkLine(painter, {run.rect.left(), line, run.rect.right(), line}, style, thickness);
        }
    }
    if (m_hatched.empty()) return;
    const MarkStyle style = markStyle(Mark::WouldBe, shade);
    forEachToken(text, visible, [&](int segment, int token) {
        const auto hatched = m_hatched.find({segment, token});
        if (hatched == m_hatched.end()) return;
        painter.setOpacity(hatched->second ? 1.0 : 0.5);
        for (const TextRun& run : runsOf(blocks, text.tokenSpan({segment, token, false}))) {
            drawHatching(painter, run.rect.adjusted(-1, -1, 1, below), style);
        }
        painter.setOpacity(1.0);
    });
}

void TextMarks::paintAbove(QPainter& painter, const std::vector<VisibleBlock>& blocks, const OutputText& text,
                           const SessionModel& model, const QPalette& palette, int litSegment, qreal lineSpace) const {
    const auto veil = [](QColor color) {
        color.setAlphaF(0.72F);
        return color;
    };
    // Of the colour that lies behind the text, so that the veil itself is not seen.
    const QColor base = veil(palette.color(QPalette::Base));
    const QColor lit = veil(themeColors(shadeOf(palette)).segmentHighlight);
    for (const MarkedSpan& marked : markedSpans(text, model, positionsOf(blocks))) {
        if (m_shown.contains(marked.mark)) continue;
        for (const TextRun& run : runsOf(blocks, marked.span)) {
            const QRectF letters = run.rect.adjusted(0, 0, 0, litSegmentBelow);
            painter.fillRect(letters, marked.segment == litSegment ? lit : base);
            painter.fillRect(QRectF(letters.bottomLeft(), QSizeF(letters.width(), lineSpace - litSegmentBelow)), base);
        }
    }
}

}  // namespace bild
