// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/baseline.h"

#include <algorithm>
#include <vector>

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

std::optional<Baseline> measureBaseline(Engine& engine, const std::string& text, const GenerationResult& bild,
                                        const GenerateOptions& options, const LivePolicy& policy, GenerationSink& sink,
                                        const std::stop_token& stop) {
    GenerateOptions large = options;
    large.strategy = Strategy::Large;
    large.topCandidates = 0;
    GenerateOptions again = options;
    again.topCandidates = 0;
    Baseline baseline;
    baseline.large = engine.generate(text, large, policy, sink, stop);
    if (baseline.large.stopped) return std::nullopt;
    baseline.largeMilliseconds = baseline.large.statistics.totalMilliseconds;
    baseline.bildMilliseconds = bild.statistics.totalMilliseconds;
    if (baseline.largeMilliseconds + baseline.bildMilliseconds > kShortMilliseconds) return baseline;
    std::vector<double> largeTimes;
    std::vector<double> bildTimes;
    for (int round = 0; round < kRounds; ++round) {
        const GenerationResult second = engine.generate(text, again, policy, sink, stop);
        const GenerationResult alone = engine.generate(text, large, policy, sink, stop);
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
