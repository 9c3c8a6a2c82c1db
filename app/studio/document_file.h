// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bild {

/// Reads a text file whole: UTF-8, or UTF-16 with a byte order mark; line ends become "\n". Throws FileError for a
/// file that cannot be read, is no text in these encodings, or is too large to be worked on.
[[nodiscard]] QString readTextFile(const QString& path);

/// Reads a file of at most `mostBytes`, whatever it holds. Throws FileError.
[[nodiscard]] QByteArray readFile(const QString& path, qint64 mostBytes);

/// Writes a file as a whole or not at all: what stood there stays until the new content is on the disk. Throws
/// FileError.
void writeFile(const QString& path, const QByteArray& content);

}  // namespace bild
