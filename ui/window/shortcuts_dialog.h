// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>
#include <utility>

class QAction;

namespace bild {

/// Shortcuts that belong together: commands, of which those without keys are left out, and keys of a part of the window.
struct ShortcutGroup {
    QString title;
    QList<QAction*> actions;
    QList<std::pair<QString, QString>> keys = {};  ///< "Home", "To the start"
};

/// All keyboard shortcuts by groups, in a list that scrolls: it never grows beyond the screen.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QList<ShortcutGroup>& groups, QWidget* parent = nullptr);
};

}  // namespace bild
