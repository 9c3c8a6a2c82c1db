// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/origin_chart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QLocale>
#include <QPen>
#include <QValueAxis>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "look/origin_style.h"

namespace bild {
namespace {

QString shortName(Origin origin) {
    switch (origin) {
        case Origin::Small:
            return OriginChart::tr("small");
        case Origin::Fallback:
            return OriginChart::tr("fallback");
        case Origin::Rollback:
            return OriginChart::tr("rollback");
        case Origin::Large:
            return OriginChart::tr("own turn");
        case Origin::Chosen:
            return OriginChart::tr("by hand");
        case Origin::Typed:
            break;  // no token
    }
    Q_UNREACHABLE();
}

constexpr std::size_t origins = kTokenOrigins;

/// Categories count from below: the first origin is on top.
std::size_t categoryOf(std::size_t origin) {
    return origins - 1 - origin;
}

Mark markAt(std::size_t origin) {
    return markOf(static_cast<Origin>(origin));
}

}  // namespace

OriginChart::OriginChart(QWidget* parent)
    : ChartPanel(tr("Who wrote the text"),
                 tr("Share of the text's tokens by origin: drafted by the small model and kept; the large model's "
                    "because the small one was unsure (fallback), in place of a draft it took back (rollback), or on "
                    "its own turn (the first token, after a full draft, after a rollback)."),
                 {{tr("origin")}, {tr("tokens")}, {tr("percent"), 1}}, parent),
      m_series(new QHorizontalStackedBarSeries(this)),
      m_categories(new QBarCategoryAxis(this)),
      m_axis(new QValueAxis(this)) {
    QStringList names;
    for (std::size_t origin = 0; origin < origins; ++origin) {
        m_bars[origin] = new QBarSet(shortName(static_cast<Origin>(origin)));
        for (std::size_t row = 0; row < origins; ++row) m_bars[origin]->append(0.0);
        m_series->append(m_bars[origin]);
        m_labels[origin] = new QGraphicsSimpleTextItem(&chart());
        names << QString::number(origin);
    }
    m_categories->append(names);
    m_categories->setVisible(false);
    m_axis->setVisible(false);
    chart().addSeries(m_series);
    chart().addAxis(m_categories, Qt::AlignLeft);
    chart().addAxis(m_axis, Qt::AlignBottom);
    m_series->attachAxis(m_categories);
    m_series->attachAxis(m_axis);
    connect(&chart(), &QChart::plotAreaChanged, this, &OriginChart::placeLabels);
}

void OriginChart::setCounts(const std::array<std::size_t, 5>& counts) {
    if (counts == m_counts) return;
    m_counts = counts;
    scheduleRefresh();
}

std::size_t OriginChart::total() const {
    return std::accumulate(m_counts.begin(), m_counts.end(), std::size_t{0});
}

double OriginChart::percent(std::size_t origin) const {
    return total() == 0 ? 0.0 : 100.0 * static_cast<double>(m_counts[origin]) / static_cast<double>(total());
}

void OriginChart::refreshChart() {
    setEmpty(total() == 0);
    const QLocale locale;
    const auto chosen = static_cast<std::size_t>(Origin::Chosen);
    // Most texts have nothing chosen by hand: the row comes with the first such token.
    m_categories->setRange(QString::number(categoryOf(m_counts[chosen] > 0 ? chosen : chosen - 1)),
                           QString::number(categoryOf(0)));
    double longest = 1.0;
    for (std::size_t origin = 0; origin < origins; ++origin) {
        m_bars[origin]->replace(static_cast<int>(categoryOf(origin)), percent(origin));
        longest = std::max(longest, percent(origin));
        m_labels[origin]->setText(QStringLiteral("%1 %2").arg(
            m_bars[origin]->label(), tr("%1 %").arg(locale.toString(percent(origin), 'f', 0))));
        m_labels[origin]->setToolTip(tr("%Ln token(s)", nullptr, static_cast<int>(m_counts[origin])));
        m_labels[origin]->setVisible(origin != chosen || m_counts[chosen] > 0);
    }
    // The words stand to the right of the bars and must fit beside the longest.
    m_axis->setRange(0.0, longest * 1.55);
    placeLabels();
}

void OriginChart::placeLabels() {
    // Bars as thick as a line of text, where there is room for more.
    const double row = chart().plotArea().height() / static_cast<double>(m_categories->count());
    if (row > 0.0) m_series->setBarWidth(std::min(0.7, 1.2 * fontMetrics().height() / row));
    for (std::size_t origin = 0; origin < origins; ++origin) {
        const QPointF end = chart().mapToPosition({percent(origin), static_cast<double>(categoryOf(origin))}, m_series);
        m_labels[origin]->setPos(end.x() + 6, end.y() - m_labels[origin]->boundingRect().height() / 2);
    }
}

std::vector<NumberTable::Row> OriginChart::rows() const {
    std::vector<NumberTable::Row> rows;
    for (std::size_t origin = 0; origin < origins; ++origin) {
        rows.push_back({markName(markAt(origin)), static_cast<qulonglong>(m_counts[origin]), percent(origin)});
    }
    return rows;
}

int OriginChart::rowAt(const QPointF& value, const std::vector<NumberTable::Row>& rows) const {
    const auto category = std::lround(value.y());
    if (category < 0 || category >= static_cast<long>(origins)) return -1;
    const auto row = static_cast<int>(categoryOf(static_cast<std::size_t>(category)));
    return row < static_cast<int>(rows.size()) ? row : -1;
}

void OriginChart::restyle() {
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    for (std::size_t origin = 0; origin < origins; ++origin) {
        m_bars[origin]->setBrush(markStyle(markAt(origin), shade()).ink);
        m_bars[origin]->setPen(Qt::NoPen);
        m_labels[origin]->setBrush(themeColors(shade()).text);
        m_labels[origin]->setFont(font);
    }
}

}  // namespace bild
