// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "decoding/generation.h"
#include "text/text_pane.h"
#include "text/text_spans.h"

namespace bild {

/// The source text, to be written, pasted or dropped. The segments of the last run are lit under the pointer; their
/// places follow what is typed until the next run names new ones.
class SourceView : public TextPane {
    Q_OBJECT

public:
    explicit SourceView(QWidget* parent = nullptr);

    /// The whole text as typed, lines ended by "\n" (QPlainTextEdit::toPlainText would turn no-break spaces to
    /// spaces).
    [[nodiscard]] QString text() const;
    /// Replaces the text and forgets its history and segments; contentEdited is not emitted.
    void setText(const QString& text);
    /// What is pasted or dropped takes the place of the whole text, as long as nobody has edited it: a sample.
    void setGivesWay(bool givesWay) { m_givesWay = givesWay; }
    /// Replaces the text as one step of its history.
    void replaceText(const QString& text);
    /// The segments of the text as it stands.
    void setSegments(const std::vector<Segment>& segments);
    /// What becomes of text before it is pasted or dropped; as it is where there is no such function.
    void setPasteFilter(std::function<QString(const QString&)> filter) { m_pasteFilter = std::move(filter); }
    /// Where they are now, after edits.
    [[nodiscard]] const TextSpans& segments() const { return m_segments; }

Q_SIGNALS:
    /// The user changed the text.
    void contentEdited();
    /// Text was pasted or dropped, and stands at `position` now.
    void textPasted(int position, int length);
    /// Something pasted took the place of the whole text.
    void gaveWay();
    /// A file was dropped or pasted; loading it is up to the receiver.
    void fileDropped(const QString& path);

protected:
    int segmentCount() const override { return static_cast<int>(m_segments.size()); }
    Span segmentSpan(int segment) const override { return m_segments[static_cast<std::size_t>(segment)]; }
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    TextSpans m_segments;
    std::function<QString(const QString&)> m_pasteFilter;
    bool m_replacing = false;
    bool m_givesWay = false;
};

}  // namespace bild
