// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/columns.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "text/lines.h"
#include "text/utf8.h"

namespace bild {

namespace {

/// White space inside a line that may part two cells.
struct Gap {
    Span bytes;
    std::size_t column = 0;  ///< of the cell after it, in characters
    bool certain = false;    ///< a tab, or three spaces or more
};

std::vector<Gap> gapsOf(std::string_view text, Span line) {
    constexpr std::size_t certainSpaces = 3;
    std::vector<Gap> gaps;
    const Span content = trimmed(text, line);
    std::size_t column = content.begin - line.begin;
    for (std::size_t offset = content.begin; offset < content.end;) {
        const std::size_t begin = offset;
        while (offset < content.end && (text[offset] == ' ' || text[offset] == '\t')) ++offset;
        column += offset - begin;
        const std::string_view space = text.substr(begin, offset - begin);
        const bool tab = space.find('\t') != std::string_view::npos;
        if (tab || space.size() > 1) gaps.push_back({{begin, offset}, column, tab || space.size() >= certainSpaces});
        if (offset == begin) {
            offset += stepUtf8(text, offset).bytes;
            ++column;
        }
    }
    return gaps;
}

bool standAlike(const std::vector<Gap>& gaps, const std::vector<Gap>& others) {
    return std::equal(gaps.begin(), gaps.end(), others.begin(), others.end(),
                      [](const Gap& gap, const Gap& other) { return gap.column == other.column; });
}

/// Whether a neighbour's cell begins at the same column, and certainly is one.
bool hasCellAt(const std::vector<Gap>& gaps, std::size_t column) {
    const auto gap = std::ranges::lower_bound(gaps, column, {}, &Gap::column);
    return gap != gaps.end() && gap->column == column && gap->certain;
}

}  // namespace

std::vector<std::vector<Span>> cellsOf(std::string_view text, const std::vector<Span>& lines) {
    std::vector<std::vector<Span>> cells;
    std::vector<Gap> above;
    std::vector<Gap> gaps = lines.empty() ? std::vector<Gap>() : gapsOf(text, lines[0]);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::vector<Gap> below = i + 1 < lines.size() ? gapsOf(text, lines[i + 1]) : std::vector<Gap>();
        const bool alike = standAlike(gaps, above) || standAlike(gaps, below);
        std::vector<Span>& row = cells.emplace_back();
        std::size_t begin = lines[i].begin;
        for (const Gap& gap : gaps) {
            const bool parts = alike || gap.certain || hasCellAt(above, gap.column) || hasCellAt(below, gap.column);
            if (!parts) continue;
            row.push_back({begin, gap.bytes.begin});
            begin = gap.bytes.end;
        }
        row.push_back({begin, lines[i].end});
        above = std::exchange(gaps, std::move(below));
    }
    return cells;
}

}  // namespace bild
