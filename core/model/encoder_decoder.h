// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>

#include "checkpoint/model_config.h"
#include "decoding/sequence_model.h"
#include "kernels/thread_team.h"
#include "model/packed_copy.h"
#include "model/placement.h"
#include "model/weights.h"

namespace bild {

/// A sequence model made of weights.
class EncoderDecoder : public SequenceModel {
public:
    /// Bytes of weights that one decoder pass reads, the head included.
    [[nodiscard]] virtual std::size_t bytesPerStep() const = 0;

    /// The fastest one for the placement: fused kernels on the CPU, LibTorch's operations elsewhere. `vocabulary` is
    /// the number of tokens that both models of a pair know; `team` runs the kernels and must outlive the model.
    /// `copy`, where given, is what the kernels' weights are taken from, and is written where there is no good one yet.
    [[nodiscard]] static std::unique_ptr<EncoderDecoder> load(const Weights& weights, const ModelConfig& config,
                                                              const Placement& placement, int vocabulary,
                                                              kernels::ThreadTeam& team,
                                                              const PackedCopy* copy = nullptr);
};

}  // namespace bild
