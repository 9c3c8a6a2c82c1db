// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <QTest>

#include "metrics/porter_stemmer.h"

/// Words by the name of their row, and the stems that nltk 3.10.4 gives them.
class TestPorterStemmer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stems_data();
    void stems();
    void emptyWord();
};

void TestPorterStemmer::stems_data() {
    QTest::addColumn<QString>("stem");
    QTest::newRow("caresses") << "caress";
    QTest::newRow("ponies") << "poni";
    QTest::newRow("ties") << "tie";
    QTest::newRow("cats") << "cat";
    QTest::newRow("feed") << "feed";
    QTest::newRow("agreed") << "agre";
    QTest::newRow("plastered") << "plaster";
    QTest::newRow("bled") << "bled";
    QTest::newRow("motoring") << "motor";
    QTest::newRow("sing") << "sing";
    QTest::newRow("conflated") << "conflat";
    QTest::newRow("sized") << "size";
    QTest::newRow("hopping") << "hop";
    QTest::newRow("falling") << "fall";
    QTest::newRow("hissing") << "hiss";
    QTest::newRow("failing") << "fail";
    QTest::newRow("filing") << "file";
    QTest::newRow("happy") << "happi";
    QTest::newRow("enjoy") << "enjoy";
    QTest::newRow("sky") << "sky";
    QTest::newRow("dying") << "die";
    QTest::newRow("died") << "die";
    QTest::newRow("spied") << "spi";
    QTest::newRow("relational") << "relat";
    QTest::newRow("rational") << "ration";
    QTest::newRow("digitizer") << "digit";
    QTest::newRow("differently") << "differ";
    QTest::newRow("vietnamization") << "vietnam";
    QTest::newRow("operator") << "oper";
    QTest::newRow("feudalism") << "feudal";
    QTest::newRow("hopefulness") << "hope";
    QTest::newRow("formality") << "formal";
    QTest::newRow("sensitivity") << "sensit";
    QTest::newRow("geology") << "geolog";
    QTest::newRow("archaeology") << "archaeolog";
    QTest::newRow("theology") << "theolog";
    QTest::newRow("fully") << "fulli";
    QTest::newRow("carefully") << "care";
    QTest::newRow("triplicate") << "triplic";
    QTest::newRow("formative") << "form";
    QTest::newRow("electrical") << "electr";
    QTest::newRow("goodness") << "good";
    QTest::newRow("revival") << "reviv";
    QTest::newRow("replacement") << "replac";
    QTest::newRow("adoption") << "adopt";
    QTest::newRow("communion") << "communion";
    QTest::newRow("bowdlerize") << "bowdler";
    QTest::newRow("rate") << "rate";
    QTest::newRow("cease") << "ceas";
    QTest::newRow("controlling") << "control";
    QTest::newRow("rolling") << "roll";
    QTest::newRow("us") << "us";
    QTest::newRow("innings") << "inning";
    QTest::newRow("proceed") << "proceed";
    QTest::newRow("yyy") << "yyy";
    QTest::newRow("y2k") << "y2k";
    QTest::newRow("2019") << "2019";
    QTest::newRow("is") << "is";
}

void TestPorterStemmer::stems() {
    QFETCH(QString, stem);
    QCOMPARE(QString::fromStdString(bild::porterStem(QTest::currentDataTag())), stem);
}

void TestPorterStemmer::emptyWord() {
    QCOMPARE(bild::porterStem(""), std::string());
}

QTEST_APPLESS_MAIN(TestPorterStemmer)
#include "test_porter_stemmer.moc"
