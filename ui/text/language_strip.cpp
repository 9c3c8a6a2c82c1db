// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language_strip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "look/icons.h"
#include "look/theme.h"

namespace bild {

LanguageStrip::LanguageStrip(QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_words(new QLabel), m_close(new QToolButton) {
    setObjectName(QStringLiteral("languageStrip"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setAccessibleName(tr("Language of the text"));
    m_close->setObjectName(QStringLiteral("dismissLanguage"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setToolTip(tr("Close this note; it is not said again of this text"));
    m_close->setAccessibleName(m_close->toolTip());
    connect(m_close, &QToolButton::clicked, this, &LanguageStrip::dismissed);
    m_row->setContentsMargins(14, 3, 8, 3);
    m_row->addWidget(m_words, 1);
    m_row->addWidget(m_close);
    drawClose();
    hide();
}

void LanguageStrip::say(const QString& words, const std::vector<Choice>& choices) {
    if (words == m_words->text() && !isHidden()) return;
    for (QPushButton* button : m_buttons) button->deleteLater();
    m_buttons.clear();
    m_words->setText(words);
    for (const Choice& choice : choices) {
        auto* button = new QPushButton(choice.words);
        connect(button, &QPushButton::clicked, this, choice.chosen);
        m_row->insertWidget(m_row->count() - 1, button);
        m_buttons.push_back(button);
    }
    show();
}

QString LanguageStrip::words() const {
    return m_words->text();
}

void LanguageStrip::drawClose() {
    m_close->setIcon(themedIcon(QStringLiteral("close"), shadeOf(palette())));
}

void LanguageStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) drawClose();
}

}  // namespace bild
