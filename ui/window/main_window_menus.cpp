// SPDX-License-Identifier: GPL-3.0-or-later
#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include "look/plain_words.h"
#include "text/output_view.h"
#include "window/fitting_tool_bar.h"
#include "window/main_window.h"
#include "window/pair_chooser.h"

namespace bild {
namespace {

QToolButton* button(QToolBar& bar, QAction* action, const char* name, Qt::ToolButtonStyle style) {
    auto* button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(plainWords(action->text()));
    bar.addWidget(button);
    return button;
}

}  // namespace

void MainWindow::createMenus() {
    const auto menu = [this](const QString& title, const QList<QAction*>& actions) {
        QMenu* created = menuBar()->addMenu(title);
        for (QAction* action : actions) {
            if (action == nullptr) {
                created->addSeparator();
            } else {
                created->addAction(action);
            }
        }
        return created;
    };
    WindowActions& a = m_actions;
    QMenu* file = menu(tr("&File"), {a.newDocument, a.open});
    m_recentMenu = file->addMenu(tr("Open &recent"));
    m_encodingMenu = file->addMenu(tr("Open again in another enco&ding"));
    file->addActions({a.openTrace});
    file->addSeparator();
    file->addActions({a.save, a.saveAs});
    file->addSeparator();
    file->addAction(a.saveOutput);
    QMenu* exports = file->addMenu(tr("&Export"));
    exports->addActions({a.exportSideBySide, a.exportPage, a.exportTrace, a.exportTable});
    m_chartMenu = exports->addMenu(tr("&Chart"));
    file->addAction(a.print);
    file->addSeparator();
    file->addActions({a.close, a.quit});
    menu(tr("&Edit"), {a.undo, a.redo, nullptr, a.cut, a.copy, a.paste, nullptr, a.selectAll, a.copyOutput, a.outputToSource,
                       nullptr, a.find, a.findNext, a.findPrevious, nullptr, a.checkSpelling, nullptr, a.preferences});
    QMenu* view =
        menu(tr("&View"), {m_output->showGhostsAction(), a.showCopied, a.nextCopied, a.previousCopied, a.prefix, nullptr, a.zoomIn,
                           a.zoomOut, a.zoomReset, a.font, nullptr});
    m_panelMenu = view->addMenu(tr("&Panels"));
    for (QDockWidget* dock : m_docks) m_panelMenu->addAction(dock->toggleViewAction());
    m_panelMenu->addSeparator();
    m_panelMenu->addActions({a.panelTitles, a.resetLayout});
    view->addAction(a.fullScreen);
    menu(tr("&Run"),
         {a.run, a.runAll, a.stop, a.live, nullptr, m_translate, m_summarize, nullptr, a.alternatives, a.askLarge,
          a.nextFallback, a.previousFallback, a.nextRollback, a.previousRollback, nullptr, a.confirm,
          a.nextUnconfirmed, a.previousUnconfirmed, nullptr, a.play, a.tokenBack, a.tokenForward, a.roundBack, a.roundForward, a.showEnd});
    menu(tr("&Policy"),
         {a.careful, a.balanced, a.fast, nullptr, a.fallbackUp, a.fallbackDown, a.rollbackUp, a.rollbackDown});
    menu(tr("&Tools"), {a.race, a.thresholdMap, nullptr, a.openPair, a.pairInfo});
    menu(tr("&Help"), {a.sampleLetter, a.sampleArticle, nullptr, a.tour, a.shortcuts, a.about});
    connect(a.panelTitles, &QAction::toggled, this, &MainWindow::setPanelTitles);
    connect(a.resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(a.tour, &QAction::triggered, this, &MainWindow::startTour);
    connect(a.close, &QAction::triggered, this, &QWidget::close);
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.fullScreen, &QAction::toggled, this, [this](bool on) {
        setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
}

void MainWindow::createToolBar() {
    m_toolBar = new FittingToolBar(tr("Tools"));
    addToolBar(m_toolBar);
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize({16, 16});
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    WindowActions& a = m_actions;
    QToolButton* open = button(*m_toolBar, a.open, "openButton", Qt::ToolButtonTextBesideIcon);
    QToolButton* save = button(*m_toolBar, a.save, "saveButton", Qt::ToolButtonTextBesideIcon);
    save->setPopupMode(QToolButton::MenuButtonPopup);
    auto* saveMenu = new QMenu(save);
    saveMenu->addActions({a.save, a.saveAs, a.saveOutput, a.exportSideBySide, a.exportPage, a.exportTrace});
    save->setMenu(saveMenu);
    m_toolBar->addSeparator();

    m_translate = new QAction(tr("&Translate"), this);
    m_summarize = new QAction(tr("S&ummarize"), this);
    m_translate->setStatusTip(tr("Write the text in another language, sentence by sentence"));
    m_summarize->setStatusTip(tr("Write what an article says, in a few sentences"));
    auto* tasks = new QActionGroup(this);
    auto* taskMenu = new QMenu(this);
    for (QAction* action : {m_translate, m_summarize}) {
        action->setCheckable(true);
        tasks->addAction(action);
        taskMenu->addAction(action);
    }
    connect(m_translate, &QAction::triggered, this, [this] { Q_EMIT taskChosen(Task::Translate); });
    connect(m_summarize, &QAction::triggered, this, [this] { Q_EMIT taskChosen(Task::Summarize); });
    m_taskButton = new QToolButton;
    m_taskButton->setObjectName(QStringLiteral("taskButton"));
    m_taskButton->setPopupMode(QToolButton::InstantPopup);
    m_taskButton->setFocusPolicy(Qt::TabFocus);
    m_taskButton->setMenu(taskMenu);
    m_toolBar->addWidget(m_taskButton);
    m_pairs = new PairChooser(a.openPair);
    m_toolBar->addWidget(m_pairs);
    m_toolBar->addSeparator();

    button(*m_toolBar, a.run, "runButton", Qt::ToolButtonTextBesideIcon);
    button(*m_toolBar, a.stop, "stopButton", Qt::ToolButtonTextBesideIcon);
    QToolButton* live = button(*m_toolBar, a.live, "liveButton", Qt::ToolButtonTextBesideIcon);
    m_toolBar->addSeparator();
    QToolButton* race = button(*m_toolBar, a.race, "raceButton", Qt::ToolButtonTextBesideIcon);
    QToolButton* map = button(*m_toolBar, a.thresholdMap, "mapButton", Qt::ToolButtonTextBesideIcon);
    for (QToolButton* givingWay : {open, save, live, race, map}) m_toolBar->addGivingWay(givingWay);
    auto* spring = new QWidget;
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(spring);
    button(*m_toolBar, a.zoomOut, "zoomOutButton", Qt::ToolButtonIconOnly);
    button(*m_toolBar, a.zoomIn, "zoomInButton", Qt::ToolButtonIconOnly);
}

}  // namespace bild
