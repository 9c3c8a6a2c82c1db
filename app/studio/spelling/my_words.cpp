// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/my_words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <utility>

#include "documents/document_file.h"

namespace bild {
namespace {

constexpr qint64 kMostBytes = qint64{4} << 20;

}  // namespace

MyWords::MyWords(QString file) : m_file(std::move(file)) {
    QFile opened(m_file);
    if (!opened.open(QIODevice::ReadOnly)) return;
    for (const QString& line : QString::fromUtf8(opened.read(kMostBytes)).split(u'\n')) {
        if (const QString word = line.trimmed(); !word.isEmpty()) m_words << word;
    }
}

void MyWords::add(const QString& word) {
    if (m_words.contains(word)) return;
    m_words << word;
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    saveFile(m_file, (m_words.join(u'\n') + u'\n').toUtf8());
}

}  // namespace bild
