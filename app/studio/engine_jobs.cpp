// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_jobs.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace bild {
namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point began) {
    return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

double median(std::vector<double> values) {
    if (values.empty()) return 0.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

double total(const std::vector<SegmentResult>& segments) {
    double milliseconds = 0.0;
    for (const SegmentResult& segment : segments) milliseconds += segment.statistics.totalMilliseconds;
    return milliseconds;
}

/// One strategy over the segments; empty after a stop.
class Contest {
public:
    Contest(PairEngine& engine, const RaceRequest& request, const CountProgress& progress, const std::stop_token& stop)
        : m_engine(engine), m_request(request), m_progress(progress), m_stop(stop), m_policy(request.policy) {}

    /// Generates `index` with every strategy; false after a stop.
    bool runSegment(std::size_t index, std::vector<std::vector<SegmentResult>>& results) {
        for (std::size_t s = 0; s < m_request.strategies.size(); ++s) {
            GenerateOptions options = m_request.options;
            options.strategy = m_request.strategies[s];
            const std::vector<OutputToken> none;
            SegmentResult result =
                m_engine.generateSegment(m_request.segments[index], index, none, options, m_policy, m_sink, m_stop);
            if (m_stop.stop_requested()) return false;
            results[s].push_back(std::move(result));
            m_progress(++m_done, all());
        }
        return true;
    }

    [[nodiscard]] bool overBudget() const {
        return m_request.budgetMilliseconds > 0 && millisecondsSince(m_began) > m_request.budgetMilliseconds;
    }

private:
    [[nodiscard]] std::size_t all() const {
        return m_request.segments.size() * m_request.strategies.size() * static_cast<std::size_t>(m_request.repeats);
    }

    PairEngine& m_engine;
    const RaceRequest& m_request;
    const CountProgress& m_progress;
    const std::stop_token& m_stop;
    LivePolicy m_policy;
    GenerationSink m_sink;
    std::size_t m_done = 0;
    Clock::time_point m_began = Clock::now();
};

}  // namespace

Statistics StrategyRun::statistics() const {
    Statistics sum;
    for (const SegmentResult& segment : segments) sum += segment.statistics;
    return sum;
}

std::vector<StrategyRun> race(PairEngine& engine, const RaceRequest& request, const CountProgress& progress,
                              const std::stop_token& stop) {
    Contest contest(engine, request, progress, stop);
    std::vector<StrategyRun> runs(request.strategies.size());
    for (std::size_t s = 0; s < runs.size(); ++s) runs[s].strategy = request.strategies[s];
    std::vector<std::vector<std::vector<SegmentResult>>> repeats;
    for (int repeat = 0; repeat < request.repeats; ++repeat) {
        std::vector<std::vector<SegmentResult>> results(runs.size());
        for (std::size_t index = 0; index < request.segments.size() && !contest.overBudget(); ++index) {
            if (stop.stop_requested() || !contest.runSegment(index, results)) return {};
        }
        repeats.push_back(std::move(results));
    }
    for (std::size_t s = 0; s < runs.size(); ++s) {
        for (const auto& results : repeats) runs[s].milliseconds.push_back(total(results[s]));
        const double middle = median(runs[s].milliseconds);
        const auto nearest = std::ranges::min_element(
            repeats, {}, [&](const auto& results) { return std::abs(total(results[s]) - middle); });
        if (nearest != repeats.end()) runs[s].segments = std::move((*nearest)[s]);
    }
    return runs;
}

void sweep(PairEngine& engine, const SweepRequest& request, const SweepEvents& events, const std::stop_token& stop) {
    GenerationSink sink;
    GenerateOptions options = request.options;
    options.topCandidates = 0;
    const std::vector<OutputToken> none;
    const auto generate = [&](std::size_t index, const LivePolicy& policy) {
        return engine.generateSegment(request.segments[index], index, none, options, policy, sink, stop);
    };
    std::vector<std::string> reference;
    SweepBaseline baseline;
    options.strategy = Strategy::Large;
    for (std::size_t index = 0; index < request.segments.size(); ++index) {
        const SegmentResult result = generate(index, LivePolicy());
        if (stop.stop_requested()) return;
        reference.push_back(result.text);
        baseline.statistics += result.statistics;
    }
    baseline.segments = request.segments.size();
    events.baseline(baseline);
    options.strategy = Strategy::Bild;
    for (std::size_t f = 0; f < request.fallbackThresholds.size(); ++f) {
        for (std::size_t r = 0; r < request.rollbackThresholds.size(); ++r) {
            Policy policy;
            policy.fallbackThreshold = request.fallbackThresholds[f];
            policy.rollbackThreshold = request.rollbackThresholds[r];
            policy.maxDraftTokens = request.maxDraftTokens;
            const LivePolicy live(policy);
            SweepCell cell{f, r, {}, 0};
            for (std::size_t index = 0; index < request.segments.size(); ++index) {
                const SegmentResult result = generate(index, live);
                if (stop.stop_requested()) return;
                cell.statistics += result.statistics;
                if (result.text == reference[index]) ++cell.agreeing;
            }
            events.cell(cell);
        }
    }
}

}  // namespace bild
