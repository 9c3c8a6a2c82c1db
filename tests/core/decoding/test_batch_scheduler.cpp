// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/batch_scheduler.h"

#include <QtTest>

#include <functional>

using namespace bild;

namespace {

/// Milliseconds of a pass by its rows.
using Cost = std::function<double(double rows)>;

/// Lockstep rounds at the scheduler's own width: `drafts` passes of the small model, then one of the large.
void runRounds(BatchScheduler& scheduler, int rounds, int drafts, const Cost& small, const Cost& large) {
    for (int round = 0; round < rounds; ++round) {
        const std::size_t width = scheduler.width();
        for (int i = 0; i < drafts; ++i)
            scheduler.record(ModelRole::Small, width, width, small(static_cast<double>(width)));
        const std::size_t rows = width * static_cast<std::size_t>(drafts + 1);
        scheduler.record(ModelRole::Large, width, rows, large(static_cast<double>(rows)));
    }
}

Cost line(double fixed, double aRow) {
    return [=](double rows) { return fixed + aRow * rows; };
}

}  // namespace

class TestBatchScheduler : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void costsLieOnLinesBetweenWhatWasMeasured() {
        PassCosts costs;
        QVERIFY(costs.empty());
        QCOMPARE(costs.milliseconds(5), 0.0);
        costs.record(4, 10.0);
        QCOMPARE(costs.milliseconds(1), 10.0);
        QCOMPARE(costs.milliseconds(100), 10.0);
        costs.record(8, 12.0);
        QCOMPARE(costs.milliseconds(6), 11.0);
        QCOMPARE(costs.milliseconds(16), 16.0);
        QCOMPARE(costs.milliseconds(2), 10.0);
        costs.record(64, 1000.0);
        // In proportion at most: the last line is steeper than that.
        QCOMPARE(costs.milliseconds(128), 2000.0);
        costs.record(0, 3.0);
        QCOMPARE(costs.milliseconds(4), 10.0);
    }

    void anInterruptedPassDoesNotCount() {
        PassCosts costs;
        for (const double milliseconds : {10.0, 11.0, 5000.0, 10.5, 9.5}) costs.record(4, milliseconds);
        QCOMPARE(costs.milliseconds(4), 10.5);
        // Alone in its class it may count, but a larger pass that cost less proves it wrong.
        costs.record(1, 700.0);
        QCOMPARE(costs.milliseconds(1), 10.5);
    }

    void costsFollowTheMachine() {
        PassCosts costs;
        for (int i = 0; i < 20; ++i) costs.record(4, 10.0);
        for (int i = 0; i < 7; ++i) costs.record(4, 30.0);
        QCOMPARE(costs.milliseconds(4), 30.0);
    }

    void mergingSavesTheFixedCost() {
        PassCosts costs;
        for (const std::size_t rows : {1, 2, 4, 8, 16, 32, 64})
            costs.record(rows, 13.0 + 0.5 * static_cast<double>(rows));
        QCOMPARE(costs.savedByMerging(32), 13.0);
        QCOMPARE(costs.savedByMerging(50), 13.0);
    }

    void widensWhereWeightsAreWhatCosts() {
        BatchScheduler scheduler;
        const std::size_t before = scheduler.width();
        runRounds(scheduler, 40, 5, line(2.0, 0.01), line(100.0, 0.01));
        QVERIFY(scheduler.width() > before);
        QCOMPARE(scheduler.width(), BatchScheduler::kMaxWidth);
    }

    void staysNarrowWhereRowsAreWhatCosts() {
        BatchScheduler scheduler;
        // Twice as many rows cost more than twice as much beyond some size.
        const Cost steep = [](double rows) { return 1.0 + rows + rows * rows / 20.0; };
        // Narrower passes come at a document's end.
        for (const std::size_t rows : {1, 2, 4, 8}) {
            scheduler.record(ModelRole::Small, rows, rows, steep(static_cast<double>(rows)));
            scheduler.record(ModelRole::Large, rows, 6 * rows, steep(6.0 * static_cast<double>(rows)));
        }
        runRounds(scheduler, 60, 5, steep, steep);
        QVERIFY2(scheduler.width() <= 8, qPrintable(QString::number(scheduler.width())));
    }

    void worksWithOneModel() {
        BatchScheduler scheduler;
        for (int i = 0; i < 100; ++i) scheduler.record(ModelRole::Large, scheduler.width(), scheduler.width(), 50.0);
        QCOMPARE(scheduler.width(), BatchScheduler::kMaxWidth);
        QCOMPARE(scheduler.next(0, 3), ModelRole::Large);
        QCOMPARE(scheduler.next(3, 0), ModelRole::Small);
    }

    void aFixedWidthIsKept() {
        BatchScheduler scheduler;
        scheduler.fixWidth(3);
        runRounds(scheduler, 40, 5, line(2.0, 0.01), line(100.0, 0.01));
        QCOMPARE(scheduler.width(), std::size_t{3});
        scheduler.fixWidth(100000);
        QCOMPARE(scheduler.width(), BatchScheduler::kMaxWidth);
        scheduler.fixWidth(0);
        QCOMPARE(scheduler.width(), BatchScheduler::kMaxWidth);
    }

    /// q = sqrt(2 A / (a D)): with A = 100, a = 2, D = 5 everybody waits; with A = a, D = 8 a share of 0.4 is enough.
    void theLargeModelWaitsForAsMuchAsItsFixedCostIsWorth() {
        BatchScheduler dear;
        dear.fixWidth(16);
        runRounds(dear, 40, 5, line(2.0, 0.01), line(100.0, 0.01));
        // One narrower pass of each, as at a document's end, shows what is fixed.
        dear.record(ModelRole::Small, 8, 8, 2.08);
        dear.record(ModelRole::Large, 8, 48, 100.48);
        QCOMPARE(dear.next(1, 15), ModelRole::Small);
        QCOMPARE(dear.next(0, 16), ModelRole::Large);

        BatchScheduler even;
        even.fixWidth(16);
        runRounds(even, 40, 8, line(2.0, 0.01), line(2.0, 0.01));
        even.record(ModelRole::Small, 8, 8, 2.08);
        even.record(ModelRole::Large, 8, 72, 2.72);
        QCOMPARE(even.next(6, 10), ModelRole::Large);
        QCOMPARE(even.next(11, 5), ModelRole::Small);
    }

    void withNothingKnownTheLargeModelWaits() {
        const BatchScheduler scheduler;
        QCOMPARE(scheduler.next(1, 15), ModelRole::Small);
        QCOMPARE(scheduler.next(0, 16), ModelRole::Large);
        QVERIFY(scheduler.width() > 1);
    }
};

QTEST_GUILESS_MAIN(TestBatchScheduler)
#include "test_batch_scheduler.moc"
