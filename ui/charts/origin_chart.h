// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "charts/chart_panel.h"

class QBarCategoryAxis;
class QBarSet;
class QGraphicsSimpleTextItem;
class QHorizontalStackedBarSeries;

namespace bild {

/// Who wrote the text: the share of tokens of each origin, as bars.
class OriginChart : public ChartPanel {
    Q_OBJECT
public:
    explicit OriginChart(QWidget* parent = nullptr);

    /// Indexed by Origin.
    void setCounts(const std::array<std::size_t, 5>& counts);

protected:
    void refreshChart() override;
    [[nodiscard]] std::vector<NumberTable::Row> rows() const override;
    [[nodiscard]] int rowAt(const QPointF& value, const std::vector<NumberTable::Row>& rows) const override;
    void restyle() override;

private:
    void placeLabels();
    [[nodiscard]] std::size_t total() const;
    [[nodiscard]] double percent(std::size_t origin) const;

    std::array<std::size_t, 5> m_counts{};
    QHorizontalStackedBarSeries* m_series;
    std::array<QBarSet*, 5> m_bars{};  ///< a set an origin, since a set has one colour
    std::array<QGraphicsSimpleTextItem*, 5> m_labels{};
    QBarCategoryAxis* m_categories;
    QValueAxis* m_axis;
};

}  // namespace bild
