// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/lines.h"

#include <cstddef>

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace bild {

namespace {

bool endsLine(char32_t codePoint) {
    return (codePoint >= U'\n' && codePoint <= U'\r') || codePoint == U'\u0085' || codePoint == U'\u2028' ||
           codePoint == U'\u2029';
}

}  // namespace

bool isWhiteSpace(char32_t codePoint) {
    return u_isUWhiteSpace(static_cast<UChar32>(codePoint)) || codePoint == U'\u200B' || codePoint == U'\uFEFF';
}

std::vector<Span> linesOf(std::string_view text) {
    std::vector<Span> lines;
    std::size_t begin = 0;
    const auto add = [&](std::size_t end) {
        if (end > begin) lines.push_back({begin, end});
    };
    for (std::size_t offset = 0; offset < text.size();) {
        const Utf8Step step = stepUtf8(text, offset);
        if (endsLine(step.codePoint)) {
            add(offset);
            begin = offset + step.bytes;
        }
        offset += step.bytes;
    }
    add(text.size());
    return lines;
}

std::size_t countLineEnds(std::string_view text) {
    std::size_t ends = 0;
    char32_t previous = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const Utf8Step step = stepUtf8(text, offset);
        if (endsLine(step.codePoint) && !(previous == U'\r' && step.codePoint == U'\n')) ++ends;
        previous = step.codePoint;
        offset += step.bytes;
    }
    return ends;
}

Span trimmed(std::string_view text, Span span) {
    while (!span.empty()) {
        const Utf8Step step = stepUtf8(text.substr(0, span.end), span.begin);
        if (!isWhiteSpace(step.codePoint)) break;
        span.begin += step.bytes;
    }
    while (!span.empty()) {
        const Utf8Step step = stepBackUtf8(text.substr(span.begin), span.size());
        if (!isWhiteSpace(step.codePoint)) break;
        span.end -= step.bytes;
    }
    return span;
}

}  // namespace bild
