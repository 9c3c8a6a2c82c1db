// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/policy_sweep.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include "error.h"
#include "metrics/bleu.h"
#include "metrics/chrf.h"

namespace bild {
namespace {

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (line.ends_with('\r')) line.pop_back();
        lines.push_back(std::move(line));
    }
    return lines;
}

bool isBlank(const std::string& line) {
    return line.find_first_not_of(" \t") == std::string::npos;
}

/// Lines up to the last one that holds something.
std::vector<std::string> filledLinesOf(const std::string& text) {
    std::vector<std::string> lines = linesOf(text);
    while (!lines.empty() && isBlank(lines.back())) lines.pop_back();
    return lines;
}

/// The references of lines that hold something, and the outputs of the same lines.
class ReferenceLines {
public:
    ReferenceLines(const std::string& source, const std::string& referenceText) {
        const std::vector<std::string> lines = filledLinesOf(source);
        const std::vector<std::string> references = filledLinesOf(referenceText);
        if (references.size() != lines.size()) {
            throw InputError(Message::verbatim(
                "There are " + std::to_string(references.size()) + " references for " + std::to_string(lines.size()) +
                " lines of text. Give the reference of each line in the line of the same number."));
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (isBlank(lines[i])) continue;
            m_numbers.push_back(i);
            m_references.push_back(references[i]);
        }
    }

    void score(const std::string& output, SweptSetting& setting) const {
        std::vector<std::string> lines = linesOf(output);
        std::vector<std::string> outputs;
        for (const std::size_t number : m_numbers) {
            outputs.push_back(number < lines.size() ? std::move(lines[number]) : std::string());
        }
        setting.bleu = corpusBleu(outputs, m_references);
        setting.chrf = corpusChrf(outputs, m_references);
    }

private:
    std::vector<std::size_t> m_numbers;
    std::vector<std::string> m_references;
};

std::vector<std::string> textsOf(const std::vector<SegmentResult>& segments) {
    std::vector<std::string> texts;
    std::ranges::transform(segments, std::back_inserter(texts), &SegmentResult::text);
    return texts;
}

class Sweep {
public:
    Sweep(Engine& engine, const SweepPlan& plan, const SweepProgress& progress, const std::stop_token& stop)
        : m_engine(engine), m_plan(plan), m_progress(progress), m_stop(stop) {
        if (plan.references) m_references.emplace(plan.text, *plan.references);
        m_all = 2 + static_cast<std::size_t>(plan.rounds) * (2 + plan.policies.size());
    }

    SweepOutcome run();

private:
    /// Nothing where it was stopped.
    std::optional<GenerationResult> write(Strategy strategy, const Policy& policy);
    /// False where it was stopped.
    bool measure(SweptSetting& setting);
    void judge(const GenerationResult& result, SweptSetting& setting) const;

    Engine& m_engine;
    const SweepPlan& m_plan;
    const SweepProgress& m_progress;
    std::stop_token m_stop;
    std::optional<ReferenceLines> m_references;
    GenerationResult m_large;  ///< what agreement is counted from
    std::size_t m_done = 0;
    std::size_t m_all = 0;
};

std::optional<GenerationResult> Sweep::write(Strategy strategy, const Policy& policy) {
    if (m_stop.stop_requested()) return std::nullopt;
    m_progress(m_done++, m_all);
    GenerateOptions options = m_plan.options;
    options.strategy = strategy;
    options.topCandidates = 0;
    GenerationSink sink;
    GenerationResult result = m_engine.generate(m_plan.text, options, LivePolicy(policy), sink, m_stop);
    if (result.stopped || m_stop.stop_requested()) return std::nullopt;
    return result;
}

void Sweep::judge(const GenerationResult& result, SweptSetting& setting) const {
    setting.statistics = result.statistics;
    setting.agreement = agreementOf(result.segments, m_large.segments);
    setting.chrfWithLarge = corpusChrf(textsOf(result.segments), textsOf(m_large.segments));
    if (m_references) m_references->score(result.text, setting);
}

bool Sweep::measure(SweptSetting& setting) {
    const std::optional<GenerationResult> result = write(setting.strategy, setting.policy);
    if (!result) return false;
    if (setting.milliseconds.empty()) judge(*result, setting);
    setting.milliseconds.push_back(result->statistics.totalMilliseconds);
    return true;
}

SweepOutcome Sweep::run() {
    SweepOutcome outcome;
    outcome.large.strategy = Strategy::Large;
    outcome.small.strategy = Strategy::Small;
    for (const Policy& policy : m_plan.policies) outcome.settings.push_back({Strategy::Bild, policy, {}});
    std::vector<SweptSetting*> turns{&outcome.large, &outcome.small};
    for (SweptSetting& setting : outcome.settings) turns.push_back(&setting);

    std::optional<GenerationResult> large = write(Strategy::Large, {});
    outcome.stopped = !large || !write(Strategy::Small, {});
    if (large) m_large = std::move(*large);
    for (int round = 0; round < m_plan.rounds && !outcome.stopped; ++round) {
        outcome.stopped = !std::ranges::all_of(turns, [this](SweptSetting* setting) { return measure(*setting); });
    }
    std::erase_if(outcome.settings, [](const SweptSetting& setting) { return setting.milliseconds.empty(); });
    return outcome;
}

}  // namespace

double SweptSetting::medianMilliseconds() const {
    if (milliseconds.empty()) return 0.0;
    std::vector<double> sorted = milliseconds;
    std::ranges::sort(sorted);
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
}

double SweptSetting::tokensPerSecond() const {
    const double median = medianMilliseconds();
    return median > 0.0 ? 1000.0 * static_cast<double>(statistics.tokens) / median : 0.0;
}

SweepOutcome sweepPolicies(Engine& engine, const SweepPlan& plan, const SweepProgress& progress,
                           const std::stop_token& stop) {
    return Sweep(engine, plan, progress, stop).run();
}

}  // namespace bild
