// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "decoding/statistics.h"
#include "test_trace_fixture.h"

using namespace bild;
using namespace bild::test;

class TestStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatHappened() {
        const SegmentResult segment = ScriptedSegment(0)
                                          .large(5, "▁The")
                                          .draft(6, "▁red")
                                          .draft(7, "▁tree")
                                          .draft(8, "▁is")
                                          .rollBack(2, 9, "▁house",
                                                    {verification(1, 6, "▁red", 0.2), verification(2, 7, "▁tree", 6.0),
                                                     verification(3, 8, "▁is", 0.1)})
                                          .large(10, "▁was")
                                          .fallBack(11, "▁big")
                                          .large(12, "▁large")
                                          .draft(1, "</s>")
                                          .result("Das rote Haus war gross");
        const Statistics& statistics = segment.statistics;
        QCOMPARE(statistics.tokens, std::size_t{6});
        QCOMPARE(statistics.count(Origin::Small), std::size_t{2});
        QCOMPARE(statistics.count(Origin::Rollback), std::size_t{1});
        QCOMPARE(statistics.count(Origin::Fallback), std::size_t{1});
        QCOMPARE(statistics.count(Origin::Large), std::size_t{2});
        QCOMPARE(statistics.smallPasses, std::size_t{5});
        QCOMPARE(statistics.largePasses, std::size_t{4});
        QCOMPARE(statistics.fallbackPasses, std::size_t{1});
        QCOMPARE(statistics.draftedTokens, std::size_t{4});
        QCOMPARE(statistics.verifiedTokens, std::size_t{3});
        QCOMPARE(statistics.rolledBackTokens, std::size_t{2});
        QCOMPARE(statistics.rollbacks, std::size_t{1});
        QCOMPARE(statistics.wastedDrafts(), std::size_t{3});
        QCOMPARE(statistics.acceptanceRate(), 1.0 / 3.0);
        QCOMPARE(statistics.largeCallShare(), 4.0 / 6.0);
        QCOMPARE(statistics.smallMilliseconds, 5 * 0.3);
        QCOMPARE(statistics.largeMilliseconds, 4 * 1.7);
        QCOMPARE(statistics.tokensPerSecond(), 6000.0 / 17.1);
    }

    void ratiosOfNothingAreZero() {
        const Statistics nothing;
        QCOMPARE(nothing.acceptanceRate(), 0.0);
        QCOMPARE(nothing.largeCallShare(), 0.0);
        QCOMPARE(nothing.tokensPerSecond(), 0.0);
        QCOMPARE(nothing.wastedDrafts(), std::size_t{0});
    }

    void addsUpEveryField() {
        Statistics one;
        one.tokens = 1;
        one.byOrigin = {1, 2, 3, 4, 5};
        one.smallPasses = 2;
        one.largePasses = 3;
        one.fallbackPasses = 4;
        one.draftedTokens = 5;
        one.verifiedTokens = 6;
        one.rolledBackTokens = 7;
        one.rollbacks = 8;
        one.smallMilliseconds = 9.0;
        one.largeMilliseconds = 10.0;
        one.encodeMilliseconds = 11.0;
        one.totalMilliseconds = 12.0;
        Statistics twice = one;
        twice += one;
        QVERIFY(!(twice == one));
        Statistics expected;
        expected.tokens = 2;
        expected.byOrigin = {2, 4, 6, 8, 10};
        expected.smallPasses = 4;
        expected.largePasses = 6;
        expected.fallbackPasses = 8;
        expected.draftedTokens = 10;
        expected.verifiedTokens = 12;
        expected.rolledBackTokens = 14;
        expected.rollbacks = 16;
        expected.smallMilliseconds = 18.0;
        expected.largeMilliseconds = 20.0;
        expected.encodeMilliseconds = 22.0;
        expected.totalMilliseconds = 24.0;
        QVERIFY(twice == expected);
    }

    void countingTokensForgetsTheOldCounts() {
        Statistics statistics;
        statistics.tokens = 9;
        statistics.byOrigin.fill(3);
        OutputToken token;
        token.origin = Origin::Chosen;
        countTokens({&token, 1}, statistics);
        QCOMPARE(statistics.tokens, std::size_t{1});
        QCOMPARE(statistics.count(Origin::Chosen), std::size_t{1});
        QCOMPARE(statistics.count(Origin::Small), std::size_t{0});
        token.origin = Origin::Typed;
        countTokens({&token, 1}, statistics);
        QCOMPARE(statistics.tokens, std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(TestStatistics)
#include "test_statistics.moc"
