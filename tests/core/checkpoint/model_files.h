// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QTemporaryDir>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>

/// Files for the tests of the checkpoint readers, good ones and hostile ones.
namespace bild::test {

/// A model folder that lives as long as this object.
class ModelFolder {
public:
    void write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// The whole content of a file under tests/data/golden.
[[nodiscard]] QByteArray golden(const QString& name);

[[nodiscard]] std::span<const std::byte> asBytes(const QByteArray& content);

/// The message of the FileError that `read` throws; nothing where it throws none.
[[nodiscard]] QString refusalOf(const std::function<void()>& read);

/// Eight bytes of length, the header, and `data`.
[[nodiscard]] QByteArray safetensorsFile(const QByteArray& header, const QByteArray& data = {});

/// A number in `count` bytes, the lowest first.
[[nodiscard]] QByteArray littleEndian(quint64 number, int count);

inline const QByteArray kGitLfsPointer =
    "version https://git-lfs.github.com/spec/v1\n"
    "oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 242043056\n";
inline const QByteArray kWebPage = "\n<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body></body></html>\n";

/// 100 000 arrays inside each other.
[[nodiscard]] QByteArray deepJson();

}  // namespace bild::test
