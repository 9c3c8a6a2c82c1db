// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/document_pane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "look/elided_label.h"
#include "look/theme.h"

namespace bild {
namespace {

constexpr int kHeaderMargin = 14;

}  // namespace

DocumentPane::DocumentPane(QWidget* view, QWidget* parent)
    : QWidget(parent), m_header(new QHBoxLayout), m_title(new QLabel), m_note(new ElidedLabel) {
    for (QLabel* label : {m_title, m_note}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setTextFormat(Qt::PlainText);
    }
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_header->setContentsMargins(kHeaderMargin, 6, kHeaderMargin, 6);
    m_header->addWidget(m_title);
    m_header->addWidget(m_note, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addLayout(m_header);
    layout->addWidget(view, 1);
}

void DocumentPane::setBar(QWidget* bar) {
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, bar);
}

void DocumentPane::addCommand(QAction* command) {
    auto* button = new QToolButton;
    button->setDefaultAction(command);
    button->setAutoRaise(true);
    button->setIconSize({14, 14});
    button->setFixedHeight(m_title->sizeHint().height());
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(command->iconText());
    m_header->addWidget(button);
}

void DocumentPane::setTitle(const QString& title) {
    m_title->setText(title);
}

void DocumentPane::setNote(const QString& note) {
    m_note->setText(note);
}

QString DocumentPane::title() const {
    return m_title->text();
}

QString DocumentPane::note() const {
    return m_note->text();
}

void DocumentPane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeColors(shadeOf(palette()));
    const int below = layout()->itemAt(0)->geometry().bottom() + 1;
    painter.fillRect(0, 0, width(), below, colors.base);
    painter.fillRect(0, below, width(), 1, colors.border);
}

}  // namespace bild
