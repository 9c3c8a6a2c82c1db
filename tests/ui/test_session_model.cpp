// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "error.h"
#include "sample_run.h"
#include "session/session_model.h"

using namespace bild;
using namespace bild::test;

class TestSessionModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_model = std::make_unique<SessionModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup() {
        m_tester.reset();
        m_model.reset();
    }

    void startsWithSegmentsThatWait() {
        m_model->begin(letter, letterSegments());
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->rowCount(m_model->index(1, 0)), 0);
        QCOMPARE(m_model->pendingSegments(), (std::vector<std::size_t>{0, 1, 2}));
        QCOMPARE(m_model->gap(0), QString());
        QCOMPARE(m_model->gap(1), QString("\n\n"));
        QCOMPARE(m_model->gap(2), QString(" "));
        QCOMPARE(m_model->gap(3), QString());
        QCOMPARE(m_model->outputText(), QString());
        QCOMPARE(m_model->index(2, 0).data(SessionModel::SourceRole).toString(),
                 QString("Leider ist die Heizung kaputt."));
    }

    void showsWhatIsKept() {
        SampleSegment sample(0);
        sample.large("▁File").draft("▁X").draft("1").draft("▁is").large("▁missing").large("</s>");
        Segment source{{{0, 16}, {0, 16}}, "Datei {0} fehlt."};
        source.standIns = {{{{6, 9}, {6, 9}}, "X1"}};
        SessionSegment segment(sample.result(source));
        QCOMPARE(segment.text().text, std::string("File {0} is missing"));
        QCOMPARE(segment.text().pieces[2].bytes, (Span{5, 8}));
        // While it is replayed, and where its sentence has moved.
        segment.show(2);
        QCOMPARE(segment.text().text, std::string("File X"));
        segment.show(4);
        QCOMPARE(segment.text().text, std::string("File {0} is"));
        segment.setSource({{{7, 23}, {7, 23}}, "Datei {0} fehlt."});
        const SegmentResult result = segment.result(0);
        QCOMPARE(result.text, std::string("File {0} is missing"));
        QCOMPARE(result.source.standIns, source.standIns);
        QCOMPARE(result.kept, (std::vector<KeptRun>{{{{5, 8}, {5, 8}}, KeptHow::Copied}}));
    }

    void growsTokenByToken() {
        m_model->begin(letter, letterSegments());
        QSignalSpy changed(m_model.get(), &SessionModel::segmentsChanged);
        QSignalSpy counts(m_model.get(), &SessionModel::countsChanged);
        const SampleSegment sample = heating();
        for (const Iteration& iteration : sample.iterations()) {
            m_model->apply(std::span(&iteration, 1));
            QCOMPARE(m_model->activeSegment(), 2);
        }
        QCOMPARE(changed.size(), static_cast<qsizetype>(sample.iterations().size()));
        QCOMPARE(counts.size(), changed.size());
        for (const QList<QVariant>& arguments : changed) QCOMPARE(arguments, (QList<QVariant>{2, 2}));
        QCOMPARE(m_model->segment(2).output().tokens(), sample.output().tokens());
        QCOMPARE(m_model->segment(2).output().ghosts(), sample.output().ghosts());
        QCOMPARE(m_model->outputText(), QString("\n\n Unfortunately, the heating is broken."));
        const QModelIndex segment = m_model->index(2, 0);
        QCOMPARE(m_model->rowCount(segment), 8);
        QCOMPARE(m_model->index(5, SessionModel::TextColumn, segment).data().toString(), QString(" broken"));
        QCOMPARE(m_model->index(5, SessionModel::OriginColumn, segment).data().toString(), markName(Mark::Rollback));
        QCOMPARE(m_model->index(5, SessionModel::SmallColumn, segment).data().toString(), QString("71\u00a0%"));
        QCOMPARE(m_model->index(5, SessionModel::LargeColumn, segment).data().toString(), QString("83\u00a0%"));
        QCOMPARE(m_model->index(5, SessionModel::DisagreementColumn, segment).data().toString(),
                 QString("4.6\u00a0nats"));
        QCOMPARE(m_model->pendingSegments(), (std::vector<std::size_t>{0, 1}));
    }

    void countsByOrigin() {
        m_model->loadTrace(letterTrace());
        QCOMPARE(m_model->count(Mark::Large), std::size_t{4});
        QCOMPARE(m_model->count(Mark::Fallback), std::size_t{1});
        QCOMPARE(m_model->count(Mark::Rollback), std::size_t{1});
        QCOMPARE(m_model->count(Mark::Ghost), std::size_t{2});
        QCOMPARE(m_model->count(Mark::Chosen), std::size_t{0});
        const Statistics& sums = m_model->statistics();
        QCOMPARE(m_model->count(Mark::Small), sums.tokens - 6);
        QCOMPARE(sums.fallbackPasses, std::size_t{1});
        QCOMPARE(sums.wastedDrafts(), std::size_t{3});
        QCOMPARE(sums.totalMilliseconds, 300.0);
    }

    void finishTakesTheRunsNumbers() {
        m_model->begin(letter, letterSegments());
        const SampleSegment sample = thanks();
        m_model->apply(sample.iterations());
        QVERIFY(!m_model->segment(1).finished());
        const double passes = m_model->statistics().totalMilliseconds;
        QCOMPARE(passes, static_cast<double>(sample.iterations().size()));
        SegmentResult result = sample.result(letterSegments()[1]);
        result.reachedLimit = true;
        m_model->finishSegment(result);
        QVERIFY(m_model->segment(1).finished());
        QVERIFY(m_model->segment(1).reachedLimit());
        QCOMPARE(m_model->activeSegment(), -1);
        QCOMPARE(m_model->statistics().totalMilliseconds, 100.0);
    }

    void showsAnyMoment() {
        m_model->loadTrace(letterTrace());
        const std::size_t total = m_model->iterationCount();
        QStringList texts;
        for (std::size_t count = 0; count <= total; ++count) {
            m_model->showUpTo(count);
            QCOMPARE(m_model->shownIterations(), count);
            texts.append(m_model->outputText());
        }
        QCOMPARE(texts.first(), QString());
        QCOMPARE(texts.at(3), QString("Dear Mrs."));
        QVERIFY(texts.contains("Dear Mrs. Berger,\n\nThank you very much. Unfortunately, the heating is kaputt"));
        QCOMPARE(texts.last(),
                 QString("Dear Mrs. Berger,\n\nThank you very much. Unfortunately, the heating is broken."));
        for (std::size_t count = total + 1; count-- > 0;) {
            m_model->showUpTo(count);
            QCOMPARE(m_model->outputText(), texts.at(static_cast<qsizetype>(count)));
        }
        m_model->showAll();
        QCOMPARE(m_model->outputText(), texts.last());
        QCOMPARE(m_model->count(Mark::Ghost), std::size_t{2});
    }

    void touchesOnlyWhatAStepChanges() {
        m_model->loadTrace(letterTrace());
        m_model->showUpTo(8);
        QSignalSpy changed(m_model.get(), &SessionModel::segmentsChanged);
        m_model->showUpTo(9);
        m_model->showUpTo(8);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.at(0), (QList<QVariant>{1, 1}));
        QCOMPARE(changed.at(1), (QList<QVariant>{1, 1}));
    }

    void keepsTheMomentWhileTheRunGoesOn() {
        m_model->begin(letter, letterSegments());
        m_model->apply(greeting().iterations());
        m_model->showUpTo(2);
        m_model->apply(thanks().iterations());
        QCOMPARE(m_model->outputText(), QString("Dear Mrs"));
        m_model->showAll();
        QCOMPARE(m_model->outputText(), QString("Dear Mrs. Berger,\n\nThank you very much."));
    }

    void findsTokensOfIterations() {
        m_model->loadTrace(letterTrace());
        const std::size_t start = m_model->iterationIndex(2, 0);
        QCOMPARE(start, greeting().iterations().size() + thanks().iterations().size());
        QCOMPARE(m_model->locateIteration(start), (std::pair<std::size_t, std::size_t>{2, 0}));
        QCOMPARE(m_model->locateIteration(start - 1).first, std::size_t{1});
        QCOMPARE(m_model->locateIteration(10'000).first, std::size_t{3});
        QCOMPARE(m_model->tokenOfIteration(start), (TokenRef{2, 0, false}));
        QCOMPARE(m_model->tokenOfIteration(start + 5), (TokenRef{2, 0, true}));        // "kaput" was taken back
        QCOMPARE(m_model->tokenOfIteration(start + 7), (TokenRef{2, 5, false}));       // "broken"
        QVERIFY(!m_model->tokenOfIteration(m_model->iterationIndex(1, 2)).isValid());  // fell back, wrote nothing
        QCOMPARE(m_model->token(TokenRef{2, 0, true})->piece, std::string("\u2581kaput"));
        QCOMPARE(m_model->token(TokenRef{2, 99, false}), nullptr);
        QCOMPARE(m_model->token(TokenRef{}), nullptr);
        QCOMPARE(m_model->indexOf(TokenRef{1, 2, false}).data().toString(), QString(" very"));
    }

    void restartAndRestoreAreInverse() {
        m_model->loadTrace(letterTrace());
        const QString before = m_model->outputText();
        const std::vector<OutputToken> tokens = m_model->segment(2).output().tokens();
        std::vector<OutputToken> given(tokens.begin(), tokens.begin() + 5);
        given.push_back(tokens[5]);
        given.back().origin = Origin::Chosen;
        given.back().piece = "\u2581cold";
        SessionSegment old = m_model->restartSegment(2, given);
        QVERIFY(m_model->outputText().endsWith("the heating is cold"));
        QCOMPARE(m_model->count(Mark::Chosen), std::size_t{1});
        SampleSegment rest(2, given);
        rest.large(".").draft("</s>");
        m_model->apply(rest.iterations());
        m_model->finishSegment(rest.result(letterSegments()[2]));
        const QString after = m_model->outputText();
        QVERIFY(after.endsWith("the heating is cold."));
        SessionSegment redo = m_model->restoreSegment(2, std::move(old));
        QCOMPARE(m_model->outputText(), before);
        QCOMPARE(m_model->count(Mark::Chosen), std::size_t{0});
        m_model->restoreSegment(2, std::move(redo));
        QCOMPARE(m_model->outputText(), after);
        // A cut inside the regenerated segment shows what was given before its first iteration.
        m_model->showUpTo(m_model->iterationIndex(2, 1));
        QCOMPARE(m_model->outputText(), after);
        m_model->showUpTo(m_model->iterationIndex(2, 0));
        QVERIFY(m_model->outputText().endsWith("much."));
    }

    void editedSentenceAloneIsPending() {
        m_model->loadTrace(letterTrace());
        const QString before = m_model->outputText();
        QSignalSpy replaced(m_model.get(), &SessionModel::segmentsReplaced);
        const std::string edited = "Sehr geehrte Frau Berger,\n\nherzlichen Dank. Leider ist die Heizung kaputt.";
        SourceChange undo = m_model->changeSource(
            edited,
            segmentsOf(edited, {"Sehr geehrte Frau Berger,", "herzlichen Dank.", "Leider ist die Heizung kaputt."}));
        QCOMPARE(replaced.size(), 1);
        QCOMPARE(replaced.at(0), (QList<QVariant>{1, 1, 1}));
        QCOMPARE(m_model->pendingSegments(), std::vector<std::size_t>{1});
        QCOMPARE(m_model->outputText(), QString("Dear Mrs. Berger,\n\n Unfortunately, the heating is broken."));
        QCOMPARE(m_model->segment(2).source().span.utf16.begin, std::size_t(edited.find("Leider")));
        SourceChange redo = m_model->restoreSource(std::move(undo));
        QCOMPARE(m_model->outputText(), before);
        QCOMPARE(m_model->source(), letter);
        QCOMPARE(m_model->segment(2).source().span, letterSegments()[2].span);
        QCOMPARE(m_model->segment(2).source().text, letterSegments()[2].text);
        QVERIFY(m_model->pendingSegments().empty());
        m_model->restoreSource(std::move(redo));
        QCOMPARE(m_model->source(), edited);
        QCOMPARE(m_model->pendingSegments(), std::vector<std::size_t>{1});
    }

    void sourceEditsKeepEqualSentences_data() {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("separator");
        QTest::addColumn<QList<int>>("pending");
        const QString hello = "Sehr geehrte Frau Berger,";
        const QString dank = "vielen Dank.";
        const QString kalt = "Leider ist die Heizung kaputt.";
        QTest::newRow("inserted in front") << QStringList{"Neu.", hello, dank, kalt} << " " << QList<int>{0};
        QTest::newRow("added behind") << QStringList{hello, dank, kalt, "Neu."} << " " << QList<int>{3};
        QTest::newRow("one removed") << QStringList{hello, kalt} << " " << QList<int>{};
        QTest::newRow("two edits") << QStringList{"Hallo,", dank, "Es ist kalt."} << " " << QList<int>{0, 2};
        QTest::newRow("moved") << QStringList{kalt, hello, dank} << " " << QList<int>{};
        QTest::newRow("doubled") << QStringList{hello, dank, dank, kalt} << " " << QList<int>{1};
        QTest::newRow("only the gaps") << QStringList{hello, dank, kalt} << "\n\n\n" << QList<int>{};
        QTest::newRow("all gone") << QStringList{} << " " << QList<int>{};
    }
    void sourceEditsKeepEqualSentences() {
        QFETCH(QStringList, texts);
        QFETCH(QString, separator);
        QFETCH(QList<int>, pending);
        m_model->loadTrace(letterTrace());
        const QString before = m_model->outputText();
        const std::string source = texts.join(separator).toStdString();
        std::vector<std::string> pieces;
        for (const QString& text : texts) pieces.push_back(text.toStdString());
        SourceChange undo = m_model->changeSource(source, segmentsOf(source, pieces));
        QCOMPARE(m_model->rowCount(), static_cast<int>(texts.size()));
        QList<int> waiting;
        for (const std::size_t segment : m_model->pendingSegments()) waiting.append(static_cast<int>(segment));
        QCOMPARE(waiting, pending);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const Segment& segment = m_model->segment(static_cast<std::size_t>(row)).source();
            QCOMPARE(QString::fromStdString(segment.text), texts.at(row));
            QCOMPARE(source.substr(segment.span.bytes.begin, segment.span.bytes.size()), segment.text);
            QCOMPARE(m_model->index(0, 0, m_model->index(row, 0)).parent(),
                     pending.contains(row) ? QModelIndex() : m_model->index(row, 0));
        }
        m_model->restoreSource(std::move(undo));
        QCOMPARE(m_model->outputText(), before);
    }

    void persistentIndexesFollowASplice() {
        m_model->loadTrace(letterTrace());
        const QPersistentModelIndex broken(m_model->index(5, 0, m_model->index(2, 0)));
        const std::string source = "Neu.\n" + letter;
        std::vector<Segment> segments =
            segmentsOf(source, {"Neu.", "Sehr geehrte Frau Berger,", "vielen Dank.", "Leider ist die Heizung kaputt."});
        m_model->changeSource(source, std::move(segments));
        QCOMPARE(broken.data().toString(), QString(" broken"));
        QCOMPARE(broken.parent().row(), 3);
    }

    void resultRoundTrips() {
        const Trace trace = letterTrace();
        m_model->loadTrace(trace);
        const GenerationResult result = m_model->result();
        QCOMPARE(QString::fromStdString(result.text), m_model->outputText());
        QVERIFY(!result.stopped);
        for (std::size_t index = 0; index < result.segments.size(); ++index) {
            const SegmentResult& segment = result.segments[index];
            QCOMPARE(segment.iterations, trace.result.segments[index].iterations);
            QCOMPARE(segment.tokens, trace.result.segments[index].tokens);
            QCOMPARE(segment.statistics, trace.result.segments[index].statistics);
            QCOMPARE(result.text.substr(segment.outputSpan.bytes.begin, segment.outputSpan.bytes.size()), segment.text);
            const Span& utf16 = segment.outputSpan.utf16;
            QCOMPARE(
                m_model->outputText().mid(static_cast<qsizetype>(utf16.begin), static_cast<qsizetype>(utf16.size())),
                QString::fromStdString(segment.text));
        }
        m_model->showUpTo(3);  // what is shown does not change what is known
        QCOMPARE(m_model->result().text, result.text);
    }

    void readsAFirstPassOnceMore() {
        m_model->loadTrace(letterTrace());
        const QString parts = m_model->outputText();
        const std::size_t small = m_model->count(Mark::Small);
        const std::size_t iterations = m_model->iterationCount();
        QCOMPARE(m_model->firstPassText(), parts.toStdString());
        const std::vector<Segment> again =
            segmentsOf(parts.toStdString(), {"Dear Mrs. Berger,", "Thank you very much."});
        QSignalSpy replaced(m_model.get(), &SessionModel::segmentsReplaced);
        SourceChange inverse = m_model->beginSecondPass(again);
        QCOMPARE(replaced.size(), 1);
        QCOMPARE(replaced.front(), (QList<QVariant>{0, 3, 5}));
        QCOMPARE(m_model->partCount(), std::size_t{3});
        QVERIFY(m_model->hasSecondPass() && m_model->showsSecondPass());
        QVERIFY(!m_model->shows(2) && m_model->shows(3));
        QCOMPARE(m_model->outputText(), QString());
        QCOMPARE(m_model->count(Mark::Small), std::size_t{0});

        m_model->finishSegment(greeting(3).result(again[0]));
        m_model->finishSegment(thanks(4).result(again[1]));
        QCOMPARE(m_model->gap(2), QString());
        QCOMPARE(m_model->gap(4), QString("\n\n"));
        QCOMPARE(m_model->outputText().left(39), QString("Dear Mrs. Berger,\n\nThank you very much."));
        QVERIFY(m_model->count(Mark::Small) < small);
        const GenerationResult result = m_model->result();
        QCOMPARE(result.segments.size(), std::size_t{3});
        QVERIFY(result.condensed && !result.stopped);
        QCOMPARE(result.condensed->segments.front().index, std::size_t{3});
        QCOMPARE(QString::fromStdString(result.finalText()), m_model->outputText());
        QCOMPARE(QString::fromStdString(result.text), parts);

        // The replay shows the first pass until the second begins.
        m_model->showUpTo(iterations);
        QVERIFY(!m_model->showsSecondPass());
        QCOMPARE(m_model->outputText(), parts);
        m_model->showUpTo(iterations + 1);
        QCOMPARE(m_model->outputText(), QString("Dear"));
        m_model->showAll();

        SourceChange forth = m_model->restoreSource(std::move(inverse));
        QVERIFY(!m_model->hasSecondPass());
        QCOMPARE(m_model->outputText(), parts);
        m_model->restoreSource(std::move(forth));
        QCOMPARE(QString::fromStdString(result.finalText()), m_model->outputText());
    }

    void aSecondPassEndsWithTheTextItWasMadeFrom() {
        m_model->loadTrace(letterTrace());
        m_model->beginSecondPass(segmentsOf(m_model->firstPassText(), {"Dear Mrs. Berger,"}));
        m_model->finishSegment(greeting(3).result({}));
        Trace trace = letterTrace();
        trace.result = m_model->result();
        const QString shown = m_model->outputText();
        const std::string shorter = "vielen Dank. Leider ist die Heizung kaputt.";
        SourceChange inverse =
            m_model->changeSource(shorter, segmentsOf(shorter, {"vielen Dank.", "Leider ist die Heizung kaputt."}));
        QVERIFY(!m_model->hasSecondPass());
        QCOMPARE(m_model->segmentCount(), std::size_t{2});
        m_model->restoreSource(std::move(inverse));
        QCOMPARE(m_model->outputText(), shown);
        // And a trace holds it.
        m_model->clear();
        m_model->loadTrace(trace);
        QCOMPARE(m_model->partCount(), std::size_t{3});
        QCOMPARE(m_model->outputText(), shown);
        std::vector<Segment> outside = segmentsOf(m_model->firstPassText(), {"Dear Mrs. Berger,"});
        outside[0].span.bytes.end = 10'000;
        QVERIFY_EXCEPTION_THROWN(m_model->beginSecondPass(outside), InputError);
        QCOMPARE(m_model->outputText(), shown);
    }

    void damagedValuesAreRefused() {
        m_model->loadTrace(letterTrace());
        const QString before = m_model->outputText();
        std::vector<Segment> outside = letterSegments();
        outside[2].span.bytes.end = letter.size() + 1;
        QVERIFY_EXCEPTION_THROWN(m_model->begin(letter, outside), InputError);
        std::vector<Segment> crossed = letterSegments();
        std::swap(crossed[0], crossed[1]);
        QVERIFY_EXCEPTION_THROWN(m_model->changeSource(letter, crossed), InputError);
        QVERIFY_EXCEPTION_THROWN(m_model->adopt("short", SessionModel::replayed(letterTrace().result)), InputError);
        Trace trace = letterTrace();
        trace.result.segments[1].iterations.pop_back();
        QVERIFY_EXCEPTION_THROWN(m_model->loadTrace(trace), InputError);
        trace = letterTrace();
        trace.result.segments[1].iterations[0].position = 1000;
        QVERIFY_EXCEPTION_THROWN(m_model->loadTrace(trace), InputError);
        Iteration nowhere = greeting().iterations().front();
        nowhere.segment = 7;
        QVERIFY_EXCEPTION_THROWN(m_model->apply(std::span(&nowhere, 1)), InputError);
        QVERIFY_EXCEPTION_THROWN(m_model->restartSegment(3), InputError);
        SourceChange change;
        change.first = 2;
        change.removed = 2;
        QVERIFY_EXCEPTION_THROWN(m_model->restoreSource(change), InputError);
        QCOMPARE(m_model->outputText(), before);
    }

    void gapsKeepInvalidBytesReadable() {
        const std::string source = "\xff A.\r\n\tB.\n";
        m_model->begin(source, {{{{2, 4}, {2, 4}}, "A.", false}, {{{7, 9}, {7, 9}}, "B.", false}});
        QCOMPARE(m_model->gap(0), QString("\ufffd "));
        QCOMPARE(m_model->gap(1), QString("\r\n\t"));
        QCOMPARE(m_model->gap(2), QString("\n"));
    }

private:
    std::unique_ptr<SessionModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestSessionModel)
#include "test_session_model.moc"
