// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery_pace.h"

#include <algorithm>

namespace bild {
namespace {

constexpr qint64 kIntervalMs = 34;
/// The same where drawing takes the engine's processor away. Rarer, and people would take it for a standstill.
constexpr qint64 kFrugalIntervalMs = 300;

}  // namespace

void DeliveryPace::begin(bool spareProcessor) {
    m_interval = spareProcessor ? kIntervalMs : kFrugalIntervalMs;
    m_since.invalidate();
}

int DeliveryPace::remaining() const {
    return m_since.isValid() ? static_cast<int>(std::max<qint64>(0, m_interval - m_since.elapsed())) : 0;
}

}  // namespace bild
