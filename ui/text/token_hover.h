// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "text/output_view.h"
#include "text/token_card.h"

namespace bild {

/// When the card of a token comes and goes over an output: shortly after the pointer comes to rest on the token, at
/// once when a key moves the caret onto it, pinned when it is clicked or Return is pressed. Nothing else opens it.
class TokenHover : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this object, which `view` may own.
    TokenHover(OutputView& view, TokenCard& card, QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void hovered(const TokenRef& token);
    void stepped(const TokenRef& token);
    void show(const TokenRef& token, bool pinned);
    void scrolled();
    void followModel(int first, int last);
    [[nodiscard]] QRect anchorOf(const TokenRef& token) const;
    [[nodiscard]] bool prepare(const TokenRef& token);

    OutputView& m_view;
    TokenCard& m_card;
    QTimer m_delay;
    TokenRef m_waiting;
    bool m_byKey = false;  ///< the card was opened by stepping onto its token
};

}  // namespace bild
