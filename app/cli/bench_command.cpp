// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench_command.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/different_files.h"
#include "cli/output.h"
#include "cli/run_summary_text.h"
#include "cli/strategy_timing.h"
#include "cli/text_files.h"
#include "cli/usage_error.h"
#include "decoding/trace.h"
#include "pair_locator.h"

namespace bild {
namespace {

using Json = nlohmann::ordered_json;
using Names = std::vector<std::string>;

constexpr int mostRepeats = 1000;

struct BenchReport {
    double readBandwidthGbS = 0.0;
    int threads = 0;
    std::vector<ModelTiming> models;
    std::string strategyDtype;
    std::vector<StrategyTiming> strategies;
};

Json benchJson(const BenchReport& report) {
    Json models = Json::array();
    for (const ModelTiming& model : report.models) {
        Json verify = Json::object();
        for (const auto& [tokens, milliseconds] : model.verifyMs) verify[std::to_string(tokens)] = milliseconds;
        models.push_back({{"role", name(model.role)},
                          {"dtype", model.dtype},
                          {"step_ms", model.stepMs},
                          {"verify_ms", verify},
                          {"weight_bytes_per_step", model.weightBytesPerStep},
                          {"floor_ms", model.floorMs}});
    }
    Json strategies = Json::object();
    for (const StrategyTiming& timing : report.strategies) {
        strategies[std::string(name(timing.strategy))] = {{"dtype", report.strategyDtype},
                                                          {"tokens", timing.tokens},
                                                          {"ms", timing.milliseconds},
                                                          {"tokens_per_second", timing.tokensPerSecond()}};
    }
    return {{"read_bandwidth_gb_s", report.readBandwidthGbS},
            {"threads", report.threads},
            {"models", models},
            {"strategies", strategies}};
}

std::string benchText(const BenchReport& report) {
    constexpr std::size_t width = 10;
    std::ostringstream text;
    text << "read bandwidth: " << fixed(report.readBandwidthGbS, 1) << " GB/s\nthreads: " << report.threads << "\n\n";
    text << "model  dtype     " << padded("floor ms", width) << padded("step ms", width) << "  x floor";
    for (const auto& [tokens, ms] : report.models.front().verifyMs) {
        text << padded(std::to_string(tokens) + " tok ms", width);
    }
    text << "\n";
    for (const ModelTiming& model : report.models) {
        text << (model.role == ModelRole::Small ? "small  " : "large  ") << model.dtype
             << std::string(model.dtype.size() < width ? width - model.dtype.size() : 1, ' ')
             << padded(fixed(model.floorMs, 3), width) << padded(fixed(model.stepMs, 3), width)
             << padded(model.floorMs > 0.0 ? fixed(model.stepMs / model.floorMs, 2) : "-", 9);
        for (const auto& [tokens, ms] : model.verifyMs) text << padded(fixed(ms, 3), width);
        text << "\n";
    }
    text << "\nstrategy " << padded("tokens", width) << padded("ms", width) << padded("tokens/s", width) << "\n";
    for (const StrategyTiming& timing : report.strategies) {
        text << name(timing.strategy) << std::string(9 - name(timing.strategy).size(), ' ')
             << padded(std::to_string(timing.tokens), width) << padded(fixed(timing.milliseconds, 1), width)
             << padded(fixed(timing.tokensPerSecond(), 1), width) << "\n";
    }
    return text.str();
}

std::vector<std::string> splitAtCommas(const std::string& list) {
    std::vector<std::string> words;
    std::istringstream stream(list);
    for (std::string word; std::getline(stream, word, ',');) words.push_back(word);
    return words;
}

std::string sampleText(Task task) {
    const char* const file = task == Task::Translate ? "letter-de.txt" : "article-en.txt";
    for (const std::filesystem::path& folder : resourceFolders("samples")) {
        if (std::filesystem::exists(folder / file)) return readInput((folder / file).string());
    }
    throw UsageError(Message::verbatim("The sample text that came with this program is gone; give a text to write."));
}

}  // namespace

BenchCommand::BenchCommand(CLI::App& program)
    : Command(program, "bench", "Measure how fast the models and the strategies are on this machine") {
    CLI::App& app = options();
    app.add_option("INPUT", m_input,
                   "Text for the strategies; - is standard input (default: the sample letter or article)");
    m_encoding.addTo(app);
    m_models.addTo(app);
    m_decoding.addTo(app);
    app.get_option("--dtype")->description(
        "Formats of the weights, with commas: auto, float32, bfloat16, float16, int8 (the strategies use the first)");
    app.add_option("--repeats", m_repeats, "Runs of each strategy, of which the median counts")
        ->type_name("N")
        ->check(CLI::Range(1, mostRepeats))
        ->capture_default_str();
    addFormatTo(app, m_format);
}

int BenchCommand::run(Interrupt& interrupt) {
    static_cast<void>(m_decoding.policy());  // a wrong number is known before the work
    requireDifferentFiles({m_input.empty() ? Names{} : Names{m_input}, {OutputTarget::of({})}, m_models.readFolders()});
    Output output(interrupt);
    const std::string given = m_input.empty() ? std::string() : m_encoding.read(m_input, m_models.quiet());
    BenchReport report;
    for (const std::string& dtype : splitAtCommas(m_models.dtype())) {
        Engine engine = m_models.load(dtype);
        TimingReport timing = engine.timePasses();
        report.models.insert(report.models.end(), timing.models.begin(), timing.models.end());
        if (!report.strategies.empty()) continue;
        report.readBandwidthGbS = timing.readBandwidthGbS;
        report.threads = engine.info().threads;
        report.strategyDtype = engine.info().large.dtype;
        std::string text;
        const Task task = engine.info().pair.task.value_or(Task::Translate);
        if (engine.info().hasTokenizer) text = m_input.empty() ? sampleText(task) : given;
        const Policy policy = m_decoding.policy(engine.info().pair.presets);
        report.strategies = timeStrategies(engine, text, policy, m_decoding.maxNewTokens(), m_repeats);
    }
    if (report.models.empty()) throw UsageError(Message::verbatim("--dtype names no format."));
    output.write(m_format == "json" ? benchJson(report).dump(2) + "\n" : benchText(report));
    return 0;
}

}  // namespace bild
