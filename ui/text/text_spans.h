// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "text/span.h"

namespace bild {

/// Ranges of a text, ordered and apart, that follow its edits: the segments of a source while it is being typed in.
/// Counts whatever units the edits count.
class TextSpans {
public:
    TextSpans() = default;
    explicit TextSpans(std::vector<Span> spans) : m_spans(std::move(spans)) {}

    [[nodiscard]] std::size_t size() const { return m_spans.size(); }
    [[nodiscard]] const Span& operator[](std::size_t index) const { return m_spans[index]; }

    /// `removed` units at `position` gave way to `added` ones. A span that the edit touches takes in what was added.
    void edited(std::size_t position, std::size_t removed, std::size_t added);

private:
    std::vector<Span> m_spans;
};

}  // namespace bild
