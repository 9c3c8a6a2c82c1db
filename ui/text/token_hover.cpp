// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/token_hover.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include "text/text_explain.h"

namespace bild {
namespace {

using namespace std::chrono_literals;

constexpr auto comingDelay = 250ms;
/// Long enough to carry the pointer from the token into the card.
constexpr auto goingDelay = 350ms;

}  // namespace

TokenHover::TokenHover(OutputView& view, TokenCard& card, QObject* parent)
    : QObject(parent), m_view(view), m_card(card) {
    m_delay.setSingleShot(true);
    connect(&view, &OutputView::tokenHovered, this, &TokenHover::hovered);
    connect(&view, &OutputView::tokenActivated, this, [this](const TokenRef& token) { show(token, true); });
    connect(&view, &OutputView::tokenStepped, this, &TokenHover::stepped);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &TokenHover::scrolled);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        if (m_waiting.isValid()) {
            show(m_waiting, false);
        } else if (m_card.underMouse()) {
            m_delay.start(goingDelay);
        } else if (!m_card.isPinned()) {
            m_card.dismiss();
        }
    });
    if (SessionModel* model = view.model()) {
        connect(model, &SessionModel::segmentsChanged, this, &TokenHover::followModel);
        connect(model, &SessionModel::segmentsReplaced, &card, &TokenCard::dismiss);
        connect(model, &SessionModel::modelReset, &card, &TokenCard::dismiss);
    }
    view.installEventFilter(this);
}

void TokenHover::hovered(const TokenRef& token) {
    if (m_card.isPinned()) return;
    m_waiting = token;
    m_byKey = false;
    if (token.isValid() && m_card.isVisible()) {
        m_delay.stop();
        show(token, false);
    } else {
        m_delay.start(token.isValid() ? comingDelay : goingDelay);
    }
}

void TokenHover::stepped(const TokenRef& token) {
    if (m_card.isPinned()) return;
    m_delay.stop();
    m_byKey = token.isValid();
    if (token.isValid()) {
        show(token, false);
    } else {
        m_card.dismiss();
    }
}

bool TokenHover::prepare(const TokenRef& token) {
    const SessionModel* model = m_view.model();
    if (model == nullptr || model->token(token) == nullptr) return false;
    const std::optional<HatchedToken> hatched = m_view.hatched(token);
    m_card.setToken(model->segment(static_cast<std::size_t>(token.segment)), token,
                    hatched ? wouldBeWords(hatched->decision, hatched->exact) : QString());
    return true;
}

QRect TokenHover::anchorOf(const TokenRef& token) const {
    QRect anchor = m_view.tokenRect(token).toAlignedRect();
    anchor.moveTopLeft(m_view.viewport()->mapTo(m_card.parentWidget(), anchor.topLeft()));
    return anchor;
}

void TokenHover::show(const TokenRef& token, bool pinned) {
    if (!prepare(token)) return;
    m_delay.stop();
    if (pinned) {
        m_card.pinAt(anchorOf(token), &m_view);
    } else {
        m_card.showAt(anchorOf(token));
    }
}

/// What is known of a token grows while it is explained; where it is gone, so is its card.
void TokenHover::followModel(int first, int last) {
    const TokenRef token = m_card.token();
    if (!m_card.isVisible() || token.segment < first || token.segment > last) return;
    if (!prepare(token)) return m_card.dismiss();
    // It says more or less than before, and its token may stand elsewhere.
    if (const QRect anchor = anchorOf(token); !anchor.isEmpty()) m_card.showAt(anchor);
}

/// The card stays with its token while that is in sight.
void TokenHover::scrolled() {
    if (!m_card.isVisible()) return;
    const QRect anchor = anchorOf(m_card.token());
    if (!m_card.isPinned() && (!m_byKey || anchor.isEmpty())) return m_card.dismiss();
    if (!anchor.isEmpty()) m_card.showAt(anchor);
}

bool TokenHover::eventFilter(QObject* watched, QEvent* event) {
    const bool toCard = m_card.hasFocus() || m_card.isAncestorOf(QApplication::focusWidget());
    if (event->type() == QEvent::FocusOut && !m_card.isPinned() && !toCard) {
        m_waiting = {};
        m_delay.stop();
        m_card.dismiss();
    }
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (key && m_card.isVisible() && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        if (event->type() == QEvent::KeyPress) m_card.dismiss();
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace bild
