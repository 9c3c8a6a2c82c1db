// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <string>

#include "text/language_guess.h"

using bild::guessLanguage;
using bild::isOtherLanguage;

class TestLanguageGuess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatATextIsWrittenIn_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::newRow("German")
            << "Ich habe den Brief gestern geschrieben, aber noch nicht abgeschickt. Morgen gehe ich zur "
               "Post und kaufe auch gleich neue Briefmarken."
            << "de";
        QTest::newRow("English")
            << "I wrote the letter yesterday but have not sent it yet. Tomorrow I will go to the post "
               "office and buy some new stamps as well."
            << "en";
        QTest::newRow("French")
            << "J'ai écrit la lettre hier, mais je ne l'ai pas encore envoyée. Demain j'irai à la poste "
               "et j'achèterai aussi de nouveaux timbres."
            << "fr";
        QTest::newRow("Spanish")
            << "Escribí la carta ayer, pero todavía no la he enviado. Mañana iré a la oficina de correos "
               "y también compraré sellos nuevos."
            << "es";
        QTest::newRow("Chinese") << "我昨天写了那封信，但是还没有寄出去。明天我会去邮局，顺便买一些新的邮票。"
                                 << "zh";
        QTest::newRow("Russian")
            << "Я написал письмо вчера, но ещё не отправил его. Завтра я пойду на почту и куплю новые "
               "марки."
            << "ru";
        QTest::newRow("names in it")
            << "Am Freitag treffen sich Peter Smith und Mary Jones von der Firma International "
               "Business Machines mit unseren Kollegen in Hamburg, um über das Projekt zu sprechen."
            << "de";
    }
    void knowsWhatATextIsWrittenIn() {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QCOMPARE(QString::fromStdString(guessLanguage(text.toStdString()).value_or("none")), language);
    }

    void isQuietWhereItIsNotSure_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << "";
        QTest::newRow("a greeting") << "Hello!";
        QTest::newRow("a short sentence") << "The house is old and small.";
        QTest::newRow("numbers") << QString("12 345.67 89 — 10.11.2026 ").repeated(40);
        QTest::newRow("signs") << QString("*** ---- ==== 😀 ").repeated(40);
        QTest::newRow("names") << "Anna Schmidt, Peter Smith, Jean Dupont, Maria Rossi, Juan Pérez, Ivan Petrov";
        QTest::newRow("half and half")
            << "Ich habe den Brief gestern geschrieben, aber noch nicht abgeschickt. Morgen gehe ich zur Post. I wrote "
               "the "
               "letter yesterday but have not sent it yet. Tomorrow I will go to the post office.";
        QTest::newRow("no UTF-8") << QString();
    }
    void isQuietWhereItIsNotSure() {
        QFETCH(QString, text);
        const std::string bytes = text.isNull() ? std::string(200, '\xFF') : text.toStdString();
        QCOMPARE(QString::fromStdString(guessLanguage(bytes).value_or("none")), QString("none"));
    }

    /// The first sentence that is cut at any place must not frighten it, nor a text of megabytes take long.
    void anyLengthWillDo() {
        const std::string text =
            "Ich habe den Brief gestern geschrieben, aber noch nicht abgeschickt. Später gehe ich. ";
        std::string all;
        while (all.size() < 8'000'000) all += text;
        QCOMPARE(guessLanguage(all).value_or("none"), std::string("de"));
        for (std::size_t size = 0; size < 300; ++size) {
            const std::string guess = guessLanguage(std::string_view(all).substr(0, size)).value_or("de");
            QCOMPARE(guess, std::string("de"));
        }
    }

    void relativesAreNotTakenForOthers() {
        QVERIFY(isOtherLanguage("en", "de"));
        QVERIFY(isOtherLanguage("zh", "en"));
        QVERIFY(!isOtherLanguage("de", "de"));
        QVERIFY(!isOtherLanguage("de", "de-AT"));
        QVERIFY(!isOtherLanguage("en", "en_GB"));
        QVERIFY(!isOtherLanguage("no", "da"));
        QVERIFY(!isOtherLanguage("ms", "id"));
        QVERIFY(!isOtherLanguage("en", ""));
    }
};

QTEST_GUILESS_MAIN(TestLanguageGuess)
#include "test_language_guess.moc"
