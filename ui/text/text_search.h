// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "text/span.h"

namespace bild {

/// Every place, left to right and not overlapping, where `words` stands in a document's text, whatever the case of
/// its letters. Object characters (U+FFFC) in the text, such as ghosts, are passed over, but counted in the spans.
[[nodiscard]] std::vector<Span> findAll(const QString& text, const QString& words);

}  // namespace bild
