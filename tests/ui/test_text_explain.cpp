// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <limits>

#include "sample_run.h"
#include "text/text_explain.h"

using namespace bild;
using namespace bild::test;

namespace {

SessionSegment finished(const SampleSegment& sample) {
    return SessionSegment(sample.result({}));
}

TokenExplanation explained(const SampleSegment& sample, int token, bool ghost = false) {
    return explainToken(finished(sample), {1, token, ghost}, QLocale(QLocale::English));
}

/// With ordinary spaces.
QString spaced(QString text) {
    return text.replace(QChar::Nbsp, u' ');
}

}  // namespace

class TestTextExplain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fallback() {
        const TokenExplanation text = explained(thanks(), 2);
        QCOMPARE(text.word, QString("very"));
        QCOMPARE(text.place, QString("token 3 of sentence 2 \u00b7 fallback"));
        QCOMPARE(spaced(text.reason),
                 QString("The small model was 41 % sure of <i>so</i>; the threshold is 60 %, so the "
                         "large model chose <i>very</i> (88 %)."));
        QCOMPARE(text.rule, QString("Fallback: 19 point(s) below the threshold."));
    }

    void fallbackToTheSameToken() {
        SampleSegment sample(0);
        sample.large("\u2581It").unsure("\u2581is", 0.595).large("\u2581is", 0.9);
        const TokenExplanation text = explained(sample, 1);
        QVERIFY(text.reason.contains("It chose the same token"));
        QCOMPARE(text.rule, QString("Fallback: 0.5 point(s) below the threshold."));
    }

    void draftVerified() {
        SampleSegment sample(0);
        sample.large("\u2581It").draft("\u2581is", 0.87).large(".");
        const TokenExplanation text = explained(sample, 1);
        QCOMPARE(spaced(text.reason),
                 QString("The small model drafted <i>is</i>, 87 % sure. The large model gave it 90 %, so it stayed."));
        QCOMPARE(spaced(text.rule),
                 QString("Fallback threshold 60 %, exceeded by 27 point(s). Disagreement 0.1 nats: 2.9 "
                         "under the rollback threshold of 3.0."));
    }

    void draftVerifiedWithNoLimit() {
        SampleSegment sample(0);
        sample.policy.rollbackThreshold = std::numeric_limits<double>::infinity();
        sample.large("\u2581It").draft("\u2581is", 0.87).large(".");
        QVERIFY(spaced(explained(sample, 1).rule).endsWith("Disagreement 0.1 nats; nothing is ever taken back."));
    }

    void draftThatOnlyTheSecondRuleKept() {
        SampleSegment sample(0);
        sample.policy.rollbackThreshold = 0.05;
        sample.large("\u2581It").draft("\u2581is", 0.87).large(".");
        const TokenExplanation text = explained(sample, 1);
        QVERIFY(text.reason.contains("knew nothing better"));
        QVERIFY(spaced(text.rule).endsWith("0.1 over the rollback threshold of 0.1."));
        // Where the large model did know better, an earlier token of the draft had ended the check.
        SegmentResult result = sample.result({});
        for (Iteration& iteration : result.iterations) {
            for (Verification& seen : iteration.verified) {
                seen.large.top.insert(seen.large.top.begin(), {idOf("\u2581was"), "\u2581was", 0.95F});
            }
        }
        SegmentOutput output;
        for (const Iteration& iteration : result.iterations) output.apply(iteration);
        result.tokens = output.tokens();
        const TokenExplanation other = explainToken(SessionSegment(result), {0, 1, false}, QLocale(QLocale::English));
        QVERIFY(other.reason.contains("an earlier token of the same draft"));
    }

    void tellsWhatTheRepetitionGuardChanged() {
        SampleSegment sample(0);
        sample.large("\u2581It").draft("\u2581is", 0.87).large("\u2581so", 0.5);
        SegmentResult result = sample.result({});
        result.iterations[1].proposal.barred = Candidate{idOf("\u2581It"), "\u2581It", 0.72F};
        result.iterations[2].proposal.barred = Candidate{1, "</s>", 0.4F};
        SegmentOutput output;
        for (const Iteration& iteration : result.iterations) output.apply(iteration);
        result.tokens = output.tokens();
        const SessionSegment segment(result);
        const QLocale english(QLocale::English);
        QVERIFY(!explainToken(segment, {0, 0, false}, english).reason.contains("guard"));
        const QString draft = spaced(explainToken(segment, {0, 1, false}, english).reason);
        QVERIFY2(draft.contains("guard changed this token: the small model wanted <i>It</i> (72 %)"),
                 qPrintable(draft));
        const QString end = spaced(explainToken(segment, {0, 2, false}, english).reason);
        QVERIFY2(end.contains("the large model wanted to end the text (40 %)"), qPrintable(end));
    }

    void draftNotLookedAt() {
        SampleSegment sample(0);
        sample.large("\u2581It").draft("\u2581is").draft("</s>", 0.99);
        QVERIFY(explained(sample, 1).reason.endsWith("The text ended before the large model looked at it."));
        const TokenExplanation end = explained(sample, 2);
        QCOMPARE(end.word, QString("end of text"));
        QVERIFY(end.reason.endsWith("A drafted end closes the text without the large model's check."));
        SessionSegment running(Segment{});
        for (const Iteration& iteration : sample.iterations()) running.append(iteration);
        running.refresh();
        const TokenExplanation text = explainToken(running, {0, 1, false}, QLocale(QLocale::English));
        QVERIFY(text.reason.endsWith("The large model has not looked at it yet."));
    }

    void rollback() {
        const TokenExplanation text = explained(heating(), 5);
        QCOMPARE(text.place, QString("token 6 of sentence 2 \u00b7 rolled back, replaced"));
        QCOMPARE(
            spaced(text.reason),
            QString("The small model had drafted <i>kaput</i>, 71 % sure. The large model gave that 1 %, took it back "
                    "and wrote <i>broken</i> (83 %). Drafts behind it that went with it: 1."));
        QCOMPARE(spaced(text.rule), QString("Disagreement 4.6 nats: 1.6 over the rollback threshold of 3.0."));
    }

    void ghosts() {
        const TokenExplanation first = explained(heating(), 0, true);
        QCOMPARE(first.word, QString("kaput"));
        QCOMPARE(first.place, QString("token 6 of sentence 2 \u00b7 taken back"));
        QVERIFY(spaced(first.reason)
                    .endsWith("The large model gave it 1 %, took it back and wrote <i>broken</i> (83 %) "
                              "instead."));
        QVERIFY(!first.rule.isEmpty());
        const TokenExplanation second = explained(heating(), 1, true);
        QVERIFY(
            second.reason.endsWith("It went because it stood behind <i>kaput</i>, which the large model took back."));
    }

    void ownTurns() {
        QVERIFY(explained(heating(), 0).reason.endsWith("The first token is always its own."));
        QVERIFY(explained(heating(), 6).reason.contains("After a rollback"));
        SampleSegment sample(0);
        sample.large("\u2581It").draft("\u2581is").draft("\u2581so").large("\u2581cold", 0.77);
        const TokenExplanation bonus = explained(sample, 3);
        QVERIFY(spaced(bonus.reason).startsWith("The large model wrote <i>cold</i> (77 %)."));
        QVERIFY(bonus.reason.contains("bonus"));
        QCOMPARE(bonus.rule, QString("Drafted tokens it kept: 2."));
    }

    void givenTokens() {
        std::vector<OutputToken> given = heating().output().tokens();
        given.resize(3);
        given.back().origin = Origin::Chosen;
        given.back().piece = "\u2581our";
        SampleSegment sample(0, given);
        sample.large("\u2581heating").draft("</s>");
        QVERIFY(explained(sample, 2).reason.startsWith("You chose <i>our</i> here"));
        QVERIFY(explained(sample, 3).reason.endsWith("It continues what was given by hand."));
        QVERIFY(!explained(sample, 0).reason.contains("first token"));  // its own run is gone
    }

    void wordsAreEscaped() {
        SampleSegment sample(0);
        sample.large("\u2581It").unsure("<b>", 0.2).large("a&b", 0.5);
        const TokenExplanation text = explained(sample, 1);
        QVERIFY(text.reason.contains("<i>&lt;b&gt;</i>"));
        QVERIFY(text.reason.contains("<i>a&amp;b</i>"));
        QCOMPARE(text.word, QString("a&b"));
    }

    void piecesReadWell() {
        QCOMPARE(readablePiece("\u2581Haus"), QString("Haus"));
        QCOMPARE(readablePiece("</s>"), QString("end of text"));
        QCOMPARE(readablePiece("\u2581"), QString(QChar(0x2423)));
        QCOMPARE(readablePiece(""), QString(QChar(0x2423)));
    }

    void numbersFollowTheLocale() {
        const TokenExplanation text = explainToken(finished(heating()), {1, 5, false}, QLocale(QLocale::German));
        QVERIFY(spaced(text.rule).contains("4,6 nats"));
    }
};

QTEST_GUILESS_MAIN(TestTextExplain)
#include "test_text_explain.moc"
