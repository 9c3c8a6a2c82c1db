// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <vector>

#include "kernels/team_size.h"

namespace bild::kernels {

/// One thread's part of a job: number `index` of `count`.
struct Share {
    int index = 0;
    int count = 1;
};

/// The half-open part [begin, end) of `items` that belongs to a share: contiguous, sizes differ by at most one.
struct ShareRange {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};
[[nodiscard]] constexpr ShareRange rangeOf(std::int64_t items, Share share) {
    return {items * share.index / share.count, items * (share.index + 1) / share.count};
}

/// A few threads that stay alive between the steps of a decoder. A step is one `run`: every member executes the same
/// body and meets the others at barriers, so that a stage of some microseconds can be split. Members spin at a barrier,
/// and for a short while between runs, and then sleep: an idle team uses no processor, and one with more threads than
/// free cores is slow but never stuck. The calling thread is member 0; a team of one has no thread and no cost.
class ThreadTeam {
public:
    class Member {
    public:
        [[nodiscard]] int index() const { return m_share.index; }
        [[nodiscard]] int count() const { return m_share.count; }
        [[nodiscard]] Share share() const { return m_share; }
        /// Returns once all members are here; what each wrote before is visible to all after.
        void barrier() {
            if (m_share.count > 1) m_slept += m_team->barrier(m_share.count);
        }

    private:
        friend class ThreadTeam;
        Member(ThreadTeam* team, Share share) : m_team(team), m_share(share) {}
        ThreadTeam* m_team;
        Share m_share;
        std::chrono::microseconds m_slept{0};  ///< waiting for others, in this run
    };

    /// At least 1 thread and at most kMostThreads, or InputError; DeviceError where the system does not start so many.
    /// `idleSpin`: how long a worker waits awake for the next run.
    explicit ThreadTeam(int threads, std::chrono::microseconds idleSpin = std::chrono::microseconds(100));
    ~ThreadTeam();
    ThreadTeam(const ThreadTeam&) = delete;
    ThreadTeam& operator=(const ThreadTeam&) = delete;

    [[nodiscard]] int size() const { return m_size; }
    /// From now on fewer members may take part where other programs hold processors (TeamSize, told of runs in which a
    /// member slept for a good part of the time): bodies must ask their
    /// member for the count.
    void shrinkWhenBusy() { m_shrinks = true; }

    /// Calls `body(member)` on every member and returns when all are done; numbers too small for a float's full
    /// precision count as zero meanwhile. The body must not throw (the process ends), and must not call `run` of the
    /// same team. Only one thread at a time may call `run`.
    template <class Body>
    void run(Body&& body) {
        using Plain = std::remove_reference_t<Body>;
        runErased([](void* erased, Member& member) noexcept { (*static_cast<Plain*>(erased))(member); },
                  const_cast<void*>(static_cast<const void*>(std::addressof(body))));
    }

private:
    using Job = void (*)(void*, Member&) noexcept;

    // A counter to wait on: awake for a while, then asleep.
    class Gate {
    public:
        [[nodiscard]] std::uint32_t value() const { return m_value.load(std::memory_order_acquire); }
        void advance();
        /// How long it slept.
        std::chrono::microseconds awaitChange(std::uint32_t seen, std::chrono::microseconds spin);

    private:
        alignas(64) std::atomic<std::uint32_t> m_value{0};
        std::atomic<int> m_sleepers{0};
        std::mutex m_mutex;
        std::condition_variable m_wake;
    };

    void runErased(Job job, void* body);
    /// How long it slept there.
    std::chrono::microseconds barrier(int members);
    void noteSleep(std::chrono::microseconds slept);
    void work(int index);
    void dismiss();

    int m_size;
    std::chrono::microseconds m_idleSpin;
    Job m_job = nullptr;
    void* m_body = nullptr;
    bool m_stop = false;
    int m_callerCpu = -1;  ///< that the run was started on
    bool m_shrinks = false;
    TeamSize m_taking;          ///< how many take part
    int m_active = 1;           ///< in the run at hand
    std::deque<Gate> m_starts;  ///< one for each worker: those that take no part sleep on
    Gate m_phase;
    std::atomic<std::int64_t> m_slept{0};  ///< microseconds, of the member that waited longest in the run at hand
    alignas(64) std::atomic<int> m_arrived{0};
    std::vector<std::thread> m_workers;
};

}  // namespace bild::kernels
