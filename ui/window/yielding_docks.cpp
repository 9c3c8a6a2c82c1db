// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/yielding_docks.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QFontMetrics>
#include <QMainWindow>
#include <QScopedValueRollback>
#include <algorithm>
#include <utility>

namespace bild {

YieldingDocks::YieldingDocks(QMainWindow& window, QWidget& texts, int lines, std::vector<Dock> docks)
    : QObject(&window), m_window(window), m_texts(texts), m_lines(lines), m_docks(std::move(docks)) {
    window.installEventFilter(this);
    for (const Dock& each : m_docks) {
        connect(each.dock->toggleViewAction(), &QAction::triggered, this, [this, dock = each.dock](bool shown) {
            m_yielded.remove(dock);
            if (shown) {
                m_kept.insert(dock);
            } else {
                m_kept.remove(dock);
            }
        });
    }
}

int YieldingDocks::textsWanted() const {
    return std::max(m_texts.minimumHeight(), m_lines * QFontMetrics(m_texts.font()).height() * 5 / 4);
}

/// Docks that float, stand elsewhere or share a place with others take nothing from the texts.
bool YieldingDocks::isBelow(QDockWidget& dock) const {
    return !dock.isFloating() && m_window.dockWidgetArea(&dock) == Qt::BottomDockWidgetArea &&
           m_window.tabifiedDockWidgets(&dock).isEmpty();
}

void YieldingDocks::arrange() {
    if (m_arranging || !m_window.isVisible()) return;
    const QScopedValueRollback arranging(m_arranging, true);
    // What texts and docks have between them, whoever has it now.
    int room = m_texts.height() - textsWanted();
    for (const Dock& each : m_docks) {
        if (each.dock->isVisible() && isBelow(*each.dock)) room += each.dock->height();
    }
    // Those that yield last are served first.
    for (auto each = m_docks.rbegin(); each != m_docks.rend(); ++each) {
        QDockWidget* dock = each->dock;
        if (!(dock->isVisible() || m_yielded.contains(dock)) || !isBelow(*dock)) continue;
        const bool fits = room >= each->height || m_kept.contains(dock);
        if (fits) room -= each->height;
        if (fits && m_yielded.remove(dock)) dock->show();
        if (!fits && dock->isVisible()) {
            m_yielded.insert(dock);
            dock->hide();
        }
    }
    makeRoom();
}

/// The docks that stay get what they need, and no more where the texts have too little.
void YieldingDocks::makeRoom() {
    const bool tight = m_texts.height() < textsWanted();
    QList<QDockWidget*> docks;
    QList<int> heights;
    bool isSliver = false;
    for (const Dock& each : m_docks) {
        if (!each.dock->isVisible() || !isBelow(*each.dock)) continue;
        isSliver = isSliver || each.dock->height() < each.height;
        docks << each.dock;
        heights << (tight ? each.height : std::max(each.height, each.dock->height()));
    }
    if ((tight || isSliver) && !docks.isEmpty()) m_window.resizeDocks(docks, heights, Qt::Vertical);
}

QStringList YieldingDocks::yielded() const {
    QStringList names;
    for (const QDockWidget* dock : m_yielded) names << dock->objectName();
    return names;
}

void YieldingDocks::setYielded(const QStringList& names) {
    m_yielded.clear();
    m_kept.clear();
    for (const Dock& each : m_docks) {
        if (names.contains(each.dock->objectName()) && each.dock->isHidden()) m_yielded.insert(each.dock);
    }
    arrange();
}

bool YieldingDocks::eventFilter(QObject* watched, QEvent* event) {
    // After the layout has done its part.
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        QMetaObject::invokeMethod(this, &YieldingDocks::arrange, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace bild
