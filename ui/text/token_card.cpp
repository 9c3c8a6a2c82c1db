// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/token_card.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "look/text_numbers.h"
#include "look/theme.h"
#include "text/candidate_bars.h"
#include "text/text_explain.h"

namespace bild {
namespace {

constexpr int padding = 14;
constexpr int gap = 6;  ///< to the token, and to the window's edges
constexpr qreal radius = 8;

QLabel* wrappedLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    return label;
}

/// Where a card of that size stands beside `anchor`: the first side on which it fits into `room`, else the roomier one of
/// below and above, beyond the edge rather than over its token.
QRect beside(const QRect& anchor, const QSize& size, const QRect& room) {
    const int x = std::clamp(anchor.left(), room.left(), std::max(room.left(), room.right() - size.width() + 1));
    const int y = std::clamp(anchor.top(), room.top(), std::max(room.top(), room.bottom() - size.height() + 1));
    const QRect below({x, anchor.bottom() + 1 + gap}, size);
    const QRect above({x, anchor.top() - gap - size.height()}, size);
    const QRect right({anchor.right() + 1 + gap, y}, size);
    const QRect left({anchor.left() - gap - size.width(), y}, size);
    for (const QRect& place : {below, above, right, left}) {
        if (room.contains(place)) return place;
    }
    return room.bottom() - anchor.bottom() >= anchor.top() - room.top() ? below : above;
}

}  // namespace

TokenCard::TokenCard(QWidget* window)
    : QFrame(window),
      m_title(wrappedLabel(this)),
      m_reason(wrappedLabel(this)),
      m_rule(wrappedLabel(this)),
      m_otherwise(wrappedLabel(this)),
      m_bars(new CandidateBars(this)) {
    setAccessibleName(tr("How this token came about"));
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding - 2, padding, padding);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addWidget(m_bars);
    column->addWidget(m_rule);
    column->addWidget(m_otherwise);
    createButtons();
    // Outside of the card's own rectangle, where the pointer belongs to the text.
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(22);
    shadow->setOffset(0, 3);
    setGraphicsEffect(shadow);
    followPalette();
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget* /*before*/, const QWidget* now) { leaveWithFocus(now); });
    hide();
}

void TokenCard::createButtons() {
    m_ask = new QPushButton(tr("Ask the &large model here"), this);
    m_trust = new QPushButton(tr("&Trust the small model here"), this);
    m_pick = new QPushButton(tr("&Pick another\u2026"), this);
    m_alternatives = new QMenu(m_pick);
    m_pick->setMenu(m_alternatives);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_ask);
    first->addWidget(m_pick);
    first->addStretch();
    auto* second = new QHBoxLayout;
    second->addWidget(m_trust);
    second->addStretch();
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(first);
    column->addLayout(second);
    connect(m_ask, &QPushButton::clicked, this, [this] {
        const TokenRef at = m_place;
        dismiss();
        Q_EMIT askLargeRequested(at);
    });
    connect(m_trust, &QPushButton::clicked, this, [this] {
        if (m_draft) choose(Candidate(*m_draft));
    });
}

void TokenCard::setToken(const SessionSegment& segment, const TokenRef& ref, const QString& otherwise) {
    m_token = ref;
    const auto at = static_cast<std::size_t>(ref.token);
    const OutputToken& token = ref.ghost ? segment.output().ghosts()[at].token : segment.output().tokens()[at];
    m_place = {ref.segment, ref.ghost ? static_cast<int>(segment.output().ghosts()[at].position) : ref.token, false};
    const TokenExplanation text = explainToken(segment, ref);
    m_title->setText(tr("<b>\u201c%1\u201d</b> <span style=\"color:%3\">%2</span>")
                         .arg(text.word.toHtmlEscaped(), text.place.toHtmlEscaped(),
                              themeColors(shadeOf(palette())).mutedText.name()));
    m_reason->setText(text.reason);
    m_rule->setText(text.rule.toHtmlEscaped());
    m_rule->setVisible(!text.rule.isEmpty());
    m_otherwise->setText(otherwise.toHtmlEscaped());
    m_otherwise->setVisible(!otherwise.isEmpty());
    setAccessibleDescription(QStringList{text.word, text.place, QString(text.reason).remove("<i>").remove("</i>"),
                                         text.rule, otherwise, m_bars->accessibleDescription()}
                                 .join(QStringLiteral(". ")));
    fillAlternatives(token);
}

void TokenCard::fillAlternatives(const OutputToken& token) {
    constexpr std::size_t all = 12;  // the likeliest of both
    const Candidate written{token.id, token.piece, 0.0F};
    std::optional<ModelView> large = token.large;
    if (token.origin == Origin::Rollback && token.small && large) {
        // Known from the disagreement, even where it is none of the likeliest.
        Candidate draft = token.small->token;
        draft.probability = static_cast<float>(std::exp(-token.disagreement));
        large->top.push_back(draft);
    }
    m_bars->setRows(modelRows(token.small, written), modelRows(large, written));
    m_bars->setVisible(token.small.has_value() || token.large.has_value());
    m_alternatives->clear();
    for (const CandidateRow& row : candidateRows(token.small, large, written, all)) {
        if (row.written && !m_token.ghost) continue;
        const QString shares =
            tr("%1\t%2 / %3", "a token, and how likely it is to the small / the large model")
                .arg(readablePiece(row.token.piece), row.small ? percent(*row.small) : QString(QChar(0x2013)),
                     row.large ? percent(*row.large) : QString(QChar(0x2013)));
        m_alternatives->addAction(shares, this, [this, choice = row.token] { choose(choice); });
    }
    m_pick->setEnabled(!m_alternatives->isEmpty());
    m_ask->setEnabled(token.origin != Origin::Typed);
    m_draft.reset();
    if (m_token.ghost) m_draft = written;
    if (!m_token.ghost && token.small && token.small->token.id != token.id) m_draft = token.small->token;
    m_trust->setVisible(m_draft.has_value());
}

void TokenCard::choose(const Candidate& alternative) {
    const TokenRef at = m_place;
    const Candidate chosen = alternative;
    dismiss();
    Q_EMIT alternativeChosen(at, chosen);
}

void TokenCard::place(const QRect& anchor) {
    // Styles, and what setToken() has just changed, decide how large it is: not what was shown before.
    ensurePolished();
    for (QWidget* child : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) child->ensurePolished();
    layout()->invalidate();
    layout()->activate();
    const QRect room = parentWidget()->rect().adjusted(gap, gap, -gap, -gap);
    const int wanted = fontMetrics().averageCharWidth() * 56 + 2 * padding;
    const int width = std::min(std::max(wanted, minimumSizeHint().width()), room.width());
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    setGeometry(beside(anchor, {width, height}, room));
}

/// Pinned it has the keyboard, and goes when somebody else gets it.
void TokenCard::leaveWithFocus(const QWidget* now) {
    if (!m_pinned || now == nullptr || now == this || isAncestorOf(now)) return;
    m_back = nullptr;
    dismiss();
}

void TokenCard::showAt(const QRect& anchor) {
    place(anchor);
    show();
    raise();
}

void TokenCard::pinAt(const QRect& anchor, QWidget* back) {
    showAt(anchor);
    if (!m_pinned) qApp->installEventFilter(this);
    m_pinned = true;
    m_back = back;
    setFocus(Qt::PopupFocusReason);
}

void TokenCard::dismiss() {
    if (m_pinned) qApp->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget()) || hasFocus();
    m_pinned = false;
    if (!isVisible()) return;
    hide();
    if (hadFocus && m_back) m_back->setFocus(Qt::PopupFocusReason);
    Q_EMIT dismissed();
}

bool TokenCard::event(QEvent* event) {
    // Escape closes the card rather than stop a run.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void TokenCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else {
        QFrame::keyPressEvent(event);
    }
}

/// A click on the card is not one on what lies below it.
void TokenCard::mousePressEvent(QMouseEvent* event) {
    event->accept();
}

/// While pinned: a click elsewhere in the window closes the card, and still does what it is for.
bool TokenCard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        auto* clicked = static_cast<QWidget*>(watched);
        const bool inside = clicked == this || isAncestorOf(clicked);
        if (!inside && clicked->window() == window()) dismiss();
    }
    return QFrame::eventFilter(watched, event);
}

void TokenCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Shade shade = shadeOf(palette());
    painter.setPen(themeColors(shade).border);
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void TokenCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) followPalette();
}

void TokenCard::followPalette() {
    const ThemeColors& colors = themeColors(shadeOf(palette()));
    if (auto* shadow = qobject_cast<QGraphicsDropShadowEffect*>(graphicsEffect())) {
        shadow->setColor(QColor(0, 0, 0, shadeOf(palette()) == Shade::Dark ? 150 : 70));
    }
    QPalette muted = m_rule->palette();
    muted.setColor(QPalette::WindowText, colors.mutedText);
    if (muted != m_rule->palette()) m_rule->setPalette(muted);
    const QString buttons = QStringLiteral(
                                "QPushButton { border: 1px solid %1; border-radius: 5px; padding: 5px 11px; "
                                "background: %2; color: %3 }"
                                "QPushButton:hover, QPushButton:focus { border-color: %4 }"
                                "QPushButton:pressed, QPushButton:open { background: %5 }"
                                "QPushButton:disabled { color: %6 }"
                                "QPushButton::menu-indicator { image: none; width: 0 }")
                                .arg(colors.border.name(), colors.base.name(), colors.text.name(), colors.accent.name(),
                                     colors.panel.name(), palette().color(QPalette::Disabled, QPalette::Text).name());
    for (QPushButton* button : {m_ask, m_trust, m_pick}) {
        if (button->styleSheet() != buttons) button->setStyleSheet(buttons);
    }
}

}  // namespace bild
