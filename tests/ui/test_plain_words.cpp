// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "look/plain_words.h"

using namespace bild;

class TestPlainWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aButtonShowsWordsAlone_data() {
        QTest::addColumn<QString>("caption");
        QTest::addColumn<QString>("plain");
        QTest::newRow("mnemonic") << "Zoom &in"
                                  << "Zoom in";
        QTest::newRow("dots") << "&Open…"
                              << "Open";
        QTest::newRow("German dots") << QString::fromUtf8("Ö&ffnen\u00a0…") << "Öffnen";
        QTest::newRow("Chinese") << "打开(&O)…"
                                 << "打开";
        QTest::newRow("Chinese caption") << "语言(&L)："
                                         << "语言";
        QTest::newRow("colon") << "&Number format:"
                               << "Number format";
        QTest::newRow("real ampersand") << "R&&D &plan"
                                        << "R&D plan";
        QTest::newRow("brackets") << "Processor (CPU)"
                                  << "Processor (CPU)";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void aButtonShowsWordsAlone() {
        QFETCH(QString, caption);
        QFETCH(QString, plain);
        QCOMPARE(plainWords(caption), plain);
    }
};

QTEST_GUILESS_MAIN(TestPlainWords)
#include "test_plain_words.moc"
