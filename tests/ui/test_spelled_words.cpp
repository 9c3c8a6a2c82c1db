// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "text/spelled_words.h"

using namespace bild;

class TestSpelledWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheWordsOfProse_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("a sentence") << "Das Haus, das ich sah, war groß!"
                                    << QStringList{"Das", "Haus", "das", "ich", "sah", "war", "groß"};
        QTest::newRow("apostrophes") << "don't it’s" << QStringList{"don't", "it's"};
        QTest::newRow("hyphens and quotes") << "„Rad-Weg“ (neu)" << QStringList{"Rad", "Weg", "neu"};
        QTest::newRow("numbers") << "am 3. Mai 2026 um 12:30 h B2B" << QStringList{"am", "Mai", "um"};
        QTest::newRow("addresses") << "Siehe https://example.org/path, a.b@example.org und www.example.org heute."
                                   << QStringList{"Siehe", "und", "heute"};
        QTest::newRow("paths and placeholders")
            << "In /usr/share/doc steht {name} und %s bei my_file.txt" << QStringList{"In", "steht", "und", "bei"};
        QTest::newRow("signs") << "你好 世界 hello" << QStringList{"hello"};
        QTest::newRow("a sentence's end without a space") << "Ende.Anfang" << QStringList{"Ende", "Anfang"};
        QTest::newRow("nothing") << "" << QStringList();
        QTest::newRow("ghosts") << QString("alt") + QChar(QChar::ObjectReplacementCharacter) + "neu"
                                << QStringList{"alt", "neu"};
    }
    void findsTheWordsOfProse() {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QStringList found;
        for (const SpelledWord& word : wordsToSpell(text)) {
            found << word.word;
            const QString there =
                text.mid(static_cast<qsizetype>(word.span.begin), static_cast<qsizetype>(word.span.size()));
            QCOMPARE(there.toUtf8().replace("’", "'"), word.word.toUtf8());
        }
        QCOMPARE(found, words);
    }

    void aLineOfAnyLengthWillDo() {
        QVERIFY(wordsToSpell(QString(1'000'000, u'a')).empty());
        QCOMPARE(wordsToSpell(QString("wort ").repeated(100'000)).size(), 100'000U);
    }
};

QTEST_GUILESS_MAIN(TestSpelledWords)
#include "test_spelled_words.moc"
