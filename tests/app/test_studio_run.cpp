// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QMimeData>
#include <QSlider>
#include <QtTest>
#include <algorithm>

#include "charts/chart_panel.h"
#include "charts/run_charts.h"
#include "edit_history.h"
#include "policy_panel.h"
#include "run_summary.h"
#include "studio_fixture.h"
#include "timeline_canvas.h"
#include "timeline_view.h"

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

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<StudioFixture>();
        m_fixture->startLoaded();
    }
    void cleanup() { m_fixture.reset(); }

    void oneKeyShowsColouredTextWithinASecond() {
        QElapsedTimer clock;
        clock.start();
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(tokens() > 0);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        m_fixture->press(Qt::Key_Escape);
        m_fixture->waitIdle();
    }

    void aPastedTextIsTranslated() {
        m_fixture->type({});
        QApplication::clipboard()->setText("Ich lese ein Buch. Das Wetter ist schön.");
        QTest::keySequence(&m_fixture->source(), QKeySequence::Paste);
        QTRY_COMPARE(m_fixture->source().text(), QString("Ich lese ein Buch. Das Wetter ist schön."));
        m_fixture->translate();
        QCOMPARE(model().segmentCount(), 2U);
        QVERIFY(model().segment(0).finished() && model().segment(1).finished());
        QVERIFY(!m_fixture->outputText().isEmpty());
        QVERIFY(model().count(Mark::Large) >= 2);
        QVERIFY(window().status().activityWords().startsWith("Done"));
        QVERIFY(!window().status().rates().isEmpty());
    }

    void escapeStopsWithinOneToken() {
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(tokens() > 5);
        QElapsedTimer clock;
        clock.start();
        m_fixture->press(Qt::Key_Escape);
        m_fixture->waitIdle();
        QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(window().status().activityWords().startsWith("Stopped"));
        // What was written stays, and the next run finishes it.
        const std::size_t written = tokens();
        QVERIFY(written > 5);
        m_fixture->translate();
        for (std::size_t i = 0; i < model().segmentCount(); ++i) QVERIFY(model().segment(i).finished());
    }

    void aMovedThresholdIsObeyedAtTheNextTokenAndMarked() {
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(tokens() > 5);
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
        QTRY_VERIFY(model().segmentCount() == 1 && model().segment(0).finished());
        const auto first = iterations(0);
        QSignalSpy runs(&m_fixture->studio().run(), &RunController::began);
        m_fixture->source().moveCursor(QTextCursor::Start);
        // Typed without a pause: one request, not one a letter.
        QTest::keyClicks(&m_fixture->source(), "Wir gehen. ");
        QTRY_COMPARE_WITH_TIMEOUT(model().segmentCount(), 2U, 10'000);
        QTRY_VERIFY(model().segment(0).finished());
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
        const QImage before = m_fixture->output().grab().toImage();
        const std::size_t passes = model().iterationCount();
        QSignalSpy runs(&m_fixture->studio().run(), &RunController::began);
        fallbackSlider()->setFocus();
        QTest::keyClick(fallbackSlider(), model().count(Mark::Small) > 0 ? Qt::Key_End : Qt::Key_Home);
        QTRY_VERIFY(m_fixture->output().grab().toImage() != before);
        QCOMPARE(runs.size(), 0);
        QCOMPARE(model().iterationCount(), passes);
    }

    void theSpeedupIsMeasuredWhileNobodyAsks() {
        m_fixture->type("Ich lese ein Buch. Das Wetter ist schön.");
        m_fixture->translate();
        QVERIFY(window().charts().charts().front()->title().contains("estimated"));
        QTRY_VERIFY_WITH_TIMEOUT(window().charts().charts().front()->title().contains("measured"), 20'000);
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
