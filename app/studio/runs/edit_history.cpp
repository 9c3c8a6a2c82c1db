// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/edit_history.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTextCursor>
#include <QTextDocument>
#include <QUndoCommand>
#include <algorithm>

#include "basis/discard.h"

namespace bild {
namespace {

constexpr int kLongestHistory = 500;

/// Puts the session back to before a step, and forth again; each time it keeps what it replaces.
class SessionChange {
public:
    explicit SessionChange(SessionStep step) : m_change(std::move(step.inverse)), m_segments(std::move(step.before)) {}

    void undo(SessionModel& model) {
        for (auto entry = m_segments.rbegin(); entry != m_segments.rend(); ++entry) swap(model, *entry);
        if (m_change) m_change = model.restoreSource(std::move(*m_change));
    }
    void redo(SessionModel& model) {
        if (m_change) m_change = model.restoreSource(std::move(*m_change));
        for (auto& entry : m_segments) swap(model, entry);
    }

private:
    static void swap(SessionModel& model, std::pair<std::size_t, SessionSegment>& entry) {
        entry.second = model.restoreSegment(entry.first, std::move(entry.second));
    }

    std::optional<SourceChange> m_change;
    std::vector<std::pair<std::size_t, SessionSegment>> m_segments;
};

enum CommandId { kTypingCommand = 1, kOutputEditCommand = 2 };

/// An edit of the source, which the text document remembers itself, or a step of the session; in live mode an edit and
/// the steps that followed it.
class HistoryCommand : public QUndoCommand {
public:
    HistoryCommand(const QString& name, QPlainTextEdit& source, SessionModel& model)
        : QUndoCommand(name), m_source(source), m_model(model) {}

    ~HistoryCommand() override {
        if (!m_changes.empty()) discard(std::move(m_changes));
    }
    HistoryCommand(const HistoryCommand&) = delete;
    HistoryCommand& operator=(const HistoryCommand&) = delete;

    static HistoryCommand* typing(const QString& name, QPlainTextEdit& source, SessionModel& model) {
        auto* command = new HistoryCommand(name, source, model);
        command->m_isEdit = true;
        return command;
    }
    static HistoryCommand* session(SessionStep step, QPlainTextEdit& source, SessionModel& model) {
        auto* command = new HistoryCommand(step.name, source, model);
        command->m_followsTyping = step.belongsToTyping;
        command->m_isOutputEdit = step.isOutputEdit;
        command->m_goesOn = step.goesOn;
        if (!step.goesOn) command->m_fences = command->buildFence() ? 1 : 0;
        command->m_changes.emplace_back(std::move(step));
        return command;
    }

    void undo() override {
        for (auto change = m_changes.rbegin(); change != m_changes.rend(); ++change) change->undo(m_model);
        for (int fence = 0; fence < m_fences; ++fence) moveUnseen(&QTextDocument::undo);
        if (m_isEdit) moveEdit(&QTextDocument::undo);
    }
    void redo() override {
        // A stack calls redo() when a command is pushed; ours come done.
        if (!std::exchange(m_pushed, true)) return;
        if (m_isEdit) moveEdit(&QTextDocument::redo);
        for (int fence = 0; fence < m_fences; ++fence) moveUnseen(&QTextDocument::redo);
        for (SessionChange& change : m_changes) change.redo(m_model);
    }
    [[nodiscard]] int id() const override {
        if (m_isOutputEdit) return kOutputEditCommand;
        return m_isEdit || m_followsTyping ? kTypingCommand : -1;
    }
    [[nodiscard]] bool isOutputEdit() const { return m_isOutputEdit; }
    bool mergeWith(const QUndoCommand* other) override {
        // Both are made here alone, and the stack throws the other one away.
        auto* next = const_cast<HistoryCommand*>(static_cast<const HistoryCommand*>(other));
        // What was there before the first of them is what undo brings back.
        if (m_isOutputEdit) return next->m_goesOn;
        if (!m_isEdit || next->m_isEdit) return false;
        std::ranges::move(next->m_changes, std::back_inserter(m_changes));
        m_fences += next->m_fences;
        return true;
    }

private:
    void moveEdit(void (QTextDocument::*move)(QTextCursor*)) {
        QTextCursor cursor = m_source.textCursor();
        (m_source.document()->*move)(&cursor);
        m_source.setTextCursor(cursor);
    }

    /// A text document joins typing with the typing before it, and would so move it before a step that lies between
    /// them. An edit that changes nothing keeps them apart; nobody hears of it.
    [[nodiscard]] bool buildFence() {
        // What comes after saving is never joined with what was before.
        if (!m_source.document()->isModified() || !m_source.document()->isUndoAvailable()) return false;
        const QSignalBlocker quiet(m_source.document());
        QTextCursor cursor(m_source.document());
        cursor.movePosition(QTextCursor::End);
        cursor.beginEditBlock();
        cursor.insertText(QStringLiteral(" "));
        cursor.deletePreviousChar();
        cursor.endEditBlock();
        return true;
    }
    void moveUnseen(void (QTextDocument::*move)(QTextCursor*)) {
        const QSignalBlocker quiet(m_source.document());
        QTextCursor cursor(m_source.document());
        (m_source.document()->*move)(&cursor);
    }

    QPlainTextEdit& m_source;
    SessionModel& m_model;
    std::vector<SessionChange> m_changes;
    int m_fences = 0;  ///< edits of the text that keep the one before this step apart from the one behind it
    bool m_isEdit = false;
    bool m_followsTyping = false;
    bool m_isOutputEdit = false;
    bool m_goesOn = false;
    bool m_pushed = false;
};

}  // namespace

EditHistory::EditHistory(QPlainTextEdit& source, QPlainTextEdit& output, SessionModel& model, QObject* parent)
    : QObject(parent), m_source(source), m_model(model) {
    m_stack.setUndoLimit(kLongestHistory);
    m_source.installEventFilter(this);
    output.installEventFilter(this);
    connect(m_source.document(), &QTextDocument::undoCommandAdded, this,
            [this] { m_stack.push(HistoryCommand::typing(tr("typing"), m_source, m_model)); });
    connect(&m_stack, &QUndoStack::indexChanged, this, [this] {
        if (m_pushingEdit) {
            Q_EMIT outputEdited();
        } else {
            Q_EMIT sessionRestored();
        }
    });
}

void EditHistory::push(SessionStep step) {
    const int last = m_stack.index() - 1;
    const auto* before = last < 0 ? nullptr : static_cast<const HistoryCommand*>(m_stack.command(last));
    step.goesOn = step.goesOn && before != nullptr && before->isOutputEdit();
    const QScopedValueRollback pushing(m_pushingEdit, step.isOutputEdit);
    m_stack.push(HistoryCommand::session(std::move(step), m_source, m_model));
}

void EditHistory::clear() {
    m_stack.clear();
    m_source.document()->clearUndoRedoStacks();
}

bool EditHistory::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            // Not accepted: the window's own commands get the keys.
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace bild
