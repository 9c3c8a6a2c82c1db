// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace bild {

/// How fast a recorded run is replayed, against the time it really took.
class ReplaySpeedBox : public QComboBox {
    Q_OBJECT
public:
    explicit ReplaySpeedBox(QWidget* parent = nullptr);

    [[nodiscard]] double speed() const;  ///< recorded time / real time
    /// Takes the nearest speed on offer.
    void setSpeed(double speed);
    /// Slows a run of an eye-blink down until there is something to see, unless somebody has chosen a speed.
    void suggestFor(double recordedMilliseconds);

Q_SIGNALS:
    void speedChanged(double speed);

private:
    bool m_wasChosen = false;
};

}  // namespace bild
