// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMainWindow>
#include <QString>
#include <functional>
#include <vector>

#include "decoding/generation.h"
#include "window/preferences.h"
#include "window/window_actions.h"

class QDockWidget;
class QMenu;
class QSplitter;
class QToolButton;

namespace bild {

class DocumentPane;
class FindBar;
class FittingToolBar;
class Legend;
class MessageBar;
class OutputView;
class PairChooser;
class PolicyPanel;
class RaceView;
class RunCharts;
class ReplayStrip;
class RunSummary;
class SessionModel;
class SourceView;
class StatusLine;
class ThresholdMapView;
class TokenCard;
class ToolWindow;
class Tour;
class YieldingDocks;
class TimelineView;

/// The window: source and output beside each other, timeline and charts below, policy on the right. It arranges the
/// widgets and knows the commands; what they do is connected by whoever composes the program.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// The model must outlive the window.
    explicit MainWindow(SessionModel& model, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] WindowActions& actions() { return m_actions; }
    [[nodiscard]] SourceView& source() { return *m_source; }
    [[nodiscard]] OutputView& output() { return *m_output; }
    [[nodiscard]] DocumentPane& sourcePane() { return *m_sourcePane; }
    [[nodiscard]] DocumentPane& outputPane() { return *m_outputPane; }
    [[nodiscard]] PolicyPanel& policy() { return *m_policy; }
    [[nodiscard]] Legend& legend() { return *m_legend; }
    [[nodiscard]] TokenCard& tokenCard() { return *m_card; }
    [[nodiscard]] RunSummary& summary() { return *m_summary; }
    [[nodiscard]] RunCharts& charts() { return *m_charts; }
    [[nodiscard]] TimelineView& timeline() { return *m_timeline; }
    [[nodiscard]] RaceView& race() { return *m_race; }
    [[nodiscard]] ThresholdMapView& thresholdMap() { return *m_thresholdMap; }
    [[nodiscard]] StatusLine& status() { return *m_status; }
    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    /// Those of the window in front: the main one, the race or the map.
    [[nodiscard]] MessageBar& frontMessages();
    [[nodiscard]] FindBar& findBar() { return *m_findBar; }
    [[nodiscard]] ReplayStrip& replayStrip() { return *m_replayStrip; }
    [[nodiscard]] PairChooser& pairs() { return *m_pairs; }
    [[nodiscard]] QMenu& recentMenu() { return *m_recentMenu; }
    /// Filled by whoever knows the encodings.
    [[nodiscard]] QMenu& encodingMenu() { return *m_encodingMenu; }
    [[nodiscard]] QMenu& chartMenu() { return *m_chartMenu; }

    /// The name in the title bar, with a mark where there are changes that were not saved.
    void setDocument(const QString& name, bool modified);
    void setTask(Task task);
    [[nodiscard]] Task task() const { return m_task; }
    void setAppearance(Appearance appearance);
    void setTextFont(const QFont& font);
    /// Somebody writes in the source: it does not scroll with the output.
    void setSourceHeld(bool held) { m_sourceHeld = held; }
    /// Asked before the window closes; it stays open where the answer is false.
    void setCloseGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

    /// Shows what is where, one thing after another.
    void startTour();
    /// In windows of their own, beside this one.
    void showRace();
    void showThresholdMap();

    void setPanelTitles(bool shown);
    void resetLayout();
    /// The arrangement of docks and tool bars, and of the two texts.
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

Q_SIGNALS:
    void taskChosen(bild::Task task);
    /// The window turned to a task.
    void taskChanged(bild::Task task);
    void fileDropped(const QString& path);

protected:
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void createCentral(SessionModel& model);
    void createDocks();
    void createTools();
    void createMenus();
    void createToolBar();
    QDockWidget* addDock(Qt::DockWidgetArea area, const QString& title, const QString& name, QWidget* content);
    void linkTexts();
    void followPalette();

    WindowActions m_actions;
    std::function<bool()> m_mayClose;
    Task m_task = Task::Translate;
    QPalette m_systemPalette;
    QSplitter* m_documents = nullptr;
    SourceView* m_source = nullptr;
    OutputView* m_output = nullptr;
    DocumentPane* m_sourcePane = nullptr;
    DocumentPane* m_outputPane = nullptr;
    std::vector<ToolWindow*> m_toolWindows;
    MessageBar* m_messages = nullptr;
    FindBar* m_findBar = nullptr;
    ReplayStrip* m_replayStrip = nullptr;
    PolicyPanel* m_policy = nullptr;
    Legend* m_legend = nullptr;
    TokenCard* m_card = nullptr;
    RunSummary* m_summary = nullptr;
    RunCharts* m_charts = nullptr;
    TimelineView* m_timeline = nullptr;
    RaceView* m_race = nullptr;
    ThresholdMapView* m_thresholdMap = nullptr;
    StatusLine* m_status = nullptr;
    PairChooser* m_pairs = nullptr;
    FittingToolBar* m_toolBar = nullptr;
    Tour* m_tour = nullptr;
    YieldingDocks* m_yieldingDocks = nullptr;
    QToolButton* m_taskButton = nullptr;
    QAction* m_translate = nullptr;
    QAction* m_summarize = nullptr;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_encodingMenu = nullptr;
    QMenu* m_chartMenu = nullptr;
    QMenu* m_panelMenu = nullptr;
    QList<QDockWidget*> m_docks;
    QByteArray m_firstLayout;
    bool m_sourceHeld = false;
    bool m_linking = false;
    bool m_polished = false;
};

}  // namespace bild
