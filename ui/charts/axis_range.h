// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QValueAxis;

namespace bild {

/// The smallest of 1, 2, 3, 4, 5, 6, 8 or 10 times a power of ten that is not below `value`, so that the labels of an
/// axis stay round. 1 where the value is not a positive number.
[[nodiscard]] double roundedUp(double value);

/// The unit in which durations up to some length read best.
struct TimeUnit {
    double milliseconds = 1.0;  ///< of one unit
    QString symbol;             ///< "ms", "s", "min"
};

[[nodiscard]] TimeUnit timeUnitFor(double milliseconds);

/// An axis from 0 to a round number, with a label at its half.
void setRoundRange(QValueAxis& axis, double largest, const QString& unit = {});

/// An axis from 0 to exactly `largest` milliseconds, with round labels in between.
void setTimeRange(QValueAxis& axis, double largestMilliseconds);

}  // namespace bild
