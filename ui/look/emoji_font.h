// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace bild {

/// The same font, with the system's colour emoji next in line for what it lacks. Left to itself, font matching takes
/// emoji one by one from whichever symbol font has them first: in black and white, and a family of four in four pieces.
[[nodiscard]] QFont withEmoji(QFont font);

}  // namespace bild
