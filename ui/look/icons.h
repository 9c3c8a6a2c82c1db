// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

#include "look/theme.h"

namespace bild {

/// One of the project's icons ("run", "stop", ...) in the ink of a shade. Drawn from SVG, sharp at every scale.
[[nodiscard]] QIcon themedIcon(const QString& name, Shade shade);

/// The program's own icon.
[[nodiscard]] QIcon applicationIcon();

}  // namespace bild
