// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/number_table.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace bild {
namespace {

bool isReal(const QVariant& value) {
    return value.typeId() == QMetaType::Double;
}

QString csvField(const QVariant& value) {
    if (isReal(value)) return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    QString text = value.toString();
    const bool needsQuotes = std::ranges::any_of(
        text, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u';'; });
    if (!needsQuotes) return text;
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

}  // namespace

NumberTable::NumberTable(std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

void NumberTable::setRows(std::vector<Row> rows) {
    for (Row& row : rows) row.resize(m_columns.size());
    const auto old = static_cast<int>(m_rows.size());
    const auto now = static_cast<int>(rows.size());
    const int common = std::min(old, now);
    if (now < old) {
        beginRemoveRows({}, now, old - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
    }
    const auto [changed, with] = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end());
    const auto first = static_cast<int>(changed - m_rows.begin());
    if (now > old) {
        beginInsertRows({}, old, now - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else {
        m_rows = std::move(rows);
    }
    if (first < common && !m_columns.empty()) Q_EMIT dataChanged(index(first, 0), index(common - 1, columnCount() - 1));
}

QString NumberTable::toCsv() const {
    QString csv;
    const auto addLine = [&csv](const QStringList& fields) {
        csv += fields.join(QLatin1Char(',')) + QLatin1String("\r\n");
    };
    QStringList fields;
    for (const Column& column : m_columns) fields << csvField(column.title);
    addLine(fields);
    for (const Row& row : m_rows) {
        fields.clear();
        for (const QVariant& value : row) fields << csvField(value);
        addLine(fields);
    }
    return csv;
}

QString NumberTable::shown(const QVariant& value, std::size_t column) const {
    const QLocale locale;
    if (!isReal(value)) {
        return value.typeId() == QMetaType::ULongLong ? locale.toString(value.toULongLong()) : value.toString();
    }
    if (std::isinf(value.toDouble())) return QStringLiteral("∞");
    return locale.toString(value.toDouble(), 'f', m_columns[column].decimals);
}

QString NumberTable::describe(const Row& row) const {
    QStringList lines;
    for (std::size_t column = 0; column < std::min(row.size(), m_columns.size()); ++column) {
        if (!row[column].isValid()) continue;
        lines << tr("%1: %2", "title and value").arg(m_columns[column].title, shown(row[column], column));
    }
    return lines.join(u'\n');
}

int NumberTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NumberTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant NumberTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto column = static_cast<std::size_t>(index.column());
    const QVariant& value = m_rows[static_cast<std::size_t>(index.row())][column];
    switch (role) {
        case Qt::DisplayRole:
            return isReal(value) ? QVariant(shown(value, column)) : value;
        case Qt::TextAlignmentRole:
            return QVariant(value.typeId() == QMetaType::QString ? Qt::AlignLeft | Qt::AlignVCenter
                                                                 : Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
    }
}

QVariant NumberTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    if (section < 0 || section >= columnCount()) return {};
    return m_columns[static_cast<std::size_t>(section)].title;
}

}  // namespace bild
