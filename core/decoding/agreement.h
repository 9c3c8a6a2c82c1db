// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "decoding/generation.h"

namespace bild {

/// How many segments came out as the large model alone writes them.
struct Agreement {
    std::size_t same = 0;
    std::size_t compared = 0;

    [[nodiscard]] double share() const;  ///< 0 where nothing was compared

    friend bool operator==(const Agreement&, const Agreement&) = default;
};

/// Compares the outputs one by one, as far as both go. Copied segments are no model's, and do not count.
[[nodiscard]] Agreement agreementOf(std::span<const SegmentResult> written, std::span<const SegmentResult> large);

}  // namespace bild
