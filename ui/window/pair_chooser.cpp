// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/pair_chooser.h"

#include <QActionGroup>
#include <QMenu>

namespace bild {

PairChooser::PairChooser(QAction* openOther, QWidget* parent)
    : QToolButton(parent), m_openOther(openOther), m_menu(new QMenu(this)) {
    setObjectName(QStringLiteral("pairChooser"));
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(m_menu);
    setToolTip(tr("The pair of models: a small one that drafts, a large one that verifies"));
    setPairs({}, Task::Translate, {});
}

QString PairChooser::nameOf(const PairItem& pair) {
    return pair.experimental ? tr("%1 (experimental)").arg(pair.title) : pair.title;
}

void PairChooser::setPairs(const std::vector<PairItem>& pairs, Task task, const QString& current) {
    m_menu->clear();
    auto* group = new QActionGroup(m_menu);
    QString title = tr("No pair");
    for (const PairItem& pair : pairs) {
        if (pair.folder == current) title = nameOf(pair);
        if (pair.task && pair.task != task) continue;
        QAction* action = m_menu->addAction(nameOf(pair));
        action->setCheckable(true);
        action->setChecked(pair.folder == current);
        action->setToolTip(pair.folder);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, folder = pair.folder] { Q_EMIT pairChosen(folder); });
    }
    if (!m_menu->isEmpty()) m_menu->addSeparator();
    m_menu->addAction(m_openOther);
    setText(title);
    setAccessibleName(tr("Pair of models: %1").arg(title));
}

}  // namespace bild
