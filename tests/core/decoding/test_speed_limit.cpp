// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/speed_limit.h"

#include <QtTest>

#include "decoding/pass_costs.h"

using namespace bild;

class TestSpeedLimit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isUnknownBeforeBothModelsRan() {
        PassCosts small;
        PassCosts large;
        QVERIFY(!speedLimit(small, large, 4, 1));
        small.record(1, 1.0);
        QVERIFY(!speedLimit(small, large, 4, 1));
        large.record(1, 4.0);
        QVERIFY(speedLimit(small, large, 4, 1));
    }

    void countsARoundAgainstTheLargeModelsSteps() {
        PassCosts small;
        PassCosts large;
        small.record(1, 0.5);
        large.record(1, 4.0);
        large.record(5, 5.0);
        const auto limit = speedLimit(small, large, 4, 1);
        QVERIFY(limit);
        // Five tokens: 5 x 4 ms alone; 4 x 0.5 + 5 ms in a round.
        QCOMPARE(limit->speedup(), 20.0 / 7.0);
        QCOMPARE(limit->draftTokens, 4);
    }

    void aBatchThatSharesItsPassesLeavesLittle() {
        PassCosts small;
        PassCosts large;
        small.record(16, 1.0);
        // In proportion to the rows: a pass costs nothing by itself.
        large.record(16, 16.0);
        large.record(80, 80.0);
        const auto limit = speedLimit(small, large, 4, 16);
        QVERIFY(limit && limit->speedup() < 1.0);
        QCOMPARE(limit->speedup(), 80.0 / 84.0);
        QCOMPARE(limit->together, std::size_t{16});
    }

    void noSegmentCountsAsOne() {
        PassCosts costs;
        costs.record(1, 1.0);
        QCOMPARE(speedLimit(costs, costs, 1, 0)->together, std::size_t{1});
        QCOMPARE(SpeedLimit{}.speedup(), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestSpeedLimit)
#include "test_speed_limit.moc"
