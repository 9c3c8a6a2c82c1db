// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "decoding/generation.h"
#include "text/segmentation.h"
#include "text/tokenizer.h"

namespace bild {

/// Says in each segment which of its characters the vocabulary lacks. Not where it is copied, and nothing can be lost.
void markUnknown(std::vector<Segment>& segments, const Tokenizer& tokenizer);

/// Gives each run that KeptRuns finds a word to stand for it: a short code, which models copy more reliably than a name
/// or a number. At most 54 a segment; what is beyond them is translated, and so is a segment that would be longer than
/// the window with its stand-ins. Copied segments need none. The segments' unknown characters must be marked.
void addStandIns(std::vector<Segment>& segments, const SegmentationRules& rules);

}  // namespace bild
