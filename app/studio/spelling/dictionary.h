// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <string>

#include "spelling/dictionary_files.h"

class Hunspell;

namespace bild {

/// A Hunspell dictionary. One thread at a time; loading it and looking for suggestions take a while.
class Dictionary {
public:
    explicit Dictionary(const DictionaryFiles& files);
    ~Dictionary();
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    /// Words in letters that the dictionary's encoding lacks are none of its language: they count as known.
    [[nodiscard]] bool knows(const QString& word);
    /// Likely ones first.
    [[nodiscard]] QStringList suggestions(const QString& word);
    /// Known from now on, until it is loaded again.
    void add(const QString& word);

private:
    [[nodiscard]] std::string encoded(const QString& word) const;

    std::unique_ptr<Hunspell> m_hunspell;
    std::string m_encoding;
};

}  // namespace bild
