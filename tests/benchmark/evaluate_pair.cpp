// SPDX-License-Identifier: GPL-3.0-or-later
// Quality and speed of a pair on parallel text, every strategy on every line, interleaved in one process.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "engine.h"
#include "metrics/bleu.h"
#include "metrics/chrf.h"
#include "metrics/rouge.h"
#include "text/copied_spans.h"
#include "text/segmentation.h"
#include "text/words.h"

using namespace bild;

namespace {

struct Setting {
    std::string name;
    Strategy strategy;
    Policy policy;
};

/// What one setting in one number format gave over all lines.
struct Row {
    std::string dtype;
    Setting setting;
    std::vector<std::string> outputs;
    Statistics statistics;
};

/// "F,R,K" as a BiLD setting.
Setting parseSetting(const std::string& text) {
    Policy policy;
    char comma = 0;
    std::istringstream in(text);
    if (!(in >> policy.fallbackThreshold >> comma >> policy.rollbackThreshold >> comma >> policy.maxDraftTokens)) {
        throw std::runtime_error("--policy takes F,R,K, not \"" + text + "\"");
    }
    validate(policy);
    return {"BiLD " + text, Strategy::Bild, policy};
}

std::vector<Setting> standardSettings(const PolicyPresets& presets) {
    const auto bild = [](const char* name, const Policy& policy) {
        std::ostringstream text;
        text << "BiLD " << name << " (F " << policy.fallbackThreshold << ", R " << policy.rollbackThreshold << ", K "
             << policy.maxDraftTokens << ")";
        return Setting{text.str(), Strategy::Bild, policy};
    };
    return {{"large", Strategy::Large, {}},
            {"small", Strategy::Small, {}},
            bild("careful", presets.careful),
            bild("balanced", presets.balanced),
            bild("fast", presets.fast)};
}

DtypeChoice dtypeOf(const std::string& name) {
    if (name == "float32") return DtypeChoice::Float32;
    if (name == "bfloat16") return DtypeChoice::BFloat16;
    return DtypeChoice::Int8;
}

struct Pairs {
    std::vector<std::string> sources;
    std::vector<std::string> references;
};

Pairs readPairs(const std::string& file, std::size_t limit) {
    std::ifstream in(file);
    Pairs pairs;
    for (std::string line; pairs.sources.size() < limit && std::getline(in, line);) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) continue;
        pairs.sources.push_back(line.substr(0, tab));
        pairs.references.push_back(line.substr(tab + 1));
    }
    if (pairs.sources.empty()) throw std::runtime_error(file + ": no lines of source, tab, reference");
    return pairs;
}

std::vector<Row> evaluate(std::vector<Engine>& engines, const std::vector<Setting>& settings, const Pairs& pairs,
                          Task task) {
    std::vector<Row> rows;
    for (const Engine& engine : engines) {
        for (const Setting& setting : settings) rows.push_back({engine.info().large.dtype, setting, {}, {}});
    }
    GenerationSink sink;
    for (std::size_t line = 0; line < pairs.sources.size(); ++line) {
        auto row = rows.begin();
        for (Engine& engine : engines) {
            for (const Setting& setting : settings) {
                GenerateOptions options;
                options.task = task;
                options.strategy = setting.strategy;
                options.oneSegmentALine = task == Task::Translate;
                options.topCandidates = 0;
                const GenerationResult result =
                    engine.generate(pairs.sources[line], options, LivePolicy(setting.policy), sink);
                row->outputs.push_back(result.text);
                row->statistics += result.statistics;
                ++row;
            }
        }
        if (line % 50 == 49) std::cerr << "\r" << line + 1 << " of " << pairs.sources.size() << std::flush;
    }
    std::cerr << "\n";
    return rows;
}

/// The first sentences of each article, as a summary that costs nothing.
std::vector<std::string> leads(const std::vector<std::string>& articles, std::size_t sentences) {
    std::vector<std::string> outputs;
    for (const std::string& article : articles) {
        const std::vector<Segment> all = segmentSentences(article, {.locale = "en", .countTokens = {}});
        const std::size_t end = all.empty() ? 0 : all[std::min(sentences, all.size()) - 1].span.bytes.end;
        outputs.push_back(article.substr(0, end));
    }
    return outputs;
}

/// The part of the summaries' words that stands in sequences of five words or more taken from the article.
double copiedShare(const std::vector<std::string>& outputs, const std::vector<std::string>& articles) {
    std::size_t copied = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        for (const CopiedSpan& span : copiedSpans(articles[i], outputs[i])) copied += span.words;
        all += wordsOf(outputs[i]).size();
    }
    return all == 0 ? 0.0 : static_cast<double>(copied) / static_cast<double>(all);
}

void addSummaryScores(const std::vector<std::string>& outputs, const Pairs& pairs, nlohmann::json& json) {
    const RougeScores rouge = meanRouge(outputs, pairs.references);
    json["rouge1"] = rouge.rouge1;
    json["rouge2"] = rouge.rouge2;
    json["rougeL"] = rouge.rougeL;
    json["copied"] = copiedShare(outputs, pairs.sources);
}

double largeMilliseconds(const std::vector<Row>& rows, const std::string& dtype) {
    for (const Row& row : rows) {
        if (row.dtype == dtype && row.setting.strategy == Strategy::Large) return row.statistics.totalMilliseconds;
    }
    return 0.0;
}

nlohmann::json figures(const Row& row, const std::vector<Row>& rows, const Pairs& pairs, Task task) {
    nlohmann::json json{{"dtype", row.dtype},
                        {"setting", row.setting.name},
                        {"speedup", largeMilliseconds(rows, row.dtype) / row.statistics.totalMilliseconds},
                        {"tokens_per_second", row.statistics.tokensPerSecond()},
                        {"acceptance_rate", row.statistics.acceptanceRate()},
                        {"large_call_share", row.statistics.largeCallShare()}};
    if (task == Task::Translate) {
        json["bleu"] = corpusBleu(row.outputs, pairs.references);
        json["chrf"] = corpusChrf(row.outputs, pairs.references);
    } else {
        addSummaryScores(row.outputs, pairs, json);
    }
    return json;
}

void printTable(const nlohmann::json& table, Task task) {
    const std::vector<std::string> scores = task == Task::Translate
                                                ? std::vector<std::string>{"bleu", "chrf"}
                                                : std::vector<std::string>{"rouge1", "rouge2", "rougeL", "copied"};
    std::cout << "| dtype | setting |";
    for (const std::string& score : scores) std::cout << ' ' << score << " |";
    std::cout << " speedup | tokens/s | acceptance | large passes per token |\n|---|---|";
    for (std::size_t i = 0; i < scores.size() + 4; ++i) std::cout << "---|";
    std::cout << '\n';
    for (const auto& row : table) {
        std::cout << "| " << row["dtype"].get<std::string>() << " | " << row["setting"].get<std::string>() << " |";
        // A baseline that no model wrote has no speed.
        const auto number = [&row](const std::string& key, int digits) {
            std::cout << ' ';
            if (row.contains(key)) std::cout << std::fixed << std::setprecision(digits) << row[key].get<double>();
            std::cout << " |";
        };
        for (const std::string& score : scores) number(score, 2);
        number("speedup", 2);
        number("tokens_per_second", 0);
        number("acceptance_rate", 2);
        number("large_call_share", 2);
        std::cout << '\n';
    }
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Quality and speed of a pair on lines of source, tab, reference.");
    std::string pair;
    std::string file;
    std::string json;
    std::size_t limit = 1000000;
    bool summarize = false;
    int threads = 0;
    std::vector<std::string> dtypes{"float32", "bfloat16", "int8"};
    app.add_option("pair", pair, "Pair folder with small/ and large/")->required();
    app.add_option("file", file, "Tab-separated lines")->required();
    app.add_option("--dtype", dtypes, "float32, bfloat16, int8; several may be given")
        ->check(CLI::IsMember({"float32", "bfloat16", "int8"}));
    std::vector<std::string> policies;
    app.add_option("--policy", policies, "BiLD settings F,R,K in place of the pair's three presets");
    app.add_option("--limit", limit, "Read that many lines only");
    app.add_option("--threads", threads, "Threads, the physical cores by default");
    app.add_option("--json", json, "Write the figures to this file too");
    app.add_flag("--summarize", summarize, "Summaries, scored with ROUGE, instead of translations");
    CLI11_PARSE(app, argc, argv);
    try {
        const Task task = summarize ? Task::Summarize : Task::Translate;
        std::vector<Engine> engines;
        for (const std::string& dtype : dtypes) {
            engines.push_back(Engine::load(PairFolders::inside(pair), {DeviceChoice::Cpu, dtypeOf(dtype), threads}));
        }
        std::vector<Setting> settings = standardSettings(engines.front().info().pair.presets);
        if (!policies.empty()) settings.resize(2);
        for (const std::string& policy : policies) settings.push_back(parseSetting(policy));
        const Pairs pairs = readPairs(file, limit);
        const std::vector<Row> rows = evaluate(engines, settings, pairs, task);
        nlohmann::json table = nlohmann::json::array();
        for (const Row& row : rows) table.push_back(figures(row, rows, pairs, task));
        for (std::size_t sentences = 1; summarize && sentences <= 3; ++sentences) {
            nlohmann::json lead{{"dtype", "-"}, {"setting", "lead-" + std::to_string(sentences)}};
            addSummaryScores(leads(pairs.sources, sentences), pairs, lead);
            table.push_back(std::move(lead));
        }
        printTable(table, task);
        if (!json.empty()) std::ofstream(json) << table.dump(1) << '\n';
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
