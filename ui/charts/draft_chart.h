// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_panel.h"
#include "charts/draft_log.h"
#include "charts/policy_marks.h"

class QBarSet;
class QStackedBarSeries;

namespace bild {

/// The length of each draft, and how much of it was kept.
class DraftChart : public ChartPanel {
    Q_OBJECT
public:
    explicit DraftChart(QWidget* parent = nullptr);

    void clear();
    void add(std::size_t kept, std::size_t takenBack);
    /// Between the drafts so far and the next one.
    void addPolicyMark(const QString& words);

protected:
    void refreshChart() override;
    [[nodiscard]] std::vector<NumberTable::Row> rows() const override;
    [[nodiscard]] int rowAt(const QPointF& value, const std::vector<NumberTable::Row>& rows) const override;
    void restyle() override;

private:
    DraftLog m_log;
    QStackedBarSeries* m_series;
    QBarSet* m_kept;
    QBarSet* m_takenBack;
    QValueAxis* m_drafts;
    QValueAxis* m_axis;
    PolicyMarks* m_marks;
};

}  // namespace bild
