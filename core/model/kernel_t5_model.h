// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <span>
#include <vector>

#include "checkpoint/model_config.h"
#include "model/embedding_table.h"
#include "model/encoder_decoder.h"
#include "model/kernel_decoder.h"
#include "model/kernel_encoder.h"

namespace bild {

/// A whole encoder-decoder of the T5 family on the CPU in fused kernels: after a sequence is open, a pass allocates
/// next to nothing and costs little more than reading the weights once. T5Model is the reference it is compared with.
class KernelT5Model final : public EncoderDecoder {
public:
    /// The team is shared with the pair's other model and must outlive this one. `exchange`: the packed copy to take
    /// the matrices from (throws FileError or InputError where one does not fit), or where to list them.
    KernelT5Model(const Weights& weights, const ModelConfig& config, kernels::WeightType type, int vocabulary,
                  kernels::ThreadTeam& team, PackedExchange* exchange = nullptr);

    void open(SequenceId sequence, std::span<const TokenId> source, std::size_t capacity) override;
    void openAll(std::span<const Opening> openings) override;
    void close(SequenceId sequence) override;
    [[nodiscard]] std::size_t cacheBytes(std::size_t sourceTokens, std::size_t capacity) const override {
        return m_decoder->cacheBytes(sourceTokens, capacity);
    }
    void truncate(SequenceId sequence, std::size_t length) override;
    std::vector<RowScores> forward(std::span<const Feed> feeds, std::size_t top) override;
    [[nodiscard]] std::size_t bytesPerStep() const override { return m_decoder->bytesPerStep(); }

private:
    void embed(std::span<const TokenId> tokens, std::int64_t positions);
    void reserveScan(std::int64_t rows);
    /// Where all logits of the pass may lie; they are only asked for where rules hold.
    [[nodiscard]] float* reserveLogits(std::int64_t rows);
    [[nodiscard]] RowScores scores(std::int64_t row, std::size_t top) const;
    [[nodiscard]] RowScores changedScores(const RowRules& rules, std::int64_t row, std::size_t top);
    [[nodiscard]] RowScores scoresUnder(const RowRules& rules, std::int64_t row, std::size_t top);
    [[nodiscard]] KernelDecoderState& state(SequenceId sequence);

    kernels::Kernels m_kernels;
    std::int64_t m_width;
    int m_vocabulary;
    KernelWorkspace m_workspace;
    EmbeddingTable m_embedding;  ///< [vocabulary size, width]
    std::unique_ptr<KernelEncoder> m_encoder;
    std::unique_ptr<KernelDecoder> m_decoder;
    std::unique_ptr<kernels::VocabularyScan> m_scan;
    std::int64_t m_scanRows = 0;
    std::vector<float> m_logits;  ///< [rows, vocabulary]
    std::map<SequenceId, KernelDecoderState> m_states;
    std::vector<KernelDecoderState> m_spares;  ///< of closed sequences, for the next ones
    std::size_t m_spareBytes = 0;
    std::vector<TokenId> m_tokens;  ///< of the pass at hand
    std::vector<TokenId> m_following;
    std::vector<KernelFeed> m_feeds;
};

}  // namespace bild
