// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace bild {

/// Text written from sentencepiece pieces, with the place of each piece in it.
struct Detokenized {
    std::string text;              ///< UTF-8
    std::vector<TextSpan> pieces;  ///< one for each piece, in order, adjacent; empty for control pieces
};

/// Joins sentencepiece pieces to text as SentencePieceProcessor::Decode does, but needs no vocabulary, so that
/// a saved trace can be shown with no model at all: U+2581 becomes a space (dropped before the first word),
/// runs of byte pieces such as "<0xC3>" become the characters they spell (U+FFFD where they spell none; the
/// character belongs to the last byte's piece), "<pad>", "</s>", "<s>" and sentinels ("<extra_id_0>") become nothing,
/// "<unk>" becomes " ⁇ ". Added tokens stand as they are.
Detokenized detokenize(std::span<const std::string> pieces);

}  // namespace bild
