// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bild {

/// Lets screen readers see a TimelineCanvas as a slider over the passes of a run, with the pass before the playhead in
/// words as its value. May be called more than once.
void installTimelineAccessible();

}  // namespace bild
