// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/soft_break.h"

#include <QTextDocument>
#include <algorithm>

namespace bild::soft_break {
namespace {

constexpr int kProperty = QTextFormat::UserProperty + 7;
/// A paragraph up to the first length stays whole; a longer one is broken after about the second.
constexpr qsizetype kLongParagraph = 6000;
constexpr qsizetype kPiece = 3000;

/// The space at which a paragraph is best broken behind `from`: at the end of a sentence, if one comes soon.
qsizetype breakBehind(const QString& text, qsizetype from, qsizetype end) {
    constexpr qsizetype soon = 1000;
    qsizetype space = text.indexOf(u' ', from);
    if (space < 0 || space >= end) return -1;
    for (qsizetype at = space; at >= 0 && at < std::min(end, from + soon); at = text.indexOf(u' ', at + 1)) {
        const QChar before = at == 0 ? QChar() : text[at - 1];
        if (before == u'.' || before == u'!' || before == u'?') return at;
    }
    return space;
}

QString restored(QString raw, const QTextBlock& first, int begin) {
    std::ranges::replace(raw, QChar(QChar::LineSeparator), QChar(u'\n'));
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        const int end = block.position() - 1 - begin;
        if (end < 0) continue;
        if (end >= raw.size()) break;
        raw[end] = isBefore(block) ? u' ' : u'\n';
    }
    return raw;
}

}  // namespace

QTextCharFormat format() {
    QTextCharFormat format;
    format.setProperty(kProperty, true);
    return format;
}

bool isBefore(const QTextBlock& block) {
    // A block's format is that of the end of the block before it.
    return block.position() > 0 && block.charFormat().hasProperty(kProperty);
}

void insert(QTextCursor& cursor, const QString& text) {
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    std::ranges::replace(lines, QChar(u'\r'), QChar(u'\n'));
    std::ranges::replace(lines, QChar(QChar::ParagraphSeparator), QChar(u'\n'));
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    qsizetype written = 0;
    const auto write = [&](qsizetype end) {
        if (end > written) cursor.insertText(lines.mid(written, end - written), QTextCharFormat());
        written = end;
    };
    for (qsizetype paragraph = 0; paragraph < lines.size();) {
        const qsizetype found = lines.indexOf(u'\n', paragraph);
        const qsizetype end = found < 0 ? lines.size() : found;
        for (qsizetype begin = paragraph; end - begin > kLongParagraph;) {
            const qsizetype space = breakBehind(lines, begin + kPiece, end);
            if (space < 0) break;
            write(space);
            cursor.insertBlock(QTextBlockFormat(), format());
            begin = written = space + 1;
        }
        paragraph = end + 1;
    }
    write(lines.size());
    cursor.endEditBlock();
}

void insertParagraph(QTextCursor& cursor) {
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
}

QString plainText(const QTextDocument& document) {
    return restored(document.toRawText(), document.begin(), 0);
}

QString selectedText(const QTextCursor& cursor) {
    if (!cursor.hasSelection()) return {};
    const int begin = cursor.selectionStart();
    return restored(cursor.selectedText(), cursor.document()->findBlock(begin), begin);
}

}  // namespace bild::soft_break
