// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/sequence_decoder.h"

namespace bild {

/// The baseline: one model alone writes its most probable token, again and again.
class GreedyDecoder final : public SequenceDecoder {
public:
    GreedyDecoder(ModelRole model, const SequenceLimits& limits, std::span<const TokenId> given = {});

    [[nodiscard]] Turn turn() const override;
    Iteration accept(std::span<const RowScores> rows, const Policy& policy) override;

private:
    ModelRole m_model;
    std::size_t m_cached = 0;
};

}  // namespace bild
