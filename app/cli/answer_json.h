// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine.h"

namespace bild {

/// One line of JSON, line break included: source, its span in the text as it was read (UTF-8 bytes and UTF-16 units;
/// not in the file, which may have another encoding), output, output_ids (start token first), tokens (id, piece,
/// origin), stats. Where there are any, also `unknown`, the characters that the vocabulary lacks, and `kept`, what was
/// kept as it is: text, word that stood for it, span in the output, and how it came there (copied, repeated, placed).
[[nodiscard]] std::string answerLine(const SegmentResult& segment, TokenId startToken, int pass = 0);

/// The last line of a summary: source (the article as it was read, which the spans refer to), output (the finished
/// summary), and its sentences: text, span in the output, and for each part that it was made from the number of that
/// part's line (from 0) and its span in the source. Spans count UTF-8 bytes and UTF-16 units.
[[nodiscard]] std::string summaryLine(const std::string& source, const GenerationResult& result);

/// As the first for an answer in token ids, with `calls`: which model ("S" or "L") was fed how many tokens, in order.
/// `output` is there where the pair has a tokenizer.
[[nodiscard]] std::string answerLine(const IdsResult& result, bool hasTokenizer);

}  // namespace bild
