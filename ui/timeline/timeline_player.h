// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace bild {

/// A clock for replays: recorded milliseconds as they pass, at a chosen speed. What lies there is not its business.
class TimelinePlayer : public QObject {
    Q_OBJECT
public:
    explicit TimelinePlayer(QObject* parent = nullptr);

    /// Runs from one recorded time to another, then stops by itself.
    void play(double fromMilliseconds, double toMilliseconds);
    void pause();
    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }

    /// Recorded milliseconds a real millisecond; above 0. May be changed while playing.
    void setSpeed(double speed);
    [[nodiscard]] double speed() const { return m_speed; }

Q_SIGNALS:
    void timeReached(double milliseconds);
    void playingChanged(bool playing);

private:
    void tick();
    [[nodiscard]] double now() const;

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_from = 0.0;
    double m_to = 0.0;
    double m_speed = 1.0;
};

}  // namespace bild
