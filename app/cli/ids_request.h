// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "decoding/iteration.h"

namespace bild {

/// One line of a file of token ids.
struct IdsRequest {
    std::vector<TokenId> inputIds;
    Policy policy;
    int maxLength = 0;  ///< start token counted
};

/// Reads `input_ids` and, where they are there, `fallback_threshold`, `rollback_threshold` (a number or "inf"),
/// `max_draft_tokens` and `max_length`; what is not there comes from `defaults`. Other members are left alone. `place`
/// names file and line in errors. Ids must lie in [0, vocabularySize). Throws FileError; InputError where the policy is
/// out of range.
[[nodiscard]] IdsRequest readIdsRequest(std::string_view line, const IdsRequest& defaults, int vocabularySize,
                                        const std::string& place);

}  // namespace bild
