// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <cstddef>
#include <string>

#include "text/encoded_text.h"
#include "text/text_format.h"

namespace bild {

/// How a document stands in its file, so that it can be written back as it was. Plain value; a new text is UTF-8.
struct TextFile {
    TextFormat format;
    std::string asItWas;  ///< the whole text, where its line ends are of several kinds; else empty
    /// Bytes that are no character in this encoding, for which U+FFFD stands in the text.
    std::size_t replacedBytes = 0;
};

/// What was read of a file.
struct OpenedText {
    QString text;  ///< its line ends are "\n"
    TextFile file;
};

/// Reads a file's content in an encoding (one of encodingNamed's names), or where that is empty in the one that its
/// bytes show. Throws FileError for what is no text (documents, pictures, archives), and InputError where it is too
/// large to be worked on.
[[nodiscard]] OpenedText readText(const QString& path, const QByteArray& content, const QString& encoding = {});

/// The text as the file holds it: in its encoding, with its byte order mark and its line ends.
[[nodiscard]] EncodedText bytesOf(const QString& text, const TextFile& file);

/// What the file of `text` is once it is written.
[[nodiscard]] TextFile written(const QString& text, TextFile file);

}  // namespace bild
