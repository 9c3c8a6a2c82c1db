// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QtTest>
#include <algorithm>

namespace bild {

/// How long a test waits for something that comes by itself, in milliseconds: on a machine that has other things to do,
/// too, it comes late.
inline constexpr int kPatienceMs = 60'000;

#define TRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, ::bild::kPatienceMs)
#define TRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, ::bild::kPatienceMs)

/// Measures time as it would have passed on a machine that does nothing else: what this process's threads waited for a
/// processor is taken out, where the kernel tells it.
class FairClock {
public:
    FairClock() { m_clock.start(); }

    [[nodiscard]] double milliseconds() const {
        // Threads that have ended took their account with them.
        return static_cast<double>(m_clock.elapsed()) - std::max(0.0, waited() - m_waited);
    }

private:
    /// By all threads together.
    static double waited() {
        double sum = 0.0;
        const QStringList threads =
            QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString& thread : threads) {
            QFile file(QStringLiteral("/proc/self/task/%1/schedstat").arg(thread));
            if (!file.open(QIODevice::ReadOnly)) continue;
            sum += file.readAll().split(' ').value(1).toDouble() / 1e6;
        }
        return sum;
    }

    QElapsedTimer m_clock;
    double m_waited = waited();
};

}  // namespace bild
