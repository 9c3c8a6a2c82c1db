// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recent_files.h"

#include <QFileInfo>
#include <QMenu>

#include "basis/settings.h"
#include "window/main_window.h"

namespace bild {

RecentFiles::RecentFiles(const StudioParts& parts, QObject* parent) : QObject(parent), m_parts(parts) {
    show();
}

void RecentFiles::add(const QString& path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    m_parts.settings.setLastFolder(QFileInfo(path).absolutePath());
    QStringList files = m_parts.settings.recentFiles();
    files.removeAll(whole);
    files.prepend(whole);
    m_parts.settings.setRecentFiles(files);
    show();
}

void RecentFiles::show() {
    QMenu& menu = m_parts.window.recentMenu();
    menu.clear();
    for (const QString& path : m_parts.settings.recentFiles()) {
        QAction* action = menu.addAction(QFileInfo(path).fileName().replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    menu.setEnabled(!menu.isEmpty());
    if (menu.isEmpty()) return;
    menu.addSeparator();
    connect(menu.addAction(tr("&Forget these")), &QAction::triggered, this, [this] {
        m_parts.settings.setRecentFiles({});
        show();
    });
}

}  // namespace bild
