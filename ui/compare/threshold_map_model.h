// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <utility>
#include <vector>

#include "decoding/policy.h"
#include "decoding/threshold_sweep.h"

namespace bild {

enum class MapMeasure { Speed, Agreement };

/// Times of the runs of one cell, milliseconds.
struct CellTimes {
    double fastest = 0.0;
    double slowest = 0.0;
    std::size_t runs = 0;
};

/// What can be said of a map's fastest cell.
struct FastestCell {
    QModelIndex index;
    bool repeated = false;    ///< every measured cell has run more than once, so that there is a spread to go by
    std::size_t rivals = 0;   ///< other cells that were faster in one of their runs than it was in its slowest
};

/// The measured cells of a sweep: a row for each fallback threshold, a column for each rollback threshold. A cell's
/// time is the median of its runs.
class ThresholdMapModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Where a cell lies between the lowest and the highest of those measured, 0 to 1; invalid where it was not.
    static constexpr int shareRole = Qt::UserRole;
    /// Whether it has the thresholds that are set now.
    static constexpr int currentRole = Qt::UserRole + 1;
    /// How far its runs lie apart, in words; empty where it ran once.
    static constexpr int spreadRole = Qt::UserRole + 2;

    using QAbstractTableModel::QAbstractTableModel;

    void setGrid(const SweepGrid& grid);
    /// One more run of a cell. Cells outside the grid are ignored: they belong to a sweep that was given up.
    void addCell(const SweepCell& cell);
    /// One more run of the large model alone on the same text. Before the first one, speed is in tokens a second.
    void addLarge(double milliseconds);
    void setMeasure(MapMeasure measure);
    void setPolicy(const Policy& policy);

    [[nodiscard]] const SweepGrid& grid() const { return m_grid; }
    [[nodiscard]] const std::optional<SweepCell>& cell(const QModelIndex& index) const;
    [[nodiscard]] std::size_t measuredCells() const { return m_measured; }
    [[nodiscard]] std::size_t measuredRuns() const { return m_runs; }
    [[nodiscard]] CellTimes times(const QModelIndex& index) const;
    /// Nothing where no cell was measured.
    [[nodiscard]] std::optional<FastestCell> fastest() const;
    /// The ends of the colour scale as they read, or empty ones.
    [[nodiscard]] std::pair<QString, QString> scale() const;
    [[nodiscard]] double tokensPerSecond(const SweepCell& cell) const;
    [[nodiscard]] std::optional<double> speedup(const SweepCell& cell) const;
    /// The speedup, or tokens a second where there is nothing to compare with. Of two texts the shorter one may come at
    /// fewer tokens a second and be done sooner all the same.
    [[nodiscard]] double speed(const SweepCell& cell) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::optional<double> value(const SweepCell& cell) const;
    [[nodiscard]] QString shown(const SweepCell& cell) const;
    [[nodiscard]] QString shownValue(double number) const;
    [[nodiscard]] QString spreadWords(const QModelIndex& index) const;
    [[nodiscard]] std::size_t placeOf(const QModelIndex& index) const;
    [[nodiscard]] QString describe(const QModelIndex& index) const;
    [[nodiscard]] bool isCurrent(const QModelIndex& index) const;
    void updateAll();

    SweepGrid m_grid;
    std::vector<std::optional<SweepCell>> m_cells;  ///< row by row
    std::vector<std::vector<double>> m_times;       ///< of each cell's runs, ascending
    std::vector<double> m_largeTimes;               ///< likewise of the large model's
    std::size_t m_measured = 0;
    std::size_t m_runs = 0;
    double m_largeMilliseconds = 0.0;
    double m_lowest = 0.0;
    double m_highest = 0.0;
    MapMeasure m_measure = MapMeasure::Speed;
    Policy m_policy;
};

}  // namespace bild
