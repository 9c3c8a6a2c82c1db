// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/dictionary_files.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QStandardPaths>

namespace bild {
namespace {

/// "de_DE" for "de": what a language is written like where most of its speakers are.
QString mainName(const QString& language) {
    const QLocale locale(language);
    return locale.name().startsWith(language) ? locale.name() : language;
}

std::optional<DictionaryFiles> dictionaryIn(const QString& folder, const QString& name) {
    const DictionaryFiles files{folder + u'/' + name + QStringLiteral(".aff"),
                                folder + u'/' + name + QStringLiteral(".dic")};
    if (QFileInfo(files.affixes).isFile() && QFileInfo(files.words).isFile()) return files;
    return std::nullopt;
}

}  // namespace

QStringList dictionaryFolders() {
    QStringList folders;
    const QString named = qEnvironmentVariable("DICPATH");
    if (!named.isEmpty()) folders += named.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    for (const QString& data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        for (const char* folder : {"/hunspell", "/myspell/dicts", "/myspell"}) folders += data + QLatin1String(folder);
    }
    return folders;
}

std::optional<DictionaryFiles> findDictionary(const QStringList& folders, const QString& language) {
    if (language.isEmpty()) return std::nullopt;
    QStringList names;
    if (const QString own = QLocale::system().name(); own.startsWith(language + u'_')) names += own;
    names << mainName(language) << language;
    for (const QString& name : names) {
        for (const QString& folder : folders) {
            if (const auto files = dictionaryIn(folder, name)) return files;
        }
    }
    for (const QString& folder : folders) {
        const QStringList others =
            QDir(folder).entryList({language + QStringLiteral("_*.dic")}, QDir::Files, QDir::Name);
        for (const QString& other : others) {
            if (const auto files = dictionaryIn(folder, QFileInfo(other).completeBaseName())) return files;
        }
    }
    return std::nullopt;
}

QString dictionaryPackage(const QString& language) {
    // Most are called after the language; these have a country in their names.
    static const QHash<QString, QString> countries{{QStringLiteral("de"), QStringLiteral("de-de")},
                                                   {QStringLiteral("en"), QStringLiteral("en-us")},
                                                   {QStringLiteral("pt"), QStringLiteral("pt-pt")},
                                                   {QStringLiteral("nb"), QStringLiteral("no")}};
    return QStringLiteral("hunspell-") + countries.value(language, language);
}

}  // namespace bild
