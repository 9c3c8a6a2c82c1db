// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <limits>

#include "look/text_numbers.h"

using namespace bild;

class TestTextNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesShares_data() {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        QTest::newRow("none") << 0.0 << "0\u00a0%"
                              << "0\u00a0%";
        QTest::newRow("tiny") << 0.00005 << "< 0.1\u00a0%"
                              << "< 0,1\u00a0%";
        QTest::newRow("small") << 0.0042 << "0.4\u00a0%"
                               << "0,4\u00a0%";
        QTest::newRow("a hundredth") << 0.00999999 << "1\u00a0%" << "1\u00a0%";
        QTest::newRow("usual") << 0.41 << "41\u00a0%"
                               << "41\u00a0%";
        QTest::newRow("rounded") << 0.876 << "88\u00a0%"
                                 << "88\u00a0%";
        QTest::newRow("nearly certain") << 0.9999 << "99\u00a0%"
                                        << "99\u00a0%";
        QTest::newRow("certain") << 1.0 << "100\u00a0%"
                                 << "100\u00a0%";
    }
    void writesShares() {
        QFETCH(double, share);
        QTEST(percent(share, QLocale(QLocale::English)), "english");
        QTEST(percent(share, QLocale(QLocale::German)), "german");
    }

    void writesNats() {
        QCOMPARE(nats(3, QLocale(QLocale::English)), QString("3.0\u00a0nats"));
        QCOMPARE(nats(4.56, QLocale(QLocale::German)), QString("4,6\u00a0nats"));
        QCOMPARE(nats(std::numeric_limits<double>::infinity(), QLocale(QLocale::English)), QString("\u221e\u00a0nats"));
    }
};

QTEST_GUILESS_MAIN(TestTextNumbers)
#include "test_text_numbers.moc"
