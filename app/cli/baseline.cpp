// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/baseline.h"

#include <algorithm>
#include <vector>

#include "cli/run_sink.h"

namespace bild {
namespace {

/// Runs shorter than this are repeated.
constexpr double kShortMilliseconds = 1000.0;
constexpr int kRounds = 5;

double medianOf(std::vector<double> milliseconds) {
    std::ranges::sort(milliseconds);
    return milliseconds[milliseconds.size() / 2];
}

}  // namespace

double Baseline::speedup() const {
    return bildMilliseconds > 0.0 ? largeMilliseconds / bildMilliseconds : 0.0;
}

std::optional<Baseline> measureBaseline(Engine& engine, const std::string& text, const RunTally& bild,
                                        const GenerateOptions& options, const LivePolicy& policy,
                                        Interrupt& interrupt) {
    GenerateOptions large = options;
    large.strategy = Strategy::Large;
    large.topCandidates = 0;
    GenerateOptions again = options;
    again.topCandidates = 0;
    RunTally written;
    RunSink sink(true, interrupt, [&written](SegmentResult& segment, int pass) {
        if (pass == 1) written.add(segment);
        segment.iterations = {};
    });
    const auto run = [&](const GenerateOptions& how) {
        GenerationResult result = engine.generate(text, how, policy, sink, sink.stopToken());
        sink.finish();
        return result;
    };
    const GenerationResult first = run(large);
    if (first.stopped) return std::nullopt;
    Baseline baseline;
    baseline.agreement = bild.agreementWith(written);
    baseline.largeMilliseconds = first.statistics.totalMilliseconds;
    baseline.bildMilliseconds = bild.milliseconds();
    if (baseline.largeMilliseconds + baseline.bildMilliseconds > kShortMilliseconds) return baseline;
    std::vector<double> largeTimes;
    std::vector<double> bildTimes;
    for (int round = 0; round < kRounds; ++round) {
        const GenerationResult second = run(again);
        const GenerationResult alone = run(large);
        if (second.stopped || alone.stopped) return baseline;
        bildTimes.push_back(second.statistics.totalMilliseconds);
        largeTimes.push_back(alone.statistics.totalMilliseconds);
    }
    baseline.bildMilliseconds = medianOf(bildTimes);
    baseline.largeMilliseconds = medianOf(largeTimes);
    baseline.rounds = kRounds;
    return baseline;
}

}  // namespace bild
