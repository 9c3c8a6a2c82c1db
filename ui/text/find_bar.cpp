// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include "look/icons.h"
#include "text/text_pane.h"

namespace bild {

FindBar::FindBar(TextPane& first, TextPane& second, QWidget* parent)
    : QFrame(parent),
      m_panes{&first, &second},
      m_words(new QLineEdit),
      m_by(new QLineEdit),
      m_replace(new QPushButton(tr("&Replace"))),
      m_replaceAll(new QPushButton(tr("Replace a&ll"))),
      m_result(new QLabel),
      m_previous(addButton(tr("Previous hit"))),
      m_next(addButton(tr("Next hit"))),
      m_close(addButton(tr("Close the search"))) {
    setObjectName(QStringLiteral("findBar"));
    m_words->setPlaceholderText(tr("Find in both texts"));
    m_words->setAccessibleName(tr("Words to find"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(360);
    m_words->installEventFilter(this);
    m_by->setPlaceholderText(tr("Replace in the source by"));
    m_by->setAccessibleName(tr("Words in their place"));
    m_by->setMaximumWidth(300);
    m_by->installEventFilter(this);
    m_replace->setToolTip(tr("Put the other words in place of this hit in the source, and go to the next one"));
    m_replaceAll->setToolTip(tr("Put the other words in place of every hit in the source"));
    m_result->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 5, 10, 5);
    layout->addWidget(m_words, 2);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_by, 2);
    layout->addWidget(m_replace);
    layout->addWidget(m_replaceAll);
    layout->addWidget(m_result, 1);
    layout->addWidget(m_close);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(true); });
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    drawIcons();
    hide();
}

void FindBar::drawIcons() {
    const Shade shade = shadeOf(palette());
    m_previous->setIcon(themedIcon(QStringLiteral("up"), shade));
    m_next->setIcon(themedIcon(QStringLiteral("down"), shade));
    m_close->setIcon(themedIcon(QStringLiteral("close"), shade));
}

void FindBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) drawIcons();
}

QToolButton* FindBar::addButton(const QString& name) {
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void FindBar::open() {
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    search();
}

void FindBar::close() {
    hide();
    for (TextPane* pane : m_panes) pane->search({});
    m_panes[0]->setFocus(Qt::OtherFocusReason);
}

QString FindBar::resultWords() const {
    return m_result->text();
}

void FindBar::search() {
    int hits[2] = {};
    for (int i = 0; i < 2; ++i) hits[i] = m_panes[i]->search(m_words->text());
    for (QPushButton* button : {m_replace, m_replaceAll}) button->setEnabled(hits[0] > 0);
    if (m_words->text().isEmpty()) {
        m_result->clear();
    } else {
        m_result->setText(
            tr("%1 in the source, %2 in the output").arg(QLocale().toString(hits[0]), QLocale().toString(hits[1])));
    }
}

void FindBar::replaceOne() {
    m_panes[0]->replaceHit(m_by->text());
    search();
}

void FindBar::replaceAll() {
    const int replaced = m_panes[0]->replaceHits(m_by->text());
    search();
    m_result->setText(tr("%Ln place(s) replaced", nullptr, replaced));
}

void FindBar::step(bool forward) {
    if (!isVisible()) return open();
    for (TextPane* pane : m_panes) {
        if (forward) {
            pane->findNext();
        } else {
            pane->findPrevious();
        }
    }
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // Escape closes the search here; elsewhere it stops the run.
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (watched == m_by) {
                replaceOne();
            } else {
                step(!(key->modifiers() & Qt::ShiftModifier));
            }
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace bild
