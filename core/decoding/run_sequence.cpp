// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/run_sequence.h"

#include <chrono>

namespace bild {

void runSequence(SequenceDecoder& decoder, SequenceId sequence, const ModelPair& models, const LivePolicy& policy,
                 std::size_t topCandidates, const std::function<void(Iteration&&)>& iterated,
                 const std::stop_token& stop) {
    using Clock = std::chrono::steady_clock;
    while (!decoder.finished() && !stop.stop_requested()) {
        const auto began = Clock::now();
        const Turn turn = decoder.turn();
        SequenceModel& model = models[turn.model];
        model.truncate(sequence, turn.cached);
        const Feed feed{sequence, turn.feed, turn.rules};
        const std::vector<RowScores> rows = model.forward({&feed, 1}, topCandidates);
        Iteration iteration = decoder.accept(rows, policy.get());
        iteration.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - began).count();
        iterated(std::move(iteration));
    }
}

}  // namespace bild
