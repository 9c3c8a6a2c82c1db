// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/boundaries.h"
#include "text/sentence_end.h"
#include "text/span.h"

namespace bild {

/// Cuts lines into sentences: ICU's rules, less the ends that abbreviations and ordinals feign, and with those that
/// footnote marks and ellipses hide. (ICU's own filter for abbreviations compares the end of the text with its list and
/// not whole words, so that "b." keeps "Er fuhr ab." from ending. Its list is used, the filter is not.)
class Sentences {
public:
    explicit Sentences(const std::string& locale);

    /// Adjacent spans in bytes that make up the line; white space stands at their ends.
    [[nodiscard]] std::vector<Span> of(std::string_view line);

private:
    Boundaries m_boundaries;
    SentenceEndRules m_rules;
};

}  // namespace bild
