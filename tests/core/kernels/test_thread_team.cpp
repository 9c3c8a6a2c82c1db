// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/thread_team.h"

#include <QtTest>

#include <numeric>

#include "error.h"

using namespace bild;
using namespace bild::kernels;

class TestThreadTeam : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMemberRunsOnce_data();
    void everyMemberRunsOnce();
    void barriersSeparateStages_data() { everyMemberRunsOnce_data(); }
    void barriersSeparateStages();
    void sleepsAndWakes();
    void sharesCoverEverything();
    void refusesAbsurdSizes();
};

void TestThreadTeam::everyMemberRunsOnce_data() {
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 2, 3, 7}) QTest::addRow("%d", threads) << threads;
}

void TestThreadTeam::everyMemberRunsOnce() {
    QFETCH(const int, threads);
    ThreadTeam team(threads);
    QCOMPARE(team.size(), threads);
    for (int run = 0; run < 300; ++run) {
        std::vector<int> calls(static_cast<std::size_t>(threads), 0);
        team.run([&](ThreadTeam::Member& member) {
            QCOMPARE(member.count(), threads);
            ++calls[static_cast<std::size_t>(member.index())];
        });
        QCOMPARE(calls, std::vector<int>(static_cast<std::size_t>(threads), 1));
    }
}

// Each stage sums what the stage before wrote in every member: a member that ran ahead or fell behind would change it.
// More members than cores make some of them wait asleep.
void TestThreadTeam::barriersSeparateStages() {
    QFETCH(const int, threads);
    ThreadTeam team(threads);
    std::vector<long> cells(static_cast<std::size_t>(threads), 1);
    std::vector<long> next(static_cast<std::size_t>(threads), 0);
    constexpr int kStages = 20;
    for (int run = 0; run < 20; ++run) {
        std::fill(cells.begin(), cells.end(), 1L);
        team.run([&](ThreadTeam::Member& member) {
            const auto own = static_cast<std::size_t>(member.index());
            for (int stage = 0; stage < kStages; ++stage) {
                next[own] = std::accumulate(cells.begin(), cells.end(), 0L) % 1000003;
                member.barrier();
                cells[own] = next[own];
                member.barrier();
            }
        });
        long expected = 1;
        for (int stage = 0; stage < kStages; ++stage) expected = expected * threads % 1000003;
        QCOMPARE(cells, std::vector<long>(static_cast<std::size_t>(threads), expected));
    }
}

void TestThreadTeam::sleepsAndWakes() {
    ThreadTeam team(3, std::chrono::microseconds(0));
    int total = 0;
    std::mutex mutex;
    for (int run = 0; run < 200; ++run) {
        team.run([&](ThreadTeam::Member&) {
            const std::lock_guard lock(mutex);
            ++total;
        });
        if (run % 20 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));  // lets the workers fall asleep
    }
    QCOMPARE(total, 600);
}

void TestThreadTeam::sharesCoverEverything() {
    for (std::int64_t items = 0; items < 40; ++items) {
        for (int count = 1; count < 9; ++count) {
            std::int64_t next = 0;
            for (int index = 0; index < count; ++index) {
                const ShareRange range = rangeOf(items, {index, count});
                QCOMPARE(range.begin, next);
                QVERIFY(range.end - range.begin >= items / count && range.end - range.begin <= items / count + 1);
                next = range.end;
            }
            QCOMPARE(next, items);
        }
    }
}

void TestThreadTeam::refusesAbsurdSizes() {
    QVERIFY_EXCEPTION_THROWN(ThreadTeam(0), InputError);
    QVERIFY_EXCEPTION_THROWN(ThreadTeam(100000), InputError);
}

QTEST_APPLESS_MAIN(TestThreadTeam)
#include "test_thread_team.moc"
