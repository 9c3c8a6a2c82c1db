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

QString rowOf(const QAction& action) {
    return QStringLiteral("<tr><td style=\"white-space:nowrap\"><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
        .arg(action.shortcut().toString(QKeySequence::NativeText).toHtmlEscaped(), action.statusTip().toHtmlEscaped());
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard"));
    QString rows;
    for (const QAction* action : actions) {
        if (!action->shortcut().isEmpty()) rows += rowOf(*action);
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
