// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "decoding/iteration.h"
#include "decoding/policy.h"
#include "decoding/segment_output.h"

namespace bild {

/// A token of a finished segment that another policy would have decided otherwise.
struct WouldBe {
    enum class Decision {
        FallBack,    ///< the small model wrote it; it would have been too unsure, and the large one would have chosen
        RolledBack,  ///< the small model wrote it; the large one would have taken it back
        Kept,        ///< the large model wrote it; the small model's token would have been kept instead
        LargeTurn,   ///< the small model wrote it; its draft would have been full, and the large one would have had its
                     ///< turn
        Drafted,     ///< the large model wrote it on its own turn; the small one would have gone on drafting
    };

    std::size_t token = 0;  ///< index in the segment's output
    Decision decision = Decision::Kept;
    /// True where the recorded numbers settle it: the text before the token is the same under both policies. False
    /// beyond the first change, where the models would have read another text, and where they were never asked.
    bool exact = false;

    friend bool operator==(const WouldBe&, const WouldBe&) = default;
};

/// What `other` would have decided differently in a finished segment, ordered by token: exact up to the first change,
/// and beyond it estimated as if the text had stayed as it is. Uses the recorded numbers only, asks no model, and
/// takes time linear in the number of iterations. `verifyDraftedEnd` is taken as it was in the run.
///
/// `tokens` and `iterations` are those of one SegmentResult. Tokens that were given rather than generated are never
/// listed. Where the run recorded no alternatives (`top` empty), the large model counts as agreeing with a draft to
/// which it gives more than one half.
[[nodiscard]] std::vector<WouldBe> decidedOtherwise(std::span<const OutputToken> tokens,
                                                    std::span<const Iteration> iterations, const Policy& other);

}  // namespace bild
