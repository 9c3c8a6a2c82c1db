// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/threshold_map_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "compare/heat_cell_delegate.h"
#include "compare/heat_legend.h"
#include "compare/sweep_grid_editor.h"
#include "look/file_saving.h"
#include "look/number_table.h"
#include "policy/policy_words.h"

namespace bild {
namespace {

/// A text of fewer tokens takes so little time that chance decides between cells.
constexpr std::size_t kFewTokens = 200;

}  // namespace

ThresholdMapView::ThresholdMapView(QWidget* parent)
    : QWidget(parent),
      m_model(new ThresholdMapModel(this)),
      m_numbers(new NumberTable({{tr("fallback threshold"), 2},
                                 {tr("rollback threshold, nats"), 1},
                                 {tr("milliseconds"), 1},
                                 {tr("tokens per second"), 0},
                                 {tr("speedup"), 2},
                                 {tr("agreement, %"), 0},
                                 {tr("acceptance, %"), 0},
                                 {tr("fastest run, ms"), 1},
                                 {tr("slowest run, ms"), 1},
                                 {tr("runs"), 0}},
                                this)) {
    setAccessibleName(tr("Threshold map"));
    buildControls();
    buildMap();
    auto* sweepRow = new QHBoxLayout;
    sweepRow->addWidget(m_editor, 1);
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_sweep);
    buttons->addWidget(m_stop);
    sweepRow->addLayout(buttons);
    auto* viewRow = new QHBoxLayout;
    for (QWidget* control : std::initializer_list<QWidget*>{m_showSpeed, m_showAgreement}) viewRow->addWidget(control);
    viewRow->addWidget(m_progress, 1);
    viewRow->addStretch();
    viewRow->addWidget(m_showTable);
    viewRow->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addLayout(sweepRow);
    layout->addLayout(viewRow);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_summary);
    connectControls();
    m_model->setGrid(m_editor->grid());
    resizeCells();
    updateSummary();
    updateControls();
}

void ThresholdMapView::buildControls() {
    m_editor = new SweepGridEditor;
    m_sweep = new QPushButton(tr("&Measure"));
    m_sweep->setToolTip(tr("Runs the source several times for each cell."));
    m_stop = new QPushButton(tr("&Stop"));
    m_stop->setToolTip(tr("Stops measuring; what was measured stays."));
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress of the measurement"));
    //: %v and %m are numbers
    m_progress->setFormat(tr("run %v of %m"));
    m_showSpeed = new QRadioButton(tr("Sp&eed"));
    m_showSpeed->setChecked(true);
    m_showSpeed->setToolTip(tr("Speedup over the large model alone where that was measured, else tokens per second"));
    m_showAgreement = new QRadioButton(tr("&Agreement"));
    m_showAgreement->setToolTip(tr("Share of segments whose output is the same as the large model's own"));
    m_showTable = new QPushButton(tr("&Table"));
    m_showTable->setCheckable(true);
    m_showTable->setToolTip(tr("Shows all that was measured as a table"));
    m_save = new QPushButton(tr("Sa&ve numbers…"));
    m_save->setToolTip(tr("Saves the table as CSV"));
    m_summary = new QLabel;
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
}

void ThresholdMapView::buildMap() {
    m_map = new QTableView;
    m_map->setModel(m_model);
    m_map->setItemDelegate(new HeatCellDelegate(m_map));
    m_map->setAccessibleName(tr("Heat map: fallback thresholds down, rollback thresholds across"));
    m_map->setShowGrid(false);
    m_map->setFrameShape(QFrame::NoFrame);
    m_map->setSelectionMode(QAbstractItemView::SingleSelection);
    m_map->setTabKeyNavigation(false);
    m_map->setCornerButtonEnabled(false);
    m_map->setMouseTracking(true);
    m_map->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_map->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_map->horizontalHeader()->setSectionsClickable(false);
    m_map->verticalHeader()->setSectionsClickable(false);
    m_map->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_map->installEventFilter(this);
    auto* mapPage = new QWidget;
    auto* mapLayout = new QVBoxLayout(mapPage);
    mapLayout->setContentsMargins(0, 0, 0, 0);
    mapLayout->setSpacing(2);
    auto* axes = new QLabel(tr("↓ fallback below  → rollback above"));
    axes->setForegroundRole(QPalette::PlaceholderText);
    m_legend = new HeatLegend;
    auto* caption = new QHBoxLayout;
    caption->addWidget(axes);
    caption->addStretch();
    caption->addWidget(m_legend);
    mapLayout->addLayout(caption);
    mapLayout->addWidget(m_map, 1);

    m_tableView = new QTableView;
    m_tableView->setModel(m_numbers);
    m_tableView->setAccessibleName(tr("Measured cells"));
    m_tableView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tableView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tableView->setFrameShape(QFrame::NoFrame);
    m_tableView->setAlternatingRowColors(true);
    m_tableView->setTabKeyNavigation(false);
    m_tableView->verticalHeader()->hide();
    m_tableView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_pages = new QStackedWidget;
    m_pages->addWidget(mapPage);
    m_pages->addWidget(m_tableView);
}

void ThresholdMapView::connectControls() {
    connect(m_sweep, &QPushButton::clicked, this, [this] { Q_EMIT sweepRequested(m_editor->grid(), m_editor->runs()); });
    connect(m_stop, &QPushButton::clicked, this, &ThresholdMapView::stopRequested);
    connect(m_map, &QTableView::clicked, this, &ThresholdMapView::apply);
    connect(m_showSpeed, &QRadioButton::toggled, this,
            [this](bool speed) {
                m_model->setMeasure(speed ? MapMeasure::Speed : MapMeasure::Agreement);
                m_legend->setScale(m_model->scale().first, m_model->scale().second);
            });
    connect(m_showTable, &QPushButton::toggled, this, [this](bool table) { m_pages->setCurrentIndex(table ? 1 : 0); });
    connect(m_save, &QPushButton::clicked, this, &ThresholdMapView::askWhereToSave);
    connect(m_editor, &SweepGridEditor::gridChanged, this, [this] {
        // Shows what would be measured, as long as there is nothing to lose.
        if (m_model->measuredCells() > 0 || m_isSweeping) return;
        m_model->setGrid(m_editor->grid());
        resizeCells();
    });
}

void ThresholdMapView::clear() {
    m_model->setGrid(m_editor->grid());
    resizeCells();
    updateTable();
    updateSummary();
    updateControls();
}

void ThresholdMapView::beginSweep(const SweepGrid& grid, int runs) {
    m_isSweeping = true;
    m_model->setGrid(grid);
    m_progress->setRange(0, runs * static_cast<int>(grid.cells()));
    m_progress->setValue(0);
    resizeCells();
    updateTable();
    updateSummary();
    updateControls();
}

void ThresholdMapView::addLarge(double milliseconds) {
    m_model->addLarge(milliseconds);
    updateTable();
    updateSummary();
}

void ThresholdMapView::addCell(const SweepCell& cell) {
    m_model->addCell(cell);
    m_progress->setValue(static_cast<int>(m_model->measuredRuns()));
    updateTable();
    updateSummary();
    updateControls();
}

void ThresholdMapView::endSweep() {
    m_isSweeping = false;
    updateControls();
}

void ThresholdMapView::setPolicy(const Policy& policy) {
    m_policy = policy;
    m_model->setPolicy(policy);
    m_editor->setPolicy(policy);
}

void ThresholdMapView::setMeasure(MapMeasure measure) {
    (measure == MapMeasure::Speed ? m_showSpeed : m_showAgreement)->setChecked(true);
}

NumberTable& ThresholdMapView::table() {
    return *m_numbers;
}

void ThresholdMapView::apply(const QModelIndex& index) {
    if (!m_model->cell(index)) return;
    Policy policy = m_policy;
    policy.fallbackThreshold = m_model->grid().fallbackThresholds[static_cast<std::size_t>(index.row())];
    policy.rollbackThreshold = m_model->grid().rollbackThresholds[static_cast<std::size_t>(index.column())];
    setPolicy(policy);
    Q_EMIT cellApplied(policy);
}

void ThresholdMapView::updateControls() {
    m_editor->setEnabled(!m_isSweeping);
    m_sweep->setEnabled(!m_isSweeping);
    m_stop->setEnabled(m_isSweeping);
    m_progress->setVisible(m_isSweeping);
    m_save->setEnabled(m_model->measuredCells() > 0);
}

void ThresholdMapView::updateTable() {
    std::vector<NumberTable::Row> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const QModelIndex index = m_model->index(row, column);
            const auto& cell = m_model->cell(index);
            if (!cell) continue;
            const CellTimes times = m_model->times(index);
            const auto speedup = m_model->speedup(*cell);
            const bool compared = cell->agreement && cell->agreement->compared > 0;
            rows.push_back({m_model->grid().fallbackThresholds[cell->fallback],
                            m_model->grid().rollbackThresholds[cell->rollback], cell->milliseconds,
                            m_model->tokensPerSecond(*cell), speedup ? QVariant(*speedup) : QVariant(),
                            compared ? QVariant(100.0 * static_cast<double>(cell->agreement->same) /
                                                static_cast<double>(cell->agreement->compared))
                                     : QVariant(),
                            100.0 * cell->acceptanceRate, times.fastest, times.slowest,
                            static_cast<qulonglong>(times.runs)});
        }
    }
    m_numbers->setRows(std::move(rows));
}

void ThresholdMapView::updateSummary() {
    m_legend->setScale(m_model->scale().first, m_model->scale().second);
    if (m_model->measuredCells() == 0) {
        m_summary->setText(
            tr("Each cell is the median of some runs of the source with its own pair of thresholds. Click a measured "
               "cell, or press Enter on it, to apply it."));
        return;
    }
    QStringList sentences{fastestWords()};
    const SweepCell& fastest = *m_model->cell(m_model->fastest()->index);
    if (fastest.tokens < kFewTokens) {
        sentences << tr("The text is short (%Ln token(s)): measure on a longer one before you rely on it.", nullptr,
                        static_cast<int>(fastest.tokens));
    }
    sentences << tr("Click a cell, or press Enter on it, to apply it.");
    m_summary->setText(sentences.join(u' '));
}

/// Names a cell only where its runs keep it apart from all others.
QString ThresholdMapView::fastestWords() const {
    const FastestCell found = *m_model->fastest();
    const SweepCell& fastest = *m_model->cell(found.index);
    const QLocale locale;
    const QString fallback = locale.toString(m_model->grid().fallbackThresholds[fastest.fallback], 'f', 2);
    const QString rollback = rollbackWords(m_model->grid().rollbackThresholds[fastest.rollback]);
    if (!found.repeated) {
        return tr("Measured once so far: which cell is the fastest cannot be told, since a second run may turn out "
                  "otherwise.");
    }
    if (found.rivals > 0) {
        return tr("No cell is clearly the fastest: those of %Ln other(s) overlap with the runs of the best one (fallback "
                  "below %1, rollback above %2).",
                  nullptr, static_cast<int>(found.rivals))
            .arg(fallback, rollback);
    }
    return tr("Fastest: fallback below %1, rollback above %2, with %3 tokens per second.")
        .arg(fallback, rollback, locale.toString(m_model->tokensPerSecond(fastest), 'f', 0));
}

void ThresholdMapView::resizeCells() {
    m_map->verticalHeader()->setMinimumWidth(fontMetrics().horizontalAdvance(QLocale().toString(0.0, 'f', 2)) + 16);
    m_map->verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    m_map->verticalHeader()->setMinimumSectionSize(fontMetrics().height() * 3 / 2);
    m_map->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
}

void ThresholdMapView::askWhereToSave() {
    const QString question = tr("Save the measured cells");
    const QString path = askForFile(this, question, QStringLiteral("csv"));
    if (path.isEmpty()) return;
    const QString error = writeFile(path, m_numbers->toCsv().toUtf8());
    if (!error.isEmpty()) QMessageBox::warning(this, question, error);
}

bool ThresholdMapView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_map && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            apply(m_map->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ThresholdMapView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_isSweeping) {
        Q_EMIT stopRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ThresholdMapView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) resizeCells();
}

}  // namespace bild
