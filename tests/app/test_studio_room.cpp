// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDockWidget>
#include <QGraphicsView>
#include <QHelpEvent>
#include <QPlainTextEdit>
#include <QToolTip>
#include <QtTest>

#include "charts/draft_chart.h"
#include "charts/rate_chart.h"
#include "charts/run_charts.h"
#include "charts/speedup_chart.h"
#include "compare/race_lane_view.h"
#include "compare/race_view.h"
#include "look/wrapped_tool_tips.h"
#include "studio_fixture.h"
#include "text/document_pane.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_view.h"

using namespace bild;

/// Whether there is room for everything, and whether what is shown can be read.
class TestStudioRoom : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<EngineScript> m_script;
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] QDockWidget* dock(const char* name) { return window().findChild<QDockWidget*>(QLatin1String(name)); }
    [[nodiscard]] TimelineCanvas& canvas() { return window().timeline().canvas(); }
    [[nodiscard]] int textHeight() { return window().outputPane().height(); }
    /// A dozen lines, or the least that the texts are given.
    [[nodiscard]] int comfortable() {
        return 12 * QFontMetrics(window().outputPane().font()).height() * 5 / 4;
    }
    void translateSome(int sentences) {
        QString text;
        for (int i = 0; i < sentences; ++i) text += QStringLiteral("Sentence %1 has words. ").arg(i);
        m_fixture->type(text.trimmed());
        m_fixture->translate();
    }

private Q_SLOTS:
    void init() {
        m_script = std::make_shared<EngineScript>();
        m_fixture = std::make_unique<StudioFixture>(m_script);
        m_fixture->startLoaded();
    }
    void cleanup() { m_fixture.reset(); }

    void lowWindowsKeepRoomForTheTexts() {
        window().resize(1440, 900);
        TRY_VERIFY(dock("chartsDock")->isVisible() && dock("timelineDock")->isVisible());
        for (const QSize size : {QSize(900, 600), QSize(720, 450), QSize(900, 500), QSize(1000, 640)}) {
            window().resize(size);
            QTest::qWait(50);
            QTRY_VERIFY2_WITH_TIMEOUT(textHeight() >= comfortable() ||
                            (!dock("chartsDock")->isVisible() && !dock("timelineDock")->isVisible()),
                        qPrintable(QStringLiteral("%1 of %2").arg(textHeight()).arg(comfortable())), kPatienceMs);
            // What is shown is no sliver.
            for (const char* name : {"chartsDock", "timelineDock"}) {
                if (!dock(name)->isVisible()) continue;
                const int least = QLatin1String(name) == "chartsDock" ? 140 : 80;
                TRY_VERIFY(dock(name)->height() >= least);
            }
        }
        window().resize(1440, 900);
        TRY_VERIFY(dock("chartsDock")->isVisible() && dock("timelineDock")->isVisible());
    }

    void aPanelThatWasClosedStaysClosed() {
        window().resize(1440, 900);
        TRY_VERIFY(dock("chartsDock")->isVisible());
        dock("chartsDock")->toggleViewAction()->trigger();
        QVERIFY(!dock("chartsDock")->isVisible());
        window().resize(900, 600);
        QTest::qWait(50);
        window().resize(1440, 900);
        QTest::qWait(50);
        QVERIFY(!dock("chartsDock")->isVisible());
    }

    void panelsThatGaveWayComeBackAfterAStart() {
        window().resize(1440, 900);
        TRY_VERIFY(dock("chartsDock")->isVisible());
        window().resize(900, 520);
        TRY_VERIFY(!dock("chartsDock")->isVisible());
        m_fixture->startLoaded();
        TRY_VERIFY(!dock("chartsDock")->isVisible());
        window().resize(1440, 900);
        TRY_VERIFY(dock("chartsDock")->isVisible());
    }

    void theWholeRunFitsTheTimelineWithOneKey() {
        window().resize(1440, 900);
        translateSome(60);
        canvas().setFocus();
        const std::size_t last = canvas().track().size() - 1;
        QVERIFY(last > 200);
        QTest::keyClick(&canvas(), Qt::Key_0);
        canvas().setPlace(0);
        QVERIFY(canvas().blockRect(0).left() >= 0);
        QVERIFY(canvas().blockRect(last).right() <= canvas().viewport()->width());
        QTest::keyClick(&canvas(), Qt::Key_Plus);
        QVERIFY(canvas().blockRect(last).right() > canvas().viewport()->width());
    }

    void pointingAtATokenLightsItsBlocks() {
        window().resize(1440, 900);
        translateSome(3);
        const TokenRef token{1, 2, false};
        const QPoint at = m_fixture->output().tokenRect(token).center().toPoint();
        QTest::mouseMove(m_fixture->output().viewport(), at);
        const std::size_t pass =
            m_fixture->model().iterationIndex(1, m_fixture->model().token(token)->iteration);
        TRY_COMPARE(canvas().lit(), std::vector<std::size_t>{pass});
        QTest::mouseMove(m_fixture->output().viewport(), QPoint(2, 2));
        TRY_VERIFY(canvas().lit().empty());
    }

    void chartsTellTheirValuesUnderThePointer() {
        window().resize(1440, 900);
        translateSome(8);
        for (ChartPanel* chart : window().charts().charts()) chart->flush();
        RateChart& rate = window().charts().rate();
        const auto* view = rate.findChild<QGraphicsView*>();
        QVERIFY(view != nullptr);
        const QString middle = rate.valuesAt(QPointF(view->width() / 2.0, view->height() / 2.0));
        QVERIFY2(middle.contains("milliseconds: ") && middle.contains("tokens per second: "), qPrintable(middle));
        QCOMPARE(rate.valuesAt(QPointF(-50, -50)), QString());
        QVERIFY(window().charts().drafts().findChild<QGraphicsView*>() != nullptr);
    }

    void longTooltipsWrap() {
        QCOMPARE(WrappedToolTips::wrapped("short"), QString("short"));
        QCOMPARE(WrappedToolTips::wrapped("<p>rich</p>"), QString("<p>rich</p>"));
        QWidget* chart = window().charts().charts().front();
        QVERIFY(chart->toolTip().size() > 100);
        const QPoint at(4, 4);
        QHelpEvent event(QEvent::ToolTip, at, chart->mapToGlobal(at));
        QApplication::sendEvent(chart, &event);
        QVERIFY2(QToolTip::text().startsWith("<p>"), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void rightToLeftLinesStandRight() {
        window().resize(1440, 900);
        // A sentence in Hebrew, and one in English.
        m_fixture->type(QString::fromUtf8("\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd\nHello."));
        SourceView& source = m_fixture->source();
        const int width = source.viewport()->width();
        QTextCursor cursor(source.document());
        cursor.setPosition(0);
        QVERIFY2(source.cursorRect(cursor).x() > width * 3 / 4, qPrintable(QString::number(source.cursorRect(cursor).x())));
        cursor.setPosition(static_cast<int>(source.text().indexOf("Hello")));
        QVERIFY(source.cursorRect(cursor).x() < width / 4);
    }

    void theRaceIsColouredAndSaved() {
        m_fixture->type("One two. Three four.");
        m_fixture->press(Qt::Key_R, Qt::ControlModifier);
        RaceView& race = window().race();
        Q_EMIT race.raceRequested(1);
        TRY_VERIFY(race.longestMilliseconds() > 0.0);
        race.showTime(race.longestMilliseconds());
        RaceLaneView* lane = race.findChildren<RaceLaneView*>().back();
        auto* text = lane->findChild<QPlainTextEdit*>();
        QVERIFY(text->extraSelections().isEmpty());
        QTest::keyClick(race.findChild<QCheckBox*>(), Qt::Key_Space);
        // A mark for each token that has letters.
        QCOMPARE(text->extraSelections().size(), 4);
        QCOMPARE(race.saveTo(m_fixture->path("race.html")), QString());
        const QByteArray page = m_fixture->read("race.html");
        QVERIFY(page.contains("<title>") && page.contains("One") && page.contains("class=\"o3\""));
        QVERIFY(!page.contains("http:") && !page.contains("<script"));
        QCOMPARE(race.saveTo(m_fixture->path("race.csv")), QString());
        const QByteArray table = m_fixture->read("race.csv");
        QCOMPARE(table.count("\r\n"), 1 + 3 * 2);
        QVERIFY(table.contains("\"One two.\""));
    }
};

QTEST_MAIN(TestStudioRoom)
#include "test_studio_room.moc"
