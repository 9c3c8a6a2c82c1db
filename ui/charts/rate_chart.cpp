// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/rate_chart.h"

#include <QLineSeries>
#include <QLocale>
#include <QValueAxis>
#include <algorithm>

#include "charts/axis_range.h"
#include "look/origin_style.h"

namespace bild {

RateChart::RateChart(QWidget* parent)
    : ChartPanel(tr("Tokens per second"),
                 tr("Tokens written / time since the run began, encoders included. The line shows the rate over the "
                    "last %Ln pass(es).",
                    nullptr, static_cast<int>(windowPasses)),
                 {{tr("milliseconds"), 1}, {tr("tokens per second"), 1}}, parent),
      m_line(new QLineSeries(this)),
      m_largeLine(new QLineSeries(this)),
      m_time(new QValueAxis(this)),
      m_axis(new QValueAxis(this)),
      m_marks(new PolicyMarks(chart())) {
    chart().addAxis(m_time, Qt::AlignBottom);
    chart().addAxis(m_axis, Qt::AlignLeft);
    for (QLineSeries* series : {m_largeLine, m_line}) {
        chart().addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(m_axis);
    }
    clear();
    setFigure(QStringLiteral("–"));
}

void RateChart::clear() {
    m_window.assign(1, QPointF(0.0, 0.0));
    m_points.clear();
    m_marks->clear();
    m_totalMilliseconds = 0.0;
    scheduleRefresh();
}

void RateChart::add(double milliseconds, std::size_t tokens) {
    m_window.emplace_back(milliseconds, static_cast<double>(tokens));
    if (m_window.size() > windowPasses + 1) m_window.pop_front();
    const QPointF gained = m_window.back() - m_window.front();
    if (gained.x() > 0.0) m_points.append({milliseconds, std::max(0.0, 1000.0 * gained.y() / gained.x())});
    scheduleRefresh();
}

void RateChart::setLargeAloneTokensPerSecond(double tokensPerSecond) {
    if (tokensPerSecond == m_largeAlone) return;
    m_largeAlone = tokensPerSecond;
    scheduleRefresh();
}

void RateChart::finish(double totalMilliseconds) {
    m_totalMilliseconds = totalMilliseconds;
    scheduleRefresh();
}

void RateChart::addPolicyMark(double milliseconds, const QString& words) {
    m_marks->add(milliseconds, words);
    scheduleRefresh();
}

double RateChart::tokensPerSecond() const {
    const double milliseconds = m_totalMilliseconds > 0.0 ? m_totalMilliseconds : m_window.back().x();
    return milliseconds > 0.0 ? 1000.0 * m_window.back().y() / milliseconds : 0.0;
}

void RateChart::refreshChart() {
    setEmpty(m_points.empty());
    const double last = m_points.empty() ? 0.0 : m_points.points().back().x();
    const double unit = timeUnitFor(last).milliseconds;
    QList<QPointF> line;
    double highest = m_largeAlone;
    for (const QPointF& point : m_points.points()) {
        line.append({point.x() / unit, point.y()});
        highest = std::max(highest, point.y());
    }
    setTimeRange(*m_time, last);
    setRoundRange(*m_axis, highest);
    m_line->replace(line);
    m_largeLine->replace(m_largeAlone > 0.0 ? QList<QPointF>{{0.0, m_largeAlone}, {m_time->max(), m_largeAlone}}
                                            : QList<QPointF>{});
    m_marks->place(1.0 / unit);
    const QLocale locale;
    const auto rounded = [&locale](double rate) { return locale.toString(rate, 'f', rate < 20.0 ? 1 : 0); };
    setFigure(line.isEmpty() ? QStringLiteral("–") : rounded(tokensPerSecond()),
              m_largeAlone > 0.0 ? tr("large alone %1").arg(rounded(m_largeAlone)) : QString());
}

std::vector<NumberTable::Row> RateChart::rows() const {
    std::vector<NumberTable::Row> rows;
    for (const QPointF& point : m_points.points()) rows.push_back({point.x(), point.y()});
    return rows;
}

int RateChart::rowAt(const QPointF& value, const std::vector<NumberTable::Row>& rows) const {
    const double last = m_points.empty() ? 0.0 : m_points.points().back().x();
    return nearestInTime(value.x() * timeUnitFor(last).milliseconds, rows);
}

void RateChart::restyle() {
    styleAxis(*m_time, false);
    styleAxis(*m_axis, true);
    m_line->setPen(QPen(markStyle(Mark::Small, shade()).ink, 2));
    m_largeLine->setPen(QPen(markStyle(Mark::Fallback, shade()).ink, 1.5, Qt::DashLine));
    m_marks->setColor(markStyle(Mark::Rollback, shade()).ink);
}

}  // namespace bild
