// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "checkpoint/pair_description.h"
#include "text/segmentation.h"

namespace bild {

/// How a summary of a wanted length is made:
///
/// length | tokens, at most | parts of the article | pieces of the second pass
/// short  |  48             | as few as fit        | 1
/// medium |  96             | as few as fit        | 2
/// long   | 192             | 4, or as many as fit | 4
///
/// An article is cut into parts of about equal length that fit the models' window, and each is summarized. Models write
/// a sentence or two whatever they read, so that a long summary needs several parts; but none is cut below 96 tokens.
/// Where the parts' summaries together are longer than wanted (by more than a quarter), they are cut into pieces and
/// summarized once more, never twice: what comes out is what the length stands for, or somewhat more for a very long
/// article. A pair may set its own numbers of tokens; a piece stands for 48 of them.
class SummaryPlan {
public:
    /// `rules` measure tokens and say how many fit.
    SummaryPlan(SegmentationRules rules, SummaryLength length, const PairDescription& pair);

    /// The parts that an article is read in.
    [[nodiscard]] std::vector<Segment> parts(std::string_view article) const;
    /// What is to be read once more of the parts' joined summaries; nothing where they are short enough, or one
    /// sentence.
    [[nodiscard]] std::vector<Segment> condensing(std::string_view joined) const;

private:
    [[nodiscard]] std::vector<Segment> cut(std::string_view text, std::size_t tokens, std::size_t pieces) const;

    SegmentationRules m_rules;
    SummaryLength m_length;
    std::size_t m_tokens;
};

}  // namespace bild
