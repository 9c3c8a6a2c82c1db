// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bild {

/// The languages that the window speaks, as they are named in the preferences and on the command line.
[[nodiscard]] QStringList translatedLanguages();

/// Loads the program's strings in a language ("de", "zh_CN"; empty: the system's) and makes it the one of numbers and
/// dates. Where the program does not speak the system's language, its words are English and its numbers the system's.
/// Call it once, before the first widget.
void installTranslation(const QString& language);

}  // namespace bild
