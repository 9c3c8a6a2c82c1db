// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <stop_token>
#include <vector>

#include "decoding/batch_scheduler.h"
#include "decoding/decoded_sequence.h"
#include "decoding/live_policy.h"
#include "decoding/run_sequence.h"

namespace bild {

/// One sequence of a batch, before its source is encoded.
struct BatchJob {
    std::vector<TokenId> source;  ///< end token included
    DecodedSequence sequence;
    const LivePolicy* policy = nullptr;  ///< outlives the run
    bool needsSmall = true;              ///< the models that its decoder asks for
    bool needsLarge = true;
    std::size_t capacity = 0;  ///< target tokens, start token included
};

/// What a batch works for: it is asked for sequences when there is room for them, and gets what became of them. All on
/// the thread that runs the batch.
class BatchJobs {
public:
    virtual ~BatchJobs() = default;

    [[nodiscard]] virtual std::size_t count() const = 0;
    /// Called once for each index, in order.
    virtual BatchJob begin(std::size_t index) = 0;
    /// As soon as it is decided, sequences in turn. What is put into it (pieces, the segment) stays in the sequence.
    virtual void iterated(std::size_t index, Iteration& iteration) = 0;
    /// In the order of the indices: a sequence that is done before an earlier one waits for it.
    virtual void finished(std::size_t index, DecodedSequence&& sequence) = 0;
};

struct BatchSettings {
    std::size_t topCandidates = 0;
    std::size_t cacheBytes = 0;  ///< for the caches of all sequences together; one sequence runs in any case
    std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();  ///< where iterations' times start
};

/// Runs sequences to their ends, many in each pass; what each of them becomes does not depend on the others. As one
/// ends, the next one takes its place. Sequence ids from 0 to BatchScheduler::kMaxWidth - 1 must not be open. Policies
/// are read anew for every iteration. A stop is obeyed before the next pass or the next source; what was finished, but
/// still waits for an earlier sequence, is lost then.
///
/// Time: a pass's milliseconds are shared out among its sequences by their rows. The shares stand one after another in
/// the iterations' start times, and add up to the time of the passes. A sequence's total is its own encoding, its
/// shares, and equal parts of what the run spends between passes; the totals add up to the time of the run.
void runBatch(BatchJobs& jobs, const ModelPair& models, const BatchSettings& settings, BatchScheduler& scheduler,
              const std::stop_token& stop);

}  // namespace bild
