// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace bild {

/// The two files of a Hunspell dictionary.
struct DictionaryFiles {
    QString affixes;
    QString words;
};

/// Where systems and users keep dictionaries, those of the user first.
[[nodiscard]] QStringList dictionaryFolders();

/// The dictionary of a language ("de"): of the system's own country where there is one, else of the language's, else
/// the first by name.
[[nodiscard]] std::optional<DictionaryFiles> findDictionary(const QStringList& folders, const QString& language);

/// The Debian package that has a dictionary of the language.
[[nodiscard]] QString dictionaryPackage(const QString& language);

}  // namespace bild
