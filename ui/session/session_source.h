// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "decoding/generation.h"

namespace bild {

/// Throws InputError unless the segments lie in a source of that many bytes, one behind the other.
void checkSpans(std::size_t sourceBytes, std::span<const Segment> segments);

/// How many UTF-16 code units a UTF-8 text takes.
[[nodiscard]] std::size_t utf16Length(std::string_view text);

/// What a source has between its segments: before segment `index` of `count`, or behind the last one.
/// `segmentAt(i)` gives segment `i`.
template <typename SegmentAt>
[[nodiscard]] std::string_view gapText(std::string_view source, std::size_t count, std::size_t index,
                                       const SegmentAt& segmentAt) {
    const std::size_t begin = index == 0 ? 0 : segmentAt(index - 1).span.bytes.end;
    const std::size_t end = index == count ? source.size() : segmentAt(index).span.bytes.begin;
    return source.substr(begin, end - begin);
}

}  // namespace bild
