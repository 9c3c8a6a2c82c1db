// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens a second of many segments: BiLD and the large model alone, at several widths. Without a text it decodes random
// ids, and the policies keep everything (F = 0, R = infinity), so that every round is a full draft and its
// verification: what BiLD costs where the small model is good, on weights that are random.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "engine.h"

using namespace bild;

namespace {

struct Options {
    std::string pair;
    std::string device = "cpu";
    std::string dtype = "int8";
    int threads = 0;
    int segments = 200;
    int sourceTokens = 30;
    int newTokens = 30;
    std::string text;
    Policy policy{0.0, std::numeric_limits<double>::infinity(), 10, false};
    std::vector<int> widths{0, 1, 4, 16, 64};
    std::vector<std::string> strategies{"bild", "large"};
    int repeats = 3;
    std::string json;
};

DtypeChoice dtypeOf(const std::string& name) {
    if (name == "float32") return DtypeChoice::Float32;
    if (name == "bfloat16") return DtypeChoice::BFloat16;
    if (name == "float16") return DtypeChoice::Float16;
    return DtypeChoice::Int8;
}

Strategy strategyOf(const std::string& name) {
    if (name == "large") return Strategy::Large;
    if (name == "small") return Strategy::Small;
    return Strategy::Bild;
}

/// One setting with what its runs took.
struct Row {
    std::string strategy;
    int width = 0;
    std::size_t tokens = 0;
    std::vector<double> seconds;
    std::vector<Statistics> statistics;
};

class Bench {
public:
    explicit Bench(const Options& options)
        : m_options(options),
          m_engine(Engine::load(PairFolders::inside(options.pair),
                                {options.device == "cuda" ? DeviceChoice::Cuda : DeviceChoice::Cpu,
                                 dtypeOf(options.dtype), options.threads})) {
        if (options.text.empty()) {
            drawIds();
        } else {
            std::ifstream in(options.text);
            for (std::string line; m_lines < options.segments && std::getline(in, line); ++m_lines)
                m_text += line + "\n";
            if (m_lines == 0) throw std::runtime_error(options.text + ": no lines");
        }
    }

    void run(Row& row) {
        const auto began = std::chrono::steady_clock::now();
        const Statistics statistics = m_options.text.empty() ? runIds(row) : runText(row);
        row.seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
        row.tokens = statistics.tokens;
        row.statistics.push_back(statistics);
    }

    [[nodiscard]] const EngineInfo& info() const { return m_engine.info(); }

private:
    void drawIds() {
        std::mt19937 random(1);
        const auto vocabulary = static_cast<unsigned>(m_engine.info().large.vocabularySize);
        for (int i = 0; i < m_options.segments; ++i) {
            IdsJob& job = m_jobs.emplace_back();
            job.policy = m_options.policy;
            job.maxLength = m_options.newTokens + 1;
            for (int j = 1; j < m_options.sourceTokens; ++j)
                job.source.push_back(static_cast<TokenId>(3 + random() % (vocabulary - 3)));
            job.source.push_back(1);
        }
    }

    Statistics runIds(const Row& row) {
        Statistics sum;
        const Strategy strategy = strategyOf(row.strategy);
        if (row.width == 1) {
            for (const IdsJob& job : m_jobs)
                sum += m_engine.generateIds(job.source, strategy, job.policy, job.maxLength).statistics;
            return sum;
        }
        for (const IdsResult& result : m_engine.generateIds(m_jobs, strategy, row.width)) sum += result.statistics;
        return sum;
    }

    Statistics runText(const Row& row) {
        GenerateOptions options;
        options.strategy = strategyOf(row.strategy);
        options.oneSegmentALine = true;
        options.topCandidates = 0;
        options.batch = row.width;
        GenerationSink sink;
        return m_engine.generate(m_text, options, LivePolicy(m_options.policy), sink).statistics;
    }

    Options m_options;
    Engine m_engine;
    std::vector<IdsJob> m_jobs;
    std::string m_text;
    int m_lines = 0;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

nlohmann::json figures(const Row& row) {
    const auto rate = [&](double seconds) { return static_cast<double>(row.tokens) / seconds; };
    const auto [fastest, slowest] = std::minmax_element(row.seconds.begin(), row.seconds.end());
    const Statistics& last = row.statistics.back();
    return {{"strategy", row.strategy},
            {"width", row.width},
            {"tokens", row.tokens},
            {"seconds", row.seconds},
            {"tokens_per_second", rate(median(row.seconds))},
            {"slowest", rate(*slowest)},
            {"fastest", rate(*fastest)},
            {"encode_share", last.encodeMilliseconds / last.totalMilliseconds},
            {"small_share", last.smallMilliseconds / last.totalMilliseconds},
            {"large_share", last.largeMilliseconds / last.totalMilliseconds},
            {"acceptance_rate", last.acceptanceRate()},
            {"large_call_share", last.largeCallShare()}};
}

void print(const std::vector<Row>& rows) {
    std::printf("| strategy | together | tokens | tokens/s | slowest | fastest | encoding | small | large |\n");
    std::printf("|---|---|---|---|---|---|---|---|---|\n");
    for (const Row& row : rows) {
        const nlohmann::json json = figures(row);
        const auto number = [&](const char* name) { return json[name].get<double>(); };
        const std::string width = row.width == 0 ? "chosen" : std::to_string(row.width);
        std::printf("| %s | %s | %zu | %.0f | %.0f | %.0f | %.0f %% | %.0f %% | %.0f %% |\n", row.strategy.c_str(),
                    width.c_str(), row.tokens, number("tokens_per_second"), number("slowest"), number("fastest"),
                    100 * number("encode_share"), 100 * number("small_share"), 100 * number("large_share"));
    }
}

void addOptions(CLI::App& app, Options& options) {
    app.add_option("pair", options.pair, "Pair folder with small/ and large/")->required();
    app.add_option("--dtype", options.dtype)->check(CLI::IsMember({"float32", "bfloat16", "float16", "int8"}));
    app.add_option("--device", options.device)->check(CLI::IsMember({"cpu", "cuda"}));
    app.add_option("--threads", options.threads, "The physical cores by default");
    app.add_option("--segments", options.segments)->check(CLI::PositiveNumber);
    app.add_option("--source-tokens", options.sourceTokens)->check(CLI::PositiveNumber);
    app.add_option("--new-tokens", options.newTokens, "A segment, without a text")->check(CLI::PositiveNumber);
    app.add_option("--text", options.text, "Segments, one a line, in place of random ids");
    app.add_option("--fallback-threshold", options.policy.fallbackThreshold);
    app.add_option("--rollback-threshold", options.policy.rollbackThreshold);
    app.add_option("--max-draft-tokens", options.policy.maxDraftTokens);
    app.add_option("--width", options.widths, "Segments together: 0 chooses, 1 is one at a time; several may be given");
    app.add_option("--strategy", options.strategies)->check(CLI::IsMember({"bild", "large", "small"}));
    app.add_option("--repeats", options.repeats)->check(CLI::PositiveNumber);
    app.add_option("--json", options.json, "Write the figures to this file too");
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Tokens a second of many segments, at several widths.");
    Options options;
    addOptions(app, options);
    CLI11_PARSE(app, argc, argv);
    try {
        Bench bench(options);
        std::vector<Row> rows;
        for (const std::string& strategy : options.strategies) {
            for (const int width : options.widths) rows.push_back({strategy, width, 0, {}, {}});
        }
        // All settings in turn, again and again, so that a slow minute of the machine meets them all.
        for (int repeat = 0; repeat < options.repeats; ++repeat) {
            for (Row& row : rows) bench.run(row);
        }
        print(rows);
        nlohmann::json json{{"dtype", bench.info().large.dtype}, {"threads", bench.info().threads}};
        for (const Row& row : rows) json["rows"].push_back(figures(row));
        if (!options.json.empty()) std::ofstream(options.json) << json.dump(1) << '\n';
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
