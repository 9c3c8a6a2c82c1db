// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/run_charts.h"

#include <QGridLayout>
#include <QPainter>
#include <QResizeEvent>

#include "charts/draft_chart.h"
#include "charts/origin_chart.h"
#include "charts/rate_chart.h"
#include "charts/speedup_chart.h"
#include "policy/policy_words.h"

namespace bild {

RunCharts::RunCharts(QWidget* parent)
    : QWidget(parent),
      m_speedup(new SpeedupChart(this)),
      m_rate(new RateChart(this)),
      m_origins(new OriginChart(this)),
      m_drafts(new DraftChart(this)) {
    setAccessibleName(tr("Charts of this run"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);  // the hairlines between the charts
    arrange(4);
}

std::vector<ChartPanel*> RunCharts::charts() const {
    return {m_speedup, m_rate, m_origins, m_drafts};
}

void RunCharts::begin() {
    m_progress = {};
    m_speedup->clear();
    m_rate->clear();
    m_origins->setCounts({});
    m_drafts->clear();
    showLargeAlone();
}

void RunCharts::add(std::span<const Iteration> iterations) {
    for (const Iteration& iteration : iterations) add(iteration);
    showLargeAlone();
}

void RunCharts::add(const Iteration& iteration) {
    const double before = m_progress.milliseconds();
    m_progress.add(iteration);
    if (m_progress.policyChanged()) {
        const QString words = tr("%1 at token %2")
                                  .arg(policyChangeWords(m_progress.previousPolicy(), m_progress.policy()))
                                  .arg(m_progress.tokens());
        m_speedup->addPolicyMark(before, words);
        m_rate->addPolicyMark(before, words);
        m_drafts->addPolicyMark(words);
    }
    m_speedup->add(m_progress.milliseconds(), m_progress.tokens());
    m_rate->add(m_progress.milliseconds(), m_progress.tokens());
    m_origins->setCounts(m_progress.byOrigin());
    if (const auto& draft = m_progress.finishedDraft()) m_drafts->add(draft->kept, draft->takenBack);
}

void RunCharts::finish(const Statistics& statistics) {
    m_speedup->finish(statistics.totalMilliseconds);
    m_rate->finish(statistics.totalMilliseconds);
    showLargeAlone();
}

void RunCharts::setBaseline(const std::optional<LargeBaseline>& baseline, bool pending) {
    m_baseline = baseline;
    m_baselinePending = pending;
    showLargeAlone();
}

void RunCharts::setLimit(const SpeedLimit& limit) {
    m_speedup->setLimit(limit);
}

void RunCharts::showLargeAlone() {
    LargeAlone large{m_progress.largeStepMilliseconds(),
                     m_baselinePending ? LargeAlone::Known::Pending : LargeAlone::Known::Estimated};
    double tokensPerSecond = 0.0;
    const bool known = m_baseline && m_baseline->milliseconds > 0.0 && m_baseline->bildMilliseconds > 0.0 &&
                       m_baseline->tokens > 0 && m_baseline->bildTokens > 0;
    if (known) {
        const LargeBaseline& both = *m_baseline;
        // Its output may differ in length from BiLD's: counted by BiLD's tokens, the curve ends at the ratio of the
        // times.
        large = {both.milliseconds / static_cast<double>(both.bildTokens),
                 LargeAlone::Known::Measured,
                 both.milliseconds / both.bildMilliseconds,
                 both.tokens,
                 both.segments,
                 both.ofSegments};
        tokensPerSecond = 1000.0 * static_cast<double>(both.tokens) / both.milliseconds;
    }
    m_speedup->setLargeAlone(large);
    m_rate->setLargeAloneTokensPerSecond(tokensPerSecond);
}

void RunCharts::arrange(int columns) {
    if (columns == m_columns) return;
    m_columns = columns;
    auto* grid = static_cast<QGridLayout*>(layout());
    int place = 0;
    for (ChartPanel* chart : charts()) {
        grid->addWidget(chart, place / columns, place % columns);
        ++place;
    }
    for (int column = 0; column < 4; ++column) grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int row = 0; row < 2; ++row) grid->setRowStretch(row, row < place / columns ? 1 : 0);
}

void RunCharts::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // A chart needs about 18 characters' width to be read.
    arrange(width() >= 4 * fontMetrics().averageCharWidth() * 22 ? 4 : 2);
}

void RunCharts::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), themeColors(shadeOf(palette())).border);
}

}  // namespace bild
