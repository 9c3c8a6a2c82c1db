// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/sequence_decoder.h"

namespace bild {

/// The Big Little Decoder over one sequence (Kim et al., NeurIPS 2023, algorithm 1), greedy. Differs from the authors'
/// code where that is wasteful or odd: verified cache rows are kept after a rollback, an end token put in by a rollback
/// ends the run, thresholds of 0 mean 0.
class BildDecoder final : public SequenceDecoder {
public:
    explicit BildDecoder(const SequenceLimits& limits, std::span<const TokenId> given = {});

private:
    [[nodiscard]] ModelRole nextModel() const override { return m_active; }
    [[nodiscard]] std::size_t nextCached() const override {
        return m_active == ModelRole::Small ? m_smallCached : m_largeCached;
    }
    Iteration decide(std::span<const RowScores> rows, const Policy& policy) override;
    void acceptSmall(const RowScores& row, const Policy& policy, Iteration& iteration);
    void acceptLarge(std::span<const RowScores> rows, const Policy& policy, Iteration& iteration);
    void verifyDraft(std::span<const RowScores> rows, Iteration& iteration) const;
    void rollBack(std::size_t rejected, const RowScores& row, Iteration& iteration);

    ModelRole m_active = ModelRole::Large;
    std::size_t m_smallCached = 0;  ///< ids the small model's cache holds: always a prefix of m_ids
    std::size_t m_largeCached = 0;
    std::size_t m_draft = 0;  ///< tokens at the end of m_ids that the large model has not seen
    int m_draftRoom = 0;      ///< tokens that the small model may still draft in this turn
};

}  // namespace bild
