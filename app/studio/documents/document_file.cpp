// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/document_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "error.h"

namespace bild {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DocumentFile)
};

[[noreturn]] void refuse(const QString& path, const QString& problem, const QString& remedy) {
    //: a file, what it is or what is wrong with it ("is a folder"), and what to do about it
    const QString words = Words::tr("“%1” %2. %3").arg(QDir::toNativeSeparators(path), problem, remedy);
    throw InputError(Message::verbatim(words.toStdString()));
}

[[noreturn]] void refuseSize(const QString& path, qint64 mostBytes) {
    refuse(path, Words::tr("is larger than %1 MB").arg(mostBytes >> 20), Words::tr("Split it into smaller files."));
}

void openToRead(QFile& file) {
    const QString path = file.fileName();
    if (QFileInfo(path).isDir()) refuse(path, Words::tr("is a folder"), Words::tr("Choose a file in it."));
    if (file.open(QIODevice::ReadOnly)) return;
    refuse(path, Words::tr("cannot be read (%1)").arg(file.errorString()),
           Words::tr("Check that it exists and that you may read it."));
}

}  // namespace

QByteArray readBeginning(const QString& path) {
    QFile file(path);
    openToRead(file);
    return file.read(4096);
}

QByteArray readFile(const QString& path, qint64 mostBytes) {
    QFile file(path);
    openToRead(file);
    // Some files (pipes, /proc) do not tell their size: what counts is what is read.
    const QByteArray content = file.read(mostBytes + 1);
    if (content.size() > mostBytes) refuseSize(path, mostBytes);
    return content;
}

void refuseTooLarge(const QString& path, const QByteArray& content) {
    if (content.size() > kMostTextBytes) refuseSize(path, kMostTextBytes);
}

void saveFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        refuse(path, Words::tr("cannot be written (%1)").arg(file.errorString()),
               Words::tr("Choose another folder, or make room on the disk."));
    }
}

}  // namespace bild
