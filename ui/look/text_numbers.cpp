// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/text_numbers.h"

#include <QCoreApplication>
#include <cmath>

namespace bild {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

}  // namespace

QString percent(double share, const QLocale& locale) {
    const double hundredths = 100 * share;
    if (hundredths > 0 && hundredths < 0.1) return Words::tr("< %1\u00a0%").arg(locale.toString(0.1, 'f', 1));
    const bool nearZero = hundredths > 0 && hundredths < 0.95;
    // Rounding must not claim certainty where there is none.
    const double shown = hundredths >= 99 && hundredths < 100 ? 99 : hundredths;
    return Words::tr("%1\u00a0%", "a share, such as 41 %").arg(locale.toString(shown, 'f', nearZero ? 1 : 0));
}

QString nats(double number, const QLocale& locale) {
    const QString digits = std::isinf(number) ? QString(QChar(0x221e)) : locale.toString(number, 'f', 1);
    return Words::tr("%1\u00a0nats", "unit of disagreement").arg(digits);
}

}  // namespace bild
