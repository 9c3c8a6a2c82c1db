// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "decoding/generation.h"

namespace bild {

/// Joins the outputs of a text's segments, one after another, by the white space that stands between their sources, so
/// that paragraphs and blank lines stay. Refers to the source, which must outlive it.
class OutputJoin {
public:
    explicit OutputJoin(std::string_view source) : m_source(source) {}

    /// What the next segment adds to the output, the white space before it included. Sets the segment's output span.
    [[nodiscard]] std::string next(SegmentResult& segment);
    /// What stands behind the last segment.
    [[nodiscard]] std::string_view rest() const { return m_source.substr(m_reached); }

private:
    std::string_view m_source;
    std::size_t m_reached = 0;  ///< bytes of the source
    std::size_t m_bytes = 0;    ///< of the output
    std::size_t m_utf16 = 0;
};

/// Sets `result.text`, each segment's output span, and the sums of the statistics from the finished segments.
void assemble(std::string_view source, GenerationResult& result);

}  // namespace bild
