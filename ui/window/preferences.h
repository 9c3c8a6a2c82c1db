// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine_options.h"

namespace bild {

enum class Appearance { System, Light, Dark };

inline constexpr double kSmallestFont = 6.0;
inline constexpr double kLargestFont = 48.0;

/// What people choose once. Plain values.
struct Preferences {
    Appearance appearance = Appearance::System;
    QString language;        ///< "en", "de", "zh_CN"; empty follows the system
    QString fontFamily;      ///< of the texts; empty takes the interface's
    double fontSize = 13.0;  ///< of the texts, in points
    DeviceChoice device = DeviceChoice::Auto;
    DtypeChoice dtype = DtypeChoice::Auto;
    int threads = 0;  ///< 0: the physical cores
    bool measureBaseline =
        true;  ///< run the large model alone on a few sentences when idle, so that the speedup is measured

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

}  // namespace bild
