// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/team_size.h"

#include <QtTest>

#include <atomic>

#include "kernels/late_run.h"
#include "kernels/thread_team.h"

using namespace bild::kernels;

class TestTeamSize : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysWholeWhereNobodyIsLate() {
        TeamSize size(8);
        for (int run = 0; run < 10000; ++run) {
            // Now and then something happens on any machine.
            size.ran(run % 50 == 0);
            QCOMPARE(size.now(), 8);
        }
    }

    void halvesWhereRunsAreLateDownToOne() {
        TeamSize size(8);
        for (int run = 0; run < 3; ++run) size.ran(true);
        QCOMPARE(size.now(), 8);
        size.ran(true);
        QCOMPARE(size.now(), 4);
        for (int run = 0; run < 8; ++run) size.ran(true);
        QCOMPARE(size.now(), 1);
    }

    void triesAgainEachTimeLater() {
        TeamSize size(2);
        std::vector<int> alone;
        for (int run = 0, since = 0; run < 20000; ++run) {
            const int before = size.now();
            size.ran(before == 2);
            since = before == 1 ? since + 1 : 0;
            if (before == 1 && size.now() == 2) alone.push_back(since);
        }
        QVERIFY(alone.size() >= 5);
        QVERIFY(std::ranges::is_sorted(alone));
        QVERIFY(alone.front() <= 64 && alone.back() == 4096);
    }

    void comesBackWhereTheMachineIsFreeAgain() {
        TeamSize size(4);
        for (int run = 0; run < 200; ++run) size.ran(size.now() > 1);
        for (int run = 0; run < 2 * 4096; ++run) size.ran(false);
        QCOMPARE(size.now(), 4);
    }

    void oneThreadStaysOne() {
        TeamSize size(1);
        for (int run = 0; run < 10; ++run) size.ran(true);
        QCOMPARE(size.now(), 1);
    }

    void unevenSharesOfALongRunAreNotLate() {
        using std::chrono::microseconds;
        QVERIFY(!isLateRun(microseconds(400), microseconds(500)));
        QVERIFY(isLateRun(microseconds(3000), microseconds(3120)));   // put aside in a short pass
        QVERIFY(isLateRun(microseconds(9000), microseconds(20000)));  // sharing its processor in a long one
        QVERIFY(!isLateRun(microseconds(1500), microseconds(20000)));
    }

    /// Whatever the number, each run is done whole and by as many as it says.
    void aShrinkingTeamDoesWholeRuns() {
        ThreadTeam team(4);
        team.shrinkWhenBusy();
        for (int run = 0; run < 400; ++run) {
            std::atomic<int> members{0};
            std::atomic<int> said{0};
            std::atomic<int> behind{0};
            team.run([&](ThreadTeam::Member& member) {
                ++members;
                said = member.count();
                // A member that is late for a while, as on a busy machine.
                if (run % 100 < 20 && member.index() == member.count() - 1 && member.count() > 1) {
                    std::this_thread::sleep_for(std::chrono::milliseconds(2));
                }
                member.barrier();
                if (members == member.count()) ++behind;
            });
            QCOMPARE(members.load(), said.load());
            QCOMPARE(behind.load(), said.load());
        }
    }
};

QTEST_GUILESS_MAIN(TestTeamSize)
#include "test_team_size.moc"
