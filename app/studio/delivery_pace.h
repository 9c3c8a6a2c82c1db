// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace bild {

/// How often the events of a run are delivered: thirty times a second, and more rarely where the engine needs every
/// processor, so that showing what was written takes next to nothing from writing it: there a run is shown at once, and
/// then as often as this thread stays within its share of the run's time. Interface thread only.
class DeliveryPace {
public:
    /// A run begins; `spareProcessor`: there is one that the engine does not use.
    void begin(bool spareProcessor);
    /// Events were delivered; what they cost is known at the next delivery.
    void delivered();
    /// Milliseconds until the next delivery is due, from now on.
    [[nodiscard]] int remaining() const;

private:
    bool m_spareProcessor = true;
    double m_usedAtBegin = 0.0;  ///< processor time of this thread when the run began, in milliseconds
    double m_usedBefore = 0.0;   ///< the same at the last delivery
    double m_interval = 0.0;
    QElapsedTimer m_run;
    QElapsedTimer m_since;  ///< invalid before the first delivery
};

}  // namespace bild
