// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <optional>

#include "session/session_segment.h"
#include "session/token_ref.h"

class QLabel;
class QMenu;
class QPushButton;

namespace bild {

class CandidateBars;

/// The card that tells how a token came about: in words, with both models' likeliest tokens, and with what can be done
/// about it. It lies over its parent, a window, and inside of it. Unpinned it passes with the pointer; pinned it has
/// the keyboard until Escape or a click elsewhere.
class TokenCard : public QFrame {
    Q_OBJECT

public:
    explicit TokenCard(QWidget* window);

    /// Explains a token or ghost, which must be in the segment. Values are copied.
    /// `otherwise`: what the thresholds set now would have done, in words, or empty.
    void setToken(const SessionSegment& segment, const TokenRef& token, const QString& otherwise = {});
    [[nodiscard]] const TokenRef& token() const { return m_token; }

    /// Shows the card beside a rectangle of its parent, which it leaves uncovered: below it, else above, else to a side.
    void showAt(const QRect& anchor);
    /// Shows it there with the keyboard on its buttons; `back` gets it again afterwards.
    void pinAt(const QRect& anchor, QWidget* back);
    [[nodiscard]] bool isPinned() const { return m_pinned; }
    /// Hides it.
    void dismiss();

Q_SIGNALS:
    /// Asked for at a place of the output: for a ghost that of the token which stands there now.
    void askLargeRequested(const bild::TokenRef& token);
    void alternativeChosen(const bild::TokenRef& token, const bild::Candidate& alternative);
    void dismissed();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createButtons();
    void fillAlternatives(const OutputToken& token);
    void choose(const Candidate& alternative);
    void place(const QRect& anchor);
    void leaveWithFocus(const QWidget* now);
    void followPalette();

    TokenRef m_token;
    TokenRef m_place;                  ///< where in the output
    std::optional<Candidate> m_draft;  ///< the small model's own token, where another was written
    bool m_pinned = false;
    QPointer<QWidget> m_back;
    QLabel* m_title;
    QLabel* m_reason;
    QLabel* m_rule;
    QLabel* m_otherwise;
    CandidateBars* m_bars;
    QPushButton* m_ask;
    QPushButton* m_trust;
    QPushButton* m_pick;
    QMenu* m_alternatives;
};

}  // namespace bild
