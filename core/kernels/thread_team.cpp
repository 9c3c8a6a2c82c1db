// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/thread_team.h"

#include <system_error>

#include "engine_options.h"
#include "error.h"
#include "kernels/late_run.h"
#include "kernels/subnormals.h"

#ifdef BILD_KERNELS_X86
#include <immintrin.h>
#endif
#ifdef __linux__
#include <sched.h>
#endif

namespace bild::kernels {

namespace {

// A stage's imbalance is some microseconds; who waits longer waits for a thread that lost its core and should lend its
// own.
constexpr std::chrono::microseconds kBarrierSpin{50};

void pauseBriefly() {
#ifdef BILD_KERNELS_X86
    _mm_pause();
#else
    std::this_thread::yield();
#endif
}

/// The processor that this thread is on, or -1 where the system does not say.
int currentCpu() {
#ifdef __linux__
    return sched_getcpu();
#else
    return -1;
#endif
}

/// Moves this thread away from a processor. Where it may run stays as it was. A woken thread is often put on its
/// waker's processor, and stays there for tens of milliseconds, since the two take turns: a whole encoder's time.
void leaveCpu([[maybe_unused]] int cpu) {
#ifdef __linux__
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
    cpu_set_t others = allowed;
    CPU_CLR(static_cast<unsigned>(cpu), &others);
    if (CPU_COUNT(&others) == 0 || sched_setaffinity(0, sizeof others, &others) != 0) return;
    static_cast<void>(sched_setaffinity(0, sizeof allowed, &allowed));
#endif
}

}  // namespace

void ThreadTeam::Gate::advance() {
    // Sequentially consistent on both sides: either this thread sees the sleeper, or the sleeper sees the new value.
    m_value.fetch_add(1, std::memory_order_seq_cst);
    if (m_sleepers.load(std::memory_order_seq_cst) == 0) return;
    { const std::lock_guard lock(m_mutex); }
    m_wake.notify_all();
}

std::chrono::microseconds ThreadTeam::Gate::awaitChange(std::uint32_t seen, std::chrono::microseconds spin) {
    constexpr int kPauses = 200;
    for (int pause = 0; pause < kPauses; ++pause) {
        if (value() != seen) return {};
        pauseBriefly();
    }
    // Then let others run, in case the one waited for was put on this very core. Sleeping at once would hide from the
    // system that there is work for two cores, and it would leave them there.
    const auto deadline = std::chrono::steady_clock::now() + spin;
    while (std::chrono::steady_clock::now() < deadline) {
        if (value() != seen) return {};
        std::this_thread::yield();
    }
    std::unique_lock lock(m_mutex);
    m_sleepers.fetch_add(1, std::memory_order_seq_cst);
    m_wake.wait(lock, [&] { return m_value.load(std::memory_order_seq_cst) != seen; });
    m_sleepers.fetch_sub(1, std::memory_order_seq_cst);
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - deadline);
}

ThreadTeam::ThreadTeam(int threads, std::chrono::microseconds idleSpin)
    : m_size(threads), m_idleSpin(idleSpin), m_taking(threads) {
    if (threads < 1 || threads > kMostThreads) {
        throw InputError(
            Message::tr("The number of threads is %1. Choose one from 1 to %2.").with(threads, kMostThreads));
    }
    m_workers.reserve(static_cast<std::size_t>(threads) - 1);
    for (int index = 1; index < threads; ++index) m_starts.emplace_back();
    try {
        for (int index = 1; index < threads; ++index) m_workers.emplace_back([this, index] { work(index); });
    } catch (const std::system_error& failure) {
        const std::size_t started = m_workers.size() + 1;
        dismiss();
        throw DeviceError(
            Message::tr("Of %1 threads only %2 could be started (%3). Choose fewer (--threads), end other "
                        "programs, or raise the limits of processes and memory (ulimit -u, ulimit -v).")
                .with(threads, started, failure.code().message()));
    }
}

ThreadTeam::~ThreadTeam() {
    dismiss();
}

void ThreadTeam::dismiss() {
    m_stop = true;
    for (Gate& start : m_starts) start.advance();
    for (std::thread& worker : m_workers) worker.join();
    m_workers.clear();
}

void ThreadTeam::runErased(Job job, void* body) {
    const auto began = std::chrono::steady_clock::now();
    m_active = m_shrinks ? m_taking.now() : m_size;
    Member caller(this, {0, m_active});
    if (m_active > 1) {
        m_job = job;
        m_body = body;
        m_callerCpu = currentCpu();
        for (int index = 1; index < m_active; ++index) m_starts[static_cast<std::size_t>(index) - 1].advance();
    }
    {
        const SubnormalsAreZero mode;
        job(body, caller);
    }
    caller.barrier();
    if (!m_shrinks) return;
    noteSleep(caller.m_slept);
    const std::chrono::microseconds slept(m_slept.exchange(0, std::memory_order_relaxed));
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
    m_taking.ran(isLateRun(slept, took));
}

std::chrono::microseconds ThreadTeam::barrier(int members) {
    const std::uint32_t phase = m_phase.value();
    if (m_arrived.fetch_add(1, std::memory_order_acq_rel) + 1 == members) {
        m_arrived.store(0, std::memory_order_relaxed);
        m_phase.advance();
        return {};
    }
    return m_phase.awaitChange(phase, kBarrierSpin);
}

void ThreadTeam::noteSleep(std::chrono::microseconds slept) {
    std::int64_t longest = m_slept.load(std::memory_order_relaxed);
    while (slept.count() > longest && !m_slept.compare_exchange_weak(longest, slept.count(), std::memory_order_relaxed)) {
    }
}

void ThreadTeam::work(int index) {
    Gate& start = m_starts[static_cast<std::size_t>(index) - 1];
    const SubnormalsAreZero mode;
    // Runs are counted rather than read from the gate: the caller may start one before this thread first looks.
    for (std::uint32_t seen = 0;; ++seen) {
        if (start.value() == seen) static_cast<void>(start.awaitChange(seen, m_idleSpin));
        if (m_stop) return;
        if (m_callerCpu >= 0 && currentCpu() == m_callerCpu) leaveCpu(m_callerCpu);
        Member self(this, {index, m_active});
        m_job(m_body, self);
        self.barrier();
        noteSleep(self.m_slept);
    }
}

}  // namespace bild::kernels
