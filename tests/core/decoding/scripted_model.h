// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <random>
#include <stdexcept>
#include <vector>

#include "decoding/sequence_model.h"

/// A model without weights: its logits are a fixed pseudo-random function of its seed and of every token in its cache,
/// so that a wrong cache shows as a wrong token. `sharpness` 0 makes all tokens equally probable.
class ScriptedModel final : public bild::SequenceModel {
public:
    ScriptedModel(unsigned seed, double sharpness, int vocabulary = 12)
        : m_seed(seed), m_sharpness(sharpness), m_vocabulary(vocabulary) {}

    void open(bild::SequenceId sequence, std::span<const bild::TokenId> source, std::size_t) override {
        m_cache[sequence] = {};
        m_source[sequence] = {source.begin(), source.end()};
    }
    void close(bild::SequenceId sequence) override { m_cache.erase(sequence); }
    std::size_t cacheBytes(std::size_t sourceTokens, std::size_t capacity) const override {
        return sourceTokens + capacity;
    }
    void truncate(bild::SequenceId sequence, std::size_t length) override {
        if (length > m_cache.at(sequence).size()) throw std::logic_error("a cache was asked to grow");
        m_cache.at(sequence).resize(length);
    }
    std::vector<bild::RowScores> forward(std::span<const bild::Feed> feeds, std::size_t top) override {
        std::vector<bild::RowScores> rows;
        for (const bild::Feed& feed : feeds) {
            for (std::size_t i = 0; i < feed.tokens.size(); ++i) {
                m_cache.at(feed.sequence).push_back(feed.tokens[i]);
                const bild::RowRules none;
                rows.push_back(score(feed.sequence, i + 1 < feed.tokens.size() ? feed.tokens[i + 1] : 0, top,
                                     feed.rules.empty() ? none : feed.rules[i]));
            }
        }
        ++passes;
        return rows;
    }

    const std::vector<bild::TokenId>& cache(bild::SequenceId sequence) const { return m_cache.at(sequence); }
    int passes = 0;

private:
    bild::RowScores score(bild::SequenceId sequence, bild::TokenId following, std::size_t top,
                          const bild::RowRules& rules) const {
        std::vector<unsigned> words{m_seed};
        for (const auto* part : {&m_source.at(sequence), &m_cache.at(sequence)}) {
            for (const bild::TokenId id : *part) words.push_back(static_cast<unsigned>(id) + 17U);
            words.push_back(4711U);
        }
        std::seed_seq seed(words.begin(), words.end());
        std::mt19937 random(seed);
        std::normal_distribution<double> normal(0.0, m_sharpness);
        std::vector<float> logits(static_cast<std::size_t>(m_vocabulary));
        for (float& logit : logits) logit = static_cast<float>(normal(random));
        const auto argmax = [&] {
            return static_cast<bild::TokenId>(std::max_element(logits.begin(), logits.end()) - logits.begin());
        };
        bild::RowScores row;
        const bild::TokenId before = argmax();
        double all = 0.0;
        for (const float logit : logits) all += std::exp(static_cast<double>(logit));
        const double probability = std::exp(static_cast<double>(logits[static_cast<std::size_t>(before)])) / all;
        for (const bild::ChangedLogit& change : bild::changedLogits(rules, logits)) {
            logits.at(static_cast<std::size_t>(change.id)) = change.logit;
        }
        row.best = rules.forced.value_or(argmax());
        if (rules.forced) {
            row = bild::forcedScores(*rules.forced, following, top);
            if (row.best != before) row.barredBest = bild::BarredToken{before, static_cast<float>(probability)};
            return row;
        }
        if (std::ranges::binary_search(rules.barred, before)) row.barredBest = bild::BarredToken{before, static_cast<float>(probability)};
        row.bestLogit = logits[static_cast<std::size_t>(row.best)];
        double sum = 0.0;
        for (const float logit : logits) sum += std::exp(static_cast<double>(logit));
        row.logSumExp = static_cast<float>(std::log(sum));
        row.followingLogit = logits[static_cast<std::size_t>(following)];
        std::vector<int> order(logits.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return logits[static_cast<std::size_t>(a)] > logits[static_cast<std::size_t>(b)];
        });
        for (std::size_t i = 0; i < std::min(top, order.size() - rules.barred.size()); ++i)
            row.top.push_back({order[i], logits[static_cast<std::size_t>(order[i])]});
        return row;
    }

    unsigned m_seed;
    double m_sharpness;
    int m_vocabulary;
    std::map<bild::SequenceId, std::vector<bild::TokenId>> m_cache;
    std::map<bild::SequenceId, std::vector<bild::TokenId>> m_source;
};
