// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/sequence_decoder.h"

namespace bild {

/// The baseline: one model alone writes its most probable token, again and again.
class GreedyDecoder final : public SequenceDecoder {
public:
    GreedyDecoder(ModelRole model, const SequenceLimits& limits, std::span<const TokenId> given = {});

private:
    [[nodiscard]] ModelRole nextModel() const override { return m_model; }
    [[nodiscard]] std::size_t nextCached() const override { return m_cached; }
    Iteration decide(std::span<const RowScores> rows, const Policy& policy) override;

    ModelRole m_model;
    std::size_t m_cached = 0;
};

}  // namespace bild
