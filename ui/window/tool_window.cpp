// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/tool_window.h"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <utility>

#include "window/message_bar.h"

namespace bild {

ToolWindow::ToolWindow(QWidget* parent, QWidget* view, const QString& title)
    : QDialog(parent), m_messages(new MessageBar) {
    setWindowTitle(title);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(view, 1);
    connect(this, &QDialog::rejected, this, [this] { m_stop(); });
}

void ToolWindow::setWork(std::function<bool()> isBusy, std::function<void()> stop) {
    m_isBusy = std::move(isBusy);
    m_stop = std::move(stop);
}

void ToolWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_isBusy()) {
        m_stop();
    } else {
        QDialog::keyPressEvent(event);
    }
}

}  // namespace bild
