// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/assemble.h"

namespace bild {
namespace {

std::size_t utf16Length(std::string_view utf8) {
    std::size_t units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
    }
    return units;
}

}  // namespace

void assemble(std::string_view source, GenerationResult& result) {
    result.text.clear();
    result.statistics = {};
    std::size_t reached = 0;
    std::size_t utf16 = 0;
    const auto append = [&](std::string_view text) {
        result.text += text;
        utf16 += utf16Length(text);
    };
    for (SegmentResult& segment : result.segments) {
        append(source.substr(reached, segment.source.span.bytes.begin - reached));
        segment.outputSpan.bytes.begin = result.text.size();
        segment.outputSpan.utf16.begin = utf16;
        append(segment.text);
        segment.outputSpan.bytes.end = result.text.size();
        segment.outputSpan.utf16.end = utf16;
        reached = segment.source.span.bytes.end;
        result.statistics += segment.statistics;
    }
    if (!result.stopped) append(source.substr(reached));
}

}  // namespace bild
