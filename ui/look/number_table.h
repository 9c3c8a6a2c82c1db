// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>
#include <vector>

namespace bild {

/// A table of numbers and words: the figures of a chart for people who would rather read them, and for spreadsheets.
/// Shown in the user's number format; CSV has full precision and decimal points.
class NumberTable : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Column {
        QString title;
        int decimals = 0;  ///< shown of a floating-point number
    };
    /// One value a column: a double, an integer or a string; an invalid QVariant is an empty cell.
    using Row = std::vector<QVariant>;

    explicit NumberTable(std::vector<Column> columns, QObject* parent = nullptr);

    /// Replaces the rows. Rows that stay are left alone, so that a view keeps its selection and its place.
    void setRows(std::vector<Row> rows);

    [[nodiscard]] QString toCsv() const;
    /// A row in lines "title: value", as the cells would show it.
    [[nodiscard]] QString describe(const Row& row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString shown(const QVariant& value, std::size_t column) const;

    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

}  // namespace bild
