// SPDX-License-Identifier: GPL-3.0-or-later
#include <QScrollBar>
#include <QtTest>

#include "compare/threshold_map_view.h"
#include "event_stopwatch.h"
#include "exports/export_controller.h"
#include "long_text.h"
#include "studio_fixture.h"

using namespace bild;

namespace {

constexpr double kLongestMs = 50.0;

EventStopwatch* stopwatch() {
    return static_cast<EventStopwatch*>(qApp);
}

}  // namespace

/// The interface's thread never keeps people waiting.
class TestStudioResponsive : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    static void verifyQuick() { QVERIFY2(stopwatch()->longest() < kLongestMs, qPrintable(stopwatch()->where())); }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<StudioFixture>();
        m_fixture->start();
        // Drawing for the first time is not measured.
        QCoreApplication::processEvents();
    }
    void cleanup() { m_fixture.reset(); }

    void whileAPairIsLoadedAndATextIsWritten() {
        stopwatch()->restart();
        m_fixture->waitLoaded();
        verifyQuick();
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        m_fixture->waitIdle();
        QVERIFY(m_fixture->model().segmentCount() > 20);
        verifyQuick();
    }

    void whileThresholdsAreMeasured() {
        m_fixture->waitLoaded();
        m_fixture->window().showThresholdMap();
        QVERIFY(QTest::qWaitForWindowExposed(m_fixture->window().thresholdMap().window(), kPatienceMs));
        QCoreApplication::processEvents();
        stopwatch()->restart();
        QSignalSpy cells(&m_fixture->studio().engine(), &EngineClient::sweepCellMeasured);
        Q_EMIT m_fixture->window().thresholdMap().sweepRequested({{0.3, 0.6, 0.9}, {2.0, 5.0}}, 1);
        TRY_COMPARE(cells.size(), 6);
        verifyQuick();
    }

    void whileAPageIsExported() {
        m_fixture->waitLoaded();
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        m_fixture->waitIdle();
        ExportController& exports = m_fixture->studio().exports();
        QSignalSpy saved(&exports, &ExportController::saved);
        stopwatch()->restart();
        exports.save(m_fixture->path("page.html"), pageFormat());
        TRY_COMPARE(saved.size(), 1);
        verifyQuick();
    }

    void aRunOnALongTextStartsAndStopsAtOnce() {
        m_fixture->waitLoaded();
        m_fixture->write("long.txt", longText(100'000).toUtf8());
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("long.txt")));
        QCoreApplication::processEvents();
        stopwatch()->restart();
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        TRY_VERIFY(m_fixture->model().statistics().tokens > 200);
        m_fixture->press(Qt::Key_Escape);
        m_fixture->waitIdle();
        verifyQuick();
    }
};

int main(int argc, char** argv) {
    EventStopwatch application(argc, argv);
    TestStudioResponsive test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_studio_responsive.moc"
