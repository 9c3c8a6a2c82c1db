// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/speedup_chart.h"

#include <QLineSeries>
#include <QLocale>
#include <QValueAxis>
#include <algorithm>

#include "charts/axis_range.h"
#include "look/origin_style.h"

namespace bild {

SpeedupChart::SpeedupChart(QWidget* parent)
    : ChartPanel(tr("Speedup over large alone"),
                 tr("Time of the large model alone / BiLD's time for the same segments, encoders included. Measured: both "
                    "have written them to the end on this machine. Estimated (≈, dotted): the large model's time is one "
                    "of its steps in this run × the tokens written; what it would write alone may be longer or shorter. "
                    "Replays and animations do not count."),
                 {{tr("milliseconds"), 1}, {tr("tokens")}, {tr("speedup"), 2}}, parent),
      m_line(new QLineSeries(this)),
      m_one(new QLineSeries(this)),
      m_time(new QValueAxis(this)),
      m_axis(new QValueAxis(this)),
      m_marks(new PolicyMarks(chart())) {
    chart().addAxis(m_time, Qt::AlignBottom);
    chart().addAxis(m_axis, Qt::AlignLeft);
    for (QLineSeries* series : {m_one, m_line}) {
        chart().addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(m_axis);
    }
    setFigure(QStringLiteral("–"));
}

void SpeedupChart::clear() {
    m_points.clear();
    m_marks->clear();
    m_totalMilliseconds = 0.0;
    scheduleRefresh();
}

void SpeedupChart::add(double milliseconds, std::size_t tokens) {
    m_points.append({milliseconds, static_cast<double>(tokens)});
    scheduleRefresh();
}

void SpeedupChart::setLargeAlone(const LargeAlone& largeAlone) {
    if (largeAlone == m_largeAlone) return;
    m_largeAlone = largeAlone;
    scheduleRefresh();
}

void SpeedupChart::setLimit(const SpeedLimit& limit) {
    m_limit = limit;
    scheduleRefresh();
}

void SpeedupChart::finish(double totalMilliseconds) {
    m_totalMilliseconds = totalMilliseconds;
    scheduleRefresh();
}

void SpeedupChart::addPolicyMark(double milliseconds, const QString& words) {
    m_marks->add(milliseconds, words);
    scheduleRefresh();
}

double SpeedupChart::speedupAt(const QPointF& point) const {
    return point.x() > 0.0 ? m_largeAlone.millisecondsPerToken * point.y() / point.x() : 0.0;
}

double SpeedupChart::speedup() const {
    if (m_points.empty()) return 0.0;
    if (m_largeAlone.measured()) return m_largeAlone.speedup;
    QPointF last = m_points.points().back();
    if (m_totalMilliseconds > 0.0) last.setX(m_totalMilliseconds);
    return speedupAt(last);
}

void SpeedupChart::refreshChart() {
    setEmpty(m_points.empty());
    const double last = m_points.empty() ? 0.0 : m_points.points().back().x();
    const double unit = timeUnitFor(last).milliseconds;
    QList<QPointF> line;
    double highest = 1.5;
    if (m_largeAlone.millisecondsPerToken > 0.0) {
        for (const QPointF& point : m_points.points()) {
            line.append({point.x() / unit, speedupAt(point)});
            highest = std::max(highest, line.back().y());
        }
    }
    setTimeRange(*m_time, last);
    setRoundRange(*m_axis, highest, QStringLiteral("×"));
    m_line->replace(line);
    m_one->replace({{0.0, 1.0}, {m_time->max(), 1.0}});
    m_marks->place(1.0 / unit);
    setTitle(m_largeAlone.measured() ? tr("Speedup over large alone (measured)")
                                     : tr("Speedup over large alone (estimated)"));
    QPen pen = m_line->pen();
    pen.setStyle(m_largeAlone.measured() ? Qt::SolidLine : Qt::DotLine);
    m_line->setPen(pen);
    if (line.isEmpty()) {
        setFigure(QStringLiteral("–"));
        return;
    }
    showFigure();
}

void SpeedupChart::showFigure() {
    const QLocale locale;
    //: a speedup factor
    const QString figure = tr("%1×").arg(locale.toString(speedup(), 'f', 1));
    const QString step = locale.toString(m_largeAlone.millisecondsPerToken, 'f', 1);
    switch (m_largeAlone.known) {
        case LargeAlone::Known::Pending:
            //: in place of the speedup; how it was estimated meanwhile
            return setFigure(tr("measuring…"), tr("≈%1 by %2 ms a large step × tokens").arg(figure, step));
        case LargeAlone::Known::Estimated:
            //: how the time of the large model alone was estimated
            return setFigure(QStringLiteral("≈") + figure, tr("%1 ms a large step × tokens").arg(step));
        case LargeAlone::Known::Measured:
            break;
    }
    if (m_largeAlone.segments < m_largeAlone.ofSegments) {
        return setFigure(figure, tr("%1 of %Ln segment(s) compared", nullptr, static_cast<int>(m_largeAlone.ofSegments))
                                     .arg(locale.toString(static_cast<qulonglong>(m_largeAlone.segments))));
    }
    const QString wrote = tr("large alone wrote %Ln token(s)", nullptr, static_cast<int>(m_largeAlone.tokens));
    // On a busy machine two short runs can differ by more than there is to gain: then neither figure says much, and one
    // of them is enough.
    const bool credible = m_limit && speedup() <= m_limit->speedup();
    setFigure(figure, credible ? limitWords() + QStringLiteral(" · ") + wrote : wrote);
}

QString SpeedupChart::limitWords() const {
    // Below, what single runs differ by is larger than the gain.
    constexpr double kGain = 1.1;
    const QString best = QLocale().toString(m_limit->speedup(), 'f', 1);
    //: %1: the speedup, were every draft kept
    return m_limit->speedup() < kGain ? tr("at best %1×: hardly a gain on this machine").arg(best)
                                      //: likewise
                                      : tr("at best %1×, were every draft kept").arg(best);
}

std::vector<NumberTable::Row> SpeedupChart::rows() const {
    std::vector<NumberTable::Row> rows;
    for (const QPointF& point : m_points.points()) {
        rows.push_back({point.x(), static_cast<qulonglong>(point.y()),
                        m_largeAlone.millisecondsPerToken > 0.0 ? QVariant(speedupAt(point)) : QVariant()});
    }
    return rows;
}

int SpeedupChart::rowAt(const QPointF& value, const std::vector<NumberTable::Row>& rows) const {
    const double last = m_points.empty() ? 0.0 : m_points.points().back().x();
    return nearestInTime(value.x() * timeUnitFor(last).milliseconds, rows);
}

void SpeedupChart::restyle() {
    const ThemeColors& colors = themeColors(shade());
    styleAxis(*m_time, false);
    styleAxis(*m_axis, true);
    m_line->setPen(QPen(colors.accent, 2, m_largeAlone.measured() ? Qt::SolidLine : Qt::DotLine));
    m_one->setPen(QPen(colors.mutedText, 1, Qt::DashLine));
    m_marks->setColor(markStyle(Mark::Rollback, shade()).ink);
}

}  // namespace bild
