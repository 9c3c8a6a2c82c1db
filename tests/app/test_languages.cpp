// SPDX-License-Identifier: GPL-3.0-or-later
// The window and the program in each of their languages.
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>
#include <functional>

#include "basis/error_words.h"
#include "charts/run_summary.h"
#include "checkpoint/pair_description.h"
#include "decoding/policy.h"
#include "error.h"
#include "look/text_numbers.h"
#include "pair_locator.h"
#include "policy/policy_words.h"
#include "session/session_model.h"
#include "translation.h"
#include "window/main_window.h"
#include "window/preferences_dialog.h"
#include "window/status_line.h"

using namespace bild;

namespace {

/// Of a menu: two of its own entries with the same letter, or nothing.
QString clash(const QMenu& menu) {
    QHash<QChar, QString> taken;
    for (const QAction* action : menu.actions()) {
        const qsizetype mark = action->text().indexOf('&');
        if (mark < 0 || mark + 1 >= action->text().size()) continue;
        const QChar letter = action->text()[mark + 1].toLower();
        if (taken.contains(letter)) return taken.value(letter) + " / " + action->text();
        taken.insert(letter, action->text());
    }
    return {};
}

/// What the window says of the error that core throws.
QString wordsOf(const std::function<void()>& failing) {
    try {
        failing();
    } catch (const Error& error) {
        return errorWords(error);
    }
    return {};
}

QString menuTitle(const MainWindow& window, int index) {
    return window.menuBar()->actions().value(index)->text();
}

}  // namespace

class TestLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        for (QTranslator* translator : QCoreApplication::instance()->findChildren<QTranslator*>()) {
            QCoreApplication::removeTranslator(translator);
            delete translator;
        }
        QLocale::setDefault(QLocale::c());
    }

    void theWindowSpeaksTheLanguage_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("untitled");
        QTest::addColumn<QString>("cancel");
        QTest::newRow("en") << "en"
                            << "&File"
                            << "Untitled"
                            << "Cancel";
        QTest::newRow("de") << "de"
                            << "&Datei"
                            << "Unbenannt"
                            << "Abbrechen";
        QTest::newRow("zh_CN") << "zh_CN"
                               << "文件(&F)"
                               << "未命名"
                               << "取消";
        // Singapore reads Beijing's characters; a language that nobody has translated gets English.
        QTest::newRow("zh_SG") << "zh_SG"
                               << "文件(&F)"
                               << "未命名"
                               << "取消";
        QTest::newRow("fr") << "fr"
                            << "&File"
                            << "Untitled"
                            << "Cancel";
    }
    void theWindowSpeaksTheLanguage() {
        QFETCH(QString, language);
        QFETCH(QString, file);
        QFETCH(QString, untitled);
        QFETCH(QString, cancel);
        installTranslation(language);
        SessionModel model;
        const MainWindow window(model);
        QCOMPARE(menuTitle(window, 0), file);
        QVERIFY2(window.windowTitle().startsWith(untitled), qPrintable(window.windowTitle()));
        QCOMPARE(QCoreApplication::translate("bild::PreferencesDialog", "Cancel"), cancel);
    }

    void coresErrorsAreSaidInTheLanguage_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("nested");
        QTest::newRow("en") << "en"
                            << "this folder is no pair"
                            << ": its JSON has the key 'a' twice. Download";
        QTest::newRow("de") << "de"
                            << "dieser Ordner ist kein Modellpaar"
                            << ": das JSON enthält den Schlüssel 'a' zweimal. Laden";
        QTest::newRow("zh_CN") << "zh_CN"
                               << "此文件夹不是模型对"
                               << "：其 JSON 含有重复的键 'a'。请";
    }
    void coresErrorsAreSaidInTheLanguage() {
        QFETCH(QString, language);
        QFETCH(QString, problem);
        QFETCH(QString, nested);
        installTranslation(language);
        const QTemporaryDir folder;
        const QString noPair = wordsOf([&] { (void)PairLocator::standard().locate(folder.path().toStdString()); });
        QVERIFY2(noPair.contains(folder.path()) && noPair.contains(problem), qPrintable(noPair));
        QFile file(folder.filePath("pair.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(R"({"a": 1, "a": 2})") > 0 && file.flush());
        const QString twice = wordsOf([&] { (void)readPairDescription(folder.path().toStdString()); });
        QVERIFY2(twice.startsWith(file.fileName() + nested), qPrintable(twice));
    }

    void qtItselfSpeaksNoOtherLanguage_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("discard");
        QTest::newRow("de") << "de"
                            << "Verwerfen";
        QTest::newRow("fr") << "fr"
                            << "Discard";
    }
    void qtItselfSpeaksNoOtherLanguage() {
        QFETCH(QString, language);
        QFETCH(QString, discard);
        installTranslation(language);
        const QString word = QCoreApplication::translate("QPlatformTheme", "Discard");
        if (language == "de" && word == "Discard") QSKIP("This system lacks Qt's own translations.");
        QCOMPARE(word, discard);
    }

    void numbersAndPluralsFollow_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("many");
        QTest::addColumn<QString>("share");
        QTest::addColumn<QString>("change");
        QTest::newRow("en") << "en"
                            << "1 of 1 segment"
                            << "1 of 3 segments" << QString::fromUtf8("0.5\u00a0%")
                            << "fallback 0.60 → 0.70, longest draft 10 → 8";
        QTest::newRow("de") << "de"
                            << "1 von 1 Segment"
                            << "1 von 3 Segmenten" << QString::fromUtf8("0,5\u00a0%")
                            << "Rückgriff 0,60 → 0,70, längster Entwurf 10 → 8";
        QTest::newRow("zh_CN") << "zh_CN"
                               << "1 / 1 个片段"
                               << "1 / 3 个片段"
                               << "0.5%"
                               << "回退 0.60 → 0.70，最长草稿 10 → 8";
        QTest::newRow("fr") << "fr"
                            << "1 of 1 segment"
                            << "1 of 3 segments" << QString::fromUtf8("0,5\u00a0%")
                            << "fallback 0,60 → 0,70, longest draft 10 → 8";
    }
    void numbersAndPluralsFollow() {
        QFETCH(QString, language);
        QFETCH(QString, one);
        QFETCH(QString, many);
        QFETCH(QString, share);
        QFETCH(QString, change);
        installTranslation(language);
        RunSummary summary;
        summary.setAgreement(Agreement{1, 1});
        QVERIFY2(summary.text().contains(one), qPrintable(summary.text()));
        summary.setAgreement(Agreement{1, 3});
        QVERIFY2(summary.text().contains(many), qPrintable(summary.text()));
        QCOMPARE(percent(0.005, QLocale()), share);
        Policy from;
        from.fallbackThreshold = 0.6;
        from.maxDraftTokens = 10;
        Policy to = from;
        to.fallbackThreshold = 0.7;
        to.maxDraftTokens = 8;
        QCOMPARE(policyChangeWords(from, to), change);
    }

    void noMenuHasALetterTwice_data() { addLanguages(); }
    void noMenuHasALetterTwice() {
        QFETCH(QString, language);
        installTranslation(language);
        SessionModel model;
        const MainWindow window(model);
        // What Alt and a letter do in the window itself: menus, captions of fields, commands.
        QHash<QChar, QString> taken;
        for (const QAction* action : window.findChildren<QAction*>()) {
            const QKeySequence keys = action->shortcut();
            if (keys.count() == 1 && keys[0].keyboardModifiers() == Qt::AltModifier && keys[0].key() >= Qt::Key_A &&
                keys[0].key() <= Qt::Key_Z) {
                taken.insert(QChar(keys[0].key()).toLower(), action->text());
            }
        }
        QStringList captions;
        for (const QAction* action : window.menuBar()->actions()) captions << action->text();
        for (const QLabel* label : window.findChildren<QLabel*>()) {
            if (label->buddy() != nullptr && label->window() == &window) captions << label->text();
        }
        QVERIFY(captions.size() >= 10);
        for (const QString& caption : captions) {
            const QChar letter = caption[caption.indexOf('&') + 1].toLower();
            QVERIFY2(!taken.contains(letter), qPrintable(taken.value(letter) + " / " + caption));
            taken.insert(letter, caption);
        }
        const auto menus = window.findChildren<QMenu*>();
        QVERIFY(menus.size() > 8);
        for (const QMenu* menu : menus) QVERIFY2(clash(*menu).isEmpty(), qPrintable(clash(*menu)));
    }

    void thePreferencesOfferEveryLanguage() {
        Preferences preferences;
        for (const QString& language : translatedLanguages()) {
            preferences.language = language;
            QCOMPARE(PreferencesDialog(preferences).preferences().language, language);
        }
    }

    void theCommandLineChoosesForOnce() {
        const auto [code, out] = runStudio({"--language", "de", "--help"});
        QCOMPARE(code, 0);
        QVERIFY2(out.contains("Sprache des Fensters"), qPrintable(out));
    }

    void anUnknownLanguageIsRefused() {
        const auto [code, out] = runStudio({"--language", "tlh"});
        QCOMPARE(code, 1);
        QVERIFY2(out.contains("tlh") && out.contains("en, de, zh_CN"), qPrintable(out));
    }

private:
    static void addLanguages() {
        QTest::addColumn<QString>("language");
        for (const QString& language : translatedLanguages()) QTest::newRow(qPrintable(language)) << language;
    }

    static std::pair<int, QString> runStudio(const QStringList& arguments) {
        QProcess studio;
        studio.setProcessChannelMode(QProcess::MergedChannels);
        studio.start(BILD_STUDIO_PROGRAM, arguments);
        if (!studio.waitForFinished(60'000) || studio.exitStatus() != QProcess::NormalExit) return {-1, {}};
        return {studio.exitCode(), QString::fromUtf8(studio.readAll())};
    }
};

QTEST_MAIN(TestLanguages)
#include "test_languages.moc"
