// SPDX-License-Identifier: GPL-3.0-or-later
#include <QChartView>
#include <QClipboard>
#include <QMimeData>
#include <QSlider>
#include <QtTest>
#include <algorithm>

#include "charts/chart_panel.h"
#include "charts/policy_marks.h"
#include "charts/run_charts.h"
#include "charts/run_summary.h"
#include "look/origin_style.h"
#include "look/theme.h"
#include "policy/policy_panel.h"
#include "runs/edit_history.h"
#include "studio_fixture.h"
#include "text/legend.h"
#include "text/text_explain.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_view.h"

using namespace bild;

/// Writing a text with the pair that comes with the program, by keys and mouse.
class TestStudioRun : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] SessionModel& model() { return m_fixture->model(); }
    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] std::size_t tokens() { return model().statistics().tokens; }
    [[nodiscard]] QSlider* fallbackSlider() { return window().policy().findChildren<QSlider*>().front(); }
    [[nodiscard]] std::vector<Iteration> iterations(std::size_t segment) {
        return model().segment(segment).iterations();
    }

    /// Begins to write the letter many times over, and waits until some of it is there: far from all, on any machine.
    void beginLongRun() {
        m_fixture->type(m_fixture->source().text().repeated(10));
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        TRY_VERIFY(tokens() > 5);
        QVERIFY(m_fixture->studio().run().isRunning());
    }

    /// What the window took from the run as it was is what its iterations make, one after another.
    void verifyIterationsGiveTheText() {
        for (std::size_t index = 0; index < model().segmentCount(); ++index) {
            const SessionSegment& shown = model().segment(index);
            const SessionSegment made(shown.result(index));
            QVERIFY(shown.finished() && made.output().tokens() == shown.output().tokens());
            QVERIFY(made.output().ghosts() == shown.output().ghosts());
            QCOMPARE(made.text().text, shown.text().text);
            QVERIFY(made.text().pieces == shown.text().pieces);
            QCOMPARE(made.shown(), shown.shown());
        }
    }

    /// Whether a token's line of its origin is painted in that origin's colour.
    [[nodiscard]] bool showsInk(Mark mark, const TokenRef& token) {
        const QRect rect = m_fixture->output().tokenRect(token).toAlignedRect().adjusted(0, 0, 0, 8);
        const QImage image = m_fixture->output().viewport()->grab(rect).toImage();
        const QRgb ink = markStyle(mark, shadeOf(m_fixture->output().palette())).ink.rgb();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == ink) return true;
            }
        }
        return false;
    }
    /// The first token of the new policy that has letters has the flag, and its card says what was changed.
    void verifyFlagInText() {
        for (std::size_t segment = 0; segment < model().segmentCount(); ++segment) {
            const std::vector<OutputToken>& written = model().segment(segment).output().tokens();
            for (std::size_t at = 0; at < written.size(); ++at) {
                if (written[at].policy.fallbackThreshold != 0.0) continue;
                const TokenRef changed{static_cast<int>(segment), static_cast<int>(at), false};
                m_fixture->output().setCurrentToken(changed);
                if (m_fixture->output().currentToken() != changed) continue;
                QCOMPARE(m_fixture->output().policyChangesInSight(), std::vector<TokenRef>{changed});
                if (at == 0 || written[at - 1].policy.fallbackThreshold == 0.0) return;
                QVERIFY(explainToken(model().segment(segment), changed).rule.contains("The policy was changed"));
                return;
            }
        }
        QFAIL("No token was written under the new policy.");
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<StudioFixture>();
        m_fixture->startLoaded();
    }
    void cleanup() { m_fixture.reset(); }

    void oneKeyShowsColouredTextWithinASecondOfTheStart() {
        m_fixture->write("letter.txt", m_fixture->source().text().toUtf8());
        m_fixture->setup().file = m_fixture->path("letter.txt");
        m_fixture->stop();
        const FairClock clock;
        m_fixture->start();
        // The pair is still being loaded: the run begins as soon as it is there.
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        TRY_VERIFY(tokens() > 0 && !m_fixture->output().toPlainText().trimmed().isEmpty());
        const double milliseconds = clock.milliseconds();
        // On a fast machine all is written already, and the view has followed the text to its end.
        m_fixture->press(Qt::Key_Escape);
        m_fixture->waitIdle();
        m_fixture->output().setCurrentToken({0, 0, false});
        const Mark mark = markOf(model().token({0, 0, false})->origin);
        QVERIFY(showsInk(mark, {0, 0, false}));
        QVERIFY2(milliseconds < 1000, qPrintable(QString::number(milliseconds)));
    }

    void aPastedTextIsTranslated() {
        m_fixture->type({});
        QApplication::clipboard()->setText("Ich lese ein Buch. Das Wetter ist schön.");
        QTest::keySequence(&m_fixture->source(), QKeySequence::Paste);
        TRY_COMPARE(m_fixture->source().text(), QString("Ich lese ein Buch. Das Wetter ist schön."));
        m_fixture->translate();
        QCOMPARE(model().segmentCount(), 2U);
        QVERIFY(model().segment(0).finished() && model().segment(1).finished());
        QVERIFY(!m_fixture->outputText().isEmpty());
        verifyIterationsGiveTheText();
        QVERIFY(model().count(Mark::Large) >= 2);
        QVERIFY(window().status().activityWords().startsWith("Done"));
        QVERIFY(!window().status().rates().isEmpty());
    }

    void escapeStopsWithinOneToken() {
        beginLongRun();
        const FairClock clock;
        m_fixture->press(Qt::Key_Escape);
        m_fixture->waitIdle();
        const double milliseconds = clock.milliseconds();
        QVERIFY2(milliseconds < 500, qPrintable(QString::number(milliseconds)));
        QVERIFY(window().status().activityWords().startsWith("Stopped"));
        // What was written stays, and the next run finishes it.
        const std::size_t written = tokens();
        QVERIFY(written > 5);
        m_fixture->translate();
        for (std::size_t i = 0; i < model().segmentCount(); ++i) QVERIFY(model().segment(i).finished());
    }

    void aMovedThresholdIsObeyedAtTheNextTokenAndMarked() {
        beginLongRun();
        const double before = m_fixture->studio().engine().policy().get().fallbackThreshold;
        QVERIFY(before > 0.0);
        fallbackSlider()->setFocus();
        QTest::keyClick(fallbackSlider(), Qt::Key_Home);
        QCOMPARE(m_fixture->studio().engine().policy().get().fallbackThreshold, 0.0);
        m_fixture->waitIdle();
        // From one iteration on, and never again before it.
        std::vector<double> thresholds;
        for (std::size_t segment = 0; segment < model().segmentCount(); ++segment) {
            for (const Iteration& iteration : iterations(segment)) {
                thresholds.push_back(iteration.policy.fallbackThreshold);
            }
        }
        QVERIFY(std::ranges::is_sorted(thresholds, std::greater<>()));
        QCOMPARE(thresholds.front(),
                 m_fixture->studio().engine().loadedPair()->info.pair.presets.balanced.fallbackThreshold);
        QCOMPARE(thresholds.back(), 0.0);
        QCOMPARE(policyChanges(model().result()).size(), 2U);
        QCOMPARE(window().timeline().canvas().track().flags().size(), 1U);
        // Speed, rate and draft lengths each have one line at that place.
        QList<std::size_t> marks;
        for (QChartView* view : window().charts().findChildren<QChartView*>()) {
            for (const PolicyMarks* found : view->chart()->findChildren<PolicyMarks*>()) marks << found->marks().size();
        }
        QCOMPARE(marks, (QList<std::size_t>{1, 1, 1}));
        verifyFlagInText();
    }

    void onlyTheEditedSentenceIsGeneratedAgain() {
        m_fixture->type("Ich lese ein Buch. Das Wetter ist schön. Wir gehen nach Hause.");
        m_fixture->translate();
        QCOMPARE(model().segmentCount(), 3U);
        const auto first = iterations(0);
        const auto third = iterations(2);
        // "Buch" stays; the second sentence becomes another one.
        QTextCursor cursor = m_fixture->source().textCursor();
        const int at = static_cast<int>(m_fixture->source().text().indexOf(u"schön"));
        cursor.setPosition(at);
        cursor.setPosition(at + 5, QTextCursor::KeepAnchor);
        m_fixture->source().setTextCursor(cursor);
        QTest::keyClicks(&m_fixture->source(), "schlecht");
        m_fixture->translate();
        QCOMPARE(model().segmentCount(), 3U);
        QVERIFY(iterations(0) == first);
        QVERIFY(iterations(2) == third);
        QCOMPARE(model().segment(1).source().text, std::string("Das Wetter ist schlecht."));
        QVERIFY(model().segment(1).finished());
        // The history goes back through the run and the typing.
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(model().segment(1).source().text, std::string("Das Wetter ist schön."));
        QVERIFY(model().segment(1).finished());
        QVERIFY(m_fixture->source().text().contains("schlecht"));
        while (window().actions().undo->isEnabled() && !m_fixture->source().text().contains("schön")) {
            m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        }
        QVERIFY(m_fixture->source().text().contains("schön"));
        while (window().actions().redo->isEnabled())
            m_fixture->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_fixture->source().text().contains("schlecht"));
        QCOMPARE(model().segment(1).source().text, std::string("Das Wetter ist schlecht."));
    }

    void liveFollowsTheTypingAfterAPause() {
        m_fixture->type("Ich lese ein Buch.");
        m_fixture->press(Qt::Key_L, Qt::ControlModifier);
        m_fixture->waitIdle();
        TRY_VERIFY(model().segmentCount() == 1 && model().segment(0).finished());
        const auto first = iterations(0);
        QSignalSpy runs(&m_fixture->studio().run(), &RunController::began);
        m_fixture->source().moveCursor(QTextCursor::Start);
        // Typed without a pause: one request, not one a letter.
        QTest::keyClicks(&m_fixture->source(), "Wir gehen. ");
        TRY_COMPARE(model().segmentCount(), 2U);
        TRY_VERIFY(model().segment(0).finished());
        QCOMPARE(model().segment(0).source().text, std::string("Wir gehen."));
        QVERIFY(iterations(1) == first);
        QCOMPARE(runs.size(), 1);
        // Typing and what followed it go back together.
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_fixture->source().text(), QString("Ich lese ein Buch."));
        QCOMPARE(model().segmentCount(), 1U);
        QVERIFY(iterations(0) == first);
    }

    void finishedTextIsHatchedWithNoModelCall() {
        m_fixture->type("Ich lese ein Buch. Das Wetter ist schön.");
        m_fixture->translate();
        QSignalSpy measured(&m_fixture->studio().engine(), &EngineClient::baselineMeasured);
        TRY_COMPARE(measured.size(), 1);
        const std::size_t passes = model().iterationCount();
        fallbackSlider()->setFocus();
        const QImage before = m_fixture->output().grab().toImage();
        QCOMPARE(window().legend().count(Mark::WouldBe), 0U);
        QSignalSpy runs(&m_fixture->studio().run(), &RunController::began);
        int jobs = 0;
        connect(&m_fixture->studio().engine(), &EngineClient::finished, this, [&jobs](EngineClient::Job job) {
            // The hashes of the pair's files are read whenever nobody asks for anything else.
            if (job != EngineClient::Job::TraceHeader) ++jobs;
        });
        const FairClock clock;
        QTest::keyClick(fallbackSlider(), model().count(Mark::Small) > 0 ? Qt::Key_End : Qt::Key_Home);
        TRY_VERIFY(window().legend().count(Mark::WouldBe) > 0);
        const double milliseconds = clock.milliseconds();
        QVERIFY2(milliseconds < 100, qPrintable(QString::number(milliseconds)));
        QVERIFY(m_fixture->output().grab().toImage() != before);
        QCOMPARE(runs.size(), 0);
        QCOMPARE(jobs, 0);
        QCOMPARE(model().iterationCount(), passes);
    }

    void theSpeedupIsMeasuredWhileNobodyAsks() {
        m_fixture->type("Ich lese ein Buch. Das Wetter ist schön.");
        m_fixture->translate();
        QVERIFY(window().charts().charts().front()->title().contains("estimated"));
        TRY_VERIFY(window().charts().charts().front()->title().contains("measured"));
        QVERIFY(window().summary().text().contains("of 2"));
    }

    void theOutputCanBeCopied() {
        m_fixture->type("Ich lese ein Buch.");
        m_fixture->translate();
        m_fixture->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), m_fixture->outputText());
    }
};

QTEST_MAIN(TestStudioRun)
#include "test_studio_run.moc"
