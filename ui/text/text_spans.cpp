// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text_spans.h"

#include <algorithm>

namespace bild {

void TextSpans::edited(std::size_t position, std::size_t removed, std::size_t added) {
    const std::size_t end = position + removed;
    bool taken = false;
    for (auto span = std::ranges::lower_bound(m_spans, position, {}, &Span::end); span != m_spans.end(); ++span) {
        const bool takes = !taken && span->begin <= position;
        taken |= takes;
        // Places within what was removed come to lie behind what was added.
        const auto moved = [&](std::size_t place) { return place >= end ? place - removed + added : position + added; };
        if (!takes) span->begin = moved(span->begin);
        span->end = moved(span->end);
    }
}

}  // namespace bild
