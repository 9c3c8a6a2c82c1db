// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/draft_chart.h"

#include <QBarSet>
#include <QLegend>
#include <QLocale>
#include <QPen>
#include <QStackedBarSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

#include "charts/axis_range.h"
#include "look/origin_style.h"

namespace bild {
namespace {

constexpr std::size_t fewestPlaces = 16;  // a run's first drafts do not fill the whole width

double mean(std::size_t sum, std::size_t count) {
    return static_cast<double>(sum) / static_cast<double>(count);
}

}  // namespace

DraftChart::DraftChart(QWidget* parent)
    : ChartPanel(
          tr("Draft length, and how much was kept"),
          tr("A draft is what the small model wrote since the large one last ran. Filled: tokens kept. Outlined: "
             "tokens taken back. Acceptance rate: drafted tokens kept / drafted tokens verified. In long runs a "
             "bar is the mean of several drafts."),
          {{tr("first draft")}, {tr("last draft")}, {tr("mean length"), 2}, {tr("kept")}, {tr("taken back")}}, parent),
      m_series(new QStackedBarSeries(this)),
      m_kept(new QBarSet(tr("kept"), m_series)),
      m_takenBack(new QBarSet(tr("taken back"), m_series)),
      m_drafts(new QValueAxis(this)),
      m_axis(new QValueAxis(this)),
      m_marks(new PolicyMarks(chart())) {
    m_series->append(m_kept);
    m_series->append(m_takenBack);
    m_series->setBarWidth(0.75);
    chart().addSeries(m_series);
    chart().addAxis(m_drafts, Qt::AlignBottom);
    chart().addAxis(m_axis, Qt::AlignLeft);
    m_series->attachAxis(m_drafts);
    m_series->attachAxis(m_axis);
    m_drafts->setLabelsVisible(false);
    chart().legend()->setVisible(true);
    chart().legend()->setAlignment(Qt::AlignTop);
    chart().legend()->setContentsMargins(0, 0, 0, 0);
    chart().legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
}

void DraftChart::clear() {
    m_log.clear();
    m_marks->clear();
    scheduleRefresh();
}

void DraftChart::add(std::size_t kept, std::size_t takenBack) {
    m_log.add(kept, takenBack);
    scheduleRefresh();
}

void DraftChart::addPolicyMark(const QString& words) {
    m_marks->add(static_cast<double>(m_log.drafts()), words);
    scheduleRefresh();
}

void DraftChart::refreshChart() {
    setEmpty(m_log.bars().empty());
    QList<qreal> kept;
    QList<qreal> takenBack;
    double longest = 1.0;
    for (const DraftBar& bar : m_log.bars()) {
        kept << mean(bar.kept, bar.drafts);
        takenBack << mean(bar.takenBack, bar.drafts);
        longest = std::max(longest, kept.back() + takenBack.back());
    }
    for (const auto& [set, values] : {std::pair{m_kept, &kept}, std::pair{m_takenBack, &takenBack}}) {
        set->remove(0, set->count());
        set->append(*values);
    }
    setRoundRange(*m_axis, longest);
    const std::size_t places = std::max(m_log.bars().size(), fewestPlaces);
    m_drafts->setRange(-0.5, static_cast<double>(places) - 0.5);
    m_marks->place(1.0 / static_cast<double>(m_log.draftsABar()), -0.5);
    setFigure({}, m_log.draftsABar() == 1
                      ? QString()
                      : tr("a bar is the mean of %Ln draft(s)", nullptr, static_cast<int>(m_log.draftsABar())));
}

std::vector<NumberTable::Row> DraftChart::rows() const {
    std::vector<NumberTable::Row> rows;
    std::size_t first = 1;
    for (const DraftBar& bar : m_log.bars()) {
        rows.push_back({static_cast<qulonglong>(first), static_cast<qulonglong>(first + bar.drafts - 1),
                        mean(bar.kept + bar.takenBack, bar.drafts), static_cast<qulonglong>(bar.kept),
                        static_cast<qulonglong>(bar.takenBack)});
        first += bar.drafts;
    }
    return rows;
}

int DraftChart::rowAt(const QPointF& value, const std::vector<NumberTable::Row>& rows) const {
    const auto bar = static_cast<int>(std::lround(value.x()));
    return bar < static_cast<int>(rows.size()) ? bar : -1;
}

void DraftChart::restyle() {
    QLegend& legend = *chart().legend();
    legend.setLabelColor(themeColors(shade()).mutedText);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    legend.setFont(small);
    styleAxis(*m_drafts, false);
    styleAxis(*m_axis, true);
    const QColor drafted = markStyle(Mark::Small, shade()).ink;
    const QColor ghost = markStyle(Mark::Ghost, shade()).ink;
    m_kept->setBrush(drafted);
    m_kept->setPen(QPen(drafted, 1));
    m_takenBack->setBrush(Qt::NoBrush);
    m_takenBack->setPen(QPen(ghost, 1.2));
    m_marks->setColor(ghost);
}

}  // namespace bild
