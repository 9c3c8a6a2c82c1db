// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/text_file.h"

#include <utility>

#include "documents/document_file.h"
#include "text/decoded_text.h"
#include "text/kept_line_ends.h"

namespace bild {
namespace {

std::string withLineEnds(const QString& text, const TextFile& file) {
    const std::string edited = text.toStdString();
    return file.asItWas.empty() ? edited : withLineEndsOf(file.asItWas, edited);
}

}  // namespace

OpenedText readText(const QString& path, const QByteArray& content, const QString& encoding) {
    refuseTooLarge(path, content);
    DecodedText decoded = decodeText({content.constData(), static_cast<std::size_t>(content.size())},
                                     path.toStdString(), encoding.toStdString());
    OpenedText opened;
    opened.text = QString::fromStdString(decoded.text);
    opened.text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    opened.text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    opened.file.format = decoded.format;
    opened.file.replacedBytes = decoded.replacedBytes;
    if (decoded.format.lineEnd == LineEnd::Mixed) opened.file.asItWas = std::move(decoded.text);
    return opened;
}

EncodedText bytesOf(const QString& text, const TextFile& file) {
    return encodeText(withLineEnds(text, file), file.format);
}

TextFile written(const QString& text, TextFile file) {
    if (!file.asItWas.empty()) file.asItWas = withLineEnds(text, file);
    file.replacedBytes = 0;
    return file;
}

}  // namespace bild
