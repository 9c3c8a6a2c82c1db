// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine_jobs.h"

#include <chrono>
#include <utility>

#include "decoding/assemble.h"

namespace bild {

RaceResults race(PairEngine& engine, const RaceRequest& request, const CountProgress& progress,
                 const std::stop_token& stop) {
    RaceResults results;
    const std::pair<Strategy, std::vector<GenerationResult>*> lanes[] = {
        {Strategy::Small, &results.small}, {Strategy::Large, &results.large}, {Strategy::Bild, &results.bild}};
    std::vector<PendingSegment> jobs;
    for (const Segment& segment : request.segments) jobs.push_back({jobs.size(), segment, {}});
    const LivePolicy policy(request.policy);
    GenerationSink sink;
    const int all = 3 * request.runs;
    int done = 0;
    for (int run = 0; run < request.runs; ++run) {
        for (const auto& [strategy, lane] : lanes) {
            GenerateOptions options = request.options;
            options.strategy = strategy;
            GenerationResult result;
            result.segments = engine.generateSegments(jobs, options, policy, sink, stop);
            if (stop.stop_requested()) return results;
            assemble(request.source, result);
            lane->push_back(std::move(result));
            progress(++done, all);
        }
    }
    return results;
}

std::vector<SegmentResult> measureBaseline(PairEngine& engine, const BaselineRequest& request,
                                           const std::stop_token& stop) {
    const auto end =
        std::chrono::steady_clock::now() + std::chrono::duration<double, std::milli>(request.budgetMilliseconds);
    GenerateOptions options = request.options;
    options.strategy = Strategy::Large;
    std::vector<SegmentResult> results;
    GenerationSink sink;
    const LivePolicy policy;
    const std::vector<OutputToken> none;
    for (std::size_t index = 0; index < request.segments.size(); ++index) {
        if (std::chrono::steady_clock::now() > end) break;
        SegmentResult result =
            engine.generateSegment(request.segments[index], index, none, options, policy, sink, stop);
        if (stop.stop_requested()) break;
        results.push_back(std::move(result));
    }
    return results;
}

namespace {

/// The runs of one sweep.
class Sweep {
public:
    Sweep(PairEngine& engine, const SweepRequest& request, const SweepEvents& events, const std::stop_token& stop)
        : m_engine(engine), m_request(request), m_events(events), m_stop(stop) {}

    /// False after a stop, as all of these.
    bool warmUp() {
        if (m_request.segments.empty()) return true;
        static_cast<void>(generate(0, Strategy::Bild, LivePolicy()));
        return !m_stop.stop_requested();
    }
    bool runLarge() {
        SweepBaseline baseline;
        std::vector<std::string> written;
        for (std::size_t index = 0; index < m_request.segments.size(); ++index) {
            SegmentResult result = generate(index, Strategy::Large, LivePolicy());
            if (m_stop.stop_requested()) return false;
            baseline.statistics += result.statistics;
            written.push_back(std::move(result.text));
        }
        baseline.segments = m_request.segments.size();
        m_reference = std::move(written);
        m_events.baseline(baseline);
        return true;
    }
    bool runCell(std::size_t fallback, std::size_t rollback) {
        const LivePolicy live({m_request.grid.fallbackThresholds[fallback], m_request.grid.rollbackThresholds[rollback],
                               m_request.maxDraftTokens, false});
        Statistics sum;
        Agreement agreement;
        for (std::size_t index = 0; index < m_request.segments.size(); ++index) {
            const SegmentResult result = generate(index, Strategy::Bild, live);
            if (m_stop.stop_requested()) return false;
            sum += result.statistics;
            ++agreement.compared;
            if (result.text == m_reference[index]) ++agreement.same;
        }
        m_events.cell({fallback, rollback, sum.totalMilliseconds, sum.tokens, sum.acceptanceRate(), agreement});
        return true;
    }

private:
    SegmentResult generate(std::size_t index, Strategy strategy, const LivePolicy& policy) {
        GenerationSink sink;
        GenerateOptions options = m_request.options;
        options.topCandidates = 0;
        options.strategy = strategy;
        return m_engine.generateSegment(m_request.segments[index], index, {}, options, policy, sink, m_stop);
    }

    PairEngine& m_engine;
    const SweepRequest& m_request;
    const SweepEvents& m_events;
    const std::stop_token& m_stop;
    std::vector<std::string> m_reference;  ///< what the large model wrote alone
};

}  // namespace

void sweep(PairEngine& engine, const SweepRequest& request, const SweepEvents& events, const std::stop_token& stop) {
    Sweep sweep(engine, request, events, stop);
    if (!sweep.warmUp()) return;
    for (int run = 0; run < request.runs; ++run) {
        if (!sweep.runLarge()) return;
        for (std::size_t fallback = 0; fallback < request.grid.fallbackThresholds.size(); ++fallback) {
            for (std::size_t rollback = 0; rollback < request.grid.rollbackThresholds.size(); ++rollback) {
                if (!sweep.runCell(fallback, rollback)) return;
            }
        }
    }
}

}  // namespace bild
