// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChart>
#include <QTimer>
#include <QWidget>

#include "look/number_table.h"
#include "look/theme.h"

class QAction;
class QChartView;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;
class QValueAxis;

namespace bild {

enum class ChartFormat { Png, Svg, Csv };

/// A chart with its title, its most important figure, its numbers as a table, and its export. New values may come as
/// fast as they like: the picture is brought up to date at most 30 times a second, and only while it is seen.
class ChartPanel : public QWidget {
    Q_OBJECT
public:
    static constexpr int refreshMilliseconds = 34;

    ~ChartPanel() override;

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString figure() const;  ///< the large number, as shown
    [[nodiscard]] QString note() const;    ///< the words beside it

    /// Brings picture and table up to date now.
    void flush();

    /// The numbers of the chart, as they are now. Owned by the panel.
    [[nodiscard]] NumberTable& table();
    [[nodiscard]] bool isTableShown() const;
    void showTable(bool shown);

    /// The content of a file. Pictures have the colours of the window.
    [[nodiscard]] QByteArray exported(ChartFormat format);
    /// What the chart shows at a place of its picture, as the tooltip says it; empty beside the plot.
    [[nodiscard]] QString valuesAt(const QPointF& chartPosition) const;
    /// Writes a .png, .svg or .csv file. Returns what went wrong in words, or nothing.
    [[nodiscard]] QString saveTo(const QString& path);

protected:
    ChartPanel(const QString& title, const QString& definition, std::vector<NumberTable::Column> columns,
               QWidget* parent);

    [[nodiscard]] QChart& chart() { return *m_chart; }
    void setTitle(const QString& title);
    void setFigure(const QString& figure, const QString& note = {});
    void styleAxis(QValueAxis& axis, bool gridLines) const;
    [[nodiscard]] Shade shade() const { return shadeOf(palette()); }

    /// The row of the table that belongs to a place of the plot, or -1; `value` as the first series counts.
    [[nodiscard]] virtual int rowAt(const QPointF& value, const std::vector<NumberTable::Row>& rows) const = 0;
    /// Of rows that begin with milliseconds: the nearest one in time.
    [[nodiscard]] static int nearestInTime(double milliseconds, const std::vector<NumberTable::Row>& rows);

    /// Words in place of axes that would measure nothing. The table stays where it is shown.
    void setEmpty(bool empty);

    /// To be called whenever the values have changed.
    void scheduleRefresh();
    /// Brings the chart in line with the values.
    virtual void refreshChart() = 0;
    [[nodiscard]] virtual std::vector<NumberTable::Row> rows() const = 0;
    /// Called when colours or fonts have changed, and once before the chart is first seen.
    virtual void restyle() = 0;

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHeader(const QString& title, const QString& definition);
    void buildMenu();
    void refresh();
    void refreshTable();
    void restyleAll();
    [[nodiscard]] QWidget* page() const;
    void paintOn(QPainter& painter, const QSizeF& size);
    void askWhereToSave(ChartFormat format);

    QChart* m_chart;
    QChartView* m_view;
    NumberTable* m_table;
    QStackedWidget* m_pages;
    QLabel* m_nothing;
    QWidget* m_header;
    QLabel* m_title;
    QLabel* m_figure;
    QLabel* m_note;
    QToolButton* m_options;
    QMenu* m_menu;
    QAction* m_showTable;
    QTimer m_timer;
    bool m_isStale = true;
    bool m_isTableStale = true;
    bool m_isStyled = false;
    bool m_isEmpty = false;
};

}  // namespace bild
