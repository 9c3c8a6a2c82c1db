// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/message_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "look/icons.h"
#include "look/origin_style.h"
#include "look/theme.h"

namespace bild {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_text(new QLabel), m_close(new QToolButton) {
    setObjectName(QStringLiteral("messageBar"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Message"));
    m_close->setIcon(themedIcon(QStringLiteral("close"), shadeOf(palette())));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    m_close->setFocusPolicy(Qt::TabFocus);
    connect(m_close, &QToolButton::clicked, this, [this] { clear(); });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 8, 8, 9);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close);
    hide();
}

void MessageBar::showMessage(const QString& text, const std::vector<Choice>& choices) {
    clear();
    m_text->setText(text);
    auto* row = static_cast<QHBoxLayout*>(layout());
    for (const Choice& choice : choices) {
        auto* button = new QPushButton(choice.words);
        connect(button, &QPushButton::clicked, this, [this, chosen = choice.chosen] {
            clear();
            chosen();
        });
        row->insertWidget(row->count() - 1, button);
        m_buttons.push_back(button);
    }
    show();
    QAccessibleEvent announcement(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void MessageBar::clear() {
    for (QPushButton* button : m_buttons) button->deleteLater();
    m_buttons.clear();
    m_text->clear();
    hide();
}

void MessageBar::clear(const QString& settled) {
    if (!settled.isEmpty() && message() == settled) clear();
}

QString MessageBar::message() const {
    return m_text->text();
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_close->setIcon(themedIcon(QStringLiteral("close"), shadeOf(palette())));
    }
}

void MessageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Shade shade = shadeOf(palette());
    const MarkStyle style = markStyle(Mark::Fallback, shade);
    painter.fillRect(rect(), style.tint);
    painter.fillRect(QRect(0, 0, 4, height()), style.ink);
    painter.fillRect(QRect(0, height() - 1, width(), 1), themeColors(shade).border);
}

}  // namespace bild
