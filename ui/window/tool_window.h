// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>

namespace bild {

class MessageBar;

/// A window of its own for one view. It stays beside the main one, closes with it, and has messages of its own. Escape
/// stops what the view is doing, and closes the window where it does nothing.
class ToolWindow : public QDialog {
    Q_OBJECT
public:
    /// Takes `view` over.
    ToolWindow(QWidget* parent, QWidget* view, const QString& title);

    /// `isBusy` tells whether there is something to stop, and `stop` stops it; closing the window does so, too.
    void setWork(std::function<bool()> isBusy, std::function<void()> stop);
    [[nodiscard]] MessageBar& messages() const { return *m_messages; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    MessageBar* m_messages;
    std::function<bool()> m_isBusy = [] { return false; };
    std::function<void()> m_stop = [] {};
};

}  // namespace bild
