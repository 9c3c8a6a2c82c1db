// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <functional>
#include <optional>

#include "session/session_model.h"
#include "text/text_marks.h"
#include "text/text_output.h"
#include "text/text_pane.h"

class QAction;
class QMenu;

namespace bild {

/// The output of a SessionModel with the origin of every token. Follows the model by editing no more than what changed.
/// Can be typed in where it has an editor: whatever the base lets people do to the document (keys, paste, input
/// methods) becomes an OutputEdit, and the document then follows what the model made of it. Ctrl+Left and Ctrl+Right
/// move by token; Alt+Down and Ctrl+click activate one. What is copied is the plain text, without ghosts.
class OutputView : public TextPane {
    Q_OBJECT
    Q_PROPERTY(bool showGhosts READ showGhosts WRITE setShowGhosts NOTIFY showGhostsChanged)

public:
    explicit OutputView(QWidget* parent = nullptr);

    /// The model is not owned, and may be deleted first.
    void setModel(SessionModel* model);
    [[nodiscard]] SessionModel* model() const { return m_model; }

    /// Carries out an edit in the model; false where that was refused, which the document then shows.
    using Editor = std::function<bool(const OutputEdit&)>;
    /// Without one (as at first) the view is read only.
    void setEditor(Editor editor);
    /// The segment that the caret stands in or behind, or -1.
    [[nodiscard]] int caretSegment() const { return m_text.segmentToTypeAt(textCursor().position()); }
    /// Moves caret and view to a segment's beginning.
    void goToSegment(int segment);

    [[nodiscard]] bool showGhosts() const { return m_showGhosts; }
    /// Checkable, Ctrl+G; for a menu.
    [[nodiscard]] QAction* showGhostsAction() const { return m_ghostsAction; }
    /// The token or ghost at the caret.
    [[nodiscard]] TokenRef currentToken() const { return m_current; }
    [[nodiscard]] TokenRef tokenAtPoint(const QPointF& point) const { return m_text.tokenAt(characterAt(point)); }
    /// Around a token as far as it is visible, in the viewport's coordinates.
    [[nodiscard]] QRectF tokenRect(const TokenRef& token) const { return visibleRect(m_text.tokenSpan(token)); }
    /// Positions of the text without ghosts, and where they are in the document.
    [[nodiscard]] int plainPosition(int position) const { return m_text.plainPosition(position); }
    [[nodiscard]] Span documentSpan(const Span& plain) const { return m_text.documentSpan(plain); }
    /// What is selected, as Copy gives it.
    [[nodiscard]] QString selectedText() const;
    /// Whether a character stands in a segment that was copied, since it holds nothing to translate.
    [[nodiscard]] bool isCopiedAt(int position) const;
    /// The tokens on screen before which the policy was changed; a flag stands there.
    [[nodiscard]] std::vector<TokenRef> policyChangesInSight() const;
    /// What another policy would have decided about a token, where that is hatched.
    [[nodiscard]] std::optional<HatchedToken> hatched(const TokenRef& token) const { return m_marks.hatched(token); }
    [[nodiscard]] const QSet<Mark>& shownMarks() const { return m_marks.shown(); }
    /// A run writes, and the view stays with it: until it is scrolled elsewhere, and again from where it is scrolled
    /// back.
    [[nodiscard]] bool isFollowing() const { return m_follows && m_running; }
    /// A run has begun, which is followed from its beginning, or is over.
    void setRunning(bool running);
    /// Moves to the next token with a mark from the caret on, or the one before, round the end; false where there is none.
    bool goToMark(Mark mark, bool forward);
    /// Segments whose source was changed since they were written: a line stands beside them.
    void setOutdatedSegments(std::vector<int> segments);
    [[nodiscard]] const std::vector<int>& outdatedSegments() const { return m_outdated; }
    /// Scrolls to where a segment's text ends now.
    void showEndOf(int segment);

public Q_SLOTS:
    void setShowGhosts(bool shown);
    /// Dims the tokens of other marks, and shows ghosts where Mark::Ghost is among them.
    void setShownMarks(const QSet<bild::Mark>& marks);
    /// Hatches what another policy would have decided otherwise; none for an empty list.
    void setHatched(const std::vector<bild::HatchedToken>& tokens);
    /// Moves caret and view to a token or ghost; what is not in the text is ignored.
    void setCurrentToken(const bild::TokenRef& token);

Q_SIGNALS:
    void showGhostsChanged(bool shown);
    /// The pointer came upon a token or ghost, or (not valid) left it.
    void tokenHovered(const bild::TokenRef& token);
    /// It was clicked with Ctrl, or Alt+Down was pressed on it.
    void tokenActivated(const bild::TokenRef& token);
    void currentTokenChanged(const bild::TokenRef& token);
    /// A key moved the caret to another token, or (not valid) away from one.
    void tokenStepped(const bild::TokenRef& token);
    /// Chosen in the context menu.
    void askLargeRequested(const bild::TokenRef& token);

protected:
    int segmentCount() const override { return m_text.segmentCount(); }
    Span segmentSpan(int segment) const override { return m_text.segmentSpan(segment); }
    void paintBehind(QPainter& painter, const std::vector<VisibleBlock>& blocks) override;
    void paintAbove(QPainter& painter, const std::vector<VisibleBlock>& blocks) override;
    void hover(int position) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    QMimeData* createMimeDataFromSelection() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// A range of the document that others have put in place of what the model knows there.
    struct Change {
        int position = 0;
        int removed = 0;
        int added = 0;
    };

    void edit(const OutputText::Edit& edit);
    void noteChange(int position, int removed, int added);
    void takeTyping();
    [[nodiscard]] std::optional<OutputEdit> typedIn(Change& change) const;
    [[nodiscard]] Span segmentsAround(const Change& change) const;
    void rewrite(int begin, int tail);
    void deleteCharacter(bool forward);
    void followModel(int first, int last);
    void updateCurrent();
    [[nodiscard]] int writingPosition() const;
    [[nodiscard]] bool isVisible(int position) const;
    void scrollTo(int position);
    void handleKey(QKeyEvent* event);
    void noteScrolling();
    void paintOutline(QPainter& painter, const std::vector<VisibleBlock>& blocks, const TokenRef& token) const;

    QPointer<SessionModel> m_model;
    OutputText m_text;
    TextMarks m_marks;
    QAction* m_ghostsAction;
    bool m_showGhosts = true;
    TokenRef m_current;
    TokenRef m_hovered;
    TokenRef m_pressed;
    bool m_editing = false;
    Editor m_editor;
    std::optional<Change> m_change;  ///< not brought to the model yet
    bool m_taking = false;           ///< the model is taking over what stands in the document already
    std::vector<int> m_outdated;
    bool m_follows = true;
    bool m_running = false;
    int m_written = 0;  ///< where text was last written
};

}  // namespace bild
