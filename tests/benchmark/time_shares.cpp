// SPDX-License-Identifier: GPL-3.0-or-later
// Where the time of a run goes: every call of either model is timed, and what is left is the loop's own. Strategies
// take turns, so that a slow minute of the machine meets all of them; medians of the repeats are printed, and the
// limit: what BiLD would gain with these passes if every draft were kept.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "decoding/bild_decoder.h"
#include "decoding/greedy_decoder.h"
#include "decoding/run_batch.h"
#include "loaded_pair.h"
#include "pass_timing.h"
#include "task_settings.h"

using namespace bild;

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point began) {
    return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

/// The rows of a run's table, in order.
enum Share { LargeEncoder, SmallEncoder, LargeSteps, LargeVerifications, SmallPasses, Loop, kShares };
constexpr const char* kNames[kShares] = {"large encoder",           "small encoder", "large passes, 1 token a segment",
                                         "large passes, 2 or more", "small passes",  "the loop's own work"};

struct Times {
    std::array<double, kShares> milliseconds{};
    std::array<std::size_t, kShares> passes{};
    std::array<std::size_t, kShares> rows{};
    double total = 0.0;
    std::size_t tokens = 0;
};

/// Another model with a watch around its calls.
class TimedModel final : public SequenceModel {
public:
    TimedModel(SequenceModel& model, ModelRole role, Times& times) : m_model(model), m_role(role), m_times(times) {}

    void open(SequenceId sequence, std::span<const TokenId> source, std::size_t capacity) override {
        const Opening opening{sequence, source, capacity};
        openAll({&opening, 1});
    }
    void openAll(std::span<const Opening> openings) override {
        const auto began = Clock::now();
        m_model.openAll(openings);
        std::size_t rows = 0;
        for (const Opening& each : openings) rows += each.source.size();
        add(m_role == ModelRole::Large ? LargeEncoder : SmallEncoder, rows, began);
    }
    void close(SequenceId sequence) override { m_model.close(sequence); }
    [[nodiscard]] std::size_t cacheBytes(std::size_t sourceTokens, std::size_t capacity) const override {
        return m_model.cacheBytes(sourceTokens, capacity);
    }
    void truncate(SequenceId sequence, std::size_t length) override { m_model.truncate(sequence, length); }
    std::vector<RowScores> forward(std::span<const Feed> feeds, std::size_t top) override {
        const auto began = Clock::now();
        std::vector<RowScores> result = m_model.forward(feeds, top);
        const bool single = result.size() == feeds.size();
        add(m_role == ModelRole::Small ? SmallPasses : single ? LargeSteps : LargeVerifications, result.size(), began);
        return result;
    }

private:
    void add(Share share, std::size_t rows, Clock::time_point began) {
        m_times.milliseconds[share] += millisecondsSince(began);
        ++m_times.passes[share];
        m_times.rows[share] += rows;
    }

    SequenceModel& m_model;
    ModelRole m_role;
    Times& m_times;
};

/// Encoded segments, each once.
class Jobs final : public BatchJobs {
public:
    Jobs(const std::vector<std::vector<TokenId>>& sources, Strategy strategy, const SequenceLimits& limits,
         const LivePolicy& policy)
        : m_sources(sources), m_strategy(strategy), m_limits(limits), m_policy(policy) {}

    [[nodiscard]] std::size_t count() const override { return m_sources.size(); }
    BatchJob begin(std::size_t index) override {
        std::unique_ptr<SequenceDecoder> decoder;
        if (m_strategy == Strategy::Bild) {
            decoder = std::make_unique<BildDecoder>(m_limits);
        } else {
            const ModelRole role = m_strategy == Strategy::Small ? ModelRole::Small : ModelRole::Large;
            decoder = std::make_unique<GreedyDecoder>(role, m_limits);
        }
        return {m_sources[index],
                DecodedSequence(std::move(decoder), {}),
                &m_policy,
                m_strategy != Strategy::Large,
                m_strategy != Strategy::Small,
                m_limits.maxLength};
    }
    void iterated(std::size_t, Iteration&) override {}
    void finished(std::size_t, DecodedSequence&& sequence) override { statistics += sequence.statistics; }

    Statistics statistics;

private:
    const std::vector<std::vector<TokenId>>& m_sources;
    Strategy m_strategy;
    SequenceLimits m_limits;
    const LivePolicy& m_policy;
};

struct Options {
    std::string pair;
    std::string text;
    bool lines = false;
    int threads = 0;
    int width = 0;
    int segments = 100000;
    int repeats = 11;
    Policy policy{0.2, 1.0, 4, false};
};

class Bench {
public:
    explicit Bench(const Options& options)
        : m_options(options),
          m_pair(
              loadPair(PairFolders::inside(options.pair), {DeviceChoice::Cpu, DtypeChoice::Int8, options.threads}, {})),
          m_policy(options.policy) {
        std::ifstream in(options.text);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        GenerateOptions generate;
        generate.oneSegmentALine = options.lines;
        const TaskSettings settings = settingsFor(m_pair, generate);
        m_limits = settings.limits;
        for (const Segment& segment : segmentSentences(text, segmentationFor(m_pair, generate))) {
            if (static_cast<int>(m_sources.size()) == options.segments) break;
            m_sources.push_back(tokenizerOf(m_pair).encode(settings.prefix + segment.text));
            m_sources.back().push_back(m_pair.config.endTokens.front());
        }
        for (auto& scheduler : m_schedulers) scheduler.fixWidth(static_cast<std::size_t>(options.width));
    }

    Times run(Strategy strategy) {
        Times times;
        TimedModel small(*m_pair.small, ModelRole::Small, times);
        TimedModel large(*m_pair.large, ModelRole::Large, times);
        Jobs jobs(m_sources, strategy, m_limits, m_policy);
        const auto began = Clock::now();
        runBatch(jobs, {small, large}, {0, std::size_t{8} << 30U}, m_schedulers[static_cast<std::size_t>(strategy)],
                 {});
        times.total = millisecondsSince(began);
        times.milliseconds[Loop] = times.total;
        for (int share = 0; share < Loop; ++share) times.milliseconds[Loop] -= times.milliseconds[share];
        times.tokens = jobs.statistics.tokens;
        last = jobs.statistics;
        return times;
    }

    [[nodiscard]] std::size_t segments() const { return m_sources.size(); }
    Statistics last;

private:
    Options m_options;
    LoadedPair m_pair;
    LivePolicy m_policy;
    SequenceLimits m_limits;
    std::vector<std::vector<TokenId>> m_sources;
    std::array<BatchScheduler, 3> m_schedulers;
};

template <class Get>
double medianOf(const std::vector<Times>& runs, Get get) {
    std::vector<double> values;
    for (const Times& run : runs) values.push_back(get(run));
    return median(values);
}

void print(const char* name, const std::vector<Times>& runs) {
    const double total = medianOf(runs, [](const Times& run) { return run.total; });
    const auto tokens = static_cast<double>(runs.back().tokens);
    std::printf("\n%s: %zu tokens in %.1f ms, %.0f tokens/s\n", name, runs.back().tokens, total,
                1000.0 * tokens / total);
    std::printf("| share | ms | us a token | %% | passes | rows | ms a pass |\n|---|---|---|---|---|---|---|\n");
    for (int share = 0; share < kShares; ++share) {
        const double ms = medianOf(runs, [&](const Times& run) { return run.milliseconds[share]; });
        if (ms <= 0.0) continue;
        std::printf("| %s | %.2f | %.1f | %.1f |", kNames[share], ms, 1000.0 * ms / tokens, 100.0 * ms / total);
        if (share == Loop) {
            std::printf(" | | |\n");
            continue;
        }
        const auto passes = static_cast<double>(runs.back().passes[share]);
        std::printf(" %zu | %zu | %.3f |\n", runs.back().passes[share], runs.back().rows[share], ms / passes);
    }
}

void addOptions(CLI::App& app, Options& options) {
    app.add_option("pair", options.pair, "Pair folder with small/ and large/")->required();
    app.add_option("text", options.text, "The text to decode")->required();
    app.add_flag("--lines", options.lines, "Every line is a segment");
    app.add_option("--segments", options.segments, "At most so many");
    app.add_option("--threads", options.threads, "The physical cores by default");
    app.add_option("--width", options.width, "Segments together: 0 chooses, 1 is one at a time");
    app.add_option("--repeats", options.repeats)->check(CLI::PositiveNumber);
    app.add_option("--fallback-threshold", options.policy.fallbackThreshold);
    app.add_option("--rollback-threshold", options.policy.rollbackThreshold);
    app.add_option("--max-draft-tokens", options.policy.maxDraftTokens);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Where the time of a run goes.");
    Options options;
    addOptions(app, options);
    CLI11_PARSE(app, argc, argv);
    try {
        Bench bench(options);
        constexpr std::array strategies{Strategy::Bild, Strategy::Large, Strategy::Small};
        std::array<std::vector<Times>, 3> runs;
        std::vector<double> speedups;
        for (int repeat = 0; repeat <= options.repeats; ++repeat) {
            for (const Strategy strategy : strategies) {
                Times times = bench.run(strategy);
                // The first round warms up code, memory and what the scheduler knows.
                if (repeat > 0) runs[static_cast<std::size_t>(strategy)].push_back(times);
            }
            if (repeat > 0) speedups.push_back(runs[1].back().total / runs[0].back().total);
        }
        std::printf("%zu segments; speedup %.2f (median of %d neighbouring runs, %.2f to %.2f)\n", bench.segments(),
                    median(speedups), options.repeats, *std::ranges::min_element(speedups),
                    *std::ranges::max_element(speedups));
        print("BiLD", runs[0]);
        print("large alone", runs[1]);
        print("small alone", runs[2]);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
