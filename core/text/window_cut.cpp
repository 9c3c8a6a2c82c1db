// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/window_cut.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "text/lines.h"
#include "text/utf8.h"

namespace bild {

namespace {

constexpr std::u32string_view clauseEnds = U",;:!?–—…)]}»”“、，；：。！？";
// More of the text than a part may take, so that the character at its end is seen whole.
constexpr std::size_t lookAhead = 64;

/// Of the boundaries that are offered the one nearest to where it is wanted.
class Nearest {
public:
    Nearest(std::size_t first, std::size_t wanted, std::size_t last) : m_first(first), m_wanted(wanted), m_last(last) {}

    void offer(std::size_t boundary) {
        if (boundary == 0 || boundary < m_first || boundary > m_last) return;
        const std::size_t distance = boundary > m_wanted ? boundary - m_wanted : m_wanted - boundary;
        if (m_found > 0 && distance >= m_distance) return;
        m_found = boundary;
        m_distance = distance;
    }

    /// 0 where there was none: nothing is cut off before the first byte.
    [[nodiscard]] std::size_t found() const { return m_found; }

private:
    std::size_t m_first;
    std::size_t m_wanted;
    std::size_t m_last;
    std::size_t m_found = 0;
    std::size_t m_distance = 0;
};

void offerClauses(std::string_view text, Nearest& nearest) {
    bool afterClause = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const Utf8Step step = stepUtf8(text, offset);
        // Chinese and Japanese punctuation needs no space after it; in "3,5" and "10:30" nothing ends.
        constexpr char32_t firstWide = U'\u3000';
        if (isWhiteSpace(step.codePoint) && afterClause) nearest.offer(offset);
        afterClause = clauseEnds.find(step.codePoint) != std::u32string_view::npos;
        offset += step.bytes;
        if (afterClause && step.codePoint >= firstWide) nearest.offer(offset);
    }
}

/// The part of `size` that `some` is of `all`.
std::size_t share(std::size_t size, std::size_t some, std::size_t all) {
    return static_cast<std::size_t>(static_cast<double>(size) * static_cast<double>(some) / static_cast<double>(all));
}

/// The longest beginning of the text that is no longer than `limit` and ends between two code points; at least one.
std::size_t codePointsWithin(std::string_view text, std::size_t limit) {
    std::size_t end = std::min(limit, text.size());
    const std::size_t first = stepUtf8(text, 0).bytes;
    if (end <= first) return first;
    // A character that straddles the limit begins at most three bytes before it.
    for (std::size_t back = 1; back <= 3 && back <= end; ++back) {
        if (stepUtf8(text, end - back).bytes > back) return std::max(first, end - back);
    }
    return end;
}

}  // namespace

WindowCutter::WindowCutter(const std::string& locale, TokenCount count, std::size_t maxTokens)
    : m_count(std::move(count)),
      m_maxTokens(maxTokens),
      m_sentences(locale),
      m_lines(BoundaryKind::Line, locale),
      m_characters(BoundaryKind::Character, locale) {}

std::vector<Span> WindowCutter::cut(std::string_view text, std::size_t tokens) {
    std::vector<Span> parts;
    std::size_t tokensLeft = tokens;
    for (std::size_t begin = 0; begin < text.size();) {
        const Span rest = trimmed(text, {begin, text.size()});
        if (rest.empty()) break;
        const std::string_view restText = text.substr(rest.begin, rest.size());
        // What is left is an estimate until it seems to fit.
        if (tokensLeft <= m_maxTokens) tokensLeft = m_count(restText);
        if (tokensLeft <= m_maxTokens) {
            parts.push_back(rest);
            break;
        }
        std::size_t cost = 0;
        const std::size_t size = cutOne(restText, tokensLeft, cost);
        parts.push_back(trimmed(text, {rest.begin, rest.begin + size}));
        begin = rest.begin + size;
        tokensLeft -= std::min(tokensLeft, cost);
    }
    return parts;
}

/// The size of the first part of a text that costs about `tokens`, cut to about equal ones, and what that part costs. A
/// single code point may cost more than the window holds.
std::size_t WindowCutter::cutOne(std::string_view rest, std::size_t tokens, std::size_t& cost) {
    const std::size_t parts = (tokens + m_maxTokens - 1) / m_maxTokens;
    std::size_t wanted = std::max<std::size_t>(rest.size() / parts, 1);
    std::size_t limit = std::max(share(rest.size(), m_maxTokens, tokens), wanted);
    while (true) {
        const std::size_t size = bestBoundary(rest, wanted, limit);
        cost = m_count(rest.substr(0, size));
        if (cost <= m_maxTokens || size <= stepUtf8(rest, 0).bytes) return size;
        const std::size_t fitting = share(size, m_maxTokens, cost);
        limit = std::clamp<std::size_t>(fitting, 1, size - 1);
        wanted = std::min(wanted, limit);
    }
}

std::size_t WindowCutter::bestBoundary(std::string_view rest, std::size_t wanted, std::size_t limit) {
    const std::size_t last = codePointsWithin(rest, limit);
    const std::string_view text = rest.substr(0, codePointsWithin(rest, last + lookAhead));
    const Nearest none(wanted / 2, wanted, std::min(last, rest.size() - 1));

    Nearest sentence = none;
    for (const Span span : m_sentences.of(text)) {
        if (span.end < text.size()) sentence.offer(trimmed(text, span).end);
    }
    if (sentence.found() > 0) return sentence.found();

    Nearest clause = none;
    offerClauses(text, clause);
    if (clause.found() > 0) return clause.found();

    Nearest word = none;
    m_lines.setText(text);
    for (auto end = m_lines.after(0); end && *end < text.size(); end = m_lines.after(*end))
        word.offer(trimmed(text, {0, *end}).end);
    if (word.found() > 0) return word.found();

    m_characters.setText(text);
    const std::size_t character = m_characters.before(std::min(wanted, last) + 1).value_or(0);
    const std::size_t first = m_characters.after(0).value_or(text.size());
    return character > 0 ? character : std::min(first, last);
}

}  // namespace bild
