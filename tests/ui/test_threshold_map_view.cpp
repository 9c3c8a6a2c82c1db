// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <algorithm>
#include <limits>

#include "compare/heat_cell_delegate.h"
#include "compare/heat_legend.h"
#include "compare/threshold_map_view.h"
#include "look/number_table.h"
#include "look/theme.h"

using namespace bild;

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

const SweepGrid grid{{0.4, 0.6, 0.8}, {2.0, 5.0, never}};

/// Faster with lower fallback and higher rollback thresholds.
SweepCell cellAt(std::size_t fallback, std::size_t rollback) {
    SweepCell cell;
    cell.fallback = fallback;
    cell.rollback = rollback;
    cell.tokens = 100;
    cell.milliseconds = 50.0 + 10.0 * static_cast<double>(fallback) - 5.0 * static_cast<double>(rollback);
    cell.acceptanceRate = 0.9;
    cell.agreement = Agreement{fallback + 1, 4};
    return cell;
}

}  // namespace

class TestThresholdMapView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        m_view = std::make_unique<ThresholdMapView>();
        m_view->setPalette(themePalette(Shade::Light));
        m_view->resize(760, 480);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_map = table("Heat map");
        QVERIFY(m_map);
    }

    void stepsAreEven_data();
    void stepsAreEven();
    void asksForTheGrid();
    void showsProgressAndStops();
    void speedOrAgreement();
    void speedWithoutALargeRun();
    void theFastestIsTheOneThatTheMapShowsAsSuch();
    void theColoursHaveALegend();
    void clickApplies();
    void keysApply();
    void coloursHaveReadableNumbers();
    void cellsArePaintedInTheirColour();
    void tableHoldsEverything();
    void lateCellsAreIgnored();
    void modelIsSound();
    void everyControlHasAName();

private:
    QTableView* table(const QString& name) {
        for (auto* candidate : m_view->findChildren<QTableView*>()) {
            if (candidate->accessibleName().startsWith(name)) return candidate;
        }
        return nullptr;
    }
    QPushButton* button(const QString& text) {
        for (auto* candidate : m_view->findChildren<QPushButton*>()) {
            if (candidate->text().remove(QLatin1Char('&')).startsWith(text)) return candidate;
        }
        return nullptr;
    }
    void sweep(double largeMilliseconds = 100.0) {
        m_view->beginSweep(grid, 1);
        if (largeMilliseconds > 0.0) m_view->addLarge(largeMilliseconds);
        for (std::size_t cell = 0; cell < grid.cells(); ++cell) m_view->addCell(cellAt(cell / 3, cell % 3));
        m_view->endSweep();
    }
    QString shownAt(int row, int column) { return m_map->model()->index(row, column).data().toString(); }
    QPoint middleOf(int row, int column) { return m_map->visualRect(m_map->model()->index(row, column)).center(); }

    std::unique_ptr<ThresholdMapView> m_view;
    QTableView* m_map = nullptr;
};

void TestThresholdMapView::stepsAreEven_data() {
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<int>("steps");
    QTest::addColumn<std::vector<double>>("values");
    QTest::newRow("three") << 0.4 << 0.8 << 3 << std::vector{0.4, 0.6, 0.8};
    QTest::newRow("turned around") << 0.8 << 0.4 << 2 << std::vector{0.4, 0.8};
    QTest::newRow("one step") << 0.4 << 0.8 << 1 << std::vector{0.4};
    QTest::newRow("no range") << 0.5 << 0.5 << 5 << std::vector{0.5};
    QTest::newRow("finer than hundredths") << 0.50 << 0.51 << 9 << std::vector{0.5, 0.51};
}

void TestThresholdMapView::stepsAreEven() {
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(int, steps);
    QFETCH(std::vector<double>, values);
    QCOMPARE(evenSteps(from, to, steps), values);
}

void TestThresholdMapView::asksForTheGrid() {
    QSignalSpy asked(m_view.get(), &ThresholdMapView::sweepRequested);
    const auto fields = m_view->findChildren<QDoubleSpinBox*>();
    QCOMPARE(fields.size(), 4);
    fields[0]->setValue(0.2);
    fields[1]->setValue(0.4);
    m_view->findChildren<QSpinBox*>()[0]->setValue(3);
    QCOMPARE(m_map->model()->rowCount(), 4);  // shown before it is measured
    QTest::mouseClick(button("Measure"), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    auto wanted = asked.first().first().value<SweepGrid>();
    QCOMPARE(wanted.fallbackThresholds, (std::vector{0.2, 0.3, 0.4, 0.6}));  // the one that is set with them
    QCOMPARE(asked.first().at(1).toInt(), 3);
    QCOMPARE(wanted.rollbackThresholds, (std::vector{1.0, 3.0, 5.0, 7.0, never}));
    QTest::mouseClick(m_view->findChild<QCheckBox*>(), Qt::LeftButton, {},
                      {8, m_view->findChild<QCheckBox*>()->height() / 2});
    QTest::mouseClick(button("Measure"), Qt::LeftButton);
    wanted = asked.last().first().value<SweepGrid>();
    QCOMPARE(wanted.rollbackThresholds, (std::vector{1.0, 3.0, 5.0, 7.0}));
    m_view->setPolicy({0.35, 4.5, 7, false});
    QTest::mouseClick(button("Measure"), Qt::LeftButton);
    wanted = asked.last().first().value<SweepGrid>();
    QCOMPARE(wanted.fallbackThresholds, (std::vector{0.2, 0.3, 0.35, 0.4}));
    QCOMPARE(wanted.rollbackThresholds, (std::vector{1.0, 3.0, 4.5, 5.0, 7.0}));
}

void TestThresholdMapView::showsProgressAndStops() {
    QSignalSpy stopped(m_view.get(), &ThresholdMapView::stopRequested);
    auto* progress = m_view->findChild<QProgressBar*>();
    QVERIFY(!progress->isVisible());
    QVERIFY(!button("Stop")->isEnabled());
    m_view->beginSweep(grid, 2);
    QVERIFY(progress->isVisible());
    QVERIFY(!button("Measure")->isEnabled());
    m_view->addCell(cellAt(0, 0));
    m_view->addCell(cellAt(0, 1));
    m_view->addCell(cellAt(0, 1));  // its second run
    QCOMPARE(progress->value(), 3);
    QCOMPARE(progress->maximum(), 18);
    QTest::mouseClick(button("Stop"), Qt::LeftButton);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(stopped.count(), 2);
    m_view->endSweep();
    QVERIFY(!progress->isVisible());
    QCOMPARE(m_view->model().measuredCells(), 2U);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(stopped.count(), 2);
}

void TestThresholdMapView::speedOrAgreement() {
    sweep();
    QCOMPARE(shownAt(0, 0), "2.00×");
    QCOMPARE(shownAt(0, 2), "2.50×");
    QCOMPARE(m_map->model()->headerData(1, Qt::Vertical).toString(), "0.60");
    QCOMPARE(m_map->model()->headerData(2, Qt::Horizontal).toString(), "never");
    for (auto* choice : m_view->findChildren<QRadioButton*>()) {
        if (!choice->isChecked()) {
            QTest::keyClick(choice, Qt::Key_Space);
            break;
        }
    }
    QCOMPARE(shownAt(0, 0), "25 %");
    QCOMPARE(shownAt(2, 2), "75 %");
    m_view->setMeasure(MapMeasure::Speed);
    QCOMPARE(shownAt(0, 0), "2.00×");
}

void TestThresholdMapView::speedWithoutALargeRun() {
    m_view->beginSweep(grid, 1);
    SweepCell cell = cellAt(1, 1);
    cell.agreement.reset();
    m_view->addCell(cell);
    QCOMPARE(shownAt(1, 1), "1818");
    QCOMPARE(shownAt(0, 0), "");
    m_view->setMeasure(MapMeasure::Agreement);
    QCOMPARE(shownAt(1, 1), "–");
}

void TestThresholdMapView::theFastestIsTheOneThatTheMapShowsAsSuch() {
    const auto says = [this](const QString& words) {
        return std::ranges::any_of(m_view->findChildren<QLabel*>(),
                                   [&](const QLabel* label) { return label->text().contains(words); });
    };
    m_view->beginSweep(grid, 3);
    m_view->addLarge(100.0);
    SweepCell garrulous = cellAt(0, 0);
    garrulous.tokens = 400;
    SweepCell brief = cellAt(1, 1);
    brief.tokens = 380;
    const auto measure = [&](SweepCell cell, double milliseconds) {
        cell.milliseconds = milliseconds;
        m_view->addCell(cell);
    };
    measure(garrulous, 50.0);
    measure(brief, 40.0);
    QVERIFY(says("Measured once"));
    QVERIFY(!says("Fastest"));
    measure(garrulous, 52.0);
    measure(brief, 51.0);
    // Its slower run was no faster than the other's faster one.
    QVERIFY(says("No cell is clearly the fastest"));
    measure(garrulous, 56.0);
    measure(brief, 42.0);
    QCOMPARE(shownAt(1, 1), "2.38×");  // the median
    QCOMPARE(shownAt(0, 0), "1.92×");
    QCOMPARE(m_map->model()->index(1, 1).data(ThresholdMapModel::spreadRole).toString(), "1.96–2.50");
    QVERIFY(m_map->model()->index(1, 1).data(Qt::ToolTipRole).toString().contains("40.0 to 51.0 ms"));
    QVERIFY(says("No cell is clearly the fastest"));
    m_view->beginSweep(grid, 2);
    m_view->addLarge(100.0);
    for (const double slower : {0.0, 3.0}) {
        measure(garrulous, 50.0 + slower);
        measure(brief, 40.0 + slower);
    }
    QVERIFY(says("Fastest: fallback below 0.60, rollback above 5.0"));
    QVERIFY(!says("The text is short"));
    brief.tokens = 30;
    m_view->beginSweep(grid, 2);
    measure(brief, 40.0);
    QVERIFY(says("The text is short"));
}

void TestThresholdMapView::theColoursHaveALegend() {
    auto* legend = m_view->findChild<HeatLegend*>();
    QVERIFY(legend != nullptr && legend->isVisible());
    QVERIFY(legend->accessibleDescription().isEmpty());
    sweep();
    QVERIFY(legend->accessibleDescription().contains("1.43×") && legend->accessibleDescription().contains("2.50×"));
    const QImage image = legend->grab().toImage();
    const auto shows = [&image](const QColor& color) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, image.height() / 2) == color) return true;
        }
        return false;
    };
    QVERIFY(shows(heatColor(0.0)) && shows(heatColor(1.0)));
    m_view->setMeasure(MapMeasure::Agreement);
    QVERIFY(legend->accessibleDescription().contains("75 %"));
}

void TestThresholdMapView::clickApplies() {
    QSignalSpy applied(m_view.get(), &ThresholdMapView::cellApplied);
    m_view->setPolicy({0.6, 5.0, 7, true});
    QTest::mouseClick(m_map->viewport(), Qt::LeftButton, {}, middleOf(0, 0));
    QCOMPARE(applied.count(), 0);  // nothing measured yet
    sweep();
    QVERIFY(m_map->model()->index(1, 1).data(ThresholdMapModel::currentRole).toBool());
    QTest::mouseClick(m_map->viewport(), Qt::LeftButton, {}, middleOf(2, 2));
    QCOMPARE(applied.count(), 1);
    QCOMPARE(applied.first().first().value<Policy>(), (Policy{0.8, never, 7, true}));
    QVERIFY(m_map->model()->index(2, 2).data(ThresholdMapModel::currentRole).toBool());
    QVERIFY(!m_map->model()->index(1, 1).data(ThresholdMapModel::currentRole).toBool());
}

void TestThresholdMapView::keysApply() {
    sweep();
    QSignalSpy applied(m_view.get(), &ThresholdMapView::cellApplied);
    m_map->setCurrentIndex(m_map->model()->index(0, 0));
    QTest::keyClick(m_map, Qt::Key_Down);
    QTest::keyClick(m_map, Qt::Key_Right);
    QCOMPARE(applied.count(), 0);
    QTest::keyClick(m_map, Qt::Key_Return);
    QCOMPARE(applied.count(), 1);
    QCOMPARE(applied.first().first().value<Policy>().fallbackThreshold, 0.6);
    QCOMPARE(applied.first().first().value<Policy>().rollbackThreshold, 5.0);
    const QString heard = m_map->currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY(heard.contains("fallback below 0.60, rollback above 5.0 nats"));
    QVERIFY(heard.contains("2 of 4"));
}

void TestThresholdMapView::coloursHaveReadableNumbers() {
    double lightness = -1.0;
    for (int step = 0; step <= 100; ++step) {
        const QColor color = heatColor(step / 100.0);
        QVERIFY(contrastRatio(letteringOn(color), color) >= 4.5);
        const double luminance = contrastRatio(color, Qt::black);
        QVERIFY(luminance > lightness);  // ever lighter: readable without any colour
        lightness = luminance;
    }
    QCOMPARE(heatColor(-1.0), heatColor(0.0));
    QCOMPARE(heatColor(7.0), heatColor(1.0));
}

void TestThresholdMapView::cellsArePaintedInTheirColour() {
    sweep();
    const QImage image = m_map->viewport()->grab().toImage();
    const auto colorAt = [&](int row, int column) {
        const QRect cell = m_map->visualRect(m_map->model()->index(row, column));
        return image.pixelColor(cell.left() + 8, cell.center().y());
    };
    QCOMPARE(colorAt(0, 2), heatColor(1.0));
    QCOMPARE(colorAt(2, 0), heatColor(0.0));
}

void TestThresholdMapView::tableHoldsEverything() {
    sweep();
    QTest::mouseClick(button("Table"), Qt::LeftButton);
    QTableView* numbers = table("Measured cells");
    QVERIFY(numbers->isVisible());
    QVERIFY(!m_map->isVisible());
    QCOMPARE(numbers->model()->rowCount(), 9);
    const QString csv = m_view->table().toCsv();
    QVERIFY(csv.startsWith("fallback threshold,\"rollback threshold, nats\","));
    QVERIFY(csv.contains("\r\n0.4,2,50,2000,2,25,90,50,50,1\r\n"));
    QVERIFY(csv.contains("\r\n0.8,inf,60,"));
}

void TestThresholdMapView::lateCellsAreIgnored() {
    m_view->beginSweep({{0.5}, {2.0}}, 1);
    m_view->addCell(cellAt(2, 2));
    QCOMPARE(m_view->model().measuredCells(), 0U);
}

void TestThresholdMapView::modelIsSound() {
    QAbstractItemModelTester tester(&m_view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    sweep();
    m_view->setMeasure(MapMeasure::Agreement);
    m_view->beginSweep({}, 1);
    QCOMPARE(m_view->model().rowCount(), 0);
    m_view->addCell(cellAt(0, 0));
}

void TestThresholdMapView::everyControlHasAName() {
    for (const auto* control : m_view->findChildren<QWidget*>()) {
        if (control->focusPolicy() == Qt::NoFocus || !control->isVisible()) continue;
        const auto* named = qobject_cast<const QAbstractButton*>(control);
        const bool isPart = control->inherits("QLineEdit") || control->inherits("QHeaderView") ||
                            control->objectName().startsWith("qt_");
        QVERIFY2(isPart || !control->accessibleName().isEmpty() || (named && !named->text().isEmpty()),
                 control->metaObject()->className());
    }
}

QTEST_MAIN(TestThresholdMapView)
#include "test_threshold_map_view.moc"
