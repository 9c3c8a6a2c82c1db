// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/shortcuts_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QScreen>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace bild {
namespace {

QString rowOf(const QString& keys, const QString& words) {
    return QStringLiteral("<tr><td style=\"white-space:nowrap\"><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
        .arg(keys.toHtmlEscaped(), words.toHtmlEscaped());
}

QString rowOf(const QAction& action) {
    return rowOf(action.shortcut().toString(QKeySequence::NativeText), action.statusTip());
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const QList<ShortcutGroup>& groups, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard"));
    QString rows;
    for (const ShortcutGroup& group : groups) {
        QString own;
        for (const QAction* action : group.actions) {
            if (!action->shortcut().isEmpty()) own += rowOf(*action);
        }
        for (const auto& [keys, words] : group.keys) own += rowOf(keys, words);
        if (own.isEmpty()) continue;
        rows += QStringLiteral("<tr><td colspan=\"2\"><h4>%1</h4></td></tr>").arg(group.title.toHtmlEscaped()) + own;
    }
    auto* list = new QTextBrowser;
    list->setAccessibleName(tr("Keyboard shortcuts"));
    list->setHtml(QStringLiteral("<table>%1</table>").arg(rows));
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(list);
    layout->addWidget(buttons);
    // As large as the list, within the screen.
    constexpr int kColumns = 75;
    const int width = fontMetrics().averageCharWidth() * kColumns;
    list->document()->setTextWidth(width);
    const int height = qRound(list->document()->size().height()) + 4 * fontMetrics().height();
    resize(QSize(width + 2 * list->verticalScrollBar()->sizeHint().width(), height)
               .boundedTo(screen()->availableSize() * 4 / 5));
}

}  // namespace bild
