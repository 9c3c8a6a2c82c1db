// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "decoding/generation.h"
#include "text/untranslatable.h"
#include "text/utf8.h"

namespace bild {

/// Segments in the order of their text, which is walked over once to count UTF-16 along with bytes.
class SegmentList {
public:
    explicit SegmentList(std::string_view text) : m_text(text) {}

    /// `bytes` begins at or after the end of the segment before.
    void add(Span bytes, bool splitSentence) {
        const std::size_t begin = utf16At(bytes.begin);
        const std::size_t end = utf16At(bytes.end);
        const std::string_view text = m_text.substr(bytes.begin, bytes.size());
        m_segments.push_back({.span = {.bytes = bytes, .utf16 = {begin, end}},
                              .text = std::string(text),
                              .splitSentence = splitSentence,
                              .copied = hasNothingToTranslate(text)});
    }

    std::vector<Segment> take() { return std::move(m_segments); }

private:
    std::size_t utf16At(std::size_t byte) {
        m_units += utf16Size(m_text.substr(m_byte, byte - m_byte));
        m_byte = byte;
        return m_units;
    }

    std::string_view m_text;
    std::vector<Segment> m_segments;
    std::size_t m_byte = 0;
    std::size_t m_units = 0;
};

}  // namespace bild
