// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/summary_sentences.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "text/segmentation.h"
#include "text/words.h"

namespace bild {
namespace {

using WordPairs = std::set<std::pair<std::string, std::string>>;

/// The words of a sentence, each paired with nothing, and its pairs of neighbours.
WordPairs featuresOf(std::string_view sentence) {
    WordPairs features;
    const std::vector<Word> words = wordsOf(sentence);
    for (std::size_t i = 0; i < words.size(); ++i) {
        features.emplace(words[i].folded, "");
        if (i > 0) features.emplace(words[i - 1].folded, words[i].folded);
    }
    return features;
}

std::size_t shared(const WordPairs& a, const WordPairs& b) {
    return static_cast<std::size_t>(
        std::ranges::count_if(a, [&b](const auto& feature) { return b.contains(feature); }));
}

TextSpan moved(const TextSpan& span, const TextSpan& by) {
    return {{span.bytes.begin + by.bytes.begin, span.bytes.end + by.bytes.begin},
            {span.utf16.begin + by.utf16.begin, span.utf16.end + by.utf16.begin}};
}

/// The sentences that one segment's output consists of, with their places in the whole output.
std::vector<TextSpan> sentencesOf(const SegmentResult& segment, const std::string& locale) {
    std::vector<TextSpan> spans;
    for (const Segment& sentence : segmentSentences(segment.text, {.locale = locale, .countTokens = {}})) {
        spans.push_back(moved(sentence.span, segment.outputSpan));
    }
    return spans;
}

std::string_view part(const std::string& text, Span bytes) {
    return std::string_view(text).substr(bytes.begin, bytes.size());
}

/// In their order, none twice.
void addSources(const std::vector<TextSpan>& from, std::vector<TextSpan>& to) {
    const auto before = [](const TextSpan& a, const TextSpan& b) { return a.bytes.begin < b.bytes.begin; };
    std::vector<TextSpan> all;
    std::ranges::set_union(to, from, std::back_inserter(all), before);
    to = std::move(all);
}

std::vector<TextSpan> bestSources(std::string_view sentence, const std::vector<SummarySentence>& earlier,
                                  const std::vector<WordPairs>& features) {
    const WordPairs own = featuresOf(sentence);
    std::vector<std::size_t> scores;
    std::ranges::transform(features, std::back_inserter(scores),
                           [&own](const WordPairs& each) { return shared(own, each); });
    const std::size_t best = scores.empty() ? 0 : *std::ranges::max_element(scores);
    std::vector<TextSpan> sources;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (2 * scores[i] >= best) addSources(earlier[i].sources, sources);
    }
    return sources;
}

}  // namespace

std::vector<SummarySentence> summarySentences(const GenerationResult& result, const std::string& locale) {
    std::vector<SummarySentence> first;
    for (const SegmentResult& segment : result.segments) {
        for (const TextSpan& span : sentencesOf(segment, locale)) first.push_back({span, {segment.source.span}});
    }
    if (!result.condensed) return first;

    std::vector<SummarySentence> second;
    for (const SegmentResult& segment : result.condensed->segments) {
        const Span read = segment.source.span.bytes;
        std::vector<SummarySentence> earlier;
        std::vector<WordPairs> features;
        for (const SummarySentence& sentence : first) {
            const Span bytes = sentence.output.bytes;
            if (bytes.end <= read.begin || bytes.begin >= read.end) continue;
            earlier.push_back(sentence);
            features.push_back(featuresOf(part(result.text, bytes)));
        }
        for (const TextSpan& span : sentencesOf(segment, locale)) {
            second.push_back({span, bestSources(part(result.condensed->text, span.bytes), earlier, features)});
        }
    }
    return second;
}

std::size_t partOf(const GenerationResult& result, const TextSpan& source) {
    const auto part =
        std::ranges::find(result.segments, source, [](const SegmentResult& segment) { return segment.source.span; });
    return static_cast<std::size_t>(part - result.segments.begin());
}

}  // namespace bild
