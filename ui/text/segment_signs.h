// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "session/session_model.h"
#include "text/text_geometry.h"
#include "text/text_output.h"

class QPainter;
class QPalette;

namespace bild {

/// Draws what is to be known of whole segments: a line in the margin beside those of `outdated` and those that are
/// outdated by themselves, and a tick behind the last letter of those that are confirmed.
void drawSegmentSigns(QPainter& painter, const std::vector<VisibleBlock>& blocks, const OutputText& text,
                      const SessionModel& model, const std::vector<int>& outdated, const QPalette& palette);

}  // namespace bild
