// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>

namespace bild {

enum class Transport { Start, Back, Play, Pause, Forward, End };

/// The usual signs of a player, drawn in the palette's colours at any size.
[[nodiscard]] QIcon transportIcon(Transport sign, const QPalette& palette);

}  // namespace bild
