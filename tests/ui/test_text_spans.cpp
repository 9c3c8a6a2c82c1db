// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "text/text_spans.h"

using namespace bild;

Q_DECLARE_METATYPE(std::vector<bild::Span>)

class TestTextSpans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followEdits_data() {
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("added");
        QTest::addColumn<std::vector<Span>>("spans");
        using Spans = std::vector<Span>;
        // Before: [2, 6) [8, 12) [12, 15)
        QTest::newRow("in front of all") << 0 << 0 << 3 << Spans{{5, 9}, {11, 15}, {15, 18}};
        QTest::newRow("right before the first") << 2 << 0 << 1 << Spans{{2, 7}, {9, 13}, {13, 16}};
        QTest::newRow("inside") << 4 << 0 << 2 << Spans{{2, 8}, {10, 14}, {14, 17}};
        QTest::newRow("at the end of one") << 6 << 0 << 1 << Spans{{2, 7}, {9, 13}, {13, 16}};
        QTest::newRow("in a gap") << 7 << 0 << 1 << Spans{{2, 6}, {9, 13}, {13, 16}};
        QTest::newRow("where two meet") << 12 << 0 << 2 << Spans{{2, 6}, {8, 14}, {14, 17}};
        QTest::newRow("behind all") << 20 << 0 << 5 << Spans{{2, 6}, {8, 12}, {12, 15}};
        QTest::newRow("removed inside") << 9 << 2 << 0 << Spans{{2, 6}, {8, 10}, {10, 13}};
        QTest::newRow("removed across a gap") << 5 << 4 << 0 << Spans{{2, 5}, {5, 8}, {8, 11}};
        QTest::newRow("one removed whole") << 7 << 5 << 0 << Spans{{2, 6}, {7, 7}, {7, 10}};
        QTest::newRow("one replaced") << 8 << 4 << 2 << Spans{{2, 6}, {8, 10}, {10, 13}};
        QTest::newRow("all removed") << 0 << 15 << 0 << Spans{{0, 0}, {0, 0}, {0, 0}};
        QTest::newRow("all replaced") << 0 << 15 << 4 << Spans{{4, 4}, {4, 4}, {4, 4}};
    }
    void followEdits() {
        QFETCH(int, position);
        QFETCH(int, removed);
        QFETCH(int, added);
        QFETCH(std::vector<Span>, spans);
        TextSpans text({{2, 6}, {8, 12}, {12, 15}});
        text.edited(static_cast<std::size_t>(position), static_cast<std::size_t>(removed),
                    static_cast<std::size_t>(added));
        for (std::size_t index = 0; index < text.size(); ++index) {
            const QString seen = QString("%1: [%2, %3)").arg(index).arg(text[index].begin).arg(text[index].end);
            QVERIFY2(text[index] == spans[index], qPrintable(seen));
        }
    }
};

QTEST_GUILESS_MAIN(TestTextSpans)
#include "test_text_spans.moc"
