// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bild {

/// The largest text that is opened.
inline constexpr qint64 kMostTextBytes = qint64{32} << 20;

/// The first 4096 bytes of a file, enough to tell what it is. Throws where it cannot be read.
[[nodiscard]] QByteArray readBeginning(const QString& path);

/// Reads a file of at most `mostBytes`, whatever it holds. Throws FileError.
[[nodiscard]] QByteArray readFile(const QString& path, qint64 mostBytes);

/// Refuses the content of a file that is too large to be worked on as a text. Throws InputError.
void refuseTooLarge(const QString& path, const QByteArray& content);

/// Writes a file as a whole or not at all: what stood there stays until the new content is on the disk. Throws
/// FileError.
void saveFile(const QString& path, const QByteArray& content);

}  // namespace bild
