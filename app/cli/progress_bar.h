// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace bild {

/// One line on standard error, no longer than the terminal is wide, that is drawn over and over and wiped when it is
/// done. Does nothing where standard error is no terminal.
class ProgressBar {
public:
    explicit ProgressBar(bool wanted);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// Draws at most some ten times a second. `fraction` in [0, 1].
    void show(const std::string& what, double fraction);
    void wipe();
    /// Wipes it where something is about to be written on the same terminal.
    void makeWay();

private:
    bool m_enabled;
    bool m_drawn = false;
    std::chrono::steady_clock::time_point m_last;
};

}  // namespace bild
