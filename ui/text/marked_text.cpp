// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/marked_text.h"

#include <algorithm>

#include "text/soft_break.h"
#include "text/text_ghost.h"

namespace bild {

/// Piece by piece is several times faster than to change the format of each object character afterwards.
void insertMarked(QTextCursor& cursor, const QString& text) {
    const auto isSign = [](QChar character) {
        return character == QChar::ObjectReplacementCharacter || character == QChar::ParagraphSeparator;
    };
    const QTextCharFormat plain;
    const QTextCharFormat ghost = GhostObject::format();
    for (qsizetype from = 0; from < text.size();) {
        const auto sign = std::find_if(text.begin() + from, text.end(), isSign);
        const qsizetype end = sign - text.begin();
        if (end > from) cursor.insertText(text.mid(from, end - from), plain);
        if (sign != text.end() && *sign == QChar::ParagraphSeparator) {
            cursor.insertBlock(QTextBlockFormat(), soft_break::format());
        } else if (sign != text.end()) {
            cursor.insertText(QString(*sign), ghost);
        }
        from = end + 1;
    }
}

}  // namespace bild
