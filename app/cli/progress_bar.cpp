// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_bar.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <iostream>

namespace bild {
namespace {

constexpr int barWidth = 30;
constexpr std::chrono::milliseconds leastPause{80};

}  // namespace

ProgressBar::ProgressBar(bool wanted) : m_enabled(wanted && isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    wipe();
}

void ProgressBar::show(const std::string& what, double fraction) {
    const auto now = std::chrono::steady_clock::now();
    if (!m_enabled || (m_drawn && now - m_last < leastPause)) return;
    const double bounded = std::clamp(fraction, 0.0, 1.0);
    const auto full = static_cast<std::size_t>(std::lround(bounded * barWidth));
    std::cerr << "\r\033[K[" << std::string(full, '#') << std::string(barWidth - full, '.') << "] "
              << std::lround(100.0 * bounded) << " % " << what << std::flush;
    m_drawn = true;
    m_last = now;
}

void ProgressBar::wipe() {
    if (m_drawn) std::cerr << "\r\033[K" << std::flush;
    m_drawn = false;
}

}  // namespace bild
