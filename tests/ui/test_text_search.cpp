// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "text/text_search.h"

using namespace bild;

class TestTextSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEveryPlace_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QList<int>>("ends");  // begin and end of each
        QTest::newRow("none") << "abc"
                              << "x" << QList<int>{};
        QTest::newRow("nothing sought") << "abc"
                                        << "" << QList<int>{};
        QTest::newRow("two") << "the heat, the heating"
                             << "heat" << QList<int>{4, 8, 14, 18};
        QTest::newRow("any case") << "Thank THANK"
                                  << "thank" << QList<int>{0, 5, 6, 11};
        QTest::newRow("not overlapping") << "aaaa"
                                         << "aa" << QList<int>{0, 2, 2, 4};
        QTest::newRow("across a ghost") << "is \ufffcbroken, is\ufffc broken"
                                        << "is broken" << QList<int>{0, 10, 12, 22};
        QTest::newRow("longer than the text") << "ab"
                                              << "abc" << QList<int>{};
    }
    void findsEveryPlace() {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(QList<int>, ends);
        QList<int> found;
        for (const Span& hit : findAll(text, words)) found << static_cast<int>(hit.begin) << static_cast<int>(hit.end);
        QCOMPARE(found, ends);
    }
};

QTEST_GUILESS_MAIN(TestTextSearch)
#include "test_text_search.moc"
