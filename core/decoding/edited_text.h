// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "decoding/segment_output.h"
#include "text/detokenize.h"

namespace bild {

/// A part of an edited output: tokens of the run that stand as they were written, or text typed by hand.
struct EditedPart {
    Span tokens;        ///< of the run; empty where the part was typed
    std::string typed;  ///< UTF-8; empty where tokens stand

    friend bool operator==(const EditedPart&, const EditedPart&) = default;
};

/// What somebody made of a segment's output by hand. The run itself stays what it was: its tokens and iterations are
/// not changed by an edit. Typed parts are never neighbours.
struct EditedText {
    std::vector<EditedPart> parts;

    friend bool operator==(const EditedText&, const EditedText&) = default;
};

/// An edited output as tokens: those that stand, and one of Origin::Typed for each typed part.
struct StandingText {
    SegmentOutput output;  ///< ghosts are those whose place still stands
    Detokenized text;
    std::vector<std::optional<std::size_t>> runTokens;  ///< of each token, its index in the run; nothing where typed
};

/// The output as the run wrote it. Text that belongs to no token, as of a segment that was copied, counts as typed.
[[nodiscard]] EditedText unedited(const Detokenized& run);

/// Puts `typed` in place of a range of the text that stands, in UTF-16 units. A token that the edit cuts becomes typed
/// as far as it is left; its neighbours stay. Throws InputError where the range does not lie in the text.
[[nodiscard]] EditedText replaced(const EditedText& before, const Detokenized& run, const Span& utf16,
                                  std::string_view typed);

/// What stands after the edits. Throws InputError where the parts do not fit the run.
[[nodiscard]] StandingText standing(const EditedText& edited, const SegmentOutput& run, const Detokenized& runText);

}  // namespace bild
