// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/threshold_map_model.h"

#include <QLocale>
#include <algorithm>
#include <limits>

#include "policy/policy_words.h"

namespace bild {

namespace {

/// Adds a time where it belongs, and returns the median.
double addTime(std::vector<double>& times, double time) {
    times.insert(std::ranges::upper_bound(times, time), time);
    const std::size_t middle = times.size() / 2;
    return times.size() % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2.0;
}

}  // namespace

void ThresholdMapModel::setGrid(const SweepGrid& grid) {
    beginResetModel();
    m_grid = grid;
    m_cells.assign(grid.cells(), std::nullopt);
    m_times.assign(grid.cells(), {});
    m_largeTimes.clear();
    m_largeMilliseconds = 0.0;
    m_measured = 0;
    m_runs = 0;
    endResetModel();
}

void ThresholdMapModel::addCell(const SweepCell& cell) {
    if (cell.fallback >= m_grid.fallbackThresholds.size() || cell.rollback >= m_grid.rollbackThresholds.size()) return;
    const std::size_t place = cell.fallback * m_grid.rollbackThresholds.size() + cell.rollback;
    if (!m_cells[place]) ++m_measured;
    ++m_runs;
    m_cells[place] = cell;
    m_cells[place]->milliseconds = addTime(m_times[place], cell.milliseconds);
    updateAll();
}

void ThresholdMapModel::addLarge(double milliseconds) {
    m_largeMilliseconds = addTime(m_largeTimes, milliseconds);
    updateAll();
}

CellTimes ThresholdMapModel::times(const QModelIndex& index) const {
    const std::vector<double>& times = m_times[placeOf(index)];
    return times.empty() ? CellTimes{} : CellTimes{times.front(), times.back(), times.size()};
}

std::optional<FastestCell> ThresholdMapModel::fastest() const {
    std::optional<std::size_t> best;
    bool repeated = true;
    for (std::size_t place = 0; place < m_cells.size(); ++place) {
        if (!m_cells[place]) continue;
        repeated = repeated && m_times[place].size() > 1;
        if (!best || speed(*m_cells[place]) > speed(*m_cells[*best])) best = place;
    }
    if (!best) return std::nullopt;
    const auto columns = static_cast<std::size_t>(columnCount());
    FastestCell found{index(static_cast<int>(*best / columns), static_cast<int>(*best % columns)), repeated, 0};
    for (std::size_t place = 0; place < m_cells.size(); ++place) {
        if (place != *best && m_cells[place] && m_times[place].front() <= m_times[*best].back()) ++found.rivals;
    }
    return found;
}

std::pair<QString, QString> ThresholdMapModel::scale() const {
    if (m_measured == 0 || !(m_lowest <= m_highest)) return {};
    return {shownValue(m_lowest), shownValue(m_highest)};
}

void ThresholdMapModel::setMeasure(MapMeasure measure) {
    m_measure = measure;
    updateAll();
}

void ThresholdMapModel::setPolicy(const Policy& policy) {
    m_policy = policy;
    updateAll();
}

void ThresholdMapModel::updateAll() {
    m_lowest = std::numeric_limits<double>::infinity();
    m_highest = -std::numeric_limits<double>::infinity();
    for (const auto& cell : m_cells) {
        const std::optional<double> number = cell ? value(*cell) : std::nullopt;
        if (!number) continue;
        m_lowest = std::min(m_lowest, *number);
        m_highest = std::max(m_highest, *number);
    }
    if (!m_cells.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

double ThresholdMapModel::tokensPerSecond(const SweepCell& cell) const {
    return cell.milliseconds > 0.0 ? 1000.0 * static_cast<double>(cell.tokens) / cell.milliseconds : 0.0;
}

std::optional<double> ThresholdMapModel::speedup(const SweepCell& cell) const {
    if (!(m_largeMilliseconds > 0.0) || !(cell.milliseconds > 0.0)) return std::nullopt;
    return m_largeMilliseconds / cell.milliseconds;
}

double ThresholdMapModel::speed(const SweepCell& cell) const {
    return m_largeMilliseconds > 0.0 ? speedup(cell).value_or(0.0) : tokensPerSecond(cell);
}

std::optional<double> ThresholdMapModel::value(const SweepCell& cell) const {
    if (m_measure == MapMeasure::Speed) return speed(cell);
    if (!cell.agreement || cell.agreement->compared == 0) return std::nullopt;
    return cell.agreement->share();
}

QString ThresholdMapModel::shown(const SweepCell& cell) const {
    const std::optional<double> number = value(cell);
    return number ? shownValue(*number) : QStringLiteral("–");
}

QString ThresholdMapModel::shownValue(double number) const {
    const QLocale locale;
    if (m_measure == MapMeasure::Agreement) return tr("%1 %").arg(locale.toString(100.0 * number, 'f', 0));
    //: a speedup factor
    if (m_largeMilliseconds > 0.0) return tr("%1×").arg(locale.toString(number, 'f', 2));
    return locale.toString(number, 'f', 0);
}

/// The speeds of the slowest and the fastest run.
QString ThresholdMapModel::spreadWords(const QModelIndex& index) const {
    const std::optional<SweepCell>& measured = cell(index);
    const CellTimes of = times(index);
    if (!measured || of.runs < 2 || m_measure != MapMeasure::Speed) return {};
    SweepCell slowest = *measured;
    SweepCell quickest = *measured;
    slowest.milliseconds = of.slowest;
    quickest.milliseconds = of.fastest;
    const int decimals = m_largeMilliseconds > 0.0 ? 2 : 0;
    const QLocale locale;
    return tr("%1–%2", "a range of numbers")
        .arg(locale.toString(speed(slowest), 'f', decimals), locale.toString(speed(quickest), 'f', decimals));
}

std::size_t ThresholdMapModel::placeOf(const QModelIndex& index) const {
    return static_cast<std::size_t>(index.row()) * m_grid.rollbackThresholds.size() +
           static_cast<std::size_t>(index.column());
}

const std::optional<SweepCell>& ThresholdMapModel::cell(const QModelIndex& index) const {
    static const std::optional<SweepCell> nothing;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return nothing;
    return m_cells[placeOf(index)];
}

bool ThresholdMapModel::isCurrent(const QModelIndex& index) const {
    return m_grid.fallbackThresholds[static_cast<std::size_t>(index.row())] == m_policy.fallbackThreshold &&
           m_grid.rollbackThresholds[static_cast<std::size_t>(index.column())] == m_policy.rollbackThreshold;
}

QString ThresholdMapModel::describe(const QModelIndex& index) const {
    const QLocale locale;
    QString words = tr("fallback below %1, rollback above %2")
                        .arg(headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString(),
                             headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    const std::optional<SweepCell>& measured = cell(index);
    if (!measured) return words + QLatin1Char('\n') + tr("not measured");
    const QString rate = locale.toString(tokensPerSecond(*measured), 'f', 0);
    const std::optional<double> ratio = speedup(*measured);
    words += QLatin1Char('\n') +
             (ratio ? tr("%1 tokens per second, %2× as fast as large alone").arg(rate, locale.toString(*ratio, 'f', 2))
                    : tr("%1 tokens per second").arg(rate));
    const CellTimes of = times(index);
    words += QLatin1Char('\n') + tr("%Ln run(s), %1 to %2 ms", nullptr, static_cast<int>(of.runs))
                                     .arg(locale.toString(of.fastest, 'f', 1), locale.toString(of.slowest, 'f', 1));
    if (measured->agreement) {
        words += QLatin1Char('\n') + tr("%1 of %Ln segment(s) the same as large alone", nullptr,
                                        static_cast<int>(measured->agreement->compared))
                                         .arg(locale.toString(static_cast<qulonglong>(measured->agreement->same)));
    }
    return words + QLatin1Char('\n') +
           tr("acceptance %1 %").arg(locale.toString(100.0 * measured->acceptanceRate, 'f', 0));
}

int ThresholdMapModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_grid.fallbackThresholds.size());
}

int ThresholdMapModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_grid.rollbackThresholds.size());
}

QVariant ThresholdMapModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const std::optional<SweepCell>& measured = cell(index);
    switch (role) {
        case Qt::DisplayRole:
            return measured ? shown(*measured) : QString();
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return describe(index);
        case Qt::TextAlignmentRole:
            return Qt::AlignCenter;
        case spreadRole:
            return spreadWords(index);
        case currentRole:
            return isCurrent(index);
        case shareRole: {
            const std::optional<double> number = measured ? value(*measured) : std::nullopt;
            if (!number) return {};
            return m_highest > m_lowest ? (*number - m_lowest) / (m_highest - m_lowest) : 1.0;
        }
        default:
            return {};
    }
}

QVariant ThresholdMapModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || section < 0) return {};
    const auto at = static_cast<std::size_t>(section);
    if (orientation == Qt::Vertical) {
        if (at >= m_grid.fallbackThresholds.size()) return {};
        return QLocale().toString(m_grid.fallbackThresholds[at], 'f', 2);
    }
    if (at >= m_grid.rollbackThresholds.size()) return {};
    return rollbackWords(m_grid.rollbackThresholds[at]);
}

}  // namespace bild
