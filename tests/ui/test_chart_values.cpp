// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "charts/axis_range.h"
#include "charts/draft_log.h"
#include "charts/run_progress.h"
#include "charts/thinned_points.h"
#include "decoding/statistics.h"
#include "policy/policy_words.h"
#include "timed_run.h"

using namespace bild;
using bild::test::TimedRun;

class TestChartValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void pointsStayBounded_data();
    void pointsStayBounded();
    void shortLinesAreKeptWhole();
    void barsAddUp_data();
    void barsAddUp();
    void progressAgreesWithTheOutput_data();
    void progressAgreesWithTheOutput();
    void draftsEndWithTheLargeModel();
    void policyChangesAreSeenOnce();
    void largeStepIsTheMedianOfSingleTokens();
    void damagedOrderIsHarmless();
    void axesAreRound_data();
    void axesAreRound();
    void changesInWords();
};

void TestChartValues::pointsStayBounded_data() {
    QTest::addColumn<int>("appended");
    for (const int count : {1, 2, 15, 16, 17, 100, 5000}) QTest::addRow("%d", count) << count;
}

void TestChartValues::pointsStayBounded() {
    QFETCH(int, appended);
    ThinnedPoints points(16);
    for (int x = 0; x < appended; ++x) {
        points.append(QPointF(x, 2.0 * x));
        QVERIFY(points.points().size() <= 16);
        QCOMPARE(points.points().front(), QPointF(0, 0));
        QCOMPARE(points.points().back(), QPointF(x, 2.0 * x));
    }
    QVERIFY(std::ranges::is_sorted(points.points(), {}, &QPointF::x));
    QVERIFY(points.points().size() >= static_cast<std::size_t>(std::min(appended, 7)));
    points.clear();
    points.append({5, 5});
    QCOMPARE(points.points().size(), 1U);
}

void TestChartValues::shortLinesAreKeptWhole() {
    ThinnedPoints points(16);
    for (int x = 0; x < 15; ++x) points.append(QPointF(x, x));
    QCOMPARE(points.points().size(), 15U);
}

void TestChartValues::barsAddUp_data() {
    QTest::addColumn<int>("drafts");
    QTest::addColumn<int>("draftsABar");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("as many as fit") << 8 << 1;
    QTest::newRow("one more") << 9 << 2;
    QTest::newRow("odd") << 37 << 8;
    QTest::newRow("many") << 10000 << 2048;
}

void TestChartValues::barsAddUp() {
    QFETCH(int, drafts);
    QFETCH(int, draftsABar);
    DraftLog log(8);
    std::size_t kept = 0;
    for (int draft = 0; draft < drafts; ++draft) {
        log.add(static_cast<std::size_t>(draft % 7), 1);
        kept += static_cast<std::size_t>(draft % 7);
        QVERIFY(log.bars().size() <= 8);
    }
    DraftBar sum;
    for (const DraftBar& bar : log.bars()) {
        QVERIFY(bar.drafts <= log.draftsABar());
        sum.drafts += bar.drafts;
        sum.kept += bar.kept;
        sum.takenBack += bar.takenBack;
    }
    QCOMPARE(sum, (DraftBar{static_cast<std::size_t>(drafts), kept, static_cast<std::size_t>(drafts)}));
    QCOMPARE(log.draftsABar(), static_cast<std::size_t>(draftsABar));
    QCOMPARE(log.drafts(), static_cast<std::size_t>(drafts));
}

void TestChartValues::progressAgreesWithTheOutput_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed < 20; ++seed) QTest::addRow("run %u", seed) << seed;
}

// The running counts against the finished ones, which core builds in its own way.
void TestChartValues::progressAgreesWithTheOutput() {
    QFETCH(unsigned, seed);
    const TimedRun run = TimedRun().sentences(8, seed);
    RunProgress progress;
    Statistics statistics;
    std::size_t drafted = 0;
    std::size_t takenBack = 0;
    for (const Iteration& iteration : run.iterations()) {
        progress.add(iteration);
        count(iteration, statistics);
        if (const auto& draft = progress.finishedDraft()) {
            drafted += draft->kept + draft->takenBack;
            takenBack += draft->takenBack;
        }
    }
    std::array<std::size_t, 5> byOrigin{};
    std::size_t segment = 0;
    SegmentOutput output;
    const auto closeSegment = [&] {
        for (const OutputToken& token : output.tokens()) ++byOrigin[static_cast<std::size_t>(token.origin)];
        output = {};
    };
    for (const Iteration& iteration : run.iterations()) {
        if (iteration.segment != segment) closeSegment();
        segment = iteration.segment;
        output.apply(iteration);
    }
    closeSegment();
    QCOMPARE(progress.byOrigin(), byOrigin);
    QCOMPARE(progress.tokens(), std::accumulate(byOrigin.begin(), byOrigin.end(), std::size_t{0}));
    QCOMPARE(progress.verifiedTokens(), statistics.verifiedTokens);
    QCOMPARE(progress.takenBackTokens(), statistics.rolledBackTokens);
    QCOMPARE(takenBack, statistics.rolledBackTokens);
    QCOMPARE(drafted, statistics.verifiedTokens);
    QCOMPARE(progress.milliseconds(), run.milliseconds());
}

void TestChartValues::draftsEndWithTheLargeModel() {
    const TimedRun run = TimedRun().nextSegment().large().draft(4).rollBack(3).large().unsure().large().draft(2);
    RunProgress progress;
    std::vector<DraftOutcome> drafts;
    for (const Iteration& iteration : run.iterations()) {
        progress.add(iteration);
        if (progress.finishedDraft()) drafts.push_back(*progress.finishedDraft());
    }
    QCOMPARE(drafts.size(), 1U);
    QCOMPARE(drafts.front(), (DraftOutcome{1, 3}));
    QCOMPARE(progress.byOrigin(), (std::array<std::size_t, 5>{3, 1, 1, 2, 0}));
}

void TestChartValues::policyChangesAreSeenOnce() {
    TimedRun run;
    run.nextSegment().large().draft(2);
    run.policy.fallbackThreshold = 0.4;
    run.draft(2);
    RunProgress progress;
    int changes = 0;
    for (const Iteration& iteration : run.iterations()) {
        progress.add(iteration);
        if (!progress.policyChanged()) continue;
        ++changes;
        QCOMPARE(progress.tokens(), 4U);
        QCOMPARE(progress.previousPolicy(), Policy{});
        QCOMPARE(progress.policy(), run.policy);
    }
    QCOMPARE(changes, 1);
}

void TestChartValues::largeStepIsTheMedianOfSingleTokens() {
    RunProgress progress;
    QCOMPARE(progress.largeStepMilliseconds(), 0.0);
    Iteration iteration;
    const auto pass = [&](std::size_t tokens, double milliseconds) {
        iteration.tokensFed = tokens;
        iteration.milliseconds = milliseconds;
        progress.add(iteration);
        ++iteration.position;
    };
    pass(6, 9.0);
    QCOMPARE(progress.largeStepMilliseconds(), 9.0);
    pass(1, 50.0);  // the first step of a process is slow
    for (int step = 0; step < 300; ++step) pass(1, 3.0);
    pass(6, 9.0);
    QCOMPARE(progress.largeStepMilliseconds(), 3.0);
}

void TestChartValues::damagedOrderIsHarmless() {
    RunProgress progress;
    Iteration iteration;
    iteration.position = 7;
    iteration.outcome = Outcome::RolledBack;
    iteration.rollbackPosition = 2;
    progress.add(iteration);
    iteration.outcome = Outcome::Kept;
    iteration.position = 1;
    progress.add(iteration);
    QVERIFY(progress.tokens() <= 2);
}

void TestChartValues::axesAreRound_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("rounded");
    QTest::newRow("zero") << 0.0 << 1.0;
    QTest::newRow("negative") << -3.0 << 1.0;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 1.0;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 1.0;
    QTest::newRow("round already") << 200.0 << 200.0;
    QTest::newRow("round, tiny") << 0.03 << 0.03;
    QTest::newRow("up") << 1180.0 << 2000.0;
    QTest::newRow("to ten") << 8.1 << 10.0;
}

void TestChartValues::axesAreRound() {
    QFETCH(double, value);
    QFETCH(double, rounded);
    QCOMPARE(roundedUp(value), rounded);
}

void TestChartValues::changesInWords() {
    constexpr double never = std::numeric_limits<double>::infinity();
    QCOMPARE(policyChangeWords({}, {}), QString());
    QCOMPARE(policyChangeWords({0.7, 5.0, 10, false}, {0.6, 5.0, 10, false}), "fallback 0.70 → 0.60");
    QCOMPARE(policyChangeWords({0.6, 5.0, 10, false}, {0.6, never, 8, false}),
             "rollback 5.0 nats → never, longest draft 10 → 8");
    QCOMPARE(policyChangeWords({}, {0.6, 5.0, 10, true}), "drafted ends are verified");
}

QTEST_MAIN(TestChartValues)
#include "test_chart_values.moc"
