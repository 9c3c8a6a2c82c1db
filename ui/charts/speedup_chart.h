// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_panel.h"
#include "charts/policy_marks.h"
#include "charts/thinned_points.h"
#include "decoding/speed_limit.h"

class QLineSeries;

namespace bild {

/// How long the large model takes alone for a token of the same text.
struct LargeAlone {
    enum class Known {
        Estimated,  ///< the time is that of its steps in this run
        Pending,    ///< likewise, and it will be measured
        Measured,   ///< it has written segments of this text alone on this machine
    };

    double millisecondsPerToken = 0.0;
    Known known = Known::Estimated;
    // Measured only:
    double speedup = 0.0;        ///< its time / BiLD's for the same segments
    std::size_t tokens = 0;      ///< that it wrote for them: a text of another length changes the speedup, too
    std::size_t segments = 0;    ///< that were compared
    std::size_t ofSegments = 0;  ///< that the text has

    [[nodiscard]] bool measured() const { return known == Known::Measured; }

    friend bool operator==(const LargeAlone&, const LargeAlone&) = default;
};

/// Speedup over the large model alone, over time: (its time for as many tokens) / (time so far).
class SpeedupChart : public ChartPanel {
    Q_OBJECT
public:
    explicit SpeedupChart(QWidget* parent = nullptr);

    void clear();
    /// So many tokens stand in the text so many milliseconds after the run began.
    void add(double milliseconds, std::size_t tokens);
    /// The whole curve is drawn anew. A rate of 0 is not known.
    void setLargeAlone(const LargeAlone& largeAlone);
    /// What could be gained at best.
    void setLimit(const SpeedLimit& limit);
    /// The run is over, and took so long by its own measure: the figure is taken from that.
    void finish(double totalMilliseconds);
    void addPolicyMark(double milliseconds, const QString& words);

    [[nodiscard]] double speedup() const;  ///< measured, else the newest estimate; 0 where it is not known

protected:
    void refreshChart() override;
    [[nodiscard]] std::vector<NumberTable::Row> rows() const override;
    [[nodiscard]] int rowAt(const QPointF& value, const std::vector<NumberTable::Row>& rows) const override;
    void restyle() override;

private:
    [[nodiscard]] double speedupAt(const QPointF& point) const;
    void showFigure();
    [[nodiscard]] QString limitWords() const;

    ThinnedPoints m_points;  ///< milliseconds, tokens
    LargeAlone m_largeAlone;
    std::optional<SpeedLimit> m_limit;
    QLineSeries* m_line;
    QLineSeries* m_one;  ///< as fast as the large model alone
    QValueAxis* m_time;
    QValueAxis* m_axis;
    PolicyMarks* m_marks;
    double m_totalMilliseconds = 0.0;  ///< 0 until the run is over
};

}  // namespace bild
