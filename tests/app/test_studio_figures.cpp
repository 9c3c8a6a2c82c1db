// SPDX-License-Identifier: GPL-3.0-or-later
#include <QThread>
#include <QtTest>
#include <random>

#include "charts/rate_chart.h"
#include "charts/run_charts.h"
#include "charts/run_summary.h"
#include "charts/speedup_chart.h"
#include "studio_fixture.h"

using namespace bild;

/// The figures beside the text, on a scripted engine that needs three times as long with the large model alone: a
/// measured speedup is 3, whatever was written, stopped, edited or taken back. Everything else would be false.
class TestStudioFigures : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<EngineScript> m_script;
    std::unique_ptr<StudioFixture> m_fixture;
    std::mt19937 m_random{7};

    [[nodiscard]] int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }
    [[nodiscard]] SpeedupChart& speedup() {
        SpeedupChart& chart = m_fixture->window().charts().speedup();
        chart.flush();
        return chart;
    }
    /// Sentences of one to six words, none like another.
    [[nodiscard]] QString text(int sentences) {
        static int number = 0;
        QString text;
        for (int i = 0; i < sentences; ++i) {
            QStringList words{QStringLiteral("Number%1").arg(++number)};
            for (int more = below(6); more > 0; --more) words << QStringLiteral("word%1").arg(below(90));
            text += words.join(u' ') + ". ";
        }
        return text.trimmed();
    }
    [[nodiscard]] std::size_t finishedSegments() {
        std::size_t finished = 0;
        for (std::size_t i = 0; i < m_fixture->model().segmentCount(); ++i) {
            finished += m_fixture->model().segment(i).finished() ? 1 : 0;
        }
        return finished;
    }
    /// Whatever stands there now is compared with itself.
    void verifyFigure() {
        if (finishedSegments() == 0) {
            QVERIFY(!speedup().title().contains("measured"));
            return;
        }
        TRY_VERIFY(speedup().title().contains("measured"));
        QCOMPARE(speedup().speedup(), 3.0);
        QCOMPARE(speedup().figure(), QString("3.0×"));
        const qulonglong all = m_fixture->model().segmentCount();
        if (finishedSegments() == all) return;
        TRY_VERIFY(speedup().note().startsWith(QString("%1 of %2 ").arg(finishedSegments()).arg(all)));
    }
    void stopAfter(int tokens) {
        m_script->hold(tokens);
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        TRY_VERIFY(m_fixture->studio().run().isRunning());
        QTest::qWait(below(120));
        m_fixture->press(Qt::Key_Escape);
        m_fixture->waitIdle();
        m_script->release();
    }

private Q_SLOTS:
    void init() {
        m_script = std::make_shared<EngineScript>();
        m_fixture = std::make_unique<StudioFixture>(m_script);
        m_fixture->startLoaded();
    }
    void cleanup() { m_fixture.reset(); }

    void aStoppedRunIsComparedWithWhatItWrote() {
        for (int stop = 0; stop < 8; ++stop) {
            m_fixture->type(text(12));
            m_fixture->translate();
            verifyFigure();
            // The large model has written all of this text now; the next run writes a part of it.
            m_script->hold(below(40));
            m_fixture->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
            QTest::qWait(below(120));
            m_fixture->press(Qt::Key_Escape);
            m_fixture->waitIdle();
            m_script->release();
            verifyFigure();
        }
    }

    void editsAndUndoAreComparedWithThemselves() {
        m_fixture->type(text(8));
        m_fixture->translate();
        verifyFigure();
        for (int edit = 0; edit < 5; ++edit) {
            QTextCursor cursor = m_fixture->source().textCursor();
            cursor.setPosition(below(static_cast<int>(m_fixture->source().text().size())));
            m_fixture->source().setTextCursor(cursor);
            m_fixture->source().insertPlainText(text(1));
            stopAfter(below(12));
            verifyFigure();
        }
        for (int step = 0; step < 12; ++step) {
            m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
            verifyFigure();
        }
    }

    void anotherPairsTimesAreNotMixedIn() {
        m_fixture->type(text(3));
        m_fixture->translate();
        verifyFigure();
        const std::string before = m_fixture->model().segment(0).writer();
        QVERIFY(!before.empty());
        m_fixture->studio().engine().load(QStringLiteral(BILD_SOURCE_DIR "/resources/models/en-summary"), {});
        m_fixture->waitLoaded();
        // What stands there is the first pair's still, and so are the times.
        verifyFigure();
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        m_fixture->waitIdle();
        QVERIFY(m_fixture->model().segment(0).writer() != before);
        verifyFigure();
    }

    void beforeItIsMeasuredNothingIsClaimed() {
        m_fixture->type(text(6));
        m_script->hold(5);
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        TRY_VERIFY(m_fixture->model().statistics().tokens > 3);
        TRY_COMPARE(speedup().figure(), QString("measuring…"));
        QVERIFY(speedup().note().startsWith("≈"));
        m_script->release();
        m_fixture->waitIdle();
        verifyFigure();
    }

    void whereNothingIsMeasuredTheEstimateSaysSo() {
        Preferences preferences = m_fixture->studio().settings().preferences();
        preferences.measureBaseline = false;
        m_fixture->studio().settings().setPreferences(preferences);
        m_fixture->type(text(4));
        m_fixture->translate();
        QVERIFY(speedup().title().contains("estimated"));
        QVERIFY(speedup().figure().startsWith("≈"));
        QVERIFY(speedup().note().contains("a large step"));
    }

    void figuresLiveFromTheFirstSecond() {
        // An engine that uses every processor.
        m_script->setThreads(QThread::idealThreadCount());
        m_fixture->start();
        m_fixture->waitLoaded();
        m_fixture->type(text(6));
        m_script->hold(4);
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        TRY_VERIFY(m_fixture->model().statistics().tokens > 0);
        const FairClock clock;
        TRY_VERIFY(m_fixture->window().charts().progress().tokens() > 0);
        QVERIFY2(clock.milliseconds() < 1000, qPrintable(QString::number(clock.milliseconds())));
        QVERIFY(!m_fixture->window().status().rates().isEmpty());
        QVERIFY(m_fixture->studio().run().isRunning());
        m_script->release();
        m_fixture->waitIdle();
    }

    void aRunOverAPartEndsWithTheFiguresOfTheText() {
        m_fixture->type(text(6));
        m_fixture->translate();
        m_fixture->source().moveCursor(QTextCursor::End);
        m_fixture->source().insertPlainText(" " + text(1));
        m_fixture->translate();
        RunCharts& charts = m_fixture->window().charts();
        charts.rate().flush();
        // A token a millisecond, in the part as in the whole.
        QCOMPARE(charts.progress().tokens(), m_fixture->model().statistics().tokens);
        QCOMPARE(charts.rate().tokensPerSecond(), 1000.0);
    }
};

QTEST_MAIN(TestStudioFigures)
#include "test_studio_figures.moc"
