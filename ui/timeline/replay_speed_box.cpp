// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/replay_speed_box.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace bild {
namespace {

constexpr std::array speeds{0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0};
constexpr double pleasantMilliseconds = 8000.0;

}  // namespace

ReplaySpeedBox::ReplaySpeedBox(QWidget* parent) : QComboBox(parent) {
    const QString meaning = tr("Speed of the replay, against the recorded times");
    setAccessibleName(tr("Speed of the replay"));
    setAccessibleDescription(meaning);
    setToolTip(meaning);
    const QLocale locale;
    for (const double speed : speeds) {
        const auto factor = [&locale](double value) { return locale.toString(static_cast<int>(std::lround(value))); };
        const QString words = speed == 1.0  ? tr("real time")
                              : speed < 1.0 ? tr("%1× slower").arg(factor(1.0 / speed))
                                            : tr("%1× faster").arg(factor(speed));
        addItem(words, speed);
    }
    setSpeed(1.0);
    connect(this, &QComboBox::activated, this, [this] { m_wasChosen = true; });
    connect(this, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT speedChanged(speed()); });
}

double ReplaySpeedBox::speed() const {
    return currentData().toDouble();
}

void ReplaySpeedBox::setSpeed(double speed) {
    const auto* nearest = std::ranges::min_element(
        speeds, {}, [speed](double offered) { return std::abs(std::log(offered) - std::log(speed)); });
    setCurrentIndex(static_cast<int>(nearest - speeds.begin()));
}

void ReplaySpeedBox::suggestFor(double recordedMilliseconds) {
    if (m_wasChosen || !(recordedMilliseconds > 0.0)) return;
    setSpeed(std::min(1.0, recordedMilliseconds / pleasantMilliseconds));
}

}  // namespace bild
