// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "decoding/sequence_model.h"
#include "kernels/aligned_buffer.h"
#include "kernels/kernels.h"
#include "kernels/thread_team.h"
#include "loaded_pair.h"
#include "timing.h"

namespace bild {

/// Measures how fast this process reads memory that lies in no cache, with the threads that decode, and in the way the
/// kernels read weights: a plain loop asks for less ahead, and would call slow what a pass can beat. In the same team,
/// so that no other thread pool is still spinning when the next pass is timed.
class ReadBandwidth {
public:
    explicit ReadBandwidth(kernels::ThreadTeam& team);
    /// Bytes a second of one pass over the buffer.
    [[nodiscard]] double measure();

private:
    kernels::ThreadTeam& m_team;
    kernels::Kernels m_kernels;
    kernels::AlignedBuffer m_memory;
};

/// Milliseconds of one pass of an open sequence with `tokens` tokens fed after `context` cached ones: the second of two
/// that are the same, so that the caches hold what such a pass leaves in them, whatever went before.
[[nodiscard]] double timePass(SequenceModel& model, SequenceId sequence, std::size_t context, std::size_t tokens,
                              TokenId token);

[[nodiscard]] double median(std::vector<double> values);

/// Times passes of both models, of all sizes in turn, and the read bandwidth among them. Opens the sequence
/// OpenSequence::kId.
[[nodiscard]] TimingReport timePasses(LoadedPair& pair, const TimingOptions& options);

}  // namespace bild
