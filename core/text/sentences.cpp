// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentences.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "text/hidden_ends.h"
#include "text/lines.h"
#include "text/suppressions.h"
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

/// Where the white space before a boundary begins.
std::size_t beforeWhiteSpace(std::string_view line, std::size_t begin, std::size_t boundary) {
    while (boundary > begin) {
        const Utf8Step step = stepBackUtf8(line, boundary);
        if (!isWhiteSpace(step.codePoint)) break;
        boundary -= step.bytes;
    }
    return boundary;
}

}  // namespace

Sentences::Sentences(const std::string& locale)
    : m_boundaries(BoundaryKind::Sentence, locale),
      m_rules{.language = languageOf(locale),
              .ordinalsHavePeriods = writesOrdinalsWithPeriod(locale),
              .abbreviations = suppressionsOf(locale)} {}

std::vector<Span> Sentences::of(std::string_view line) {
    std::vector<Span> sentences;
    std::size_t begin = 0;
    const auto tryEnd = [&](const PossibleEnd& end) {
        if (end.next <= begin || end.next >= line.size() || end.textEnd <= begin) return;
        const SentencePlace place{.before = line.substr(begin, end.textEnd - begin),
                                  .after = line.substr(end.next),
                                  .spaced = end.textEnd < end.next,
                                  .startsLine = begin == 0,
                                  .hasFootnoteMark = end.hasFootnoteMark};
        if (!endsSentence(place, m_rules)) return;
        sentences.push_back({begin, end.next});
        begin = end.next;
    };
    const std::vector<PossibleEnd> hidden = hiddenEnds(line, m_rules);
    auto next = hidden.begin();
    m_boundaries.setText(line);
    for (std::optional<std::size_t> found = m_boundaries.after(0); found && *found < line.size();
         found = m_boundaries.after(*found)) {
        const std::size_t boundary = beforeOpeners(line, *found);
        for (; next != hidden.end() && next->next < boundary; ++next) tryEnd(*next);
        // What is hidden knows better where the text before this boundary ends.
        if (next != hidden.end() && next->textEnd <= boundary) continue;
        if (boundary > begin) tryEnd({beforeWhiteSpace(line, begin, boundary), boundary});
    }
    for (; next != hidden.end(); ++next) tryEnd(*next);
    if (begin < line.size()) sentences.push_back({begin, line.size()});
    return sentences;
}

}  // namespace bild
