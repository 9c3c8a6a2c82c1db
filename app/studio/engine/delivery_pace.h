// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace bild {

/// How often the events of a run are delivered: thirty times a second, and three times where the engine needs every
/// processor, so that showing what was written takes next to nothing from writing it. The first ones come sooner.
class DeliveryPace {
public:
    /// A run begins; `spareProcessor`: there is one that the engine does not use.
    void begin(bool spareProcessor);
    void delivered();
    /// Milliseconds until the next delivery is due, from now on.
    [[nodiscard]] int remaining() const;

private:
    bool m_spareProcessor = true;
    qint64 m_interval = 0;
    QElapsedTimer m_since;  ///< the last delivery, or the run's begin
};

}  // namespace bild
