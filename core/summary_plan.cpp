// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary_plan.h"

#include <algorithm>
#include <utility>

namespace bild {
namespace {

constexpr std::size_t kTokensOfPiece = 48;
constexpr std::size_t kShortestPart = 96;

}  // namespace

SummaryPlan::SummaryPlan(SegmentationRules rules, SummaryLength length, const PairDescription& pair)
    : m_rules(std::move(rules)), m_length(length) {
    m_tokens = static_cast<std::size_t>(pair.summaryTokens(length));
}

std::vector<Segment> SummaryPlan::parts(std::string_view article) const {
    if (m_length != SummaryLength::Long) return segmentArticle(article, m_rules);
    return cut(article, m_rules.countTokens(article), m_tokens / kTokensOfPiece);
}

std::vector<Segment> SummaryPlan::condensing(std::string_view joined) const {
    const std::size_t tokens = m_rules.countTokens(joined);
    if (4 * tokens <= 5 * m_tokens || segmentSentences(joined, m_rules).size() < 2) return {};
    return cut(joined, tokens, m_tokens / kTokensOfPiece);
}

/// Cuts into about so many pieces, as far as each has enough to be summarized.
std::vector<Segment> SummaryPlan::cut(std::string_view text, std::size_t tokens, std::size_t pieces) const {
    const std::size_t most = std::max<std::size_t>(tokens / kShortestPart, 1);
    pieces = std::clamp<std::size_t>(pieces, 1, most);
    // Sentences do not divide evenly: with a tenth more room the parts come out as many as wanted, hardly ever more.
    const std::size_t room = tokens / pieces + tokens / (10 * pieces) + 1;
    SegmentationRules rules = m_rules;
    rules.maxTokens = std::min(rules.maxTokens, std::max(room, kShortestPart));
    return segmentArticle(text, rules);
}

}  // namespace bild
