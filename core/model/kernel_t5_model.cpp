// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel_t5_model.h"

#include <algorithm>
#include <cmath>

#include "error.h"

namespace bild {
namespace {

/// What closed sequences may keep for those that follow.
constexpr std::size_t kMostSpareBytes = std::size_t{64} << 20U;

kernels::CacheType cacheTypeFor(kernels::WeightType type) {
    return type == kernels::WeightType::Float32 ? kernels::CacheType::Float32 : kernels::CacheType::BFloat16;
}

}  // namespace

KernelT5Model::KernelT5Model(const Weights& weights, const ModelConfig& config, kernels::WeightType type,
                             int vocabulary, kernels::ThreadTeam& team, PackedExchange* exchange)
    : m_width(config.width),
      m_vocabulary(vocabulary),
      m_workspace(m_kernels, team,
                  {config.width, std::int64_t{config.heads} * config.headWidth, config.feedForwardWidth},
                  config.normEpsilon) {
    const EmbeddingSource source = EmbeddingSource::find(weights, config);
    const KernelWeights packed(weights, config, type, team, exchange);
    m_embedding = packed.embedding(source.embedding);
    m_encoder = std::make_unique<KernelEncoder>(packed, cacheTypeFor(type));
    m_decoder = std::make_unique<KernelDecoder>(packed, cacheTypeFor(type), source, vocabulary);
}

void KernelT5Model::open(SequenceId sequence, std::span<const TokenId> source, std::size_t capacity) {
    const Opening opening{sequence, source, capacity};
    openAll({&opening, 1});
}

void KernelT5Model::openAll(std::span<const Opening> openings) {
    m_tokens.clear();
    std::vector<std::int64_t> lengths;
    std::vector<KernelSource> sources;
    for (const Opening& each : openings) {
        m_tokens.insert(m_tokens.end(), each.source.begin(), each.source.end());
        lengths.push_back(static_cast<std::int64_t>(each.source.size()));
        sources.push_back({lengths.back(), each.capacity});
    }
    embed(m_tokens, *std::ranges::max_element(lengths));
    m_encoder->run(m_workspace, lengths);
    std::vector<KernelDecoderState> states = m_decoder->begin(m_workspace, m_encoder->finalGain(), sources, m_spares);
    m_spareBytes = 0;
    for (const KernelDecoderState& spare : m_spares) m_spareBytes += spare.bytes();
    for (std::size_t i = 0; i < openings.size(); ++i) {
        m_states.insert_or_assign(openings[i].sequence, std::move(states[i]));
    }
}

void KernelT5Model::close(SequenceId sequence) {
    const auto found = m_states.find(sequence);
    if (found == m_states.end()) return;
    const std::size_t bytes = found->second.bytes();
    if (m_spareBytes + bytes <= kMostSpareBytes) {
        m_spareBytes += bytes;
        m_spares.push_back(std::move(found->second));
    }
    m_states.erase(found);
}

void KernelT5Model::truncate(SequenceId sequence, std::size_t length) {
    state(sequence).truncate(static_cast<std::int64_t>(length));
}

std::vector<RowScores> KernelT5Model::forward(std::span<const Feed> feeds, std::size_t top) {
    m_tokens.clear();
    m_following.clear();
    m_feeds.clear();
    for (const Feed& feed : feeds) {
        m_tokens.insert(m_tokens.end(), feed.tokens.begin(), feed.tokens.end());
        m_following.insert(m_following.end(), feed.tokens.begin() + 1, feed.tokens.end());
        m_following.push_back(-1);
        m_feeds.push_back({&state(feed.sequence), static_cast<std::int64_t>(feed.tokens.size())});
    }
    const auto rows = static_cast<std::int64_t>(m_tokens.size());
    embed(m_tokens, KernelDecoder::positions(m_feeds));
    reserveScan(rows);
    m_scan->reset(rows, {.targets = m_following,
                         .top = top > 0,
                         .logits = hasRules(feeds) ? reserveLogits(rows) : nullptr,
                         .logitsStride = m_vocabulary});
    m_decoder->run(m_workspace, m_feeds, *m_scan);
    std::vector<RowScores> result;
    result.reserve(m_tokens.size());
    for (const Feed& feed : feeds) {
        for (std::size_t i = 0; i < feed.tokens.size(); ++i) {
            const auto row = static_cast<std::int64_t>(result.size());
            const bool ruled = i < feed.rules.size() && !feed.rules[i].empty();
            result.push_back(ruled ? scoresUnder(feed.rules[i], row, top) : scores(row, top));
        }
    }
    return result;
}

void KernelT5Model::embed(std::span<const TokenId> tokens, std::int64_t positions) {
    m_workspace.reserve(static_cast<std::int64_t>(tokens.size()), positions);
    const kernels::FloatRows stream = m_workspace.stream();
    float* row = stream.data;
    for (const TokenId token : tokens) {
        if (token < 0 || token >= m_vocabulary) {
            throw InputError(
                Message::tr("The token id %1 is outside the vocabulary of %2 tokens.").with(token, m_vocabulary));
        }
        m_embedding.copyRow(token, row);
        row += stream.stride;
    }
}

void KernelT5Model::reserveScan(std::int64_t rows) {
    if (rows <= m_scanRows) return;
    m_scanRows = std::max<std::int64_t>(rows, 2 * m_scanRows);
    m_scan = std::make_unique<kernels::VocabularyScan>(m_vocabulary, m_scanRows, m_workspace.team().size());
}

float* KernelT5Model::reserveLogits(std::int64_t rows) {
    const auto needed = static_cast<std::size_t>(rows) * static_cast<std::size_t>(m_vocabulary);
    if (m_logits.size() < needed) m_logits.resize(needed);
    return m_logits.data();
}

RowScores KernelT5Model::scoresUnder(const RowRules& rules, std::int64_t row, std::size_t top) {
    const RowScores before = scores(row, 0);
    RowScores result = rules.forced ? forcedScores(*rules.forced, m_following[static_cast<std::size_t>(row)], top)
                                    : changedScores(rules, row, top);
    const bool keptOut = rules.forced || std::ranges::binary_search(rules.barred, before.best);
    if (keptOut && result.best != before.best) {
        result.barredBest = BarredToken{before.best, std::exp(before.bestLogit - before.logSumExp)};
    }
    return result;
}

RowScores KernelT5Model::changedScores(const RowRules& rules, std::int64_t row, std::size_t top) {
    const auto vocabulary = static_cast<std::size_t>(m_vocabulary);
    const std::span logits(m_logits.data() + static_cast<std::size_t>(row) * vocabulary, vocabulary);
    std::vector<kernels::RankedToken> changes;
    for (const ChangedLogit& change : changedLogits(rules, logits)) changes.push_back({change.id, change.logit});
    m_scan->change(row, changes);
    return scores(row, top);
}

RowScores KernelT5Model::scores(std::int64_t row, std::size_t top) const {
    const kernels::RowSummary summary = m_scan->summary(row);
    if (!summary.finite) {
        throw NumericError(Message::tr(
            "The model's logits hold NaN or infinity. Load it with --dtype float32, or fetch its weights again."));
    }
    RowScores scores{summary.argmax, summary.maximum, summary.logSumExp, summary.targetLogit, {}};
    if (top == 0) return scores;
    const auto ranked = m_scan->top(row);
    for (std::size_t i = 0; i < std::min(top, ranked.size()) && ranked[i].token >= 0; ++i) {
        scores.top.push_back({ranked[i].token, ranked[i].logit});
    }
    return scores;
}

KernelDecoderState& KernelT5Model::state(SequenceId sequence) {
    const auto found = m_states.find(sequence);
    if (found == m_states.end()) throw InputError(Message::tr("The sequence %1 is not open.").with(sequence));
    return found->second;
}

}  // namespace bild
