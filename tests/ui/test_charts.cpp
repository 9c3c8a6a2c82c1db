// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "charts/draft_chart.h"
#include "charts/origin_chart.h"
#include "charts/rate_chart.h"
#include "charts/run_charts.h"
#include "charts/speedup_chart.h"
#include "timed_run.h"

using namespace bild;
using bild::test::TimedRun;

namespace {

QChart* chartOf(const ChartPanel& panel) {
    return panel.findChild<QChartView*>()->chart();
}

qsizetype pointsDrawn(const ChartPanel& panel) {
    qsizetype points = 0;
    for (const auto* series : chartOf(panel)->series()) {
        if (const auto* line = qobject_cast<const QLineSeries*>(series)) points += line->count();
    }
    return points;
}

/// Pixels of (nearly) a colour.
int countOf(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += qAbs(pixel.red() - color.red()) + qAbs(pixel.green() - color.green()) +
                         qAbs(pixel.blue() - color.blue()) <
                     12;
        }
    }
    return count;
}

}  // namespace

class TestCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void estimatedThenMeasured();
    void rateHasTheLargeModelBesideIt();
    void originsBecomeBars();
    void draftsBecomeBars();
    void policyChangesAreMarked();
    void longRunsStayBounded();
    void drawsAtMostThirtyTimesASecond();
    void hiddenChartsAreNotDrawn();
    void tableIsReachedByKeys();
    void tablesAreSoundModels();
    void exportsFiles_data();
    void exportsFiles();
    void refusesToWriteNowhere();
    void followsTheTheme();
    void everyChartDefinesItself();
    void narrowWindowsGetTwoColumns();
};

void TestCharts::estimatedThenMeasured() {
    RunCharts charts;
    charts.resize(1000, 200);
    charts.show();
    charts.begin();
    const TimedRun run = TimedRun().nextSegment().large().draft(9).large();
    charts.add(run.iterations());
    charts.speedup().flush();
    QVERIFY(charts.speedup().title().contains("estimated"));
    QVERIFY(charts.speedup().note().contains("2.0 ms"));
    // 11 tokens of 2 ms against 1 + 2 + 4.5 + 2.9 ms.
    QCOMPARE(charts.speedup().speedup(), 22.0 / 10.4);
    QCOMPARE(charts.speedup().figure(), "≈2.1×");

    Statistics statistics;
    statistics.totalMilliseconds = 10.0;
    charts.finish(statistics);
    charts.setBaseline(LargeBaseline{35.0, 14, 10.0, 11, 1, 1});
    charts.speedup().flush();
    QVERIFY(charts.speedup().title().contains("measured"));
    QCOMPARE(charts.speedup().figure(), "3.5×");
    QCOMPARE(charts.speedup().note(), "large alone wrote 14 token(s)");
    // More than there is to gain: one of the two was measured beside something else.
    charts.setLimit({1, 0.25, 2.0, 3.0, 4});
    charts.speedup().flush();
    QCOMPARE(charts.speedup().note(), "large alone wrote 14 token(s)");
    charts.setBaseline(LargeBaseline{20.0, 14, 10.0, 11, 1, 1});
    QTRY_VERIFY2(charts.speedup().note().startsWith("at best 2.5×, were every draft kept"),
                 qPrintable(charts.speedup().note()));
    charts.setBaseline(LargeBaseline{9.0, 14, 10.0, 11, 1, 1});
    charts.setLimit({4, 1.0, 2.0, 6.0, 4});
    QTRY_VERIFY2(charts.speedup().note().startsWith("at best 1.0×: hardly a gain on this machine"),
                 qPrintable(charts.speedup().note()));
    // Two of three segments were compared: the others' times do not matter.
    charts.setBaseline(LargeBaseline{20.0, 8, 4.0, 6, 2, 3});
    charts.speedup().flush();
    QCOMPARE(charts.speedup().figure(), "5.0×");
    QVERIFY(charts.speedup().note().startsWith("2 of 3"));
    charts.setBaseline(std::nullopt, true);
    charts.speedup().flush();
    QCOMPARE(charts.speedup().figure(), "measuring…");
    QVERIFY(charts.speedup().note().contains("2.0 ms"));

    charts.begin();
    charts.setBaseline(std::nullopt);
    charts.speedup().flush();
    QCOMPARE(charts.speedup().figure(), "–");
    QVERIFY(charts.speedup().title().contains("estimated"));
}

void TestCharts::rateHasTheLargeModelBesideIt() {
    RunCharts charts;
    charts.begin();
    charts.add(TimedRun().nextSegment().large().draft(9).large().iterations());
    charts.rate().flush();
    QCOMPARE(charts.rate().tokensPerSecond(), 11.0 / 0.0104);
    QVERIFY(charts.rate().note().isEmpty());
    charts.setBaseline(LargeBaseline{20.0, 10, 10.0, 11, 1, 1});
    charts.rate().flush();
    QCOMPARE(charts.rate().note(), "large alone 500");
    QCOMPARE(charts.rate().figure(), "1058");
}

void TestCharts::originsBecomeBars() {
    OriginChart chart;
    chart.setCounts({37, 6, 2, 5, 0});
    NumberTable& table = chart.table();
    QCOMPARE(table.rowCount(), 5);
    QCOMPARE(table.index(0, 1).data().toInt(), 37);
    QCOMPARE(table.index(0, 2).data().toString(), "74.0");
    QCOMPARE(table.index(3, 2).data().toString(), "10.0");
    chart.setCounts({});
    QCOMPARE(chart.table().index(0, 2).data().toString(), "0.0");
}

void TestCharts::draftsBecomeBars() {
    DraftChart chart;
    chart.add(7, 0);
    chart.add(3, 2);
    QCOMPARE(chart.table().toCsv(), "first draft,last draft,mean length,kept,taken back\r\n1,1,7,7,0\r\n2,2,5,3,2\r\n");
    chart.clear();
    QCOMPARE(chart.table().rowCount(), 0);
}

void TestCharts::policyChangesAreMarked() {
    RunCharts charts;
    charts.resize(1000, 200);
    charts.show();
    TimedRun run({0.7, 5.0, 10, false});
    run.nextSegment().large().draft(5).large();
    run.policy.fallbackThreshold = 0.6;
    run.draft(5).large();
    charts.add(run.iterations());
    for (ChartPanel* chart : charts.charts()) {
        chart->flush();
        int marks = 0;
        for (const auto* item : chartOf(*chart)->scene()->items()) {
            if (item->toolTip() == "fallback 0.70 → 0.60 at token 8") {
                ++marks;
                QVERIFY(item->isVisible());
                QVERIFY(chartOf(*chart)->plotArea().intersects(item->boundingRect()));
            }
        }
        QCOMPARE(marks, chart == &charts.origins() ? 0 : 1);
    }
}

void TestCharts::longRunsStayBounded() {
    RunCharts charts;
    charts.resize(1000, 200);
    charts.show();
    charts.begin();
    TimedRun run;
    for (int change = 0; change < 200; ++change) {
        run.policy.fallbackThreshold = change % 2 ? 0.4 : 0.6;
        run.sentences(4, static_cast<unsigned>(change));
    }
    charts.add(run.iterations());
    QVERIFY(run.iterations().size() > 10000);
    for (ChartPanel* chart : charts.charts()) {
        chart->flush();
        QVERIFY(pointsDrawn(*chart) < 600);
        QVERIFY(chart->table().rowCount() <= 512);
        QVERIFY(chartOf(*chart)->scene()->items().size() < 400);
    }
    QVERIFY(charts.drafts().note().contains("mean"));
}

void TestCharts::drawsAtMostThirtyTimesASecond() {
    RateChart chart;
    chart.resize(300, 200);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    auto* line = qobject_cast<QLineSeries*>(chartOf(chart)->series().constLast());
    QSignalSpy drawn(line, &QLineSeries::pointsReplaced);
    QElapsedTimer clock;
    clock.start();
    for (int token = 1; clock.elapsed() < 200; ++token) {
        chart.add(token, static_cast<std::size_t>(token));
        QCoreApplication::processEvents();
    }
    const auto elapsed = static_cast<double>(clock.elapsed());
    QVERIFY(drawn.count() >= 1);
    QVERIFY2(static_cast<double>(drawn.count()) <= elapsed * 30.0 / 1000.0 + 1,
             qPrintable(QString::number(drawn.count())));
    const int shown = line->count();
    chart.add(1e6, 5);
    QTRY_VERIFY(line->count() != shown || line->at(line->count() - 1).x() > 1.0);
}

void TestCharts::hiddenChartsAreNotDrawn() {
    RateChart chart;
    auto* line = qobject_cast<QLineSeries*>(chartOf(chart)->series().constLast());
    chart.add(10.0, 5);
    chart.add(20.0, 10);
    QTest::qWait(0);
    QCOMPARE(line->count(), 0);
    chart.resize(300, 200);
    chart.show();
    QCOMPARE(line->count(), 2);
}

void TestCharts::tableIsReachedByKeys() {
    DraftChart chart;
    chart.resize(400, 300);
    chart.show();
    chart.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&chart));
    auto* table = chart.findChild<QTableView*>();
    QVERIFY(!table->isVisible());
    QTimer::singleShot(0, &chart, [] {
        QWidget* menu = QApplication::activePopupWidget();
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::keyClick(chart.findChild<QToolButton*>(), Qt::Key_Space);
    QTRY_VERIFY(chart.isTableShown());
    QVERIFY(table->isVisible());
    chart.add(4, 1);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    chart.showTable(false);
    QVERIFY(!table->isVisible());
}

void TestCharts::tablesAreSoundModels() {
    RunCharts charts;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (ChartPanel* chart : charts.charts()) {
        testers.push_back(std::make_unique<QAbstractItemModelTester>(
            &chart->table(), QAbstractItemModelTester::FailureReportingMode::QtTest));
    }
    const TimedRun run = TimedRun().sentences(50);
    for (const Iteration& iteration : run.iterations()) {
        charts.add({&iteration, 1});
        for (ChartPanel* chart : charts.charts()) QVERIFY(chart->table().rowCount() >= 0);
    }
    charts.begin();
    QCOMPARE(charts.rate().table().rowCount(), 0);
}

void TestCharts::exportsFiles_data() {
    QTest::addColumn<QString>("suffix");
    for (const char* suffix : {"png", "svg", "csv", "PNG"}) QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void TestCharts::exportsFiles() {
    QFETCH(QString, suffix);
    const QTemporaryDir folder;
    RunCharts charts;
    charts.setPalette(themePalette(Shade::Light));
    charts.add(TimedRun().sentences(3).iterations());
    charts.setBaseline(LargeBaseline{300.0, 60, 200.0, 60, 3, 3});
    int number = 0;
    for (ChartPanel* chart : charts.charts()) {
        const QString path = folder.filePath(QString::number(++number) + QLatin1Char('.') + suffix);
        QCOMPARE(chart->saveTo(path), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        if (suffix == "csv") {
            QVERIFY(content.count('\n') > 2);
        } else if (suffix == "svg") {
            QVERIFY(QSvgRenderer(content).isValid());
            QVERIFY(content.contains(chart->title().toHtmlEscaped().toUtf8()));
        } else {
            const QImage image = QImage::fromData(content, "PNG");
            QVERIFY(image.width() >= 1000);
            // Something of the data is drawn: lines in blue or bars.
            const ThemeColors& colors = themeColors(Shade::Light);
            QVERIFY(countOf(image, colors.accent) + countOf(image, QColor(0x00, 0x72, 0xb2)) > 300);
        }
    }
}

void TestCharts::refusesToWriteNowhere() {
    DraftChart chart;
    const QString nowhere = QStringLiteral("/no/such/folder/a.png");
    QVERIFY(chart.saveTo(nowhere).contains(nowhere));
    QVERIFY(chart.saveTo(QStringLiteral("a.bmp")).contains(".csv"));
    QVERIFY(!QFile::exists(QStringLiteral("a.bmp")));
}

void TestCharts::followsTheTheme() {
    RateChart chart;
    chart.add(10.0, 5);
    chart.add(20.0, 15);
    chart.resize(300, 200);
    chart.setPalette(themePalette(Shade::Light));
    chart.show();
    const auto inkOf = [&chart] { return qobject_cast<QLineSeries*>(chartOf(chart)->series().constLast())->color(); };
    const QColor light = inkOf();
    chart.setPalette(themePalette(Shade::Dark));
    QTRY_VERIFY(inkOf() != light);
    QVERIFY(contrastRatio(inkOf(), themeColors(Shade::Dark).base) >= 3.0);
}

void TestCharts::everyChartDefinesItself() {
    RunCharts charts;
    charts.show();
    for (ChartPanel* chart : charts.charts()) {
        QVERIFY(chart->toolTip().size() > 40);
        QVERIFY(!chart->title().isEmpty());
        QVERIFY(chart->findChild<QToolButton*>()->accessibleName().contains(chart->title().left(8)));
        QVERIFY(!chart->findChild<QTableView*>()->accessibleName().isEmpty());
    }
}

void TestCharts::narrowWindowsGetTwoColumns() {
    RunCharts charts;
    charts.resize(2000, 300);
    charts.show();
    QTRY_COMPARE(charts.drafts().y(), charts.speedup().y());
    charts.resize(420, 600);
    QTRY_VERIFY(charts.drafts().y() > charts.speedup().y());
    QCOMPARE(charts.rate().y(), charts.speedup().y());
}

QTEST_MAIN(TestCharts)
#include "test_charts.moc"
