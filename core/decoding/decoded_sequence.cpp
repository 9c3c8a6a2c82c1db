// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/decoded_sequence.h"

#include <utility>

namespace bild {

DecodedSequence::DecodedSequence(std::unique_ptr<SequenceDecoder> made, std::span<const OutputToken> given)
    : decoder(std::move(made)), output({given.begin(), given.end()}) {}

void DecodedSequence::add(Iteration&& iteration) {
    output.apply(iteration);
    count(iteration, statistics);
    iterations.push_back(std::move(iteration));
}

void DecodedSequence::finish(double encodeMilliseconds, double totalMilliseconds) {
    countTokens(output.tokens(), statistics);
    statistics.encodeMilliseconds = encodeMilliseconds;
    statistics.totalMilliseconds = totalMilliseconds;
}

}  // namespace bild
