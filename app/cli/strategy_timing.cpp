// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/strategy_timing.h"

#include <algorithm>
#include <array>
#include <random>

namespace bild {
namespace {

constexpr std::size_t madeUpSequences = 2;
constexpr std::size_t madeUpLength = 24;
constexpr int mostMadeUpTokens = 64;  ///< random weights never end by themselves

std::vector<std::vector<TokenId>> madeUpIds(const EngineInfo& info) {
    const int vocabulary = std::min(info.small.vocabularySize, info.large.vocabularySize);
    std::mt19937 random(1);
    std::vector<std::vector<TokenId>> sequences(madeUpSequences, std::vector<TokenId>(madeUpLength));
    for (std::vector<TokenId>& sequence : sequences) {
        for (TokenId& id : sequence) id = static_cast<TokenId>(random() % static_cast<unsigned>(vocabulary));
    }
    return sequences;
}

Statistics runIds(Engine& engine, Strategy strategy, const Policy& policy, int maxNewTokens) {
    const int tokens = std::min(maxNewTokens > 0 ? maxNewTokens : engine.info().maxNewTokens, mostMadeUpTokens);
    Statistics statistics;
    for (const std::vector<TokenId>& ids : madeUpIds(engine.info())) {
        statistics += engine.generateIds(ids, strategy, policy, tokens + 1).statistics;
    }
    return statistics;
}

Statistics runText(Engine& engine, Strategy strategy, const std::string& text, const Policy& policy, int maxNewTokens) {
    GenerateOptions options;
    options.task = engine.info().pair.task.value_or(Task::Translate);
    options.strategy = strategy;
    options.maxNewTokens = maxNewTokens;
    options.topCandidates = 0;
    GenerationSink sink;
    return engine.generate(text, options, LivePolicy(policy), sink).statistics;
}

}  // namespace

double StrategyTiming::tokensPerSecond() const {
    return milliseconds > 0.0 ? 1000.0 * static_cast<double>(tokens) / milliseconds : 0.0;
}

std::vector<StrategyTiming> timeStrategies(Engine& engine, const std::string& text, const Policy& policy,
                                           int maxNewTokens, int repeats) {
    constexpr std::array strategies{Strategy::Bild, Strategy::Large, Strategy::Small};
    std::array<std::vector<Statistics>, strategies.size()> runs;
    for (int repeat = 0; repeat <= repeats; ++repeat) {
        for (std::size_t i = 0; i < strategies.size(); ++i) {
            const Statistics statistics = engine.info().hasTokenizer
                                              ? runText(engine, strategies[i], text, policy, maxNewTokens)
                                              : runIds(engine, strategies[i], policy, maxNewTokens);
            if (repeat > 0) runs[i].push_back(statistics);
        }
    }
    std::vector<StrategyTiming> timings;
    for (std::size_t i = 0; i < strategies.size(); ++i) {
        std::ranges::sort(runs[i], {}, &Statistics::totalMilliseconds);
        const Statistics& median = runs[i][runs[i].size() / 2];
        timings.push_back({strategies[i], median.tokens, median.totalMilliseconds});
    }
    return timings;
}

}  // namespace bild
