// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QUndoStack>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "session/session_model.h"

class QPlainTextEdit;

namespace bild {

/// What a run did to the session, in a form that can be undone.
struct SessionStep {
    QString name;                                                ///< "Run", "Choose “Haus”"
    std::optional<SourceChange> inverse;                         ///< what changeSource() returned
    std::vector<std::pair<std::size_t, SessionSegment>> before;  ///< segments as they were before they were restarted
    bool belongsToTyping = false;  ///< follows the edit before it (live mode), and goes back together with it
    bool isOutputEdit = false;     ///< done by hand to the output; no pass of a model was added or taken away
    bool goesOn = false;           ///< with the output edit before it, if that was the last step: they go back together
};

/// One history for both texts: edits of the source, edits of the output, and what runs and choices did to it, in the
/// order in which they happened. The source's own undo stack is driven by it. Interface thread only.
class EditHistory : public QObject {
    Q_OBJECT
public:
    EditHistory(QPlainTextEdit& source, QPlainTextEdit& output, SessionModel& model, QObject* parent = nullptr);

    /// The step is done already; it is only remembered.
    void push(SessionStep step);
    void undo() { m_stack.undo(); }
    void redo() { m_stack.redo(); }
    /// Forgets everything: another text was opened.
    void clear();

    [[nodiscard]] QUndoStack& stack() { return m_stack; }

Q_SIGNALS:
    /// The output was put back to another state by undo or redo.
    void sessionRestored();
    /// A step that is an output edit was remembered.
    void outputEdited();

protected:
    /// Undo and redo keys in the texts belong to this history, not to one text alone.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPlainTextEdit& m_source;
    SessionModel& m_model;
    QUndoStack m_stack;
    bool m_pushingEdit = false;
};

}  // namespace bild
