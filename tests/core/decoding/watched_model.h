// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>

#include "scripted_model.h"

/// A scripted model that watches over how a batch uses it. The first token of a source names the sequence; `idsOf`
/// answers with the ids that are decided for that name. Breaches throw.
class WatchedModel final : public bild::SequenceModel {
public:
    using IdsOf = std::function<const std::vector<bild::TokenId>&(bild::TokenId name)>;

    WatchedModel(unsigned seed, double sharpness, IdsOf idsOf) : m_model(seed, sharpness), m_idsOf(std::move(idsOf)) {}

    void open(bild::SequenceId sequence, std::span<const bild::TokenId> source, std::size_t capacity) override {
        require(!m_open.contains(sequence), "a sequence was opened twice");
        m_open[sequence] = {source.front(), capacity};
        mostOpen = std::max(mostOpen, m_open.size());
        ids.insert(sequence);
        m_model.open(sequence, source, capacity);
    }
    void close(bild::SequenceId sequence) override {
        m_open.erase(sequence);
        m_model.close(sequence);
    }
    std::size_t cacheBytes(std::size_t sourceTokens, std::size_t capacity) const override {
        return m_model.cacheBytes(sourceTokens, capacity);
    }
    void truncate(bild::SequenceId sequence, std::size_t length) override { m_model.truncate(sequence, length); }
    std::vector<bild::RowScores> forward(std::span<const bild::Feed> feeds, std::size_t top) override {
        std::set<bild::SequenceId> seen;
        std::size_t fed = 0;
        for (const bild::Feed& feed : feeds) {
            require(seen.insert(feed.sequence).second, "a sequence was fed twice in a pass");
            require(!feed.tokens.empty(), "a sequence was fed nothing");
            fed += feed.tokens.size();
        }
        widestPass = std::max(widestPass, feeds.size());
        mostRows = std::max(mostRows, fed);
        ++passes;
        if (passes == failingPass) throw std::runtime_error("this pass fails");
        std::vector<bild::RowScores> rows = m_model.forward(feeds, top);
        for (const bild::Feed& feed : feeds) {
            const auto& [name, capacity] = m_open.at(feed.sequence);
            const auto& cache = m_model.cache(feed.sequence);
            require(cache == m_idsOf(name), "a cache does not hold the ids that were decided");
            require(cache.size() <= capacity, "a cache holds more than it has room for");
        }
        return rows;
    }

    [[nodiscard]] bool allClosed() const { return m_open.empty(); }

    std::set<bild::SequenceId> ids;  ///< that were ever open
    std::size_t mostOpen = 0;
    std::size_t widestPass = 0;
    std::size_t mostRows = 0;
    int passes = 0;
    int failingPass = -1;

private:
    struct Open {
        bild::TokenId name = 0;
        std::size_t capacity = 0;
    };
    static void require(bool held, const char* breach) {
        if (!held) throw std::logic_error(breach);
    }

    ScriptedModel m_model;
    IdsOf m_idsOf;
    std::map<bild::SequenceId, Open> m_open;
};
