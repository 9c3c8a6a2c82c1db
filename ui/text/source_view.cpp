// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/source_view.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

#include "text/soft_break.h"
#include "text/spelling_marks.h"

namespace bild {
namespace {

/// The first of the files that are dragged, or empty.
QString localFile(const QMimeData& data) {
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) return url.toLocalFile();
    }
    return {};
}

}  // namespace

SourceView::SourceView(QWidget* parent) : TextPane(parent) {
    setAccessibleName(tr("Source text"));
    setPlaceholderText(tr("Write or paste a text here, or drop a text file."));
    setTabChangesFocus(true);
    connect(document(), &QTextDocument::contentsChange, this, [this](int position, int removed, int added) {
        // Replacing everything, Qt counts the last block's end on both sides.
        const int last = document()->characterCount() - 1;
        const int beyond = std::max(0, position + added - last);
        m_segments.edited(static_cast<std::size_t>(position), static_cast<std::size_t>(std::max(0, removed - beyond)),
                          static_cast<std::size_t>(added - beyond));
        if (m_replacing || (removed == 0 && added == 0)) return;
        m_givesWay = false;
        Q_EMIT contentEdited();
    });
}

QString SourceView::text() const {
    return soft_break::plainText(*document());
}

void SourceView::setText(const QString& text) {
    m_replacing = true;
    m_givesWay = false;
    m_segments = TextSpans();
    setPlainText({});
    document()->setUndoRedoEnabled(false);
    QTextCursor cursor(document());
    soft_break::insert(cursor, text);
    document()->setUndoRedoEnabled(true);
    document()->setModified(false);
    moveCursor(QTextCursor::Start);
    m_replacing = false;
    highlightSegment(-1);
}

void SourceView::replaceText(const QString& text) {
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    soft_break::insert(cursor, text);
    moveCursor(QTextCursor::Start);
}

void SourceView::setSegments(const std::vector<Segment>& segments) {
    const auto length = static_cast<std::size_t>(document()->characterCount() - 1);
    std::vector<Span> spans;
    spans.reserve(segments.size());
    for (const Segment& segment : segments) {
        const Span& utf16 = segment.span.utf16;
        spans.push_back({std::min(utf16.begin, length), std::min(utf16.end, length)});
    }
    m_segments = TextSpans(std::move(spans));
    viewport()->update();
}

void SourceView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    QMenu* menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    spelling().addTo(*menu, byKey ? textCursor().position() : characterAt(event->pos()));
    menu->popup(event->globalPos());
}

void SourceView::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::InsertParagraphSeparator)) return TextPane::keyPressEvent(event);
    QTextCursor cursor = textCursor();
    soft_break::insertParagraph(cursor);
    setTextCursor(cursor);
    ensureCursorVisible();
    event->accept();
}

QMimeData* SourceView::createMimeDataFromSelection() const {
    auto* copied = new QMimeData;
    copied->setText(soft_break::selectedText(textCursor()));
    return copied;
}

bool SourceView::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasText() || !localFile(*source).isEmpty();
}

void SourceView::insertFromMimeData(const QMimeData* source) {
    const QString file = localFile(*source);
    if (!file.isEmpty()) {
        Q_EMIT fileDropped(file);
        return;
    }
    if (!source->hasText()) return;
    const QString text = m_pasteFilter ? m_pasteFilter(source->text()) : source->text();
    QTextCursor cursor = textCursor();
    const bool wasSample = m_givesWay;
    if (wasSample) cursor.select(QTextCursor::Document);
    const int position = cursor.selectionStart();
    // One step of the history, whatever gives way to it.
    soft_break::insert(cursor, text);
    setTextCursor(cursor);
    ensureCursorVisible();
    if (wasSample) Q_EMIT gaveWay();
    Q_EMIT textPasted(position, cursor.position() - position);
}

}  // namespace bild
