// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bild {

/// The words that the user has declared right: a file in UTF-8, a word a line, which may be edited by hand as well.
class MyWords {
public:
    /// Reads the file, which need not be there.
    explicit MyWords(QString file);

    [[nodiscard]] const QStringList& words() const { return m_words; }
    /// Adds a word, and writes the file. Throws InputError where that does not work; the word counts until the end
    /// then.
    void add(const QString& word);

private:
    QString m_file;
    QStringList m_words;
};

}  // namespace bild
