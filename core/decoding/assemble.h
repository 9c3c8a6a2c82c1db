// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "decoding/generation.h"

namespace bild {

/// Sets `result.text`, each segment's output span, and the sums of the statistics from the finished segments: the
/// outputs joined by the white space that stands between their sources, so that paragraphs and blank lines stay.
void assemble(std::string_view source, GenerationResult& result);

}  // namespace bild
