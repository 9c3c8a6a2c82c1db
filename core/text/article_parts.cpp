// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/article_parts.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace bild {

namespace {

/// In the unit of squared relative deviations from the mean length: a cut within a paragraph costs as much as two parts
/// that are half as long again and half as long as the others.
double penalty(Joint joint) {
    switch (joint) {
        case Joint::Paragraph:
            return 0.0;
        case Joint::Line:
            return 0.1;
        case Joint::Sentence:
            return 0.5;
        case Joint::Heading:
            return 1.0;
        case Joint::Wrap:
            return 2.0;
        case Joint::WithinSentence:
            return 4.0;
    }
    return 0.0;
}

std::size_t fewestParts(std::span<const ArticleSentence> sentences, std::size_t maxTokens) {
    std::size_t parts = 0;
    std::size_t room = 0;
    for (const ArticleSentence& sentence : sentences) {
        if (parts == 0 || sentence.tokens > room) {
            ++parts;
            room = maxTokens;
        }
        room -= std::min(room, sentence.tokens);
    }
    return parts;
}

/// A cut through a sentence is as bad as one more part.
std::size_t weight(Joint joint) {
    return joint == Joint::Wrap || joint == Joint::WithinSentence ? 2 : 1;
}

/// The best grouping of the first so many sentences.
struct Grouping {
    std::size_t weight = std::numeric_limits<std::size_t>::max();  ///< of all its parts
    double cost = 0.0;
    std::size_t lastBegin = 0;  ///< first sentence of its last part

    [[nodiscard]] bool isBetterThan(const Grouping& other) const {
        return std::pair(weight, cost) < std::pair(other.weight, other.cost);
    }
};

}  // namespace

std::vector<Span> articleParts(std::span<const ArticleSentence> sentences, std::size_t maxTokens) {
    const std::size_t count = sentences.size();
    if (count == 0) return {};
    double total = 0.0;
    for (const ArticleSentence& sentence : sentences) total += static_cast<double>(sentence.tokens);
    const double mean = std::max(total / static_cast<double>(fewestParts(sentences, maxTokens)), 1.0);

    std::vector<Grouping> best(count + 1);
    best[0] = {.weight = 0};
    for (std::size_t end = 1; end <= count; ++end) {
        const Joint joint = end < count ? sentences[end - 1].joint : Joint::Paragraph;
        std::size_t tokens = 0;
        for (std::size_t begin = end; begin-- > 0;) {
            tokens += sentences[begin].tokens;
            if (tokens > maxTokens && begin + 1 < end) break;
            const double deviation = (static_cast<double>(tokens) - mean) / mean;
            const Grouping candidate{.weight = best[begin].weight + weight(joint),
                                     .cost = best[begin].cost + deviation * deviation + penalty(joint),
                                     .lastBegin = begin};
            if (candidate.isBetterThan(best[end])) best[end] = candidate;
        }
    }

    std::vector<Span> parts;
    for (std::size_t end = count; end > 0; end = best[end].lastBegin) parts.push_back({best[end].lastBegin, end});
    std::reverse(parts.begin(), parts.end());
    return parts;
}

}  // namespace bild
