// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDialog>
#include <QScreen>
#include <QVBoxLayout>

#include "compare/race_view.h"
#include "compare/threshold_map_view.h"
#include "window/main_window.h"

namespace bild {
namespace {

/// A window of its own that stays beside the main one and closes with it.
void wrap(QWidget* parent, QWidget* view, const QString& title, const QString& name, const QSize& size) {
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    dialog->setWindowFlag(Qt::WindowMaximizeButtonHint);
    // Its frame needs room on the screen, too.
    dialog->resize(size.boundedTo(parent->screen()->availableSize() * 9 / 10));
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view);
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
    wrap(this, m_race, tr("Race"), QStringLiteral("raceWindow"), {1060, 640});
    wrap(this, m_thresholdMap, tr("Threshold map"), QStringLiteral("mapWindow"), {900, 640});
    connect(qobject_cast<QDialog*>(m_race->window()), &QDialog::rejected, m_race, &RaceView::stopRequested);
    connect(qobject_cast<QDialog*>(m_thresholdMap->window()), &QDialog::rejected, m_thresholdMap,
            &ThresholdMapView::stopRequested);
}

void MainWindow::showRace() {
    open(m_race);
}

void MainWindow::showThresholdMap() {
    open(m_thresholdMap);
}

}  // namespace bild
