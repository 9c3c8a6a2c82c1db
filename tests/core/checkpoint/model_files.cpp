// SPDX-License-Identifier: GPL-3.0-or-later
#include "model_files.h"

#include <QFile>

#include "error.h"

namespace bild::test {

void ModelFolder::write(const QString& name, const QByteArray& content) const {
    QFile out(m_folder.filePath(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size()) {
        qFatal("cannot write %s", qPrintable(out.fileName()));
    }
}

QByteArray golden(const QString& name) {
    QFile in(QStringLiteral(BILD_TEST_DATA "/golden/") + name);
    if (!in.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(in.fileName()));
    return in.readAll();
}

std::span<const std::byte> asBytes(const QByteArray& content) {
    return {reinterpret_cast<const std::byte*>(content.constData()), static_cast<std::size_t>(content.size())};
}

QString refusalOf(const std::function<void()>& read) {
    try {
        read();
    } catch (const FileError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

QByteArray littleEndian(quint64 number, int count) {
    QByteArray bytes;
    for (int i = 0; i < count; ++i) bytes.append(static_cast<char>(number >> (8 * i) & 0xFFU));
    return bytes;
}

QByteArray safetensorsFile(const QByteArray& header, const QByteArray& data) {
    return littleEndian(static_cast<quint64>(header.size()), 8) + header + data;
}

QByteArray deepJson() {
    return QByteArray(100'000, '[') + QByteArray(100'000, ']');
}

}  // namespace bild::test
