// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_summary_text.h"

#include <algorithm>
#include <array>
#include <charconv>

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

std::string measured(const Baseline& baseline) {
    const std::string runs =
        baseline.rounds > 1
            ? ", medians of " + counted(static_cast<std::size_t>(baseline.rounds), "run") + " of each in turn"
            : "";
    return "  speedup: " + fixed(baseline.speedup(), 2) + " (measured: the large model alone took " +
           fixed(baseline.largeMilliseconds / 1000.0, 3) + " s, BiLD " + fixed(baseline.bildMilliseconds / 1000.0, 3) +
           " s" + runs + "); agreement " + percent(baseline.agreement.share()) + " of segments\n";
}

std::string estimated(const Statistics& statistics, const SpeedLimit& limit) {
    const double token = limit.largeStepMilliseconds / static_cast<double>(limit.together);
    if (token <= 0.0) return {};
    // The large model alone would have to read the source as well.
    const double large = statistics.encodeMilliseconds + token * static_cast<double>(statistics.tokens);
    const double speedup = large / std::max(statistics.totalMilliseconds, 1e-6);
    return "  speedup: " + fixed(speedup, 2) + " (estimated: encoders, and for each of " +
           counted(statistics.tokens, "token") + " " + fixed(token, 3) +
           " ms of the large model alone; --baseline measures it)\n";
}

/// Why there is little or nothing to gain, where that is so.
std::string noGain(const SpeedLimit& limit) {
    if (limit.speedup() >= 1.1) return {};
    return "  BiLD can hardly gain here: a pass that checks a draft costs " +
           fixed(limit.verificationMilliseconds / std::max(limit.largeStepMilliseconds, 1e-9), 1) +
           " steps of the large model" +
           (limit.together > 1 ? ", which already shares its passes among " + counted(limit.together, "segment")
                               : std::string()) +
           ". --strategy large is as fast or faster.\n";
}

std::string bestCase(const SpeedLimit& limit) {
    return "  at best " + fixed(limit.speedup(), 2) + " if every draft were kept (" +
           counted(limit.together, "segment") + " together: small pass " + fixed(limit.smallPassMilliseconds, 2) +
           " ms, large step " + fixed(limit.largeStepMilliseconds, 2) + " ms, check of " +
           counted(static_cast<std::size_t>(limit.draftTokens), "drafted token") + " " +
           fixed(limit.verificationMilliseconds, 2) + " ms; encoders left out)\n" + noGain(limit);
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

std::string summaryText(const RunFigures& run, Strategy strategy, const EngineInfo& info,
                        const std::optional<Baseline>& baseline, const std::optional<SpeedLimit>& limit) {
    const Statistics& statistics = run.statistics;
    const std::string who = strategy == Strategy::Bild ? "BiLD" : std::string(name(strategy)) + " alone";
    std::string text = who + ": " + counted(run.segments, "segment") + ", " + counted(statistics.tokens, "token") +
                       " in " + fixed(statistics.totalMilliseconds / 1000.0, 2) + " s, " +
                       fixed(statistics.tokensPerSecond(), 1) + " tokens/s (" + info.device + ", small " +
                       info.small.dtype + ", large " + info.large.dtype + ", " +
                       counted(static_cast<std::size_t>(info.threads), "thread") + ")\n";
    if (strategy != Strategy::Bild) return text;
    text += origins(statistics) + passes(statistics);
    if (baseline) {
        text += measured(*baseline);
    } else if (limit) {
        text += estimated(statistics, *limit);
    }
    return limit ? text + bestCase(*limit) : text;
}

}  // namespace bild
