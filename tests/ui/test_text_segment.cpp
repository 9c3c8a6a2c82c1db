// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "sample_run.h"
#include "session/session_segment.h"
#include "session/text_segment.h"

using namespace bild;
using namespace bild::test;

namespace {

const QChar object = QChar::ObjectReplacementCharacter;

SegmentText arranged(const SampleSegment& sample, bool ghosts = true) {
    return arrangeSegment(sample.output(), sample.output().text(), ghosts);
}

}  // namespace

class TestTextSegment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ghostsStandBeforeTheWord() {
        const SegmentText text = arranged(heating());
        QCOMPARE(text.text, QString("Unfortunately, the heating is ") + object + "broken.");
        QCOMPARE(text.ghosts.size(), std::size_t{1});
        QCOMPARE(text.ghosts[0].words, QString("kaputt"));
        QCOMPARE(text.ghosts[0].ghosts, (std::vector<int>{0, 1}));
        QCOMPARE(text.ghosts[0].position, 30);
        const TokenPlace& broken = text.tokens[5];
        QCOMPARE(broken, (TokenPlace{29, 31, 37}));
        QCOMPARE(text.text.mid(broken.visible, broken.end - broken.visible), QString("broken"));
        QCOMPARE(text.tokens.back().begin, text.tokens.back().end);  // the end token
    }

    void ghostsCanBeLeftOut() {
        const SegmentText text = arranged(heating(), false);
        QCOMPARE(text.text, QString("Unfortunately, the heating is broken."));
        QVERIFY(text.ghosts.empty());
        QCOMPARE(text.tokens[5], (TokenPlace{29, 30, 36}));
    }

    void ghostsOfTwoPassesStaySeparate() {
        SampleSegment sample(0);
        sample.large("\u2581It").draft("\u2581was").rollBack(1, "\u2581is").large("\u2581so").draft("\u2581hot");
        sample.rollBack(3, "\u2581cold");
        const SegmentText text = arranged(sample);
        QCOMPARE(text.text, QString("It ") + object + "is so " + object + "cold");
        QCOMPARE(text.ghosts[0].words, QString("was"));
        QCOMPARE(text.ghosts[1].words, QString("hot"));
        QVERIFY(text.ghosts[0].position < text.ghosts[1].position);
    }

    void whatNoTokenWroteIsShownToo() {
        SegmentResult copied;
        copied.source.text = copied.text = "-----";
        copied.source.copied = true;
        for (const SessionSegment& segment : {SessionSegment(copied), SessionSegment::written(copied)}) {
            QCOMPARE(segment.arranged(true).text, QString("-----"));
            QVERIFY(segment.arranged(true).tokens.empty());
            QVERIFY(!segment.pending() && segment.finished());
            QCOMPARE(segment.result(3).text, std::string("-----"));
            QVERIFY(segment.result(3).source.copied);
        }
    }

    void ghostWithinAWord() {
        SampleSegment sample(0);
        sample.large("\u2581re").draft("build").rollBack(1, "pair");
        QCOMPARE(arranged(sample).text, QString("re") + object + "pair");
    }

    void endTokenTakenBackIsSeen() {
        SampleSegment sample(0);
        sample.policy.verifyDraftedEnd = true;
        sample.large("\u2581Yes").draft("</s>").rollBack(1, ",");
        const SegmentText text = arranged(sample);
        QCOMPARE(text.ghosts[0].words, QString(QChar(0x220e)));
        QCOMPARE(text.text, QString("Yes") + object + ",");
    }

    void hostileCharactersKeepTheLength() {
        const QString text = QString("a\r\n") + QChar(0x2029) + QChar(0xfffc) + QChar(0xfdd0) + "b";
        const QString shown = displayable(text);
        QCOMPARE(shown.size(), text.size());
        QVERIFY(!shown.contains(object));
        QVERIFY(!shown.contains(u'\r'));
        QCOMPARE(displayable("plain \u00e4\n"), QString("plain \u00e4\n"));
    }

    void commonLengthOfGrowingText_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("length");
        QTest::newRow("grown") << "Dear"
                               << "Dear Mrs" << 4;
        QTest::newRow("shrunk") << "Dear Mrs"
                                << "Dear" << 4;
        QTest::newRow("changed") << "is kaputt"
                                 << "is broken" << 3;
        QTest::newRow("same") << "same"
                              << "same" << 4;
        QTest::newRow("empty") << ""
                               << "x" << 0;
        QTest::newRow("no half characters") << "\U0001F600"
                                            << "\U0001F601" << 0;
    }
    void commonLengthOfGrowingText() {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(int, length);
        QCOMPARE(commonLength({one, {}, {}}, {other, {}, {}}), length);
    }

    void commonLengthSeesOtherGhosts() {
        const QString text = QString("a ") + object + "b";
        const SegmentText one{text, {}, {{2, {0}, "x"}}};
        const SegmentText same{text, {}, {{2, {7}, "x"}}};
        const SegmentText other{text, {}, {{2, {0}, "y"}}};
        QCOMPARE(commonLength(one, same), 4);
        QCOMPARE(commonLength(one, other), 2);
    }
};

QTEST_GUILESS_MAIN(TestTextSegment)
#include "test_text_segment.moc"
