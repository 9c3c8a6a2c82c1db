// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/kept_line_ends.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace bild {
namespace {

struct Line {
    std::string_view text;
    std::string_view end;  ///< empty behind the last one
};

/// At least one, the last one without an end.
std::vector<Line> linesWithEnds(std::string_view text) {
    std::vector<Line> lines;
    while (true) {
        const std::size_t at = text.find_first_of("\r\n");
        if (at == std::string_view::npos) break;
        const std::size_t size = text.substr(at).starts_with("\r\n") ? 2 : 1;
        lines.push_back({text.substr(0, at), text.substr(at, size)});
        text.remove_prefix(at + size);
    }
    lines.push_back({text, {}});
    return lines;
}

std::string_view usualEnd(const std::vector<Line>& lines) {
    constexpr std::array<std::string_view, 3> ends{"\n", "\r\n", "\r"};
    return *std::ranges::max_element(ends, {},
                                     [&](std::string_view end) { return std::ranges::count(lines, end, &Line::end); });
}

}  // namespace

std::string withLineEndsOf(std::string_view before, std::string_view edited) {
    const std::vector<Line> old = linesWithEnds(before);
    const std::vector<Line> now = linesWithEnds(edited);
    const auto sameText = [](const Line& one, const Line& other) { return one.text == other.text; };
    const std::size_t shorter = std::min(old.size(), now.size());
    const auto head = static_cast<std::size_t>(std::ranges::mismatch(old, now, sameText).in1 - old.begin());
    std::size_t tail = 0;
    while (tail < shorter - head && sameText(old[old.size() - 1 - tail], now[now.size() - 1 - tail])) ++tail;
    const std::string_view usual = usualEnd(old);
    std::string result;
    result.reserve(edited.size() + old.size());
    for (std::size_t index = 0; index < now.size(); ++index) {
        result += now[index].text;
        if (now[index].end.empty()) break;
        std::string_view end;
        if (index < head) end = old[index].end;
        if (index >= now.size() - tail) end = old[old.size() - (now.size() - index)].end;
        result += end.empty() ? usual : end;
    }
    return result;
}

}  // namespace bild
