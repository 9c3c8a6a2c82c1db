// SPDX-License-Identifier: GPL-3.0-or-later
#include "threshold_sweep.h"

#include <algorithm>
#include <cmath>

namespace bild {

std::vector<double> evenSteps(double from, double to, int steps) {
    if (from > to) std::swap(from, to);
    if (from == to || steps < 2) return {from};
    std::vector<double> values;
    for (int step = 0; step < steps; ++step) {
        // Hundredths are as fine as the fields of the thresholds.
        const double value = from + (to - from) * step / (steps - 1);
        values.push_back(std::round(value * 100.0) / 100.0);
    }
    values.erase(std::ranges::unique(values).begin(), values.end());
    return values;
}

}  // namespace bild
