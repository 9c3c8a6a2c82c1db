// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_bar.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <iostream>

namespace bild {
namespace {

constexpr std::size_t widestBar = 30;
constexpr std::size_t narrowestBar = 5;
constexpr std::size_t usualWidth = 80;
constexpr std::chrono::milliseconds leastPause{80};

/// Of the terminal, in characters.
std::size_t terminalWidth() {
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usualWidth;
}

/// A line that ends before the terminal's last column: one that goes on in the next line cannot be wiped.
std::string lineFor(const std::string& what, double fraction, std::size_t width) {
    std::string text = std::to_string(std::lround(100.0 * fraction)) + " % " + what;
    const std::size_t room = width - std::min<std::size_t>(width, 1);
    const std::size_t around = text.size() + 3;  // "[", "]" and a space
    const std::size_t bar = room > around ? std::min(widestBar, room - around) : 0;
    if (bar < narrowestBar) return text.substr(0, room);
    const auto full = static_cast<std::size_t>(std::lround(fraction * static_cast<double>(bar)));
    return "[" + std::string(full, '#') + std::string(bar - full, '.') + "] " + text;
}

}  // namespace

ProgressBar::ProgressBar(bool wanted) : m_enabled(wanted && isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    wipe();
}

void ProgressBar::show(const std::string& what, double fraction) {
    const auto now = std::chrono::steady_clock::now();
    if (!m_enabled || (m_drawn && now - m_last < leastPause)) return;
    std::cerr << "\r\033[K" << lineFor(what, std::clamp(fraction, 0.0, 1.0), terminalWidth()) << std::flush;
    m_drawn = true;
    m_last = now;
}

void ProgressBar::makeWay() {
    if (isatty(STDOUT_FILENO) == 1) wipe();
}

void ProgressBar::wipe() {
    if (m_drawn) std::cerr << "\r\033[K" << std::flush;
    m_drawn = false;
}

}  // namespace bild
