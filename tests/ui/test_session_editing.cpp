// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QtTest>

#include "error.h"
#include "sample_run.h"
#include "session/session_model.h"

using namespace bild;
using namespace bild::test;

/// What people do to the output by hand, as values: typing and confirming.
class TestSessionEditing : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SessionModel> m_model;

    [[nodiscard]] const SessionSegment& segment(std::size_t index) const { return m_model->segment(index); }
    [[nodiscard]] std::string text(std::size_t index) const { return segment(index).text().text; }

private Q_SLOTS:
    void init() {
        m_model = std::make_unique<SessionModel>();
        m_model->loadTrace(letterTrace());
    }
    void cleanup() { m_model.reset(); }

    void typedTextIsAnOriginOfItsOwnAndNoTokenOfAModel() {
        const Statistics before = m_model->statistics();
        const std::vector<OutputToken> written = segment(1).output().tokens();
        QSignalSpy changed(m_model.get(), &SessionModel::segmentsChanged);
        // "Thank you very much." becomes "Thank you so very much."
        const SessionSegment old = m_model->editSegment(1, {9, 9}, " so");
        QCOMPARE(changed.size(), 1);
        QCOMPARE(text(1), std::string("Thank you so very much."));
        QCOMPARE(m_model->count(Mark::Typed), std::size_t{1});
        QVERIFY(m_model->statistics() == before);
        const std::vector<OutputToken>& tokens = segment(1).output().tokens();
        QCOMPARE(tokens.size(), written.size() + 1);
        QVERIFY(tokens[2].origin == Origin::Typed && !tokens[2].small && !tokens[2].large);
        QVERIFY(tokens[3] == written[2]);
        QVERIFY(!segment(1).runToken(2) && segment(1).runToken(3) == std::size_t{2});
        QCOMPARE(segment(1).shownToken(2), 3);
        QCOMPARE(m_model->index(2, SessionModel::OriginColumn, m_model->index(1, 0)).data().toString(),
                 QString("typed by hand"));
        QCOMPARE(m_model->rowCount(m_model->index(1, 0)), static_cast<int>(tokens.size()));
        // Every pass still finds its token.
        for (std::size_t index = 0; index < m_model->iterationCount(); ++index) {
            const TokenRef ref = m_model->tokenOfIteration(index);
            if (ref.isValid() && !ref.ghost) QVERIFY(m_model->token(ref)->origin != Origin::Typed);
        }
        m_model->restoreSegment(1, old);
        QCOMPARE(text(1), std::string("Thank you very much."));
        QVERIFY(segment(1).edited() == nullptr);
    }

    void aReplayShowsTheRunAndEndsWithTheEdit() {
        m_model->editSegment(2, {0, 14}, "Sadly, and for weeks,");
        const QString edited = m_model->outputText();
        QVERIFY(edited.contains("Sadly, and for weeks, the heating"));
        m_model->showUpTo(m_model->iterationCount() - 1);
        QVERIFY(m_model->outputText().contains("Unfortunately"));
        QVERIFY_EXCEPTION_THROWN(m_model->editSegment(2, {0, 1}, "x"), InputError);
        m_model->showAll();
        QCOMPARE(m_model->outputText(), edited);
        // What is saved is the edit, whatever is on show.
        m_model->showUpTo(1);
        QVERIFY(m_model->result().text.find("Sadly") != std::string::npos);
    }

    void aTraceKeepsWhatWasDoneByHand() {
        m_model->editSegment(0, {0, 17}, "");
        m_model->editSegment(1, {0, 0}, "\xF0\x9F\x98\x80 e\xCC\x81\n");
        m_model->confirmSegment(2, true);
        Trace trace = letterTrace();
        trace.device = "cpu";
        trace.result = m_model->result();
        SessionModel other;
        other.loadTrace(traceFromJson(toJson(trace), "saved"));
        QCOMPARE(other.outputText(), m_model->outputText());
        QVERIFY(other.segment(2).confirmed() && !other.segment(1).confirmed());
        QVERIFY(*other.segment(1).edited() == *segment(1).edited());
        QVERIFY(other.segment(1).output().tokens() == segment(1).output().tokens());
        QCOMPARE(other.count(Mark::Typed), std::size_t{1});
    }

    void anEditTakesTheConfirmationBack() {
        m_model->confirmSegment(1, true);
        QVERIFY(segment(1).isByHand());
        QCOMPARE(m_model->index(1, SessionModel::OriginColumn).data().toString(), QString("confirmed"));
        const SessionSegment confirmed = m_model->editSegment(1, {0, 1}, "T");
        QVERIFY(!segment(1).confirmed());
        m_model->restoreSegment(1, confirmed);
        QVERIFY(segment(1).confirmed());
    }

    void aChangedSourceOutdatesWhatWasTypedAndLosesNothing() {
        m_model->editSegment(1, {9, 9}, " so");
        const std::string changed = "Sehr geehrte Frau Berger,\n\nvielen lieben Dank. Leider ist sie kaputt.";
        const auto sources =
            segmentsOf(changed, {"Sehr geehrte Frau Berger,", "vielen lieben Dank.", "Leider ist sie kaputt."});
        SourceChange inverse = m_model->changeSource(changed, sources);
        QCOMPARE(text(1), std::string("Thank you so very much."));
        QVERIFY(segment(1).outdated() && segment(1).edited() != nullptr);
        QVERIFY(segment(2).pending() && !segment(2).outdated());
        QVERIFY(!segment(0).outdated());
        // The trace knows it, too.
        Trace trace = letterTrace();
        trace.device = "cpu";
        trace.source = changed;
        trace.result = m_model->result();
        SessionModel other;
        other.loadTrace(traceFromJson(toJson(trace), "saved"));
        QVERIFY(other.segment(1).outdated());
        QCOMPARE(other.outputText(), m_model->outputText());
        // Confirmed, or with its own source again, it is up to date.
        const SessionSegment old = m_model->confirmSegment(1, true);
        QVERIFY(!segment(1).outdated());
        m_model->restoreSegment(1, old);
        static_cast<void>(m_model->changeSource(letter, letterSegments()));
        QVERIFY(!segment(1).outdated() && segment(1).edited() != nullptr);
    }

    void undoBringsBackWhatAChangedSourceMoved() {
        m_model->editSegment(1, {9, 9}, " so");
        const std::string changed = "Sehr geehrte Frau Berger,\n\nDanke. Leider ist die Heizung kaputt.";
        SourceChange inverse = m_model->changeSource(
            changed, segmentsOf(changed, {"Sehr geehrte Frau Berger,", "Danke.", "Leider ist die Heizung kaputt."}));
        m_model->restoreSource(std::move(inverse));
        QVERIFY(!segment(1).outdated());
        QCOMPARE(text(1), std::string("Thank you so very much."));
    }

    void joinedSentencesKeepWhatWasTypedInBoth() {
        m_model->editSegment(1, {0, 5}, "Thanks");
        m_model->editSegment(2, {0, 13}, "Sadly");
        const std::string joined = "Sehr geehrte Frau Berger,\n\nvielen Dank, leider ist die Heizung kaputt.";
        static_cast<void>(m_model->changeSource(
            joined, segmentsOf(joined, {"Sehr geehrte Frau Berger,", "vielen Dank, leider ist die Heizung kaputt."})));
        QCOMPARE(m_model->segmentCount(), std::size_t{2});
        QVERIFY(text(1).find("Thanks") != std::string::npos && text(1).find("Sadly") != std::string::npos);
        QVERIFY(segment(1).outdated());
    }

    void aSegmentThatNobodyWroteCanBeTyped() {
        m_model->begin(letter, letterSegments());
        m_model->editSegment(1, {0, 0}, "Many thanks.");
        QVERIFY(segment(1).pending() && segment(1).isByHand());
        QCOMPARE(m_model->count(Mark::Typed), std::size_t{1});
        QVERIFY(m_model->outputText().contains("Many thanks."));
    }

    void rangesOutsideTheTextAreRefused() {
        const QString before = m_model->outputText();
        QVERIFY_EXCEPTION_THROWN(m_model->editSegment(1, {0, 9999}, "x"), InputError);
        QVERIFY_EXCEPTION_THROWN(m_model->editSegment(99, {0, 0}, "x"), InputError);
        QCOMPARE(m_model->outputText(), before);
    }
};

QTEST_MAIN(TestSessionEditing)
#include "test_session_editing.moc"
