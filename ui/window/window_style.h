// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "look/theme.h"

namespace bild {

/// What a palette cannot say of the main window: hairlines between its parts, and the buttons of its tool bar.
/// Everything else is left to the platform's style.
[[nodiscard]] QString windowStyleSheet(Shade shade);

}  // namespace bild
