// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <array>

#include "compare/race_lane_view.h"
#include "compare/race_view.h"
#include "error.h"
#include "sample_run.h"

using namespace bild;
using namespace bild::test;

namespace {

/// A run of these sentences, with iterations that take `pace` milliseconds each.
GenerationResult runOf(const std::vector<SampleSegment>& sentences, double pace) {
    GenerationResult run;
    double now = 0.0;
    std::size_t utf16 = 0;
    for (const SampleSegment& sentence : sentences) {
        SegmentResult segment = sentence.result({});
        for (Iteration& iteration : segment.iterations) {
            iteration.startMilliseconds = now;
            iteration.milliseconds = pace;
            now += pace;
        }
        if (!run.text.empty()) {
            run.text += "\n\n";
            utf16 += 2;
        }
        segment.outputSpan.bytes = {run.text.size(), run.text.size() + segment.text.size()};
        segment.outputSpan.utf16 = {utf16, utf16 + segment.text.size()};  // ASCII
        run.text += segment.text;
        utf16 += segment.text.size();
        run.segments.push_back(std::move(segment));
    }
    run.statistics.totalMilliseconds = now;
    return run;
}

SampleSegment written(std::size_t segment, const std::vector<std::string>& pieces, bool byLarge) {
    SampleSegment sample(segment);
    for (const std::string& piece : pieces) byLarge ? sample.large(piece) : sample.draft(piece);
    return sample;
}

const std::vector<std::string> largeWords{"\u2581The", "\u2581heating", "\u2581is", "\u2581broken", ".", "</s>"};
const std::vector<std::string> smallWords{"\u2581The", "\u2581heater", "\u2581is", "\u2581broken", ".", "</s>"};
const std::vector<std::string> greetingWords{"\u2581Dear", "\u2581Sir", "</s>"};

}  // namespace

class TestRaceView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        m_view = std::make_unique<RaceView>();
        m_view->resize(1000, 500);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void mediansOfRuns();
    void replayGrowsAndGoesBack();
    void lanesShareOneClock();
    void differencesAreMarkedAtTheEnd();
    void buttonsAskAndStop();
    void playsToTheEnd();
    void spaceAndSlider();
    void damagedRunsAreRefused();
    void lineBreaksKeepTheirPlace();
    void everyControlHasAName();

private:
    RaceLaneView* lane(const QString& name) {
        for (auto* candidate : m_view->findChildren<RaceLaneView*>()) {
            if (candidate->accessibleName() == name) return candidate;
        }
        return nullptr;
    }
    template <typename Button>
    Button* button(const QString& name) {
        for (auto* candidate : m_view->findChildren<Button*>()) {
            if (candidate->text().remove(QLatin1Char('&')) == name || candidate->accessibleName() == name) {
                return candidate;
            }
        }
        return nullptr;
    }
    /// Small 8 ms, large 36 ms, BiLD 18 ms; the small one has another word.
    void race() {
        const auto large = runOf({written(0, greetingWords, true), written(1, largeWords, true)}, 4.0);
        const auto bild = runOf({written(0, greetingWords, true), written(1, largeWords, false)}, 2.0);
        const auto small = runOf({written(0, greetingWords, false), written(1, smallWords, false)}, 1.0);
        m_view->setResults({small}, {large, large}, {bild});
    }

    std::unique_ptr<RaceView> m_view;
};

void TestRaceView::mediansOfRuns() {
    std::vector<GenerationResult> runs(4);
    for (std::size_t run = 0; run < runs.size(); ++run) {
        runs[run].statistics.totalMilliseconds = std::array{30.0, 10.0, 90.0, 20.0}[run];
    }
    const RunTimes times = runTimes(runs);
    QCOMPARE(times.median, 20.0);
    QCOMPARE(times.medianRun, 3U);
    QCOMPARE(times.fastest, 10.0);
    QCOMPARE(times.slowest, 90.0);
    runs.resize(3);
    QCOMPARE(runTimes(runs).median, 30.0);
    QCOMPARE(runTimes({}).runs, 0U);
}

void TestRaceView::replayGrowsAndGoesBack() {
    RaceReplay replay(runOf({greeting(0), heating(1)}, 1.0));
    const QString whole = QString::fromStdString(replay.run().text);
    replay.setTime(0.5);
    QCOMPARE(replay.text(), "");
    replay.setTime(2.0);
    QCOMPARE(replay.text(), "Dear Mrs");
    replay.setTime(6.0);  // the end token: the first segment is done
    QCOMPARE(replay.text(), "Dear Mrs. Berger,");
    replay.setTime(13.0);
    QVERIFY(replay.text().contains("\n\nUnfortunately, the heating is kaputt"));
    replay.setTime(14.0);
    QVERIFY(replay.text().endsWith("is broken"));
    QVERIFY(!replay.isFinished());
    replay.setTime(1e9);
    QVERIFY(replay.isFinished());
    QCOMPARE(replay.text(), whole);
    const std::size_t tokens = replay.tokens();
    replay.setTime(2.0);
    QCOMPARE(replay.text(), "Dear Mrs");
    QVERIFY(replay.tokens() < tokens);
}

void TestRaceView::lanesShareOneClock() {
    race();
    m_view->showTime(9.0);  // the small model has just finished
    QCOMPARE(lane("Small alone")->shownText(), "Dear Sir\n\nThe heater is broken.");
    QCOMPARE(lane("BiLD")->shownText(), "Dear Sir\n\nThe");
    QCOMPARE(lane("Large alone")->shownText(), "Dear Sir");
    m_view->showTime(m_view->longestMilliseconds());
    QCOMPARE(lane("Large alone")->shownText(), "Dear Sir\n\nThe heating is broken.");
    m_view->showTime(0.0);
    QCOMPARE(lane("Large alone")->shownText(), "");
    QCOMPARE(lane("Large alone")->figure(), "36.0 ms");
    QVERIFY(m_view->verdict().contains("2.0×"));
    QVERIFY(m_view->verdict().contains("2 of 2"));
}

void TestRaceView::differencesAreMarkedAtTheEnd() {
    race();
    auto* small = lane("Small alone")->findChild<QPlainTextEdit*>();
    m_view->showTime(5.0);
    QVERIFY(small->extraSelections().isEmpty());
    m_view->showTime(36.0);
    QCOMPARE(small->extraSelections().size(), 1);
    const auto mark = small->extraSelections().constFirst();
    QCOMPARE(mark.cursor.selectedText(), "heater");
    QVERIFY(mark.format.underlineStyle() != QTextCharFormat::NoUnderline);  // not by colour alone
    QVERIFY(lane("BiLD")->findChild<QPlainTextEdit*>()->extraSelections().isEmpty());
    m_view->showTime(1.0);
    QVERIFY(small->extraSelections().isEmpty());
}

void TestRaceView::buttonsAskAndStop() {
    QSignalSpy asked(m_view.get(), &RaceView::raceRequested);
    QSignalSpy stopped(m_view.get(), &RaceView::stopRequested);
    m_view->findChild<QSpinBox*>()->setValue(5);
    QTest::mouseClick(button<QPushButton>("Race"), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toInt(), 5);
    m_view->setProgress(4, 15);
    QVERIFY(!button<QPushButton>("Race")->isEnabled());
    QCOMPARE(m_view->findChildren<QProgressBar*>().constFirst()->isVisible(), true);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTest::mouseClick(button<QPushButton>("Stop"), Qt::LeftButton);
    QCOMPARE(stopped.count(), 2);
    m_view->setProgress(15, 15);
    QVERIFY(button<QPushButton>("Race")->isEnabled());
    QVERIFY(!button<QPushButton>("Stop")->isEnabled());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(stopped.count(), 2);
}

void TestRaceView::playsToTheEnd() {
    race();
    QVERIFY(m_view->isPlaying());
    QTest::keyClick(m_view->findChild<QComboBox*>(), Qt::Key_End);  // the fastest
    QTRY_VERIFY(!m_view->isPlaying());
    QCOMPARE(m_view->time(), 36.0);
    QCOMPARE(lane("Large alone")->shownText(), "Dear Sir\n\nThe heating is broken.");
    QTest::mouseClick(button<QToolButton>("Play"), Qt::LeftButton);
    QVERIFY(m_view->isPlaying());  // from the start again
    QVERIFY(button<QToolButton>("Pause"));
    m_view->setProgress(0, 9);
    QVERIFY(!m_view->isPlaying());  // nothing moves while times are taken
}

void TestRaceView::spaceAndSlider() {
    race();
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QVERIFY(!m_view->isPlaying());
    auto* slider = m_view->findChild<QSlider*>();
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(m_view->time(), 36.0);
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(m_view->time(), 0.0);
    QTest::keyClick(slider, Qt::Key_PageUp);
    QCOMPARE(m_view->time(), 3.6);
}

void TestRaceView::damagedRunsAreRefused() {
    GenerationResult damaged = runOf({greeting(0)}, 1.0);
    damaged.segments[0].iterations.erase(damaged.segments[0].iterations.begin());
    const GenerationResult good = runOf({greeting(0)}, 1.0);
    QVERIFY_EXCEPTION_THROWN(m_view->setResults({good}, {good}, {damaged}), InputError);
    QVERIFY(!m_view->isPlaying());
    QCOMPARE(m_view->longestMilliseconds(), 0.0);  // nothing half-loaded is left
}

void TestRaceView::lineBreaksKeepTheirPlace() {
    GenerationResult run = runOf({greeting(0), heating(1)}, 1.0);
    run.text.replace(run.text.find("\n\n"), 2, "\r\n");
    RaceReplay replay(run);
    replay.setTime(1e9);
    QCOMPARE(replay.text().size(), static_cast<qsizetype>(run.text.size()));
    QVERIFY(!replay.text().contains('\r'));
}

void TestRaceView::everyControlHasAName() {
    race();
    for (const auto* control : m_view->findChildren<QWidget*>()) {
        if (control->focusPolicy() == Qt::NoFocus || !control->isVisible()) continue;
        const auto* named = qobject_cast<const QPushButton*>(control);
        const bool isPart = control->inherits("QLineEdit") || control->inherits("QLabel") ||
                            control->inherits("QScrollBar") || control->objectName().startsWith("qt_");
        QVERIFY2(isPart || !control->accessibleName().isEmpty() || (named && !named->text().isEmpty()),
                 control->metaObject()->className());
    }
}

QTEST_MAIN(TestRaceView)
#include "test_race_view.moc"
