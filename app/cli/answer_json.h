// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine.h"

namespace bild {

/// One line of JSON, line break included: source, output, output_ids (start token first), tokens (id, piece, origin),
/// stats.
[[nodiscard]] std::string answerLine(const SegmentResult& segment, TokenId startToken, int pass = 0);

/// The same for an answer in token ids, with `calls`: which model ("S" or "L") was fed how many tokens, in order.
/// `output` is there where the pair has a tokenizer.
[[nodiscard]] std::string answerLine(const IdsResult& result, bool hasTokenizer);

}  // namespace bild
