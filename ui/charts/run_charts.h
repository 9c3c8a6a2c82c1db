// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <span>
#include <vector>

#include "charts/run_progress.h"
#include "decoding/statistics.h"

namespace bild {

class ChartPanel;
class DraftChart;
class OriginChart;
class RateChart;
class SpeedupChart;

/// What the large model took when it wrote the same source alone on this machine.
struct LargeBaseline {
    double milliseconds = 0.0;  ///< from the source to the last token, encoder included
    std::size_t tokens = 0;
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
    /// Where the large model has run alone on the source; nothing makes the figures estimates again.
    void setBaseline(const std::optional<LargeBaseline>& baseline);

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
    bool m_finished = false;
    int m_columns = 0;
    SpeedupChart* m_speedup;
    RateChart* m_rate;
    OriginChart* m_origins;
    DraftChart* m_drafts;
};

}  // namespace bild
