// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>

#include "charts/chart_panel.h"
#include "charts/policy_marks.h"
#include "charts/thinned_points.h"

class QLineSeries;

namespace bild {

/// Tokens a second over time, with the large model alone beside it where that is known.
class RateChart : public ChartPanel {
    Q_OBJECT
public:
    /// The line shows the rate over this many passes.
    static constexpr std::size_t windowPasses = 48;

    explicit RateChart(QWidget* parent = nullptr);

    void clear();
    /// So many tokens stand in the text so many milliseconds after the run began: after each pass.
    void add(double milliseconds, std::size_t tokens);
    /// 0 where it is not known.
    void setLargeAloneTokensPerSecond(double tokensPerSecond);
    /// The run is over, and took so long by its own measure: the figure is taken from that.
    void finish(double totalMilliseconds);
    void addPolicyMark(double milliseconds, const QString& words);

    [[nodiscard]] double tokensPerSecond() const;  ///< of the run as a whole

protected:
    void refreshChart() override;
    [[nodiscard]] std::vector<NumberTable::Row> rows() const override;
    [[nodiscard]] int rowAt(const QPointF& value, const std::vector<NumberTable::Row>& rows) const override;
    void restyle() override;

private:
    std::deque<QPointF> m_window;  ///< milliseconds, tokens
    ThinnedPoints m_points;        ///< milliseconds, tokens a second
    double m_largeAlone = 0.0;
    QLineSeries* m_line;
    QLineSeries* m_largeLine;
    QValueAxis* m_time;
    QValueAxis* m_axis;
    PolicyMarks* m_marks;
    double m_totalMilliseconds = 0.0;  ///< 0 until the run is over
};

}  // namespace bild
