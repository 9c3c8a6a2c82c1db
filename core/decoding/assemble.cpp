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

std::string OutputJoin::next(SegmentResult& segment) {
    std::string added(m_source.substr(m_reached, segment.source.span.bytes.begin - m_reached));
    segment.outputSpan.bytes.begin = m_bytes + added.size();
    segment.outputSpan.utf16.begin = m_utf16 + utf16Length(added);
    segment.outputSpan.bytes.end = segment.outputSpan.bytes.begin + segment.text.size();
    segment.outputSpan.utf16.end = segment.outputSpan.utf16.begin + utf16Length(segment.text);
    added += segment.text;
    m_reached = segment.source.span.bytes.end;
    m_bytes = segment.outputSpan.bytes.end;
    m_utf16 = segment.outputSpan.utf16.end;
    return added;
}

void assemble(std::string_view source, GenerationResult& result) {
    result.text.clear();
    result.statistics = {};
    OutputJoin join(source);
    for (SegmentResult& segment : result.segments) {
        result.text += join.next(segment);
        result.statistics += segment.statistics;
    }
    if (!result.stopped) result.text += join.rest();
}

}  // namespace bild
