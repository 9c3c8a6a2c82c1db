// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text_pane.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>
#include <algorithm>

#include "look/theme.h"
#include "text/copied_marks.h"
#include "text/soft_break.h"
#include "text/spelling_marks.h"
#include "text/text_layout.h"
#include "text/text_search.h"

namespace bild {
namespace {

constexpr int margin = 20;

void fillRounded(QPainter& painter, const QRectF& rect, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(rect, 3, 3);
    painter.restore();
}

}  // namespace

TextPane::TextPane(QWidget* parent) : QPlainTextEdit(parent) {
    auto* document = new QTextDocument(this);
    document->setDocumentLayout(new SpacedTextLayout(document));
    document->setDefaultFont(font());
    document->setDocumentMargin(margin);
    setDocument(document);
    setFrameShape(QFrame::NoFrame);
    setCursorWidth(2);
    viewport()->setMouseTracking(true);
    connect(document, &QTextDocument::contentsChange, this, [this] { m_hits.reset(); });
    m_spelling = new SpellingMarks(*this);
    connect(m_spelling, &SpellingMarks::replacementChosen, this, &TextPane::replaceWord);
}

const SpacedTextLayout& TextPane::spacedLayout() const {
    return *static_cast<const SpacedTextLayout*>(document()->documentLayout());
}

void TextPane::highlightSegment(int segment) {
    if (segment == m_highlighted) return;
    m_highlighted = segment;
    viewport()->update();
}

int TextPane::firstSegmentBehind(int position) const {
    int first = 0;
    int count = segmentCount();
    while (count > 0) {
        const int half = count / 2;
        if (segmentSpan(first + half).end <= static_cast<std::size_t>(position)) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

int TextPane::segmentAt(int position) const {
    if (position < 0) return -1;
    const int segment = firstSegmentBehind(position);
    if (segment >= segmentCount() || segmentSpan(segment).begin > static_cast<std::size_t>(position)) return -1;
    return segment;
}

int TextPane::topSegment() const {
    const std::vector<VisibleBlock> blocks = visibleBlocks();
    if (blocks.empty()) return -1;
    const QTextLayout& lines = *blocks.front().block.layout();
    int position = blocks.front().block.position();
    for (int number = 0; number < lines.lineCount(); ++number) {
        const QTextLine line = lines.lineAt(number);
        if (blocks.front().origin.y() + line.y() + line.height() < 0) continue;
        position += line.textStart();
        break;
    }
    const int segment = firstSegmentBehind(position);
    return segment < segmentCount() ? segment : segmentCount() - 1;
}

void TextPane::scrollToSegment(int segment) {
    if (segment < 0 || segment >= segmentCount()) return;
    scrollToPosition(static_cast<int>(segmentSpan(segment).begin), 0);
}

void TextPane::scrollToPosition(int position, int linesAbove) {
    const QTextBlock block = document()->findBlock(position);
    spacedLayout().blockBoundingRect(block);  // lays it out
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    const int number = block.firstLineNumber() + (line.isValid() ? line.lineNumber() : 0);
    verticalScrollBar()->setValue(number - linesAbove);
}

void TextPane::setLights(std::vector<Span> ranges) {
    if (ranges == m_lights) return;
    m_lights = std::move(ranges);
    viewport()->update();
}

void TextPane::setCopied(std::vector<Span> ranges, int current) {
    if (ranges == m_copied && current == m_currentCopied) return;
    m_copied = std::move(ranges);
    m_currentCopied = current;
    viewport()->update();
}

void TextPane::reveal(const Span& range) {
    constexpr int fewLines = 2;
    const QRectF seen = visibleRect(range) & QRectF(viewport()->rect());
    const int height = fontMetrics().height();
    // A range of one line is seen where it is all there; of a long one the first lines do.
    if (seen.height() >= fewLines * height || (seen.height() >= 0.8 * height && range.size() < 200)) return;
    scrollToPosition(static_cast<int>(range.begin), 1);
}

int TextPane::search(const QString& words) {
    m_words = words;
    m_hits.reset();
    viewport()->update();
    return static_cast<int>(hits().size());
}

const std::vector<Span>& TextPane::hits() const {
    if (!m_hits) m_hits = m_words.isEmpty() ? std::vector<Span>() : findAll(soft_break::plainText(*document()), m_words);
    return *m_hits;
}

bool TextPane::findNext() {
    const auto from = static_cast<std::size_t>(textCursor().selectionEnd());
    const auto next = std::ranges::lower_bound(hits(), from, {}, &Span::begin);
    return !hits().empty() && select(next == hits().end() ? hits().front() : *next);
}

bool TextPane::findPrevious() {
    const auto from = static_cast<std::size_t>(textCursor().selectionStart());
    const auto behind = std::ranges::lower_bound(hits(), from, {}, &Span::begin);
    return !hits().empty() && select(behind == hits().begin() ? hits().back() : *std::prev(behind));
}

bool TextPane::replaceHit(const QString& by) {
    QTextCursor cursor = textCursor();
    const Span selected{static_cast<std::size_t>(cursor.selectionStart()),
                        static_cast<std::size_t>(cursor.selectionEnd())};
    const bool onHit = cursor.hasSelection() && std::ranges::find(hits(), selected) != hits().end();
    if (onHit && !isReadOnly()) cursor.insertText(by);
    return findNext() || onHit;
}

int TextPane::replaceHits(const QString& by) {
    if (isReadOnly()) return 0;
    const std::vector<Span> all = hits();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (auto hit = all.rbegin(); hit != all.rend(); ++hit) {
        cursor.setPosition(static_cast<int>(hit->begin));
        cursor.setPosition(static_cast<int>(hit->end), QTextCursor::KeepAnchor);
        cursor.insertText(by);
    }
    cursor.endEditBlock();
    viewport()->update();
    return static_cast<int>(all.size());
}

bool TextPane::select(const Span& hit) {
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(hit.begin));
    cursor.setPosition(static_cast<int>(hit.end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    viewport()->update();
    return true;
}

std::vector<VisibleBlock> TextPane::visibleBlocks() const {
    std::vector<VisibleBlock> blocks;
    QPointF origin = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = blockBoundingRect(block);
        blocks.push_back({block, origin});
        origin.ry() += rect.height();
        if (origin.y() > viewport()->height()) break;
    }
    return blocks;
}

QRectF TextPane::visibleRect(const Span& range) const {
    QRectF rect;
    for (const TextRun& run : runsOf(visibleBlocks(), range)) rect |= run.rect;
    return rect;
}

/// Brings a point between two lines to the nearer one: the base takes it for the beginning of the lower one.
QPointF TextPane::snapped(const QPointF& point) const {
    for (const auto& [block, origin] : visibleBlocks()) {
        const QTextLayout& lines = *block.layout();
        for (int number = 0; number < lines.lineCount(); ++number) {
            const QTextLine line = lines.lineAt(number);
            const qreal top = origin.y() + line.y();
            const qreal bottom = top + line.height();
            if (point.y() < top - spacedLayout().spaceAbove() || point.y() >= bottom + spacedLayout().spaceBelow())
                continue;
            return {point.x(), std::clamp(point.y(), top, bottom - 1)};
        }
    }
    return point;
}

int TextPane::characterAt(const QPointF& point) const {
    const QPointF on = snapped(point);
    for (const auto& [block, origin] : visibleBlocks()) {
        const QTextLayout& lines = *block.layout();
        for (int number = 0; number < lines.lineCount(); ++number) {
            const QTextLine line = lines.lineAt(number);
            if (!line.naturalTextRect().translated(origin).contains(on)) continue;
            return block.position() + line.xToCursor(on.x() - origin.x(), QTextLine::CursorOnCharacter);
        }
    }
    return -1;
}

void TextPane::paintEvent(QPaintEvent* event) {
    const std::vector<VisibleBlock> blocks = visibleBlocks();
    {
        QPainter painter(viewport());
        painter.setClipRect(event->rect());
        if (m_highlighted >= 0 && m_highlighted < segmentCount()) {
            const QColor& color = themeColors(shadeOf(palette())).segmentHighlight;
            for (const TextRun& run : runsOf(blocks, segmentSpan(m_highlighted))) {
                fillRounded(painter, run.rect.adjusted(-3, -1, 3, litSegmentBelow), color);
            }
        }
        paintLights(painter, blocks);
        paintSearch(painter, blocks);
        paintBehind(painter, blocks);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    paintAbove(painter, blocks);
    m_spelling->paint(painter, blocks, palette(), spacedLayout().spaceBelow());
    for (const Span& range : m_copied) {
        for (const CopiedLine& line : linesOfCopied(blocks, range)) drawCopiedMark(painter, line, palette());
    }
}

void TextPane::paintLights(QPainter& painter, const std::vector<VisibleBlock>& blocks) const {
    const QColor& color = themeColors(shadeOf(palette())).segmentHighlight;
    for (const Span& light : m_lights) {
        for (const TextRun& run : runsOf(blocks, light)) {
            // As high as the line, so that it is seen behind marked letters too.
            const qreal above = spacedLayout().spaceAbove() - 1;
            const qreal below = spacedLayout().spaceBelow() - 1;
            fillRounded(painter, run.rect.adjusted(-3, -above, 3, below), color);
        }
    }
    if (m_currentCopied < 0 || m_currentCopied >= static_cast<int>(m_copied.size())) return;
    const QColor tint = copiedColors(palette()).tint;
    for (const TextRun& run : runsOf(blocks, m_copied[static_cast<std::size_t>(m_currentCopied)])) {
        fillRounded(painter, run.rect.adjusted(-2, -2, 2, 2), tint);
    }
}

void TextPane::paintBehind(QPainter&, const std::vector<VisibleBlock>&) {}

void TextPane::paintAbove(QPainter&, const std::vector<VisibleBlock>&) {}

void TextPane::paintSearch(QPainter& painter, const std::vector<VisibleBlock>& blocks) const {
    const Span visible = positionsOf(blocks);
    const ThemeColors& colors = themeColors(shadeOf(palette()));
    const auto selected = static_cast<std::size_t>(textCursor().selectionStart());
    for (auto hit = std::ranges::lower_bound(hits(), visible.begin, {}, &Span::end);
         hit != hits().end() && hit->begin < visible.end; ++hit) {
        const bool current = hit->begin == selected && textCursor().hasSelection();
        for (const TextRun& run : runsOf(blocks, *hit)) {
            fillRounded(painter, run.rect.adjusted(-1, 0, 1, 1), current ? colors.currentSearchHit : colors.searchHit);
        }
    }
}

void TextPane::replaceWord(const Span& range, const QString& by) {
    if (isReadOnly()) return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(range.begin));
    cursor.setPosition(static_cast<int>(range.end), QTextCursor::KeepAnchor);
    cursor.insertText(by);
}

void TextPane::hover(int position) {
    if (position != m_hoveredCharacter) {
        m_hoveredCharacter = position;
        Q_EMIT characterHovered(position);
    }
    const int segment = segmentAt(position);
    if (segment == m_hovered) return;
    m_hovered = segment;
    Q_EMIT segmentHovered(segment);
}

QMouseEvent TextPane::atLine(const QMouseEvent& event) const {
    return QMouseEvent(event.type(), snapped(event.position()), event.globalPosition(), event.button(), event.buttons(),
                       event.modifiers(), event.pointingDevice());
}

void TextPane::mousePressEvent(QMouseEvent* event) {
    QMouseEvent moved = atLine(*event);
    QPlainTextEdit::mousePressEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

void TextPane::mouseMoveEvent(QMouseEvent* event) {
    QMouseEvent moved = atLine(*event);
    QPlainTextEdit::mouseMoveEvent(&moved);
    event->setAccepted(moved.isAccepted());
    if (event->buttons() == Qt::NoButton) hover(characterAt(event->position()));
}

void TextPane::mouseReleaseEvent(QMouseEvent* event) {
    QMouseEvent moved = atLine(*event);
    QPlainTextEdit::mouseReleaseEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

void TextPane::mouseDoubleClickEvent(QMouseEvent* event) {
    QMouseEvent moved = atLine(*event);
    QPlainTextEdit::mouseDoubleClickEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

bool TextPane::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) hover(-1);
    return QPlainTextEdit::viewportEvent(event);
}

void TextPane::scrollContentsBy(int dx, int dy) {
    QPlainTextEdit::scrollContentsBy(dx, dy);
    if (dy != 0) Q_EMIT topSegmentChanged(topSegment());
}

}  // namespace bild
