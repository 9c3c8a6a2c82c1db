// SPDX-License-Identifier: GPL-3.0-or-later
#include <QScreen>

#include "compare/race_view.h"
#include "compare/threshold_map_view.h"
#include "window/main_window.h"
#include "window/tool_window.h"

namespace bild {
namespace {

ToolWindow* wrap(QWidget* parent, QWidget* view, const QString& title, const QString& name, const QSize& size) {
    auto* window = new ToolWindow(parent, view, title);
    window->setObjectName(name);
    // Its frame needs room on the screen, too.
    window->resize(size.boundedTo(parent->screen()->availableSize() * 9 / 10));
    return window;
}

void open(QWidget* view) {
    view->window()->show();
    view->window()->raise();
    view->window()->activateWindow();
}

}  // namespace

void MainWindow::createTools() {
    m_race = new RaceView;
    m_thresholdMap = new ThresholdMapView;
    ToolWindow* race = wrap(this, m_race, tr("Race"), QStringLiteral("raceWindow"), {1060, 640});
    race->setWork([this] { return m_race->isMeasuring(); }, [this] { Q_EMIT m_race->stopRequested(); });
    ToolWindow* map = wrap(this, m_thresholdMap, tr("Threshold map"), QStringLiteral("mapWindow"), {900, 640});
    map->setWork([this] { return m_thresholdMap->isSweeping(); }, [this] { Q_EMIT m_thresholdMap->stopRequested(); });
    m_toolWindows = {race, map};
}

MessageBar& MainWindow::frontMessages() {
    for (const ToolWindow* tool : m_toolWindows) {
        if (tool->isActiveWindow()) return tool->messages();
    }
    return *m_messages;
}

void MainWindow::showRace() {
    open(m_race);
}

void MainWindow::showThresholdMap() {
    open(m_thresholdMap);
}

}  // namespace bild
