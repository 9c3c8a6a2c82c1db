// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/run_batch.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace bild {
namespace {

using Clock = std::chrono::steady_clock;

/// More rows than this in one pass save nothing, and cost memory.
constexpr std::size_t kMaxRows = 1024;
/// Source tokens encoded at a time: enough to make reading the weights cheap, and soon over when a stop comes.
constexpr std::size_t kMaxEncodedTokens = 256;
/// New sequences enter when one place in so many is free: encoded one by one they would cost more than empty places.
constexpr std::size_t kPlacesShare = 8;

/// Milliseconds since it was last asked.
class LapClock {
public:
    double lap() {
        const auto now = Clock::now();
        return std::chrono::duration<double, std::milli>(now - std::exchange(m_last, now)).count();
    }

private:
    Clock::time_point m_last = Clock::now();
};

struct Running {
    std::size_t index = 0;
    SequenceId id = 0;
    BatchJob job;
    std::size_t cacheBytes = 0;
    double encodeMilliseconds = 0.0;
    double totalMilliseconds = 0.0;

    [[nodiscard]] SequenceDecoder& decoder() const { return *job.sequence.decoder; }
};

class Batch {
public:
    Batch(BatchJobs& jobs, const ModelPair& models, const BatchSettings& settings, BatchScheduler& scheduler,
          const std::stop_token& stop)
        : m_jobs(jobs), m_models(models), m_settings(settings), m_scheduler(scheduler), m_stop(stop) {
        for (SequenceId id = BatchScheduler::kMaxWidth; id-- > 0;) m_freeIds.push_back(id);
    }
    ~Batch() {
        for (const Running& running : m_running) close(running);
    }
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;

    void run() {
        while (true) {
            enter();
            if (m_stop.stop_requested() || m_running.empty()) return;
            pass(chooseModel());
            leave();
        }
    }

private:
    void enter();
    /// Whether so many places are free that their sources are encoded together.
    [[nodiscard]] bool worthEntering() const;
    /// Puts the next jobs behind those running, as many as there is room for and as are encoded at a time.
    void listNext();
    void open(std::span<Running> entering);
    [[nodiscard]] std::size_t cacheBytesOf(const BatchJob& job) const;
    [[nodiscard]] ModelRole chooseModel() const;
    void pass(ModelRole model);
    std::vector<RowScores> forward(ModelRole model);
    [[nodiscard]] std::vector<Iteration> decide(std::span<const RowScores> rows) const;
    void report(std::span<Iteration> iterations, double milliseconds, std::size_t rows);
    void leave();
    void close(const Running& running) const;
    void park(Running&& running);

    BatchJobs& m_jobs;
    ModelPair m_models;
    BatchSettings m_settings;
    BatchScheduler& m_scheduler;
    const std::stop_token& m_stop;

    std::vector<Running> m_running;  ///< by index
    std::vector<SequenceId> m_freeIds;
    std::size_t m_cacheBytes = 0;       ///< of those running
    std::size_t m_next = 0;             ///< the next job to begin
    std::optional<BatchJob> m_waiting;  ///< begun, but there was no memory for it yet
    std::map<std::size_t, DecodedSequence> m_parked;
    std::size_t m_delivered = 0;

    std::vector<Running*> m_served;  ///< in the pass at hand
    LapClock m_clock;
    double m_betweenPasses = 0.0;  ///< milliseconds not yet shared out
};

std::size_t Batch::cacheBytesOf(const BatchJob& job) const {
    std::size_t bytes = 0;
    if (job.needsSmall) bytes += m_models.small.cacheBytes(job.source.size(), job.capacity);
    if (job.needsLarge) bytes += m_models.large.cacheBytes(job.source.size(), job.capacity);
    return bytes;
}

bool Batch::worthEntering() const {
    const std::size_t width = m_scheduler.width();
    if (m_running.size() >= width || m_next == m_jobs.count()) return false;
    const std::size_t enough = std::min(std::max<std::size_t>(width / kPlacesShare, 1), m_jobs.count() - m_next);
    return m_running.empty() || width - m_running.size() >= enough;
}

void Batch::enter() {
    if (!worthEntering()) return;
    m_betweenPasses += m_clock.lap();
    while (!m_stop.stop_requested()) {
        const std::size_t before = m_running.size();
        listNext();
        if (m_running.size() == before) return;
        open(std::span(m_running).subspan(before));
    }
}

void Batch::listNext() {
    std::size_t tokens = 0;
    while (m_running.size() < m_scheduler.width() && m_next < m_jobs.count()) {
        if (!m_waiting) m_waiting = m_jobs.begin(m_next);
        if (m_waiting->sequence.decoder->finished()) {
            park({m_next++, 0, std::move(*std::exchange(m_waiting, std::nullopt))});
            continue;
        }
        tokens += m_waiting->source.size();
        const bool first = tokens == m_waiting->source.size();
        const std::size_t bytes = cacheBytesOf(*m_waiting);
        if (!m_running.empty() && m_cacheBytes + bytes > m_settings.cacheBytes) return;
        if (!first && tokens > kMaxEncodedTokens) return;
        m_cacheBytes += bytes;
        m_running.push_back({m_next++, m_freeIds.back(), std::move(*std::exchange(m_waiting, std::nullopt)), bytes});
        m_freeIds.pop_back();
    }
}

void Batch::open(std::span<Running> entering) {
    for (const ModelRole model : {ModelRole::Small, ModelRole::Large}) {
        std::vector<Opening> openings;
        for (const Running& running : entering) {
            const bool needed = model == ModelRole::Small ? running.job.needsSmall : running.job.needsLarge;
            if (needed) openings.push_back({running.id, running.job.source, running.job.capacity});
        }
        if (!openings.empty()) m_models[model].openAll(openings);
    }
    std::size_t tokens = 0;
    for (const Running& running : entering) tokens += running.job.source.size();
    const double aToken = m_clock.lap() / static_cast<double>(std::max<std::size_t>(tokens, 1));
    for (Running& running : entering) {
        running.encodeMilliseconds = aToken * static_cast<double>(running.job.source.size());
        running.totalMilliseconds = running.encodeMilliseconds;
    }
}

ModelRole Batch::chooseModel() const {
    const auto forLarge = static_cast<std::size_t>(std::ranges::count_if(
        m_running, [](const Running& running) { return running.decoder().turn().model == ModelRole::Large; }));
    return m_scheduler.next(m_running.size() - forLarge, forLarge);
}

void Batch::pass(ModelRole model) {
    m_betweenPasses += m_clock.lap();
    const double part = std::exchange(m_betweenPasses, 0.0) / static_cast<double>(m_running.size());
    for (Running& running : m_running) running.totalMilliseconds += part;
    std::vector<Iteration> iterations = decide(forward(model));
    const double milliseconds = m_clock.lap();
    std::size_t rows = 0;
    for (const Iteration& iteration : iterations) rows += iteration.tokensFed;
    m_scheduler.record(model, iterations.size(), rows, milliseconds);
    report(iterations, milliseconds, rows);
}

std::vector<RowScores> Batch::forward(ModelRole model) {
    m_served.clear();
    std::vector<Feed> feeds;
    std::size_t rows = 0;
    for (Running& running : m_running) {
        const Turn turn = running.decoder().turn();
        if (turn.model != model) continue;
        if (!feeds.empty() && rows + turn.feed.size() > kMaxRows) break;
        rows += turn.feed.size();
        m_models[model].truncate(running.id, turn.cached);
        feeds.push_back({running.id, turn.feed, turn.rules});
        m_served.push_back(&running);
    }
    return m_models[model].forward(feeds, m_settings.topCandidates);
}

std::vector<Iteration> Batch::decide(std::span<const RowScores> rows) const {
    std::vector<Iteration> iterations;
    iterations.reserve(m_served.size());
    for (const Running* running : m_served) {
        const std::size_t fed = running->decoder().turn().feed.size();
        iterations.push_back(running->decoder().accept(rows.first(fed), running->job.policy->get()));
        rows = rows.subspan(fed);
    }
    return iterations;
}

void Batch::report(std::span<Iteration> iterations, double milliseconds, std::size_t rows) {
    const double now = std::chrono::duration<double, std::milli>(Clock::now() - m_settings.began).count();
    const double aRow = milliseconds / static_cast<double>(rows);
    double start = now - milliseconds;
    for (std::size_t i = 0; i < iterations.size(); ++i) {
        Iteration& iteration = iterations[i];
        Running& running = *m_served[i];
        iteration.startMilliseconds = start;
        iteration.milliseconds = aRow * static_cast<double>(iteration.tokensFed);
        start += iteration.milliseconds;
        running.totalMilliseconds += iteration.milliseconds;
        m_jobs.iterated(running.index, iteration);
        running.job.sequence.add(std::move(iteration));
    }
}

void Batch::leave() {
    const auto gone =
        std::ranges::stable_partition(m_running, [](const Running& running) { return !running.decoder().finished(); });
    for (Running& running : gone) {
        close(running);
        m_freeIds.push_back(running.id);
        m_cacheBytes -= running.cacheBytes;
        park(std::move(running));
    }
    m_running.erase(gone.begin(), gone.end());
}

void Batch::close(const Running& running) const {
    m_models.small.close(running.id);
    m_models.large.close(running.id);
}

void Batch::park(Running&& running) {
    running.job.sequence.finish(running.encodeMilliseconds, running.totalMilliseconds);
    m_parked.emplace(running.index, std::move(running.job.sequence));
    while (!m_parked.empty() && m_parked.begin()->first == m_delivered) {
        m_jobs.finished(m_delivered++, std::move(m_parked.extract(m_parked.begin()).mapped()));
    }
}

}  // namespace

void runBatch(BatchJobs& jobs, const ModelPair& models, const BatchSettings& settings, BatchScheduler& scheduler,
              const std::stop_token& stop) {
    Batch(jobs, models, settings, scheduler, stop).run();
}

}  // namespace bild
