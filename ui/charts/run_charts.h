// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <span>
#include <vector>

#include "charts/run_progress.h"
#include "decoding/speed_limit.h"
#include "decoding/statistics.h"

namespace bild {

class ChartPanel;
class DraftChart;
class OriginChart;
class RateChart;
class SpeedupChart;

/// The segments that both BiLD and the large model alone have written to their end on this machine, and what each took
/// for them. Others are in neither sum.
struct LargeBaseline {
    double milliseconds = 0.0;  ///< of the large model, from the source to the last token, encoder included
    std::size_t tokens = 0;     ///< that it wrote
    double bildMilliseconds = 0.0;
    std::size_t bildTokens = 0;
    std::size_t segments = 0;
    std::size_t ofSegments = 0;  ///< that the text has
};

/// The four charts of a run, side by side, or two by two where the room is narrow. Live or replayed: it is fed
/// iterations, and knows recorded times only.
class RunCharts : public QWidget {
    Q_OBJECT
public:
    explicit RunCharts(QWidget* parent = nullptr);

    /// Empties the charts for a new run.
    void begin();
    void add(std::span<const Iteration> iterations);
    /// The run is over: its own total time takes the place of the last iteration's.
    void finish(const Statistics& statistics);
    /// Where the large model has run alone on segments that stand in the text; nothing makes the figures estimates
    /// again. `pending`: nothing yet, but it is about to run.
    void setBaseline(const std::optional<LargeBaseline>& baseline, bool pending = false);
    /// What could be gained at best in the newest run; told beside a measured speedup.
    void setLimit(const SpeedLimit& limit);

    [[nodiscard]] const RunProgress& progress() const { return m_progress; }
    [[nodiscard]] std::vector<ChartPanel*> charts() const;
    [[nodiscard]] SpeedupChart& speedup() { return *m_speedup; }
    [[nodiscard]] RateChart& rate() { return *m_rate; }
    [[nodiscard]] OriginChart& origins() { return *m_origins; }
    [[nodiscard]] DraftChart& drafts() { return *m_drafts; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void add(const Iteration& iteration);
    void showLargeAlone();
    void arrange(int columns);

    RunProgress m_progress;
    std::optional<LargeBaseline> m_baseline;
    bool m_baselinePending = false;
    int m_columns = 0;
    SpeedupChart* m_speedup;
    RateChart* m_rate;
    OriginChart* m_origins;
    DraftChart* m_drafts;
};

}  // namespace bild
