// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <system_error>

#include "error.h"

namespace bild {
namespace {

/// Ends a system call with EINTR and does nothing else. Who gets it unasked ignores it by default.
constexpr int nudge = SIGURG;
constexpr timespec nudgePause{0, 20'000'000};
constexpr int messageMilliseconds = 200;

bool isIgnored(int signal) {
    struct sigaction action {};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

/// A message that must not hold up the end of the process where nobody reads it.
void sayBriefly(const std::string& message) {
    pollfd error{STDERR_FILENO, POLLOUT, 0};
    if (poll(&error, 1, messageMilliseconds) != 1) return;
    static_cast<void>(!::write(STDERR_FILENO, message.data(), message.size()));
}

}  // namespace

Interrupt::Interrupt() : m_main(pthread_self()) {
    struct sigaction action {};
    action.sa_handler = [](int) {};
    sigemptyset(&action.sa_mask);
    sigaction(nudge, &action, nullptr);
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, nudge);
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    sigemptyset(&signals);
    for (const int signal : std::array{SIGINT, SIGHUP, SIGTERM}) {
        // A job that was started in the background must go on ignoring the terminal's Ctrl+C, and one under nohup its
        // end.
        if (signal == SIGTERM || !isIgnored(signal)) sigaddset(&signals, signal);
    }
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    try {
        m_thread = std::thread([this, signals] { wait(signals); });
    } catch (const std::system_error& failure) {
        throw Error(Message::verbatim("No thread can be started here (" + failure.code().message() +
                                      "). End other programs, or raise the limits of processes and memory (ulimit -u, "
                                      "ulimit -v)."));
    }
}

Interrupt::~Interrupt() {
    m_done = true;
    pthread_kill(m_thread.native_handle(), SIGTERM);
    m_thread.join();
    // What is left to do must not outlive a signal.
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : std::array{SIGINT, SIGHUP, SIGTERM}) sigaddset(&signals, signal);
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

std::stop_token Interrupt::beginRun() {
    m_running = true;
    return m_source.get_token();
}

void Interrupt::watch(const std::string& file, bool worthKeeping) {
    const std::lock_guard lock(m_filesMutex);
    m_files[file] = worthKeeping;
}

void Interrupt::forget(const std::string& file) {
    const std::lock_guard lock(m_filesMutex);
    m_files.erase(file);
}

void Interrupt::wait(const sigset_t& signals) {
    for (;;) {
        const int signal =
            requested() ? sigtimedwait(&signals, nullptr, &nudgePause) : sigwaitinfo(&signals, nullptr);
        if (m_done) return;
        if (signal > 0 && (!m_running || !m_source.request_stop())) leaveAtOnce();
        // Again and again: a call that has not yet begun when the nudge comes does not notice it.
        if (requested() && m_waiting) pthread_kill(m_main, nudge);
    }
}

void Interrupt::leaveAtOnce() {
    const std::lock_guard lock(m_filesMutex);
    std::string kept;
    for (const auto& [file, worthKeeping] : m_files) {
        struct stat status {};
        if (::stat(file.c_str(), &status) != 0) continue;
        if (worthKeeping && status.st_size > 0) {
            kept += (kept.empty() ? "" : ", ") + file;
        } else {
            ::unlink(file.c_str());
        }
    }
    const char* const otherwise = m_running ? "Interrupted." : "Interrupted; nothing was written.";
    sayBriefly((kept.empty() ? otherwise : "Interrupted; what was finished is kept in " + kept + ".") + "\n");
    std::_Exit(exitStatus);
}

}  // namespace bild
