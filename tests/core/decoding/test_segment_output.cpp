// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <functional>

#include "decoding/segment_output.h"
#include "error.h"
#include "test_trace_fixture.h"

using namespace bild;
using namespace bild::test;

namespace {

ScriptedSegment started() {
    ScriptedSegment segment(0);
    segment.large(5, "▁The").draft(6, "▁red").draft(7, "▁tree");
    return segment;
}

using Change = std::function<void(Iteration&)>;

}  // namespace

Q_DECLARE_METATYPE(Change)

class TestSegmentOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEachTokenItsOrigin() {
        const SegmentOutput output =
            started()
                .large(8, "▁is", {verification(1, 6, "▁red", 0.2), verification(2, 7, "▁tree", 1.5)})
                .fallBack(9, "▁big")
                .large(10, "▁large")
                .output();
        const std::vector<OutputToken>& tokens = output.tokens();
        QCOMPARE(tokens.size(), std::size_t{5});
        const std::vector<Origin> expected{Origin::Large, Origin::Small, Origin::Small, Origin::Large,
                                           Origin::Fallback};
        for (std::size_t i = 0; i < expected.size(); ++i) QVERIFY(tokens[i].origin == expected[i]);
        QCOMPARE(QString::fromStdString(output.text().text), QString("The red tree is large"));

        QVERIFY(tokens[2].verified);
        QCOMPARE(tokens[2].disagreement, 1.5);
        QCOMPARE(tokens[2].large->token.id, 7);
        QVERIFY(!tokens[3].verified);
        // The fallback token still tells which token the small model was unsure of.
        QCOMPARE(tokens[4].small->token.id, 9);
        QCOMPARE(tokens[4].large->token.id, 10);
        QCOMPARE(tokens[4].iteration, std::size_t{5});
        QVERIFY(output.ghosts().empty());
    }

    void rollbackLeavesGhosts() {
        const SegmentOutput output =
            started()
                .rollBack(1, 20, "▁old", {verification(1, 6, "▁red", 7.5), verification(2, 7, "▁tree", 0.1)})
                .output();
        QCOMPARE(QString::fromStdString(output.text().text), QString("The old"));
        const OutputToken& replacement = output.tokens().back();
        QVERIFY(replacement.origin == Origin::Rollback);
        QCOMPARE(replacement.small->token.id, 6);
        QCOMPARE(replacement.disagreement, 7.5);
        QCOMPARE(output.ghosts().size(), std::size_t{2});
        QCOMPARE(output.ghosts()[0].position, std::size_t{1});
        QCOMPARE(output.ghosts()[0].token.id, 6);
        QCOMPARE(output.ghosts()[0].token.disagreement, 7.5);
        QCOMPARE(output.ghosts()[1].position, std::size_t{2});
        QCOMPARE(output.ghosts()[1].token.id, 7);
        QCOMPARE(output.ghosts()[1].iteration, std::size_t{3});
    }

    void confirmedEndAddsNothing() {
        const SegmentOutput output =
            ScriptedSegment(0).large(5, "▁The").draft(1, "</s>").confirmEnd({verification(1, 1, "</s>", 0.4)}).output();
        QCOMPARE(output.tokens().size(), std::size_t{2});
        QVERIFY(output.tokens().back().verified);
    }

    void startsWithGivenTokens() {
        OutputToken chosen;
        chosen.id = 40;
        chosen.piece = "▁One";
        chosen.origin = Origin::Chosen;
        const SegmentOutput output = ScriptedSegment(0, {chosen}).large(41, "▁day").output();
        QCOMPARE(output.tokens().size(), std::size_t{2});
        QVERIFY(output.tokens().front() == chosen);
        QCOMPARE(QString::fromStdString(output.text().text), QString("One day"));
    }

    void refusesWhatDoesNotFit_data() {
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, Change change) { QTest::newRow(name) << std::move(change); };
        row("position too far", [](Iteration& it) { it.position = 4; });
        row("position before", [](Iteration& it) { it.position = 2; });
        row("small model rolls back", [](Iteration& it) { it.model = ModelRole::Small; });
        row("small model confirms an end", [](Iteration& it) {
            it.model = ModelRole::Small;
            it.outcome = Outcome::EndConfirmed;
        });
        row("large model falls back", [](Iteration& it) { it.outcome = Outcome::FellBack; });
        row("verifies what is not there", [](Iteration& it) { it.verified[1].position = 3; });
        row("verifies another token", [](Iteration& it) { it.verified[1].large.token.id = 8; });
        row("verified position without bound", [](Iteration& it) { it.verified[1].position = SIZE_MAX; });
        row("rolls back what is not there", [](Iteration& it) { it.rollbackPosition = 3; });
        row("rolls back without a bound", [](Iteration& it) { it.rollbackPosition = SIZE_MAX; });
        row("rolls back without a replacement", [](Iteration& it) { it.replacement.reset(); });
    }
    void refusesWhatDoesNotFit() {
        QFETCH(Change, change);
        ScriptedSegment good = started();
        good.rollBack(1, 20, "▁old", {verification(1, 6, "▁red", 7.5), verification(2, 7, "▁tree", 0.1)});
        Iteration iteration = good.iterations().back();
        SegmentOutput unchanged = started().output();
        unchanged.apply(iteration);  // as it is, it fits
        change(iteration);
        SegmentOutput output = started().output();
        QVERIFY_EXCEPTION_THROWN(output.apply(iteration), InputError);
    }
};

QTEST_APPLESS_MAIN(TestSegmentOutput)
#include "test_segment_output.moc"
