// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "session/session_model.h"
#include "session/text_segment.h"
#include "session/token_ref.h"
#include "text/output_edit.h"
#include "text/span.h"

namespace bild {

/// Where everything stands in the output's document: the segments' texts with their ghosts, and between them the
/// gaps of the source. Follows a SessionModel and says which edit brings the document up to date: no more than the
/// changed tail of a segment. Positions count UTF-16 units from the document's beginning. Knows no widget.
class OutputText {
public:
    /// Replace `removed` characters at `position` by `inserted`. Object characters in it are ghosts; paragraph
    /// separators are soft breaks, each in place of a space between two sentences.
    struct Edit {
        int position = 0;
        int removed = 0;
        QString inserted;

        [[nodiscard]] bool empty() const { return removed == 0 && inserted.isEmpty(); }
    };

    /// The model is looked at, not owned; without one the text is empty.
    [[nodiscard]] Edit setModel(const SessionModel* model);
    [[nodiscard]] Edit setGhosts(bool shown);
    [[nodiscard]] Edit rebuild();
    /// After SessionModel::segmentsChanged, for one segment or for all of a range at once.
    [[nodiscard]] Edit update(int segment);
    [[nodiscard]] Edit updateAll(int first, int last);
    /// After SessionModel::segmentsReplaced.
    [[nodiscard]] Edit replace(int first, int removed, int inserted);

    [[nodiscard]] int segmentCount() const { return static_cast<int>(m_segments.size()); }
    [[nodiscard]] const SegmentText& segment(int index) const { return m_segments[static_cast<std::size_t>(index)]; }
    [[nodiscard]] Span segmentSpan(int index) const;
    /// The first segment that ends behind a position; segmentCount() where none does.
    [[nodiscard]] int firstSegmentBehind(int position) const;
    /// The letters of a token, or the object character of a ghost; empty for an end token and for what is not there.
    [[nodiscard]] Span tokenSpan(const TokenRef& ref) const;
    /// The token or ghost that a character belongs to.
    [[nodiscard]] TokenRef tokenAt(int position) const;
    /// The token or ghost at a caret: right of it, or else left of it.
    [[nodiscard]] TokenRef tokenAtCaret(int position) const;
    /// Where the next token or ghost begins behind a position, and the one before it; -1 where there is none.
    [[nodiscard]] int nextToken(int position) const;
    [[nodiscard]] int previousToken(int position) const;
    /// Positions of the text as it is copied, without the ghosts, and where they are in the document.
    [[nodiscard]] int plainPosition(int position) const;
    [[nodiscard]] Span documentSpan(const Span& plain) const;
    /// The segment that text typed at a position belongs to: the one that it stands in or behind; -1 without any.
    [[nodiscard]] int segmentToTypeAt(int position) const;
    /// What it means for the segments that `removed` characters at a position gave way to others.
    [[nodiscard]] OutputEdit editOf(int position, int removed, const QString& typed) const;
    /// Where a place in a segment's text, without ghosts, is in the document: before a ghost that stands there.
    [[nodiscard]] int documentPosition(int segment, std::size_t utf16) const;
    /// The document's characters in a range, as an Edit has them.
    [[nodiscard]] QString textIn(int begin, int end) const;
    [[nodiscard]] int length() const;
    /// The words of the ghost whose object character stands there.
    [[nodiscard]] QString ghostWords(int position) const;

private:
    [[nodiscard]] SegmentText arranged(int index) const;
    [[nodiscard]] QString gapText(int index);
    void place(int from);
    [[nodiscard]] std::size_t plainOffset(int segment, int inside) const;
    [[nodiscard]] static std::vector<int> stops(const SegmentText& text);
    [[nodiscard]] std::vector<int> ghostPositions() const;

    const SessionModel* m_model = nullptr;
    bool m_ghosts = true;
    std::vector<SegmentText> m_segments;
    std::vector<QString> m_gaps;  ///< one more than segments
    std::vector<int> m_starts;  ///< of the segments
    int m_spacesInRow = 0;      ///< gaps of one space since the last paragraph or soft break, while gaps are written
};

}  // namespace bild
