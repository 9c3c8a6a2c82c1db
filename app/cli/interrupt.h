// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>

#include <atomic>
#include <stop_token>
#include <thread>

namespace bild {

/// Turns Ctrl+C (SIGINT) and SIGTERM into a stop request. Its thread waits for the signals, so nothing runs in a signal
/// handler. Must be made before any other thread of the process, which then all leave the signals to it. A signal ends
/// the process at once (status 130) while no run has begun, and from the second one on.
class Interrupt {
public:
    static constexpr int exitStatus = 130;

    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// From now on the first signal only requests a stop of the run that obeys the token.
    [[nodiscard]] std::stop_token beginRun();
    [[nodiscard]] bool requested() const { return m_source.stop_requested(); }

private:
    void wait(const sigset_t& signals);

    std::stop_source m_source;
    std::atomic<bool> m_running{false};
    std::atomic<bool> m_done{false};
    std::thread m_thread;
};

}  // namespace bild
