// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace bild {

/// "41 %", "0.4 %", "< 0.1 %": a probability or share, as the locale writes numbers. Only 1 itself is "100 %".
[[nodiscard]] QString percent(double share, const QLocale& locale = QLocale());

/// "3.0 nats"; infinity is "∞ nats".
[[nodiscard]] QString nats(double number, const QLocale& locale = QLocale());

}  // namespace bild
