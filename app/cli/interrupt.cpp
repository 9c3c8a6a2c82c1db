// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include <pthread.h>

#include <cstdlib>

namespace bild {
namespace {

bool isIgnored(int signal) {
    struct sigaction action {};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

Interrupt::Interrupt() {
    sigset_t signals;
    sigemptyset(&signals);
    // A job that was started in the background must go on ignoring the terminal's Ctrl+C.
    if (!isIgnored(SIGINT)) sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::thread([this, signals] { wait(signals); });
}

Interrupt::~Interrupt() {
    m_done = true;
    pthread_kill(m_thread.native_handle(), SIGTERM);
    m_thread.join();
}

std::stop_token Interrupt::beginRun() {
    m_running = true;
    return m_source.get_token();
}

void Interrupt::wait(const sigset_t& signals) {
    for (;;) {
        int signal = 0;
        if (sigwait(&signals, &signal) != 0) continue;
        if (m_done) return;
        if (!m_running || !m_source.request_stop()) std::_Exit(exitStatus);
    }
}

}  // namespace bild
