// SPDX-License-Identifier: GPL-3.0-or-later
#include "translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>

// Outside every namespace, as Q_INIT_RESOURCE needs it. The catalogues lie in a static library, and nothing else would
// make the linker take them in.
static void initCatalogues() {
    Q_INIT_RESOURCE(translations);
}

namespace bild {
namespace {

constexpr auto kCatalogues = ":/i18n";

/// Its language; empty where there is none for these locales.
QString install(std::unique_ptr<QTranslator> translator, bool loaded) {
    if (!loaded) return {};
    QTranslator* installed = translator.release();
    installed->setParent(QCoreApplication::instance());
    QCoreApplication::installTranslator(installed);
    return installed->language();
}

/// What the program speaks to people of this locale.
QString catalogueFor(const QLocale& locale) {
    // Singapore writes Chinese as Beijing does.
    const bool simplified = locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedHanScript;
    auto translator = std::make_unique<QTranslator>();
    const bool loaded =
        translator->load(simplified ? QLocale(QStringLiteral("zh_CN")) : locale, QStringLiteral("bild-studio"),
                         QStringLiteral("_"), QLatin1String(kCatalogues));
    return install(std::move(translator), loaded);
}

}  // namespace

QStringList translatedLanguages() {
    return {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("zh_CN")};
}

void installTranslation(const QString& language) {
    initCatalogues();
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    QString spoken = catalogueFor(locale);
    // English has a catalogue, too: its plurals.
    if (spoken.isEmpty()) spoken = catalogueFor(QLocale(QLocale::English));
    // Qt's own dialogs, where the system has their translation: never in another language than the rest.
    auto qt = std::make_unique<QTranslator>();
    const bool loaded =
        qt->load(QStringLiteral("qtbase_") + spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(std::move(qt), loaded);
}

}  // namespace bild
