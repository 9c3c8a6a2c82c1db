// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "compare/threshold_map_model.h"
#include "decoding/policy.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QTableView;

namespace bild {

class HeatLegend;
class NumberTable;
class SweepGridEditor;

/// Fallback threshold against rollback threshold on the user's own text: measured speed and agreement as a heat map. A
/// click, or Enter, applies a cell.
class ThresholdMapView : public QWidget {
    Q_OBJECT
public:
    explicit ThresholdMapView(QWidget* parent = nullptr);

    /// Forgets what was measured: another text was opened.
    void clear();
    /// A sweep over `grid` has begun, which measures each cell so often.
    void beginSweep(const SweepGrid& grid, int runs);
    /// Another time of the large model alone on the same text.
    void addLarge(double milliseconds);
    void addCell(const SweepCell& cell);
    /// The sweep is over, finished or stopped; what was measured stays.
    void endSweep();
    [[nodiscard]] bool isSweeping() const { return m_isSweeping; }

    /// The policy in force: its cell is framed, and its draft length goes into applied cells.
    void setPolicy(const Policy& policy);
    void setMeasure(MapMeasure measure);

    [[nodiscard]] ThresholdMapModel& model() { return *m_model; }
    [[nodiscard]] NumberTable& table();  ///< all that was measured

Q_SIGNALS:
    void sweepRequested(const bild::SweepGrid& grid, int runs);
    void stopRequested();
    void cellApplied(const bild::Policy& policy);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildControls();
    void buildMap();
    void connectControls();
    void apply(const QModelIndex& index);
    void updateControls();
    void updateTable();
    void updateSummary();
    [[nodiscard]] QString fastestWords() const;
    void resizeCells();
    void askWhereToSave();

    ThresholdMapModel* m_model;
    NumberTable* m_numbers;
    SweepGridEditor* m_editor;
    QPushButton* m_sweep;
    QPushButton* m_stop;
    QProgressBar* m_progress;
    QRadioButton* m_showSpeed;
    QRadioButton* m_showAgreement;
    QPushButton* m_showTable;
    QPushButton* m_save;
    QTableView* m_map;
    QTableView* m_tableView;
    QStackedWidget* m_pages;
    HeatLegend* m_legend;
    QLabel* m_summary;
    Policy m_policy;
    bool m_isSweeping = false;
};

}  // namespace bild
