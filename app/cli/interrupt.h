// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pthread.h>

#include <atomic>
#include <csignal>
#include <exception>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace bild {

/// Thrown out of a system call that a signal has ended.
class Interrupted final : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override { return "Interrupted"; }
};

/// Turns Ctrl+C (SIGINT), SIGTERM and SIGHUP into a stop request. Its thread waits for the signals, so nothing runs in a
/// signal handler. Must be made before any other thread of the process, which then all leave the signals to it. A signal
/// ends the process at once (status 130) while no run has begun, and from the second one on.
class Interrupt {
public:
    static constexpr int exitStatus = 130;

    /// Throws Error where the thread cannot be started.
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// To hand to a run before it begins.
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }
    /// From now on the first signal only requests a stop of the run that obeys the token.
    std::stop_token beginRun();
    [[nodiscard]] bool requested() const { return m_source.stop_requested(); }

    /// While it lives, system calls of the thread that made the Interrupt fail with EINTR once a stop is requested.
    class Waiting {
    public:
        explicit Waiting(Interrupt& interrupt) : m_interrupt(interrupt) { m_interrupt.m_waiting = true; }
        ~Waiting() { m_interrupt.m_waiting = false; }
        Waiting(const Waiting&) = delete;
        Waiting& operator=(const Waiting&) = delete;

    private:
        Interrupt& m_interrupt;
    };

    /// A file that is not finished. Where a signal ends the process at once, it is named as kept or, if it is empty or
    /// not worth that, removed.
    void watch(const std::string& file, bool worthKeeping);
    void forget(const std::string& file);

private:
    void wait(const sigset_t& signals);
    [[noreturn]] void leaveAtOnce();

    pthread_t m_main;
    std::stop_source m_source;
    std::atomic<bool> m_running{false};
    std::atomic<bool> m_waiting{false};
    std::atomic<bool> m_done{false};
    std::mutex m_filesMutex;
    std::map<std::string, bool> m_files;  ///< unfinished ones, and whether they are worth keeping
    std::thread m_thread;
};

}  // namespace bild
