// SPDX-License-Identifier: GPL-3.0-or-later
// The part of OutputView that is typed in. The base edits the document as it likes; what it did is then told as an edit
// of segments, and the document is brought to what the model made of it.
#include <QInputMethodEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <algorithm>
#include <utility>

#include "text/marked_text.h"
#include "text/output_view.h"
#include "text/soft_break.h"

namespace bild {
namespace {

/// All ends of lines alike, so that documents and values can be compared.
QString leveled(QString text) {
    for (QChar& character : text) {
        if (character == QChar::ParagraphSeparator || character == QChar::LineSeparator) character = u'\n';
    }
    return text;
}

QString charactersOf(QTextDocument& document, int position, int count) {
    QTextCursor cursor(&document);
    cursor.setPosition(position);
    cursor.setPosition(position + count, QTextCursor::KeepAnchor);
    return leveled(cursor.selectedText());
}

/// How many characters two texts share at their beginning, and how many behind that at their end; none is cut.
std::pair<int, int> sharedEnds(const QString& one, const QString& other) {
    const qsizetype most = std::min(one.size(), other.size());
    qsizetype front = 0;
    while (front < most && one[front] == other[front]) ++front;
    if (front > 0 && one[front - 1].isHighSurrogate()) --front;
    qsizetype back = 0;
    while (back < most - front && one[one.size() - 1 - back] == other[other.size() - 1 - back]) ++back;
    if (back > 0 && one[one.size() - back].isLowSurrogate()) --back;
    return {static_cast<int>(front), static_cast<int>(back)};
}

}  // namespace

void OutputView::setEditor(Editor editor) {
    m_editor = std::move(editor);
    setReadOnly(!m_editor);
    if (!m_editor) setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // Dropped text would be taken out of one segment and put into another in one go; files are the window's.
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
}

void OutputView::goToSegment(int segment) {
    if (segment < 0 || segment >= m_text.segmentCount()) return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(m_text.segmentSpan(segment).begin));
    setTextCursor(cursor);
    scrollTo(cursor.position());
}

/// Adds a change to those that wait: ranges of the document are told as it is now, `removed` as the model knows it.
void OutputView::noteChange(int position, int removed, int added) {
    if (m_editing) return;
    if (!m_change) {
        m_change = Change{position, removed, added};
        // Not within the base's own work on the document; a key's is taken as soon as the key is done.
        QMetaObject::invokeMethod(this, &OutputView::takeTyping, Qt::QueuedConnection);
        return;
    }
    Change& all = *m_change;
    const int before = std::max(0, all.position - position);
    const int behind = std::max(0, position + removed - all.position - all.added);
    all = {std::min(all.position, position), before + all.removed + behind,
           before + all.added + behind - removed + added};
}

/// What was typed, with `change` cut down to it; nothing where the letters are the same as before.
std::optional<OutputEdit> OutputView::typedIn(Change& change) const {
    // A change at the document's end counts the end itself.
    change.removed = std::min(change.removed, m_text.length() - change.position);
    change.added = std::min(change.added, document()->characterCount() - 1 - change.position);
    const QString was = leveled(m_text.textIn(change.position, change.position + change.removed));
    const QString now = charactersOf(*document(), change.position, change.added);
    if (was == now) return std::nullopt;
    const auto [front, back] = sharedEnds(was, now);
    change.position += front;
    change.removed -= front + back;
    change.added -= front + back;
    QString typed = now.mid(front, change.added);
    typed.remove(QChar::ObjectReplacementCharacter);
    return m_text.editOf(change.position, change.removed, typed);
}

void OutputView::takeTyping() {
    if (!m_change || m_editing) return;
    Change change = *std::exchange(m_change, std::nullopt);
    if (m_text.segmentCount() == 0 && m_text.length() == 0 && document()->isEmpty()) return;
    std::optional<OutputEdit> typed = typedIn(change);
    if (!typed) return;
    const Span touched = segmentsAround(change);
    const auto tail = static_cast<std::size_t>(m_text.length()) - touched.end;
    int caret = change.position;
    {
        const QScopedValueRollback editing(m_editing, true);
        const QScopedValueRollback taking(m_taking, true);
        const bool taken = m_editor && m_editor(*typed) && !typed->empty();
        rewrite(static_cast<int>(touched.begin), static_cast<int>(tail));
        if (taken) {
            const OutputEdit::Range& first = typed->ranges.front();
            const auto end = first.utf16.begin + static_cast<std::size_t>(typed->typed.size());
            caret = m_text.documentPosition(first.segment, end);
        }
        QTextCursor cursor = textCursor();
        cursor.setPosition(std::clamp(caret, 0, document()->characterCount() - 1));
        setTextCursor(cursor);
    }
    ensureCursorVisible();
    updateCurrent();
    viewport()->update();
}

/// The range of the text, as it was before a change, whose segments the change may concern.
Span OutputView::segmentsAround(const Change& change) const {
    const int end = change.position + change.removed;
    Span around{static_cast<std::size_t>(change.position), static_cast<std::size_t>(end)};
    if (const int first = m_text.segmentToTypeAt(change.position); first >= 0) {
        around.begin = std::min(around.begin, m_text.segmentSpan(first).begin);
    }
    if (const int last = m_text.segmentToTypeAt(end); last >= 0) {
        around.end = std::max(around.end, m_text.segmentSpan(last).end);
    }
    return around;
}

/// Writes the text as the model has it from `begin` on, up to `tail` characters before its end.
void OutputView::rewrite(int begin, int tail) {
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(begin);
    cursor.setPosition(std::max(begin, document()->characterCount() - 1 - tail), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    insertMarked(cursor, m_text.textIn(begin, m_text.length() - tail));
    cursor.endEditBlock();
}

/// A grapheme, and with it the ghosts that stand between it and the caret: these are no text.
void OutputView::deleteCharacter(bool forward) {
    QTextCursor cursor = textCursor();
    const auto move = forward ? QTextCursor::NextCharacter : QTextCursor::PreviousCharacter;
    while (soft_break::selectedText(cursor).remove(QChar::ObjectReplacementCharacter).isEmpty()) {
        if (!cursor.movePosition(move, QTextCursor::KeepAnchor)) return;
    }
    cursor.removeSelectedText();
}

void OutputView::inputMethodEvent(QInputMethodEvent* event) {
    TextPane::inputMethodEvent(event);
    takeTyping();
}

bool OutputView::canInsertFromMimeData(const QMimeData* source) const {
    return !isReadOnly() && source->hasText();
}

void OutputView::insertFromMimeData(const QMimeData* source) {
    if (!source->hasText() || isReadOnly()) return;
    QString text = source->text();
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    std::ranges::replace(text, QChar(u'\r'), QChar(u'\n'));
    textCursor().insertText(text, QTextCharFormat());
    takeTyping();
}

}  // namespace bild
