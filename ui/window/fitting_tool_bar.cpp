// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fitting_tool_bar.h"

#include <QEvent>
#include <QLayout>
#include <QToolButton>

namespace bild {
namespace {

/// Room to spare before words come back, so that an estimate a little off does not make them come and go.
constexpr int kSlack = 12;

/// What the words of a button take up, whether they are shown or not, much as QToolButton reckons it.
int widthOfWords(const QToolButton& button) {
    const QFontMetrics metrics = button.fontMetrics();
    return metrics.size(Qt::TextShowMnemonic, button.text()).width() + metrics.horizontalAdvance(QLatin1Char(' ')) * 2 +
           4;
}

}  // namespace

FittingToolBar::FittingToolBar(const QString& title, QWidget* parent) : QToolBar(title, parent) {}

void FittingToolBar::addGivingWay(QToolButton* button) {
    m_givingWay.push_back(button);
}

void FittingToolBar::resizeEvent(QResizeEvent* event) {
    QToolBar::resizeEvent(event);
    fit();
}

bool FittingToolBar::event(QEvent* event) {
    const bool done = QToolBar::event(event);
    if (event->type() == QEvent::LayoutRequest) fit();
    return done;
}

void FittingToolBar::fit() {
    int wanted = sizeHint().width();
    for (const QToolButton* button : m_givingWay) {
        if (button->toolButtonStyle() == Qt::ToolButtonIconOnly) wanted += widthOfWords(*button);
    }
    for (auto button = m_givingWay.rbegin(); button != m_givingWay.rend(); ++button) {
        const bool shown = (*button)->toolButtonStyle() != Qt::ToolButtonIconOnly;
        const bool fits = wanted + (shown ? 0 : kSlack) <= width();
        if (!fits) wanted -= widthOfWords(**button);
        const auto style = fits ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
        if ((*button)->toolButtonStyle() != style) (*button)->setToolButtonStyle(style);
    }
}

}  // namespace bild
