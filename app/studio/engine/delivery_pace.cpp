// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/delivery_pace.h"

#include <algorithm>

namespace bild {
namespace {

constexpr qint64 kIntervalMs = 34;
/// The same where drawing takes the engine's processor away. Rarer, and people would take it for a standstill.
constexpr qint64 kFrugalIntervalMs = 300;
/// Nobody sees that a text comes so much later, and a short run is over by then.
constexpr qint64 kFrugalFirstMs = 100;

}  // namespace

void DeliveryPace::begin(bool spareProcessor) {
    m_spareProcessor = spareProcessor;
    m_interval = spareProcessor ? 0 : kFrugalFirstMs;
    m_since.start();
}

void DeliveryPace::delivered() {
    m_interval = m_spareProcessor ? kIntervalMs : kFrugalIntervalMs;
    m_since.start();
}

int DeliveryPace::remaining() const {
    return static_cast<int>(std::max<qint64>(0, m_interval - m_since.elapsed()));
}

}  // namespace bild
