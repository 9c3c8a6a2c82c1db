// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery_pace.h"

#include <algorithm>
#include <ctime>

namespace bild {
namespace {

constexpr double kShortestMs = 34.0;
/// The same where drawing takes the engine's processor away.
constexpr double kShortestFrugalMs = 100.0;
/// Rarer, and people would take it for a standstill.
constexpr double kLongestMs = 300.0;
/// What this thread may use of one processor during a run while the engine could use it.
constexpr double kShare = 0.02;

double usedByThisThread() {
    std::timespec used{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used) != 0) return 0.0;
    return 1e3 * static_cast<double>(used.tv_sec) + 1e-6 * static_cast<double>(used.tv_nsec);
}

}  // namespace

void DeliveryPace::begin(bool spareProcessor) {
    m_spareProcessor = spareProcessor;
    m_interval = kShortestMs;
    m_since.invalidate();
    m_usedAtBegin = m_usedBefore = usedByThisThread();
    m_run.start();
}

void DeliveryPace::delivered() {
    const double used = usedByThisThread();
    // All that was done since the last delivery, laying out and painting included, will be done after this one too.
    const double expected = 2 * used - m_usedBefore - m_usedAtBegin;
    const double wanted = expected / kShare - static_cast<double>(m_run.elapsed());
    m_interval = m_spareProcessor ? kShortestMs : std::clamp(wanted, kShortestFrugalMs, kLongestMs);
    m_usedBefore = used;
    m_since.start();
}

int DeliveryPace::remaining() const {
    if (!m_since.isValid()) return 0;
    return static_cast<int>(std::max(0.0, m_interval - static_cast<double>(m_since.elapsed())));
}

}  // namespace bild
