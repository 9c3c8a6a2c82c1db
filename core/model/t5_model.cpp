// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/t5_model.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "error.h"
#include "model/embedding_source.h"

namespace bild {
namespace {

/// One row of scores for each row of logits, to be brought to the CPU in one copy: argmax, its logit, log-sum-exp, the
/// logit of the row's following token, then the top tokens and their logits. In double, which holds every id exactly.
at::Tensor gatherScores(const at::Tensor& logits, const at::Tensor& following, std::int64_t top) {
    const auto [best, index] = logits.max(-1);
    std::vector<at::Tensor> columns{index.unsqueeze(1), best.unsqueeze(1), logits.logsumexp(-1, true),
                                    logits.gather(1, following.unsqueeze(1))};
    if (top > 0) {
        const auto [values, ids] = logits.topk(top, -1);
        columns.insert(columns.end(), {ids, values});
    }
    for (at::Tensor& column : columns) column = column.to(at::kDouble);
    return at::cat(columns, 1);
}

std::vector<RowScores> readScores(const at::Tensor& scores, std::size_t top) {
    std::vector<RowScores> rows(static_cast<std::size_t>(scores.size(0)));
    const double* value = scores.const_data_ptr<double>();
    for (RowScores& row : rows) {
        row.best = static_cast<TokenId>(value[0]);
        row.bestLogit = static_cast<float>(value[1]);
        row.logSumExp = static_cast<float>(value[2]);
        row.followingLogit = static_cast<float>(value[3]);
        for (std::size_t i = 0; i < top; ++i) {
            const auto logit = static_cast<float>(value[4 + top + i]);
            if (std::isinf(logit)) break;  // fewer tokens than that are not barred
            row.top.push_back({static_cast<TokenId>(value[4 + i]), logit});
        }
        if (!std::isfinite(row.logSumExp)) {
            throw NumericError(Message::tr(
                "The model's logits hold NaN or infinity. Load it with --dtype float32, or fetch its weights again."));
        }
        value += scores.size(1);
    }
    return rows;
}

/// The cells of a table of logits that are barred.
struct BarredCells {
    std::vector<std::int64_t> rows;
    std::vector<std::int64_t> tokens;

    explicit BarredCells(std::span<const Feed> feeds) {
        std::int64_t row = 0;
        for (const Feed& feed : feeds) {
            for (std::size_t i = 0; i < feed.barred.size(); ++i) {
                rows.insert(rows.end(), feed.barred[i].size(), row + static_cast<std::int64_t>(i));
                tokens.insert(tokens.end(), feed.barred[i].begin(), feed.barred[i].end());
            }
            row += static_cast<std::int64_t>(feed.tokens.size());
        }
    }
};

/// For each row its argmax and that token's probability.
at::Tensor gatherBest(const at::Tensor& logits) {
    const auto [best, index] = logits.max(-1);
    return at::stack({index.to(at::kDouble), (best - logits.logsumexp(-1)).exp().to(at::kDouble)}, 1);
}

}  // namespace

T5Model::T5Model(const Weights& weights, const ModelConfig& config, const Placement& placement, int vocabulary)
    : m_placement(placement),
      m_encoder(weights, config, placement),
      m_decoder(weights, config, placement),
      m_vocabulary(vocabulary) {
    const EmbeddingSource source = EmbeddingSource::find(weights, config);
    const at::Tensor embedding = weights.take(source.embedding, {config.vocabularySize, config.width});
    m_head = Linear::create(
        source.tied() ? embedding : weights.take(source.head, {config.vocabularySize, config.width}), placement);
    m_outputScale = source.headScale;
    // Only looked up, a row at a time: bfloat16 holds what most files hold, in half the memory of float32.
    m_embedding = embedding.to(placement.device, placement.int8Weights ? at::kBFloat16 : placement.computeType);
}

void T5Model::open(SequenceId sequence, std::span<const TokenId> source, std::size_t capacity) {
    const c10::InferenceMode guard;
    m_states.insert_or_assign(sequence, m_decoder.begin(m_encoder(embed(source)), capacity));
}

void T5Model::close(SequenceId sequence) {
    m_states.erase(sequence);
}

void T5Model::truncate(SequenceId sequence, std::size_t length) {
    state(sequence).truncate(length);
}

std::vector<RowScores> T5Model::forward(std::span<const Feed> feeds, std::size_t top) {
    const c10::InferenceMode guard;
    std::vector<TokenId> tokens;
    std::vector<std::int64_t> following;
    std::vector<DecoderFeed> states;
    for (const Feed& feed : feeds) {
        tokens.insert(tokens.end(), feed.tokens.begin(), feed.tokens.end());
        following.insert(following.end(), feed.tokens.begin() + 1, feed.tokens.end());
        following.push_back(0);
        states.push_back({&state(feed.sequence), static_cast<std::int64_t>(feed.tokens.size())});
    }
    at::Tensor logits = scoreVocabulary(m_decoder(embed(tokens), states));
    const at::Tensor next = toDevice(following);
    const std::size_t listed = std::min(top, static_cast<std::size_t>(m_vocabulary));
    const auto scored = [&] { return gatherScores(logits, next, static_cast<std::int64_t>(listed)); };
    const BarredCells barred(feeds);
    if (barred.rows.empty()) return readScores(scored().cpu(), listed);

    const at::Tensor before = gatherBest(logits);
    logits.index_put_({toDevice(barred.rows), toDevice(barred.tokens)},
                      at::full({}, -std::numeric_limits<float>::infinity(), logits.options()));
    const at::Tensor table = at::cat({scored(), before}, 1).cpu();
    std::vector<RowScores> rows = readScores(table, listed);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double* best = table.const_data_ptr<double>() + (static_cast<std::int64_t>(i) + 1) * table.size(1) - 2;
        const auto id = static_cast<TokenId>(best[0]);
        if (id != rows[i].best) rows[i].barredBest = BarredToken{id, static_cast<float>(best[1])};
    }
    return rows;
}

at::Tensor T5Model::toDevice(const std::vector<std::int64_t>& numbers) const {
    return at::tensor(numbers, at::kLong).to(m_placement.device);
}

at::Tensor T5Model::logits(std::span<const TokenId> source, std::span<const TokenId> target) const {
    const c10::InferenceMode guard;
    DecoderState scratch = m_decoder.begin(m_encoder(embed(source)), target.size());
    const DecoderFeed feed{&scratch, static_cast<std::int64_t>(target.size())};
    return scoreVocabulary(m_decoder(embed(target), {&feed, 1})).cpu();
}

at::Tensor T5Model::embed(std::span<const TokenId> tokens) const {
    std::vector<std::int64_t> ids(tokens.begin(), tokens.end());
    for (const std::int64_t id : ids) {
        if (id < 0 || id >= m_vocabulary) {
            throw InputError(
                Message::tr("The token id %1 is outside the vocabulary of %2 tokens.").with(id, m_vocabulary));
        }
    }
    return m_embedding.index_select(0, toDevice(ids)).to(m_placement.computeType);
}

at::Tensor T5Model::scoreVocabulary(const at::Tensor& hidden) const {
    const at::Tensor logits = (*m_head)(m_outputScale == 1.0 ? hidden : hidden * m_outputScale);
    return logits.narrow(1, 0, m_vocabulary).to(at::kFloat);
}

DecoderState& T5Model::state(SequenceId sequence) {
    const auto found = m_states.find(sequence);
    if (found == m_states.end()) throw InputError(Message::tr("The sequence %1 is not open.").with(sequence));
    return found->second;
}

}  // namespace bild
