// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "decoding/generation.h"
#include "text/copied_spans.h"

namespace bild {

/// A sentence of a summary, and the parts of the article that it was made from. UTF-16 positions in the summary.
struct LinkedSentence {
    Span output;
    std::vector<int> parts;  ///< numbers of the article's segments, in order
};

/// What can be told of a finished summary. A value.
struct SummaryAnalysis {
    std::vector<LinkedSentence> sentences;
    std::vector<CopiedSpan> copied;  ///< word sequences that stand in the article too
};

/// Linear in both texts, but of long ones not for the interface's thread. `article` is the text as it stands now, which
/// need not be what the summary was made from any more; `language` tells its sentences.
[[nodiscard]] SummaryAnalysis analyzeSummary(const GenerationResult& summary, const std::string& article,
                                             const std::string& language);

}  // namespace bild
