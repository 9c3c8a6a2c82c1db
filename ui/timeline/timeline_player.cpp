// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_player.h"

#include <algorithm>

namespace bild {
namespace {

constexpr int tickMilliseconds = 16;

}  // namespace

TimelinePlayer::TimelinePlayer(QObject* parent) : QObject(parent) {
    m_timer.setInterval(tickMilliseconds);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TimelinePlayer::tick);
}

void TimelinePlayer::play(double fromMilliseconds, double toMilliseconds) {
    const bool wasPlaying = isPlaying();
    m_from = fromMilliseconds;
    m_to = toMilliseconds;
    m_clock.start();
    m_timer.start();
    if (!wasPlaying) Q_EMIT playingChanged(true);
}

void TimelinePlayer::pause() {
    if (!isPlaying()) return;
    m_timer.stop();
    Q_EMIT playingChanged(false);
}

void TimelinePlayer::setSpeed(double speed) {
    if (isPlaying()) {
        m_from = now();
        m_clock.start();
    }
    m_speed = speed;
}

double TimelinePlayer::now() const {
    return m_from + static_cast<double>(m_clock.nsecsElapsed()) * 1e-6 * m_speed;
}

void TimelinePlayer::tick() {
    const double reached = std::min(now(), m_to);
    Q_EMIT timeReached(reached);
    if (reached >= m_to) pause();
}

}  // namespace bild
