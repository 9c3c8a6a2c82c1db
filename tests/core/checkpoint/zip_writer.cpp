// SPDX-License-Identifier: GPL-3.0-or-later
#include "zip_writer.h"

#include "model_files.h"

namespace bild::test {

namespace {

quint32 checksum(const QByteArray& content) {
    quint32 remainder = ~quint32{0};
    for (const char byte : content) {
        remainder ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) remainder = remainder >> 1U ^ ((remainder & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~remainder;
}

QByteArray deflate(const QByteArray& content) {
    // qCompress puts four bytes of length and zlib's two before the deflated data, and a checksum of four after it.
    return qCompress(content, 9).sliced(6).chopped(4);
}

}  // namespace

QByteArray zipArchive(const QList<ZipEntry>& entries) {
    QByteArray archive;
    QByteArray directory;
    for (const ZipEntry& entry : entries) {
        const QByteArray data = entry.deflated ? deflate(entry.content) : entry.content;
        // Version, flags, method, time, date, checksum, sizes, lengths of name and extra field: the same in both
        // headers.
        const QByteArray fields = littleEndian(20, 2) + littleEndian(entry.flags, 2) +
                                  littleEndian(entry.method.value_or(entry.deflated ? 8 : 0), 2) + littleEndian(0, 4) +
                                  littleEndian(checksum(entry.content), 4) +
                                  littleEndian(entry.compressedSize.value_or(static_cast<quint32>(data.size())), 4) +
                                  littleEndian(entry.size.value_or(static_cast<quint32>(entry.content.size())), 4) +
                                  littleEndian(static_cast<quint64>(entry.name.size()), 2) + littleEndian(0, 2);
        const quint32 offset = entry.headerOffset.value_or(static_cast<quint32>(archive.size()));
        // Comment, disk, attributes and the place of the local header follow in the directory.
        directory +=
            "PK\x01\x02" + littleEndian(20, 2) + fields + QByteArray(10, '\0') + littleEndian(offset, 4) + entry.name;
        archive += "PK\x03\x04" + fields + entry.name + data;
    }
    const auto count = static_cast<quint64>(entries.size());
    return archive + directory + "PK\x05\x06" + QByteArray(4, '\0') + littleEndian(count, 2) + littleEndian(count, 2) +
           littleEndian(static_cast<quint64>(directory.size()), 4) +
           littleEndian(static_cast<quint64>(archive.size()), 4) + littleEndian(0, 2);
}

}  // namespace bild::test
