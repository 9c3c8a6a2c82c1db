// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <map>
#include <span>
#include <vector>

#include "checkpoint/model_config.h"
#include "model/encoder_decoder.h"
#include "model/pass_plan.h"
#include "model/recorded_passes.h"
#include "model/t5_decoder.h"
#include "model/t5_encoder.h"

namespace bild {

/// A whole encoder-decoder of the T5 family as a sequence model, in plain LibTorch operations: runs on every device,
/// and is the reference that faster kernels are compared with. What lives on the device is made there once; a pass
/// sends one list of numbers there and brings one small table back.
class T5Model final : public EncoderDecoder {
public:
    /// Logits beyond the first `vocabulary` tokens are left out: a partner's table may be padded to another size.
    T5Model(const Weights& weights, const ModelConfig& config, const Placement& placement, int vocabulary);

    void open(SequenceId sequence, std::span<const TokenId> source, std::size_t capacity) override;
    void openAll(std::span<const Opening> openings) override;
    void close(SequenceId sequence) override;
    [[nodiscard]] std::size_t cacheBytes(std::size_t sourceTokens, std::size_t capacity) const override;
    void truncate(SequenceId sequence, std::size_t length) override;
    std::vector<RowScores> forward(std::span<const Feed> feeds, std::size_t top) override;

    /// The bare logits of a teacher-forced pass: [targets, vocabulary] float32 on the CPU. For comparisons.
    [[nodiscard]] at::Tensor logits(std::span<const TokenId> source, std::span<const TokenId> target);

    [[nodiscard]] std::size_t bytesPerStep() const override { return m_decoder.bytesPerStep() + m_head.bytes(); }

private:
    void encode(std::span<const Opening> openings);
    [[nodiscard]] std::vector<RowScores> score(std::span<const Feed> feeds, std::size_t top);
    [[nodiscard]] at::Tensor toDevice(const std::vector<std::int64_t>& numbers) const;
    void requireKnown(std::span<const TokenId> tokens) const;
    [[nodiscard]] std::vector<SlottedSequence> takeSlots(std::span<const Opening> openings);
    void reserveCaches(std::span<const Opening> openings, std::span<const SlottedSequence> slotted);
    [[nodiscard]] PassPlan plan(std::span<const Feed> feeds);
    [[nodiscard]] at::Tensor logitsOf(const PassPlan::OnDevice& parts);
    [[nodiscard]] SlottedSequence& state(SequenceId sequence);

    Placement m_placement;
    at::Tensor m_embedding;  ///< [vocabulary, width]
    T5Encoder m_encoder;
    T5Decoder m_decoder;
    DecoderCaches m_caches;
    Linear m_head;
    double m_outputScale = 1.0;
    int m_vocabulary;
    std::map<SequenceId, SlottedSequence> m_sequences;
    RecordedPasses m_recorded;
};

}  // namespace bild
