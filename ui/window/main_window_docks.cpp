// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDockWidget>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include "charts/run_charts.h"
#include "charts/run_summary.h"
#include "policy/policy_panel.h"
#include "text/legend.h"
#include "timeline/timeline_view.h"
#include "window/main_window.h"
#include "window/yielding_docks.h"

namespace bild {
namespace {

constexpr int kPolicyWidth = 286;
constexpr int kTimelineHeight = 122;
constexpr int kChartsHeight = 190;
constexpr int kLowestCharts = 150;
constexpr int kRoomyHeight = 760;
constexpr int kTextLines = 12;  // with their headings; fewer are no fun to read

/// A part of the policy dock under its heading, with a hairline above all but the first.
void addSection(QVBoxLayout& column, const QString& title, QWidget* content) {
    if (column.count() > 0) {
        auto* line = new QFrame;
        line->setFrameShape(QFrame::HLine);
        line->setForegroundRole(QPalette::Mid);
        line->setFrameShadow(QFrame::Plain);
        column.addSpacing(6);
        column.addWidget(line);
        column.addSpacing(6);
    }
    auto* heading = new QLabel(title);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    column.addWidget(heading);
    // The column has margins of its own.
    if (content->layout() != nullptr) content->layout()->setContentsMargins(0, 0, 0, 0);
    column.addWidget(content);
}

QScrollArea* scrolling(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

}  // namespace

QDockWidget* MainWindow::addDock(Qt::DockWidgetArea area, const QString& title, const QString& name, QWidget* content) {
    auto* dock = new QDockWidget(title);
    dock->setObjectName(name);
    dock->setWidget(content);
    dock->setTitleBarWidget(new QWidget(dock));
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

void MainWindow::createDocks() {
    m_policy = new PolicyPanel;
    m_legend = new Legend;
    m_summary = new RunSummary;
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(14, 12, 14, 12);
    addSection(*layout, tr("Policy"), m_policy);
    addSection(*layout, tr("Tokens"), m_legend);
    addSection(*layout, tr("This run"), m_summary);
    layout->addStretch();
    QScrollArea* policyArea = scrolling(column);
    policyArea->setObjectName(QStringLiteral("policyArea"));
    QDockWidget* policy = addDock(Qt::RightDockWidgetArea, tr("Policy"), QStringLiteral("policyDock"), policyArea);

    m_timeline = new TimelineView;
    QDockWidget* timeline =
        addDock(Qt::BottomDockWidgetArea, tr("Timeline"), QStringLiteral("timelineDock"), m_timeline);
    m_charts = new RunCharts;
    QDockWidget* charts =
        addDock(Qt::BottomDockWidgetArea, tr("Charts"), QStringLiteral("chartsDock"), scrolling(m_charts));
    resizeDocks({policy}, {kPolicyWidth}, Qt::Horizontal);
    if (screen()->availableSize().height() < kRoomyHeight) {
        // The texts come first: timeline and charts share one place.
        tabifyDockWidget(timeline, charts);
        timeline->raise();
        resizeDocks({timeline}, {kTimelineHeight}, Qt::Vertical);
    } else {
        splitDockWidget(timeline, charts, Qt::Vertical);
        resizeDocks({timeline, charts}, {kTimelineHeight, kChartsHeight}, Qt::Vertical);
    }
    m_yieldingDocks = new YieldingDocks(*this, *m_documents, kTextLines,
                                        std::vector<YieldingDocks::Dock>{{charts, kLowestCharts},
                                                                         {timeline, m_timeline->minimumSizeHint().height()}});
}

void MainWindow::setPanelTitles(bool shown) {
    for (QDockWidget* dock : m_docks) {
        QWidget* before = dock->titleBarWidget();
        dock->setTitleBarWidget(shown ? nullptr : new QWidget(dock));
        delete before;
    }
}

}  // namespace bild
