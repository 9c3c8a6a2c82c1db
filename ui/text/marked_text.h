// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextCursor>

namespace bild {

/// Inserts text of an output, in which object characters stand for ghosts, and paragraph separators for soft breaks.
void insertMarked(QTextCursor& cursor, const QString& text);

}  // namespace bild
