// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

namespace bild::test {

/// An entry of a zip archive, with room for lies: what is set beside the name and the content is written as it is.
struct ZipEntry {
    QByteArray name;
    QByteArray content = {};
    bool deflated = false;
    std::optional<quint32> size = std::nullopt;            ///< said to be the unpacked size
    std::optional<quint32> compressedSize = std::nullopt;  ///< said to be the packed size
    std::optional<quint32> headerOffset = std::nullopt;    ///< said to be where the entry begins
    std::optional<quint16> method = std::nullopt;
    quint16 flags = 0;  ///< 1: encrypted
};

/// A zip archive of these entries.
[[nodiscard]] QByteArray zipArchive(const QList<ZipEntry>& entries);

}  // namespace bild::test
