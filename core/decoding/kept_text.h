// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "decoding/generation.h"
#include "text/detokenize.h"

namespace bild {

/// In one segment.
inline constexpr std::size_t kMostStandIns = 54;

/// A stand-in's word with a small letter.
[[nodiscard]] std::string smallWord(const std::string& word);

/// What the models read of a segment: its text with the stand-ins' words in place of what is kept. Where a word would
/// touch a letter, a space parts them.
[[nodiscard]] std::string textForModels(const Segment& segment);

/// A segment's output with what is kept in it.
struct KeptText {
    Detokenized written;
    std::vector<KeptRun> kept;  ///< one for each stand-in; while the segment is being written none is Placed yet
};

/// Puts what is kept in the place of its words. `written` is the text of the output's tokens; `finished` says that no
/// more of it comes: what the models left out is put in then. The spans of the tokens stay adjacent.
[[nodiscard]] KeptText keepRuns(Detokenized written, const Segment& source, bool finished);

}  // namespace bild
