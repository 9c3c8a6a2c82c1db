// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentences.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "text/lines.h"
#include "text/utf8.h"

namespace bild {

namespace {

bool writesOrdinalsWithPeriod(std::string_view locale) {
    constexpr std::array<std::string_view, 17> languages{"cs", "da", "de", "et", "fi", "fo", "hr", "hu", "is",
                                                         "lv", "nb", "nn", "no", "pl", "sk", "sl", "sr"};
    return std::find(languages.begin(), languages.end(), locale.substr(0, locale.find_first_of("_-"))) !=
           languages.end();
}

/// ICU takes an opening bracket or quote that follows a period without a space for a closing one: "so.[1]",
/// "ging.„Komm". In German “ closes; after Chinese and Japanese letters and punctuation it opens.
std::size_t beforeOpeners(std::string_view line, std::size_t boundary) {
    constexpr std::u32string_view openers = U"([{„‚「『（【《〈";
    constexpr std::u32string_view wideOpeners = U"“‘";
    constexpr char32_t firstWide = U'\u3000';
    while (boundary > 0) {
        const Utf8Step step = stepBackUtf8(line, boundary);
        const std::size_t before = boundary - step.bytes;
        const bool afterWide = before > 0 && stepBackUtf8(line, before).codePoint >= firstWide;
        const bool opens = openers.find(step.codePoint) != std::u32string_view::npos ||
                           (afterWide && wideOpeners.find(step.codePoint) != std::u32string_view::npos);
        if (!opens) break;
        boundary = before;
    }
    return boundary;
}

/// Where the next sentence begins if "[1]" or "[1][2]" stands at this place, right after a sentence's end.
std::optional<std::size_t> afterFootnoteMarks(std::string_view line, std::size_t at) {
    if (at == 0 || std::string_view(".!?").find(line[at - 1]) == std::string_view::npos) return std::nullopt;
    const std::size_t firstMark = at;
    while (at < line.size() && line[at] == '[') {
        const std::size_t close = line.find_first_not_of("0123456789", at + 1);
        if (close == std::string_view::npos || close == at + 1 || line[close] != ']') return std::nullopt;
        at = close + 1;
    }
    const std::size_t next = trimmed(line, {at, line.size()}).begin;
    return at > firstMark && next > at && next < line.size() ? std::optional(next) : std::nullopt;
}

}  // namespace

Sentences::Sentences(const std::string& locale)
    : m_boundaries(BoundaryKind::Sentence, locale), m_rules{.ordinalsHavePeriods = writesOrdinalsWithPeriod(locale)} {}

std::vector<Span> Sentences::of(std::string_view line) {
    std::vector<Span> sentences;
    std::size_t begin = 0;
    m_boundaries.setText(line);
    for (std::optional<std::size_t> found = m_boundaries.after(0); found && *found < line.size();
         found = m_boundaries.after(*found)) {
        const std::size_t boundary = beforeOpeners(line, *found);
        const std::optional<std::size_t> next = afterFootnoteMarks(line, boundary);
        const std::size_t end = next.value_or(boundary);
        if (end <= begin) continue;
        if (!next && !endsSentence(line.substr(begin, end - begin), line.substr(end), begin == 0, m_rules)) continue;
        sentences.push_back({begin, end});
        begin = end;
    }
    if (begin < line.size()) sentences.push_back({begin, line.size()});
    return sentences;
}

}  // namespace bild
