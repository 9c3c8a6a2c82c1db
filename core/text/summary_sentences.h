// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "decoding/generation.h"

namespace bild {

/// The sentences of a summary with the parts of the source that they were made from. A sentence that was written from
/// one segment has that segment's source. A sentence of the condensed summary has the sources of those earlier
/// sentences in its segment that share the most words and pairs of words with it (the best one, and others at least
/// half as good); of all of them where it shares none.
[[nodiscard]] std::vector<SummarySentence> summarySentences(const GenerationResult& result, const std::string& locale);

/// Which segment of a summary a sentence's source is (an element of SummarySentence::sources): its index, or the number
/// of segments where it is none of them.
[[nodiscard]] std::size_t partOf(const GenerationResult& result, const TextSpan& source);

}  // namespace bild
