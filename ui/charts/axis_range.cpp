// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/axis_range.h"

#include <QValueAxis>
#include <array>
#include <cmath>

namespace bild {
namespace {

QString labelFormat(double step, const QString& unit) {
    const int decimals = step >= 1.0 && step == std::floor(step) ? 0 : step >= 0.1 ? 1 : 2;
    return QStringLiteral("%.%1f%2").arg(decimals).arg(unit);
}

}  // namespace

double roundedUp(double value) {
    if (!(value > 0.0) || !std::isfinite(value)) return 1.0;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    constexpr std::array steps{1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0};
    for (const double step : steps) {
        // A hair of slack, so that a value which is itself round does not jump to the next step.
        if (value <= step * power * (1.0 + 1e-9)) return step * power;
    }
    return 10.0 * power;
}

TimeUnit timeUnitFor(double milliseconds) {
    if (milliseconds < 1000.0) return {1.0, QStringLiteral("ms")};
    if (milliseconds < 120000.0) return {1000.0, QStringLiteral("s")};
    return {60000.0, QStringLiteral("min")};
}

void setRoundRange(QValueAxis& axis, double largest, const QString& unit) {
    const double top = roundedUp(largest);
    axis.setLabelFormat(labelFormat(top / 2, unit));
    axis.setTickCount(3);
    axis.setRange(0.0, top);
}

void setTimeRange(QValueAxis& axis, double largestMilliseconds) {
    const TimeUnit unit = timeUnitFor(largestMilliseconds);
    const double largest = largestMilliseconds > 0.0 ? largestMilliseconds / unit.milliseconds : 1.0;
    const double step = roundedUp(largest / 3);
    axis.setLabelFormat(labelFormat(step, QLatin1Char(' ') + unit.symbol));
    axis.setTickType(QValueAxis::TicksDynamic);
    axis.setTickAnchor(0.0);
    axis.setTickInterval(step);
    axis.setRange(0.0, largest);
}

}  // namespace bild
