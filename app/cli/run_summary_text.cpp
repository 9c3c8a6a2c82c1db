// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_summary_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "decoding/agreement.h"
#include "decoding/trace.h"

namespace bild {
namespace {

std::string percent(double share) {
    return fixed(100.0 * share, 1) + " %";
}

std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// Median duration of the large model's passes over one token, as its own decoding would consist of; 0 where it made
/// none.
double largeStepMilliseconds(const GenerationResult& result) {
    std::vector<double> steps;
    for (const SegmentResult& segment : result.segments) {
        for (const Iteration& iteration : segment.iterations) {
            if (iteration.model == ModelRole::Large && iteration.tokensFed == 1) {
                steps.push_back(iteration.milliseconds);
            }
        }
    }
    if (steps.empty()) return 0.0;
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::ranges::nth_element(steps, middle);
    return *middle;
}

std::string origins(const Statistics& statistics) {
    const std::size_t small = statistics.count(Origin::Small);
    return "  written by small: " + std::to_string(small) + " (" + percent(share(small, statistics.tokens)) +
           "), by large: " + std::to_string(statistics.tokens - small) + " (fallback " +
           std::to_string(statistics.count(Origin::Fallback)) + ", rollback " +
           std::to_string(statistics.count(Origin::Rollback)) + ", own turn " +
           std::to_string(statistics.count(Origin::Large)) + ")\n";
}

std::string passes(const Statistics& statistics) {
    return "  passes: small " + std::to_string(statistics.smallPasses) + " (" + fixed(statistics.smallMilliseconds, 0) +
           " ms), large " + std::to_string(statistics.largePasses) + " (" + fixed(statistics.largeMilliseconds, 0) +
           " ms); large-call share " + percent(statistics.largeCallShare()) +
           "\n  drafts: " + std::to_string(statistics.verifiedTokens) + " verified, acceptance rate " +
           percent(statistics.acceptanceRate()) + "; wasted drafts " + std::to_string(statistics.wastedDrafts()) + "\n";
}

std::string measured(const GenerationResult& result, const GenerationResult& baseline) {
    const double speedup = baseline.statistics.totalMilliseconds / std::max(result.statistics.totalMilliseconds, 1e-6);
    return "  speedup: " + fixed(speedup, 2) + " (measured: the large model alone took " +
           fixed(baseline.statistics.totalMilliseconds / 1000.0, 2) + " s); agreement " +
           percent(agreementOf(result.segments, baseline.segments).share()) + " of segments\n";
}

std::string estimated(const GenerationResult& result) {
    const double step = largeStepMilliseconds(result);
    if (step <= 0.0) return {};
    const Statistics& statistics = result.statistics;
    // The large model alone would have to read the source as well.
    const double large = statistics.encodeMilliseconds + step * static_cast<double>(statistics.tokens);
    const double speedup = large / std::max(statistics.totalMilliseconds, 1e-6);
    return "  speedup: " + fixed(speedup, 2) + " (estimated: encoders, and large step " + fixed(step, 2) + " ms x " +
           counted(statistics.tokens, "token") + "; --baseline measures it)\n";
}

}  // namespace

std::string fixed(double value, int digits) {
    std::array<char, 400> text{};  // the largest double has 309 digits before its point
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits).ptr;
    return {text.data(), end};
}

std::string padded(const std::string& text, std::size_t width) {
    return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

std::string summaryText(const GenerationResult& result, const GenerateOptions& options, const EngineInfo& info,
                        const std::optional<GenerationResult>& baseline) {
    const Statistics& statistics = result.statistics;
    const std::string who =
        options.strategy == Strategy::Bild ? "BiLD" : std::string(name(options.strategy)) + " alone";
    std::string text = who + ": " + counted(result.segments.size(), "segment") + ", " +
                       counted(statistics.tokens, "token") + " in " + fixed(statistics.totalMilliseconds / 1000.0, 2) +
                       " s, " + fixed(statistics.tokensPerSecond(), 1) + " tokens/s (" + info.device + ", small " +
                       info.small.dtype + ", large " + info.large.dtype + ", " +
                       counted(static_cast<std::size_t>(info.threads), "thread") + ")\n";
    if (options.strategy != Strategy::Bild) return text;
    text += origins(statistics) + passes(statistics);
    return text + (baseline ? measured(result, *baseline) : estimated(result));
}

}  // namespace bild
