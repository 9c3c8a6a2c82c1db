// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/sequence_model.h"

#include <algorithm>
#include <limits>

namespace bild {

RowScores forcedScores(TokenId forced, TokenId following, std::size_t top) {
    RowScores row;
    row.best = forced;
    row.followingLogit = following == forced ? 0.0F : -std::numeric_limits<float>::infinity();
    if (top > 0) row.top.push_back({forced, 0.0F});
    return row;
}

bool hasRules(std::span<const Feed> feeds) {
    return std::ranges::any_of(feeds,
                               [](const Feed& feed) { return !std::ranges::all_of(feed.rules, &RowRules::empty); });
}

}  // namespace bild
