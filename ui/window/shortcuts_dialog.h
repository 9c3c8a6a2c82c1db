// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace bild {

/// All keyboard shortcuts and what they do, in a list that scrolls: it never grows beyond the screen.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    /// Of these actions, those that have a shortcut.
    explicit ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent = nullptr);
};

}  // namespace bild
