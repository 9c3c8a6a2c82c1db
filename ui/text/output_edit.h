// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "text/span.h"

namespace bild {

/// What somebody did to the output with keyboard, mouse or input method: text taken out of segments, and text put in.
/// The gaps between segments are the source's and stay.
struct OutputEdit {
    struct Range {
        int segment = 0;
        Span utf16;  ///< in the segment's text, without ghosts
    };
    std::vector<Range> ranges;  ///< in the order of the text; `typed` takes the place of the first one
    QString typed;

    /// Nothing of any segment changes: a ghost or a gap was to be deleted.
    [[nodiscard]] bool empty() const { return ranges.empty(); }
};

}  // namespace bild
