// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

#include "decoding/live_policy.h"
#include "decoding/sequence_decoder.h"
#include "decoding/sequence_model.h"

namespace bild {

/// The two models of a run; the baselines use one of them.
struct ModelPair {
    SequenceModel& small;
    SequenceModel& large;

    [[nodiscard]] SequenceModel& operator[](ModelRole role) const { return role == ModelRole::Small ? small : large; }
};

/// Runs an open sequence to its end, or until a stop is requested, which is obeyed before the next pass. The policy is
/// read anew after every pass. Each iteration is handed over with its duration, before the next pass begins.
void runSequence(SequenceDecoder& decoder, SequenceId sequence, const ModelPair& models, const LivePolicy& policy,
                 std::size_t topCandidates, const std::function<void(Iteration&&)>& iterated,
                 const std::stop_token& stop);

}  // namespace bild
