// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "decoding/segment_output.h"
#include "decoding/sequence_decoder.h"
#include "decoding/statistics.h"

namespace bild {

/// A sequence in the making with all that has become of it so far.
struct DecodedSequence {
    std::unique_ptr<SequenceDecoder> decoder;
    SegmentOutput output;
    std::vector<Iteration> iterations;
    Statistics statistics;

    DecodedSequence() = default;
    /// `given` are the tokens that the decoder was made with.
    DecodedSequence(std::unique_ptr<SequenceDecoder> made, std::span<const OutputToken> given);

    /// Takes the iteration that the decoder has just returned.
    void add(Iteration&& iteration);
    /// Nothing more comes: counts the output's tokens.
    void finish(double encodeMilliseconds, double totalMilliseconds);
};

}  // namespace bild
