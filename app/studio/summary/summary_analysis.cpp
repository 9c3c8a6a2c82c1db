// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/summary_analysis.h"

#include "text/summary_sentences.h"

namespace bild {

SummaryAnalysis analyzeSummary(const GenerationResult& summary, const std::string& article,
                               const std::string& language) {
    SummaryAnalysis analysis;
    for (const SummarySentence& sentence : summarySentences(summary, language)) {
        LinkedSentence linked{sentence.output.utf16, {}};
        for (const TextSpan& source : sentence.sources) {
            const std::size_t part = partOf(summary, source);
            if (part < summary.segments.size()) linked.parts.push_back(static_cast<int>(part));
        }
        analysis.sentences.push_back(std::move(linked));
    }
    analysis.copied = copiedSpans(article, summary.finalText());
    return analysis;
}

}  // namespace bild
