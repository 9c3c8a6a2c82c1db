// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text_marks.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

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

std::pair<int, int> placeOf(const HatchedToken& token) {
    return {token.segment, token.token};
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

/// The one with letters before it in the text, in its own segment or one before. A change at a token without any, such
/// as a segment's end, would else be flagged nowhere.
const OutputToken* tokenBefore(const OutputText& text, const SessionModel& model, int segment, int token) {
    for (; segment >= 0; --segment) {
        const std::vector<TokenPlace>& places = text.segment(segment).tokens;
        if (token < 0) token = static_cast<int>(places.size());
        while (--token >= 0) {
            const TokenPlace& place = places[static_cast<std::size_t>(token)];
            if (place.visible < place.end) return model.token({segment, token, false});
        }
    }
    return nullptr;
}

/// A fine line of dashes and dots under a segment that was copied, in no origin's colour, since no model wrote it.
void drawCopiedLine(QPainter& painter, const QLineF& line, const QColor& ink) {
    painter.save();
    painter.setPen(QPen(ink, 1.2, Qt::DashDotLine, Qt::FlatCap));
    painter.drawLine(line);
    painter.restore();
}

/// A small flag on a pole at a line's letters.
void drawPolicyFlag(QPainter& painter, const QRectF& letters, const QColor& color, qreal lineSpace) {
    const qreal x = std::floor(letters.left()) - 1.5;
    const qreal top = letters.top() - 2;
    const qreal side = std::max(4.0, letters.height() / 4);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4));
    painter.drawLine(QPointF(x, top), QPointF(x, letters.bottom() + lineSpace * 0.5));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{QPointF(x, top), QPointF(x + side, top + side / 2), QPointF(x, top + side)});
    painter.restore();
}

}  // namespace

std::vector<TokenRef> policyChanges(const OutputText& text, const SessionModel& model, const Span& range) {
    std::vector<TokenRef> changes;
    forEachToken(text, range, [&](int segment, int token) {
        const OutputToken* before = tokenBefore(text, model, segment, token);
        const OutputToken* now = model.token({segment, token, false});
        if (before != nullptr && now != nullptr && before->policy != now->policy) {
            changes.push_back({segment, token, false});
        }
    });
    return changes;
}

std::vector<Span> copiedSpans(const OutputText& text, const SessionModel& model, const Span& range) {
    std::vector<Span> spans;
    for (int index = text.firstSegmentBehind(static_cast<int>(range.begin)); index < text.segmentCount(); ++index) {
        const Span span = text.segmentSpan(index);
        if (span.begin >= range.end) break;
        if (!span.empty() && model.segment(static_cast<std::size_t>(index)).source().copied) spans.push_back(span);
    }
    return spans;
}

void TextMarks::setHatched(std::vector<HatchedToken> tokens) {
    m_hatched = std::move(tokens);
    if (!std::ranges::is_sorted(m_hatched, {}, placeOf)) std::ranges::sort(m_hatched, {}, placeOf);
}

std::optional<HatchedToken> TextMarks::hatched(const TokenRef& token) const {
    const std::pair place(token.segment, token.token);
    const auto found = std::ranges::lower_bound(m_hatched, place, {}, placeOf);
    if (token.ghost || found == m_hatched.end() || placeOf(*found) != place) return std::nullopt;
    return *found;
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
    for (const Span& copied : copiedSpans(text, model, visible)) {
        for (const TextRun& run : runsOf(blocks, copied)) {
            const qreal line = std::round(run.rect.bottom() + below) - 1;
            drawCopiedLine(painter, {run.rect.left(), line, run.rect.right(), line}, themeColors(shade).mutedText);
        }
    }
    if (m_hatched.empty()) return;
    const MarkStyle style = markStyle(Mark::WouldBe, shade);
    forEachToken(text, visible, [&](int segment, int token) {
        const std::optional<HatchedToken> found = hatched({segment, token, false});
        if (!found) return;
        painter.setOpacity(found->exact ? 1.0 : 0.5);
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
    const QColor& flag = markStyle(Mark::Rollback, shadeOf(palette)).ink;
    for (const TokenRef& change : policyChanges(text, model, positionsOf(blocks))) {
        const std::vector<TextRun> runs = runsOf(blocks, text.tokenSpan(change));
        if (!runs.empty()) drawPolicyFlag(painter, runs.front().rect, flag, lineSpace);
    }
}

}  // namespace bild
