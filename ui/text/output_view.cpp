// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/output_view.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextLayout>
#include <QToolTip>
#include <algorithm>
#include <iterator>
#include <utility>

#include "look/origin_style.h"
#include "look/theme.h"
#include "text/marked_text.h"
#include "text/segment_signs.h"
#include "text/soft_break.h"
#include "text/spelling_marks.h"
#include "text/text_ghost.h"
#include "text/text_layout.h"

namespace bild {
namespace {

bool isTokenStep(const QKeyEvent& event) {
    const bool sideways = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    return sideways && (event.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
}

}  // namespace

OutputView::OutputView(QWidget* parent)
    : TextPane(parent), m_ghostsAction(new QAction(tr("Show &taken-back drafts"), this)) {
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Output text"));
    setAccessibleDescription(
        tr("Can be typed in. Ctrl+Left and Ctrl+Right move from token to token, Alt+Down tells how a token came about."));
    setPlaceholderText(tr("The output appears here, each token marked with the model that wrote it."));
    document()->documentLayout()->registerHandler(
        GhostObject::type, new GhostObject([this](int position) { return m_text.ghostWords(position); }, this));
    m_ghostsAction->setCheckable(true);
    m_ghostsAction->setChecked(m_showGhosts);
    m_ghostsAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    addAction(m_ghostsAction);
    connect(m_ghostsAction, &QAction::toggled, this, &OutputView::setShowGhosts);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &OutputView::updateCurrent);
    connect(document(), &QTextDocument::contentsChange, this, &OutputView::noteChange);
    // What somebody does to the scroll bar, or with the wheel: the view's own layout moves its value, too.
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &OutputView::noteScrolling, Qt::QueuedConnection);
}

void OutputView::setModel(SessionModel* model) {
    if (m_model) m_model->disconnect(this);
    m_model = model;
    m_change.reset();
    const auto rebuild = [this] {
        m_change.reset();
        edit(m_text.rebuild());
        m_written = 0;
        m_follows = true;
        moveCursor(QTextCursor::Start);
        updateCurrent();
    };
    if (model != nullptr) {
        connect(model, &SessionModel::modelReset, this, rebuild);
        connect(model, &SessionModel::segmentsChanged, this, &OutputView::followModel);
        connect(model, &SessionModel::segmentsReplaced, this, [this](int first, int removed, int inserted) {
            takeTyping();
            edit(m_text.replace(first, removed, inserted));
            updateCurrent();
        });
        connect(model, &SessionModel::activeSegmentChanged, viewport(), qOverload<>(&QWidget::update));
        connect(model, &QObject::destroyed, this, [this] {
            edit(m_text.setModel(nullptr));
            updateCurrent();
        });
    }
    edit(m_text.setModel(model));
    updateCurrent();
}

void OutputView::followModel(int first, int last) {
    if (m_taking) {
        for (int segment = first; segment <= last; ++segment) static_cast<void>(m_text.update(segment));
        return;
    }
    takeTyping();
    // A run changes one segment at a time, or two where one ends; only a jump in time changes many.
    constexpr int few = 8;
    if (last - first < few) {
        for (int segment = first; segment <= last; ++segment) edit(m_text.update(segment));
    } else {
        edit(m_text.updateAll(first, last));
    }
    if (const int position = writingPosition(); position >= 0) {
        m_written = position;
        if (m_follows) scrollTo(position);
    }
    updateCurrent();
    viewport()->update();
}

/// Brings the document up to date. The caret stays on its character, also where text is written at its very place.
void OutputView::edit(const OutputText::Edit& edit) {
    if (edit.empty()) return;
    const QScopedValueRollback editing(m_editing, true);
    const auto inserted = static_cast<int>(edit.inserted.size());
    const auto moved = [&](int position) {
        if (position <= edit.position) return position;
        if (position <= edit.position + edit.removed) return std::min(position, edit.position + inserted);
        return position + inserted - edit.removed;
    };
    const int caret = moved(textCursor().position());
    const int anchor = moved(textCursor().anchor());
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(edit.position);
    cursor.setPosition(edit.position + edit.removed, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    insertMarked(cursor, edit.inserted);
    cursor.endEditBlock();
    if (textCursor().position() == caret && textCursor().anchor() == anchor) return;
    QTextCursor kept = textCursor();
    kept.setPosition(anchor);
    kept.setPosition(caret, QTextCursor::KeepAnchor);
    const int scrolled = verticalScrollBar()->value();
    setTextCursor(kept);  // which scrolls to the caret
    verticalScrollBar()->setValue(scrolled);
}

void OutputView::setShowGhosts(bool shown) {
    if (shown == m_showGhosts) return;
    takeTyping();
    m_showGhosts = shown;
    edit(m_text.setGhosts(shown));
    m_ghostsAction->setChecked(shown);
    updateCurrent();
    Q_EMIT showGhostsChanged(shown);
}

void OutputView::setShownMarks(const QSet<Mark>& marks) {
    m_marks.setShown(marks);
    setShowGhosts(marks.contains(Mark::Ghost));
    viewport()->update();
}

std::vector<TokenRef> OutputView::policyChangesInSight() const {
    if (!m_model) return {};
    return policyChanges(m_text, *m_model, positionsOf(visibleBlocks()));
}

void OutputView::setHatched(const std::vector<HatchedToken>& tokens) {
    m_marks.setHatched(tokens);
    viewport()->update();
}

void OutputView::setCurrentToken(const TokenRef& token) {
    const Span span = m_text.tokenSpan(token);
    if (span.empty()) return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(span.begin));
    setTextCursor(cursor);
    scrollTo(static_cast<int>(span.begin));
}

void OutputView::updateCurrent() {
    if (m_editing) return;  // the caret is on its way
    const TokenRef token = m_change ? TokenRef() : m_text.tokenAtCaret(textCursor().position());
    if (token == m_current) return;
    m_current = token;
    viewport()->update();
    Q_EMIT currentTokenChanged(token);
}

/// Where the next token will stand, or -1 where none is being written.
int OutputView::writingPosition() const {
    const int segment = m_model ? m_model->activeSegment() : -1;
    return segment < 0 || segment >= m_text.segmentCount() ? -1 : static_cast<int>(m_text.segmentSpan(segment).end);
}

bool OutputView::isVisible(int position) const {
    // Asked of what is on screen only: for a place far away Qt would lay out everything up to it.
    const Span visible = positionsOf(visibleBlocks());
    if (static_cast<std::size_t>(position) < visible.begin || static_cast<std::size_t>(position) >= visible.end) {
        return false;
    }
    QTextCursor cursor(document());
    cursor.setPosition(position);
    const QRect rect = cursorRect(cursor);
    return rect.bottom() >= 0 && rect.top() <= viewport()->height();
}

void OutputView::scrollTo(int position) {
    const QTextBlock block = document()->findBlock(position);
    const qreal height = spacedLayout().blockBoundingRect(block).height();
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    const int number = block.firstLineNumber() + (line.isValid() ? line.lineNumber() : 0);
    const qreal lineHeight = std::max<qreal>(1, height / std::max(1, block.lineCount()));
    const int fitting = std::max(1, static_cast<int>(viewport()->height() / lineHeight) - 1);
    QScrollBar* bar = verticalScrollBar();
    if (number < bar->value()) {
        bar->setValue(number);
    } else if (number >= bar->value() + fitting) {
        bar->setValue(number - fitting + 1);
    }
}

bool OutputView::goToMark(Mark mark, bool forward) {
    if (!m_model) return false;
    std::vector<TokenRef> all;
    for (int segment = 0; segment < static_cast<int>(m_model->segmentCount()); ++segment) {
        if (!m_model->shows(static_cast<std::size_t>(segment))) continue;
        const std::vector<OutputToken>& tokens = m_model->segment(static_cast<std::size_t>(segment)).output().tokens();
        for (int token = 0; token < static_cast<int>(tokens.size()); ++token) {
            const TokenRef ref{segment, token, false};
            const bool has = markOf(tokens[static_cast<std::size_t>(token)].origin) == mark;
            if (has && !m_text.tokenSpan(ref).empty()) all.push_back(ref);
        }
    }
    if (all.empty()) return false;
    const auto placeOf = [](const TokenRef& ref) { return std::pair(ref.segment, ref.token); };
    const auto here = std::pair(m_current.segment, m_current.token);
    if (forward) {
        const auto next = std::ranges::upper_bound(all, here, {}, placeOf);
        setCurrentToken(next == all.end() ? all.front() : *next);
    } else {
        const auto at = std::ranges::lower_bound(all, here, {}, placeOf);
        setCurrentToken(at == all.begin() ? all.back() : *std::prev(at));
    }
    Q_EMIT tokenStepped(m_current);
    return true;
}

void OutputView::setOutdatedSegments(std::vector<int> segments) {
    if (segments == m_outdated) return;
    m_outdated = std::move(segments);
    viewport()->update();
}

/// Somebody scrolled: away from what is being written, or back to it.
void OutputView::noteScrolling() {
    m_follows = isVisible(m_written);
}

void OutputView::setRunning(bool running) {
    m_running = running;
    if (!running) return;
    m_written = 0;
    m_follows = true;
}

void OutputView::showEndOf(int segment) {
    if (segment >= 0 && segment < m_text.segmentCount()) {
        scrollTo(static_cast<int>(m_text.segmentSpan(segment).end));
    }
}

void OutputView::paintBehind(QPainter& painter, const std::vector<VisibleBlock>& blocks) {
    if (!m_model) return;
    m_marks.paintBehind(painter, blocks, m_text, *m_model, palette(), spacedLayout().spaceBelow());
}

void OutputView::paintAbove(QPainter& painter, const std::vector<VisibleBlock>& blocks) {
    if (!m_model) return;
    m_marks.paintAbove(painter, blocks, m_text, *m_model, palette(), highlightedSegment(), spacedLayout().spaceBelow());
    drawSegmentSigns(painter, blocks, m_text, *m_model, m_outdated, palette());
    paintOutline(painter, blocks, m_hovered);
    if (hasFocus() && m_current != m_hovered) paintOutline(painter, blocks, m_current);
    if (const int position = writingPosition(); position >= 0 && isVisible(position)) {
        QTextCursor cursor(document());
        cursor.setPosition(position);
        const QRect caret = cursorRect(cursor);
        painter.fillRect(QRect(caret.left(), caret.top(), 2, caret.height()), themeColors(shadeOf(palette())).accent);
    }
}

void OutputView::paintOutline(QPainter& painter, const std::vector<VisibleBlock>& blocks, const TokenRef& token) const {
    if (!token.isValid()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColors(shadeOf(palette())).accent, 1.2));
    for (const TextRun& run : runsOf(blocks, m_text.tokenSpan(token))) {
        painter.drawRoundedRect(run.rect.adjusted(-1.5, -0.5, 1.5, spacedLayout().spaceBelow() * 0.6), 3, 3);
    }
    painter.restore();
}

void OutputView::hover(int position) {
    TextPane::hover(position);
    const TokenRef token = m_text.tokenAt(position);
    if (token == m_hovered) return;
    m_hovered = token;
    viewport()->update();
    Q_EMIT tokenHovered(token);
}

QString OutputView::selectedText() const {
    return soft_break::selectedText(textCursor()).remove(QChar::ObjectReplacementCharacter);
}

QMimeData* OutputView::createMimeDataFromSelection() const {
    auto* copied = new QMimeData;
    copied->setText(selectedText());
    return copied;
}

void OutputView::keyPressEvent(QKeyEvent* event) {
    const TokenRef before = m_current;
    const int scrolled = verticalScrollBar()->value();
    const bool steps = isTokenStep(*event);
    handleKey(event);
    takeTyping();
    if (verticalScrollBar()->value() != scrolled) noteScrolling();
    // Whoever goes from token to token wants the card; to whoever writes it is in the way.
    if (m_current != before || !event->text().isEmpty()) Q_EMIT tokenStepped(steps ? m_current : TokenRef());
}

void OutputView::handleKey(QKeyEvent* event) {
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::AltModifier && event->key() == Qt::Key_Down && m_current.isValid()) {
        Q_EMIT tokenActivated(m_current);
    } else if (isTokenStep(*event)) {
        const int caret = textCursor().position();
        const int to = event->key() == Qt::Key_Right ? m_text.nextToken(caret) : m_text.previousToken(caret);
        if (to < 0) return;
        QTextCursor cursor = textCursor();
        cursor.setPosition(to);
        setTextCursor(cursor);
    } else if (!isReadOnly() && modifiers == Qt::NoModifier &&
               (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete)) {
        deleteCharacter(event->key() == Qt::Key_Delete);
    } else {
        TextPane::keyPressEvent(event);
    }
}

void OutputView::mousePressEvent(QMouseEvent* event) {
    const bool asks = event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier;
    m_pressed = asks ? tokenAtPoint(event->position()) : TokenRef();
    TextPane::mousePressEvent(event);
}

void OutputView::mouseReleaseEvent(QMouseEvent* event) {
    TextPane::mouseReleaseEvent(event);
    const TokenRef pressed = std::exchange(m_pressed, {});
    if (event->button() != Qt::LeftButton || textCursor().hasSelection() || !pressed.isValid()) return;
    if (pressed != tokenAtPoint(event->position())) return;
    setCurrentToken(pressed);
    Q_EMIT tokenActivated(pressed);
}

void OutputView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const TokenRef token = byKey ? m_current : tokenAtPoint(event->pos());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* why = menu->addAction(tr("&Why this token?"), this, [this, token] { Q_EMIT tokenActivated(token); });
    QAction* ask =
        menu->addAction(tr("Ask the &large model here"), this, [this, token] { Q_EMIT askLargeRequested(token); });
    why->setEnabled(token.isValid());
    ask->setEnabled(token.isValid());
    menu->addSeparator();
    QAction* cutting = menu->addAction(tr("C&ut"), QKeySequence::Cut, this, &QPlainTextEdit::cut);
    QAction* copying = menu->addAction(tr("&Copy"), QKeySequence::Copy, this, &QPlainTextEdit::copy);
    QAction* pasting = menu->addAction(tr("&Paste"), QKeySequence::Paste, this, &QPlainTextEdit::paste);
    copying->setEnabled(textCursor().hasSelection());
    cutting->setEnabled(textCursor().hasSelection() && !isReadOnly());
    pasting->setEnabled(canPaste());
    menu->addAction(tr("Select &all"), QKeySequence::SelectAll, this, &QPlainTextEdit::selectAll);
    menu->addSeparator();
    menu->addAction(m_ghostsAction);
    spelling().addTo(*menu, byKey ? textCursor().position() : characterAt(event->pos()));
    menu->popup(event->globalPos());
}

bool OutputView::isCopiedAt(int position) const {
    if (!m_model || position < 0) return false;
    const auto at = static_cast<std::size_t>(position);
    return !copiedSpans(m_text, *m_model, {at, at + 1}).empty() &&
           m_text.segmentSpan(m_text.firstSegmentBehind(position)).begin <= at;
}

bool OutputView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<const QHelpEvent*>(event);
        if (isCopiedAt(characterAt(help->pos()))) {
            QToolTip::showText(help->globalPos(), tr("Copied as it is: there is nothing to translate."), viewport());
            return true;
        }
    }
    return TextPane::viewportEvent(event);
}

}  // namespace bild
