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
    const auto& [fallbacks, rollbacks] = request.grid;
    for (std::size_t f = 0; f < fallbacks.size(); ++f) {
        for (std::size_t r = 0; r < rollbacks.size(); ++r) {
            const LivePolicy live({fallbacks[f], rollbacks[r], request.maxDraftTokens, false});
            Statistics sum;
            Agreement agreement;
            for (std::size_t index = 0; index < request.segments.size(); ++index) {
                const SegmentResult result = generate(index, live);
                if (stop.stop_requested()) return;
                sum += result.statistics;
                ++agreement.compared;
                if (result.text == reference[index]) ++agreement.same;
            }
            events.cell({f, r, sum.totalMilliseconds, sum.tokens, sum.acceptanceRate(), agreement});
        }
    }
}

}  // namespace bild
