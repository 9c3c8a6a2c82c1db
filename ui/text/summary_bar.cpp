// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/summary_bar.h"

#include <QAccessible>
#include <QAction>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "look/plain_words.h"
#include "look/theme.h"
#include "text/copied_marks.h"

namespace bild {
namespace {

// As quiet as the presets of the policy; the roles follow the palette.
constexpr auto kQuietButtons = R"(
    QPushButton, QToolButton { padding: 2px 8px; border: 1px solid palette(mid); border-radius: 5px;
                               background: palette(base); }
    QToolButton[arrowed="true"] { padding: 2px 4px; }
    QPushButton:hover, QToolButton:hover { background: palette(midlight); }
    QPushButton:checked, QToolButton:checked { border: 2px solid palette(highlight); padding: 1px 7px; }
    QPushButton:focus, QToolButton:focus { border: 2px solid palette(text); padding: 1px 7px; }
    QToolButton[arrowed="true"]:focus { padding: 1px 3px; }
    QToolButton:disabled { color: palette(mid); }
)";

/// A bracket of the kind that stands over copied words.
QIcon copiedSign(const QPalette& palette) {
    constexpr int size = 16;
    QPixmap sign(2 * size, 2 * size);
    sign.setDevicePixelRatio(2);
    sign.fill(Qt::transparent);
    QPainter painter(&sign);
    painter.setPen(QPen(palette.color(QPalette::Text), 1.5));
    painter.drawLine(QPointF(3, 12), QPointF(13, 12));
    drawCopiedMark(painter, {QRectF(3, 6, 10, 8), true, true}, palette);
    return sign;
}

QToolButton* buttonFor(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

SummaryBar::SummaryBar(QAction* showCopied, QAction* previousCopied, QAction* nextCopied, QWidget* parent)
    : QWidget(parent), m_showCopied(showCopied) {
    setObjectName(QStringLiteral("summaryBar"));
    setStyleSheet(QString::fromLatin1(kQuietButtons));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 14, 5);
    row->setSpacing(5);
    addLengths(*row);
    row->addSpacing(12);
    addCopied(*row, showCopied, previousCopied, nextCopied);
    setLength(m_length);
    setTokens(kSummaryTokens);
    setCopiedCount(0);
    followPalette();
}

void SummaryBar::addLengths(QHBoxLayout& row) {
    auto* caption = new QLabel(tr("Length"));
    caption->setForegroundRole(QPalette::PlaceholderText);
    row.addWidget(caption);
    auto* group = new QButtonGroup(this);
    const std::array names{tr("Short"), tr("Medium"), tr("Long")};
    for (std::size_t index = 0; index < names.size(); ++index) {
        auto* button = new QPushButton(names[index]);
        button->setObjectName(QStringLiteral("summaryLength%1").arg(index));
        button->setCheckable(true);
        button->setAccessibleName(tr("Length of the summary: %1").arg(names[index]));
        group->addButton(button);
        row.addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, index] {
            if (m_length == static_cast<SummaryLength>(index)) return;
            m_length = static_cast<SummaryLength>(index);
            Q_EMIT lengthChosen(m_length);
        });
        m_lengths[index] = button;
    }
}

void SummaryBar::addCopied(QHBoxLayout& row, QAction* showCopied, QAction* previousCopied, QAction* nextCopied) {
    m_copied = buttonFor(showCopied);
    m_copied->setObjectName(QStringLiteral("copiedButton"));
    m_copied->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_previous = buttonFor(previousCopied);
    m_previous->setArrowType(Qt::LeftArrow);
    m_next = buttonFor(nextCopied);
    m_next->setArrowType(Qt::RightArrow);
    for (QToolButton* button : {m_previous, m_next}) {
        button->setProperty("arrowed", true);
        button->setAccessibleName(plainWords(button->defaultAction()->text()));
    }
    m_note = new QLabel;
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMinimumWidth(1);
    row.addWidget(m_copied);
    row.addWidget(m_previous);
    row.addWidget(m_next);
    row.addWidget(m_note, 1);
    connect(showCopied, &QAction::toggled, this, &SummaryBar::showNote);
}

void SummaryBar::setLength(SummaryLength length) {
    m_length = length;
    m_lengths[static_cast<std::size_t>(length)]->setChecked(true);
}

void SummaryBar::setTokens(const std::array<int, 3>& tokens) {
    const std::array meanings{tr("One or two sentences, about %Ln token(s).", nullptr, tokens[0]),
                              tr("About three sentences, %Ln token(s).", nullptr, tokens[1]),
                              tr("Six sentences or more, about %Ln token(s).", nullptr, tokens[2])};
    const QString parts =
        tr("A long article is summarized in parts, and their summaries once more where they are longer than that.");
    for (std::size_t index = 0; index < meanings.size(); ++index) {
        m_lengths[index]->setToolTip(meanings[index] + QLatin1Char('\n') + parts);
        m_lengths[index]->setAccessibleDescription(meanings[index] + QLatin1Char(' ') + parts);
    }
}

void SummaryBar::setCopiedCount(int count) {
    m_count = count;
    m_current = -1;
    showNote();
}

void SummaryBar::setCurrentCopied(int index, int words) {
    if (index == m_current) return;
    m_current = index;
    m_words = words;
    showNote();
    if (index < 0) return;
    QAccessibleEvent announcement(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

QString SummaryBar::copiedNote() const {
    return m_note->text();
}

void SummaryBar::showNote() {
    const bool shown = m_showCopied->isChecked();
    for (QToolButton* button : {m_previous, m_next}) {
        button->setVisible(shown);
        button->defaultAction()->setEnabled(m_count > 0);
    }
    const QLocale locale;
    QString note;
    if (shown && m_count == 0) {
        note = tr("nothing of five words or more is copied");
    } else if (shown && m_current >= 0) {
        //: which of the copied sequences, of how many, and its length
        note =
            tr("%1 of %2: %Ln word(s)", nullptr, m_words).arg(locale.toString(m_current + 1), locale.toString(m_count));
    } else if (shown) {
        note = tr("%Ln sequence(s) of five words or more", nullptr, m_count);
    }
    m_note->setText(note);
    m_note->setToolTip(note);
    m_note->setAccessibleName(note.isEmpty() ? tr("Copied sequences") : tr("Copied sequences: %1").arg(note));
    m_copied->setAccessibleName(m_note->accessibleName());
}

void SummaryBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_copied != nullptr) followPalette();
}

void SummaryBar::followPalette() {
    m_showCopied->setIcon(copiedSign(palette()));
}

void SummaryBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeColors(shadeOf(palette()));
    painter.fillRect(rect(), colors.base);
    painter.fillRect(0, height() - 1, width(), 1, colors.border);
}

}  // namespace bild
