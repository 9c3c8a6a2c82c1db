// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <optional>
#include <vector>

#include "text/span.h"
#include "text/text_geometry.h"

namespace bild {

class SpacedTextLayout;
class SpellingMarks;

/// What the source and the output have in common: a plain text in roomy lines that is made of segments, one of which
/// can be lit, and in which words can be searched for. Positions are those of its QTextDocument (UTF-16 units).
class TextPane : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit TextPane(QWidget* parent = nullptr);

    [[nodiscard]] int highlightedSegment() const { return m_highlighted; }
    /// The segment under the upper edge, or -1; and the scroll position that brings one there.
    [[nodiscard]] int topSegment() const;
    void scrollToSegment(int segment);

    /// Lights ranges of the text besides the segment, in the same way.
    void setLights(std::vector<Span> ranges);
    [[nodiscard]] const std::vector<Span>& lights() const { return m_lights; }
    /// Marks ranges of the text as copied, in order; `current` is the number of the one that is looked at, or -1.
    void setCopied(std::vector<Span> ranges, int current = -1);
    [[nodiscard]] const std::vector<Span>& copied() const { return m_copied; }
    [[nodiscard]] int currentCopied() const { return m_currentCopied; }
    /// Scrolls to a range of which too little is in sight to be noticed.
    void reveal(const Span& range);

    /// Marks every place where `words` stands; returns how many there are. Nothing for an empty text.
    int search(const QString& words);
    /// Selects the next or previous hit from the caret on, round the end; false where there is none.
    bool findNext();
    bool findPrevious();
    /// Puts other words in place of the hit that is selected, and selects the next one; where none is, only that.
    bool replaceHit(const QString& by);
    /// In place of every hit, as one step of the history. Returns how many there were.
    int replaceHits(const QString& by);

    /// Marks words that a dictionary does not know, once somebody answers for one.
    [[nodiscard]] SpellingMarks& spelling() { return *m_spelling; }

    /// The character under a point of the viewport, or -1 where there is none.
    [[nodiscard]] int characterAt(const QPointF& point) const;
    /// Around a range of text as far as it is visible, in the viewport's coordinates.
    [[nodiscard]] QRectF visibleRect(const Span& range) const;

public Q_SLOTS:
    /// Lights a segment; -1 lights none.
    void highlightSegment(int segment);

Q_SIGNALS:
    /// The pointer came upon a segment, or (-1) left it.
    void segmentHovered(int segment);
    /// The pointer came upon a character, or (-1) is on none.
    void characterHovered(int position);
    /// The text was scrolled.
    void topSegmentChanged(int segment);

protected:
    [[nodiscard]] virtual int segmentCount() const = 0;
    /// Where a segment stands in the document.
    [[nodiscard]] virtual Span segmentSpan(int segment) const = 0;

    /// The segment that a character belongs to, or -1.
    [[nodiscard]] int segmentAt(int position) const;
    /// The first segment that ends behind a position.
    [[nodiscard]] int firstSegmentBehind(int position) const;
    [[nodiscard]] std::vector<VisibleBlock> visibleBlocks() const;
    [[nodiscard]] const SpacedTextLayout& spacedLayout() const;

    /// Drawn behind the text, over the lit segment and search hits; and over the text.
    virtual void paintBehind(QPainter& painter, const std::vector<VisibleBlock>& blocks);
    virtual void paintAbove(QPainter& painter, const std::vector<VisibleBlock>& blocks);
    /// Puts another word in place of one whose spelling is wrong, as an edit by hand; where the text can be edited.
    virtual void replaceWord(const Span& range, const QString& by);
    /// The pointer, with no button held, is on a character, or (-1) on none.
    virtual void hover(int position);

    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void paintLights(QPainter& painter, const std::vector<VisibleBlock>& blocks) const;
    void scrollToPosition(int position, int linesAbove);
    [[nodiscard]] QPointF snapped(const QPointF& point) const;
    [[nodiscard]] QMouseEvent atLine(const QMouseEvent& event) const;
    [[nodiscard]] const std::vector<Span>& hits() const;
    bool select(const Span& hit);
    void paintSearch(QPainter& painter, const std::vector<VisibleBlock>& blocks) const;

    SpellingMarks* m_spelling;
    int m_highlighted = -1;
    int m_hovered = -1;
    int m_hoveredCharacter = -1;
    std::vector<Span> m_lights;
    std::vector<Span> m_copied;
    int m_currentCopied = -1;
    QString m_words;
    mutable std::optional<std::vector<Span>> m_hits;  ///< none: the text has changed since
};

}  // namespace bild
