// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextBlock>
#include <QTextCursor>

namespace bild {

/// Breaks inside very long paragraphs. A text document lays out a whole block whenever a letter of it changes, which
/// for a paragraph of a hundred thousand words takes a tenth of a second; so a space of such a paragraph now and then
/// gives way to a block's end that is marked as being a space. Positions stay what they were, and undo keeps the mark.
namespace soft_break {

/// The format of a block's end that stands for a space.
[[nodiscard]] QTextCharFormat format();

/// Whether a block goes on with the paragraph of the block before it.
[[nodiscard]] bool isBefore(const QTextBlock& block);

/// Inserts text in place of the cursor's selection, its very long paragraphs broken. One step of the history.
void insert(QTextCursor& cursor, const QString& text);

/// Ends a paragraph at the cursor: this one is meant by whoever writes.
void insertParagraph(QTextCursor& cursor);

/// The whole text, or a cursor's selection, with "\n" at the ends of paragraphs and spaces at soft breaks.
[[nodiscard]] QString plainText(const QTextDocument& document);
[[nodiscard]] QString selectedText(const QTextCursor& cursor);

}  // namespace soft_break

}  // namespace bild
