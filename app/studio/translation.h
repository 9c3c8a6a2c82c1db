// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bild {

/// Loads the program's strings in a language ("de", "zh_CN"; empty: the system's) and makes it the one of numbers and
/// dates. English needs no file.
void installTranslation(const QString& language);

}  // namespace bild
