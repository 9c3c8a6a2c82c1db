// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QTest>

#include "timed_run.h"
#include "timeline/timeline_track.h"

using namespace bild;
using bild::test::TimedRun;

Q_DECLARE_METATYPE(bild::test::TimedRun)

namespace {

TimelineTrack trackOf(const TimedRun& run) {
    TimelineTrack track;
    for (const Iteration& iteration : run.iterations()) track.append(iteration);
    return track;
}

QString kindsOf(const TimelineTrack& track) {
    static constexpr std::string_view letters = "duxLFR";
    QString kinds;
    for (std::size_t index = 0; index < track.size(); ++index) {
        kinds += QLatin1Char(letters[static_cast<std::size_t>(track.block(index).kind)]);
    }
    return kinds;
}

}  // namespace

class TestTimelineTrack : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void saysWhatEachPassWasFor_data();
    void saysWhatEachPassWasFor();
    void countsTokens();
    void walksByTokensAndRounds();
    void findsPlacesByTime();
    void flagsPolicyChanges();
    void blocksLieSideBySide();
    void givenTokensAreNotCounted();
};

void TestTimelineTrack::saysWhatEachPassWasFor_data() {
    QTest::addColumn<TimedRun>("run");
    QTest::addColumn<QString>("kinds");
    QTest::newRow("nothing") << TimedRun() << "";
    QTest::newRow("full draft") << TimedRun().large().draft(3).large() << "LdddL";
    QTest::newRow("fallback") << TimedRun().large().draft(2).unsure().large().draft() << "LdduFd";
    QTest::newRow("fallback at once") << TimedRun().large().unsure().large().unsure().large() << "LuFuF";
    QTest::newRow("rollback") << TimedRun().large().draft(4).rollBack(2).large().draft() << "LddxxRLd";
    QTest::newRow("rollback of what led to a fallback")
        << TimedRun().large().draft(3).unsure().rollBack(1).large() << "LddxuRL";
    QTest::newRow("only the last draft is taken back")
        << TimedRun().large().draft(2).large().draft(1).rollBack(1) << "LddLxR";
    QTest::newRow("two segments") << TimedRun().nextSegment().large().draft(2).nextSegment().large().draft(2).rollBack(
                                         2)
                                  << "LddLxxR";
    QTest::newRow("unsure at the end of a segment")
        << TimedRun().nextSegment().large().unsure().nextSegment().large() << "LuL";
}

void TestTimelineTrack::saysWhatEachPassWasFor() {
    QFETCH(TimedRun, run);
    QFETCH(QString, kinds);
    QCOMPARE(kindsOf(trackOf(run)), kinds);
}

void TestTimelineTrack::countsTokens() {
    const TimelineTrack track =
        trackOf(TimedRun().nextSegment().large().draft(4).unsure().rollBack(3).large().nextSegment().large().draft(2));
    QCOMPARE(track.tokensAt(0), 0U);
    QCOMPARE(track.tokensAt(5), 5U);
    QCOMPARE(track.tokensAt(6), 5U);  // nothing written
    QCOMPARE(track.tokensAt(7), 3U);  // three taken back, one in their place
    QCOMPARE(track.tokensAt(8), 4U);
    QCOMPARE(track.tokensAt(9), 5U);  // the second segment adds to the first
    QCOMPARE(track.tokensAt(track.size()), 7U);
}

void TestTimelineTrack::walksByTokensAndRounds() {
    //  0 L 1 d 2 d 3 u 4 F 5 d 6 x 7 R 8 d 9
    const TimelineTrack track = trackOf(TimedRun().large().draft(2).unsure().large().draft(2).rollBack(1).draft(1));
    QCOMPARE(track.nextToken(0), 1U);
    QCOMPARE(track.nextToken(3), 5U);  // over the pass that wrote nothing
    QCOMPARE(track.nextToken(9), 9U);
    QCOMPARE(track.previousToken(5), 3U);
    QCOMPARE(track.previousToken(4), 3U);
    QCOMPARE(track.previousToken(1), 0U);
    QCOMPARE(track.previousToken(0), 0U);
    QCOMPARE(track.nextRound(0), 1U);
    QCOMPARE(track.nextRound(1), 5U);
    QCOMPARE(track.nextRound(8), 9U);
    QCOMPARE(track.previousRound(9), 8U);
    QCOMPARE(track.previousRound(8), 5U);
    QCOMPARE(track.previousRound(1), 0U);
    QCOMPARE(track.previousRound(0), 0U);
    QCOMPARE(TimelineTrack().nextToken(0), 0U);
}

void TestTimelineTrack::findsPlacesByTime() {
    const TimelineTrack track = trackOf(TimedRun().nextSegment().large().draft(2));  // ends at 3, 3.5 and 4 ms
    QCOMPARE(track.placeAtTime(0.0), 0U);
    QCOMPARE(track.placeAtTime(2.9), 0U);
    QCOMPARE(track.placeAtTime(3.0), 1U);
    QCOMPARE(track.placeAtTime(3.7), 2U);
    QCOMPARE(track.placeAtTime(1e9), 3U);
    QCOMPARE(track.millisecondsAt(0), 0.0);
    QCOMPARE(track.millisecondsAt(2), 3.5);
}

void TestTimelineTrack::flagsPolicyChanges() {
    TimedRun run({0.7, 5.0, 10, false});
    run.large().draft(3);
    run.policy.fallbackThreshold = 0.6;
    run.draft(2).large();
    const TimelineTrack track = trackOf(run);
    QCOMPARE(track.flags().size(), 1U);
    QCOMPARE(track.flags().front().place, 4U);
    QCOMPARE(track.flags().front().tokens, 4U);
    QCOMPARE(track.flags().front().words, "fallback 0.70 → 0.60");
    QVERIFY(!track.flagBefore(3));
    QCOMPARE(track.flagBefore(4), &track.flags().front());
    QCOMPARE(track.flagBefore(7), &track.flags().front());
}

void TestTimelineTrack::blocksLieSideBySide() {
    const TimelineTrack track = trackOf(TimedRun().sentences(4));
    for (std::size_t index = 1; index < track.size(); ++index) {
        const TimelineBlock& before = track.block(index - 1);
        const TimelineBlock& block = track.block(index);
        QVERIFY(block.left > before.left + before.width);
        QCOMPARE(block.left - before.left - before.width > 5.0, block.segment != before.segment);
        QCOMPARE(track.blockFrom(block.left + 1.0), index);
        QCOMPARE(track.blockFrom(block.left - 0.5), index);
        QVERIFY(track.xAt(index) < block.left && track.xAt(index) > before.left + before.width);
    }
    QCOMPARE(track.blockFrom(track.width() + 1.0), track.size());
    QCOMPARE(track.blockFrom(-100.0), 0U);
}

void TestTimelineTrack::givenTokensAreNotCounted() {
    Iteration iteration;
    iteration.position = 12;
    TimelineTrack track;
    track.append(iteration);
    QCOMPARE(track.tokensAt(1), 1U);
}

QTEST_APPLESS_MAIN(TestTimelineTrack)
#include "test_timeline_track.moc"
