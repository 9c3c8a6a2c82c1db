// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDialog>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>
#include <set>

#include "charts/chart_panel.h"
#include "charts/run_charts.h"
#include "compare/race_view.h"
#include "compare/threshold_map_view.h"
#include "look/number_table.h"
#include "policy/policy_panel.h"
#include "studio_fixture.h"

using namespace bild;

/// The race and the threshold map, on the pair that comes with the program.
class TestStudioCompare : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] EngineClient& engine() { return m_fixture->studio().engine(); }
    static QPushButton* button(QWidget& view, const QString& words) {
        for (QPushButton* found : view.findChildren<QPushButton*>()) {
            QString text = found->text();
            if (text.remove(QLatin1Char('&')).startsWith(words)) return found;
        }
        return nullptr;
    }
    void openRace() {
        m_fixture->press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(QTest::qWaitForWindowExposed(window().race().window(), kPatienceMs));
    }
    void openMap() {
        m_fixture->press(Qt::Key_M, Qt::ControlModifier);
        QVERIFY(QTest::qWaitForWindowExposed(window().thresholdMap().window(), kPatienceMs));
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<StudioFixture>();
        m_fixture->startLoaded();
        m_fixture->type("Ich lese ein Buch. Wir gehen nach Hause.");
    }
    void cleanup() { m_fixture.reset(); }

    void theRaceRunsAllThreeAndMeasuresTheSpeedup() {
        m_fixture->translate();
        openRace();
        RaceView& race = window().race();
        QSignalSpy raced(&engine(), &EngineClient::raced);
        race.findChild<QSpinBox*>()->setValue(2);
        QPushButton* start = button(race, "Race");
        QVERIFY(start != nullptr);
        QTest::mouseClick(start, Qt::LeftButton);
        TRY_COMPARE(raced.size(), 1);
        const auto results = raced[0][0].value<RaceResults>();
        QCOMPARE(results.small.size(), 2U);
        QCOMPARE(results.bild.size(), 2U);
        QVERIFY(!results.large[0].text.empty());
        QVERIFY(race.longestMilliseconds() > 0);
        QVERIFY(!race.verdict().isEmpty());
        // Replayed side by side, to the end of the slowest.
        TRY_VERIFY(race.isPlaying() || race.time() == race.longestMilliseconds());
        TRY_COMPARE(race.time(), race.longestMilliseconds());
        TRY_VERIFY(window().charts().charts().front()->title().contains("measured"));
        TRY_COMPARE(engine().job(), EngineClient::Job::None);
    }

    void aRaceCanBeStopped() {
        QFile letter(":/studio/samples/letter-de.txt");
        QVERIFY(letter.open(QIODevice::ReadOnly));
        m_fixture->source().setPlainText(QString::fromUtf8(letter.readAll()));
        openRace();
        RaceView& race = window().race();
        QSignalSpy raced(&engine(), &EngineClient::raced);
        race.findChild<QSpinBox*>()->setValue(race.findChild<QSpinBox*>()->maximum());
        QTest::mouseClick(button(race, "Race"), Qt::LeftButton);
        TRY_COMPARE(engine().job(), EngineClient::Job::Race);
        QTest::mouseClick(button(race, "Stop"), Qt::LeftButton);
        TRY_COMPARE(engine().job(), EngineClient::Job::None);
        QCOMPARE(raced.size(), 0);
        QVERIFY(window().status().activityWords().contains("stopped"));
    }

    void theMapMeasuresCellsAndAClickAppliesOne() {
        openMap();
        ThresholdMapView& map = window().thresholdMap();
        QSignalSpy cells(&engine(), &EngineClient::sweepCellMeasured);
        QSignalSpy finished(&engine(), &EngineClient::finished);
        // Two by two cells, and those of the current setting, each twice.
        for (QSpinBox* steps : map.findChildren<QSpinBox*>()) steps->setValue(2);
        for (QCheckBox* never : map.findChildren<QCheckBox*>()) never->setChecked(false);
        QTest::mouseClick(button(map, "Measure"), Qt::LeftButton);
        const int all = map.model().rowCount() * map.model().columnCount();
        QVERIFY(all >= 4);
        TRY_COMPARE(cells.size(), 2 * all);
        TRY_VERIFY(!map.isSweeping());
        QCOMPARE(map.table().rowCount(), all);
        int current = 0;
        for (int cell = 0; cell < all; ++cell) {
            const QModelIndex at = map.model().index(cell / map.model().columnCount(), cell % map.model().columnCount());
            QCOMPARE(map.model().times(at).runs, 2U);
            current += at.data(ThresholdMapModel::currentRole).toBool() ? 1 : 0;
        }
        QCOMPARE(current, 1);
        QTableView* table = nullptr;
        for (QTableView* view : map.findChildren<QTableView*>()) {
            if (view->model() == &map.model()) table = view;
        }
        QVERIFY(table != nullptr);
        // Each corner has another pair of thresholds.
        std::set<std::pair<double, double>> applied;
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < 2; ++column) {
                const QModelIndex cell = table->model()->index(row, column);
                QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
                const Policy policy = window().policy().policy();
                QVERIFY(engine().policy().get() == policy);
                applied.emplace(policy.fallbackThreshold, policy.rollbackThreshold);
            }
        }
        QCOMPARE(applied.size(), 4U);
    }

    void aSweepShowsProgressAndEscapeStopsIt() {
        QFile letter(":/studio/samples/letter-de.txt");
        QVERIFY(letter.open(QIODevice::ReadOnly));
        m_fixture->source().setPlainText(QString::fromUtf8(letter.readAll()));
        openMap();
        ThresholdMapView& map = window().thresholdMap();
        QSignalSpy cells(&engine(), &EngineClient::sweepCellMeasured);
        QTest::mouseClick(button(map, "Measure"), Qt::LeftButton);
        TRY_VERIFY(cells.size() >= 1);
        QVERIFY(map.isSweeping());
        QVERIFY(map.findChild<QProgressBar*>()->value() >= 1);
        // Escape stops first, and closes next.
        QTest::keyClick(map.window(), Qt::Key_Escape);
        TRY_COMPARE(engine().job(), EngineClient::Job::None);
        TRY_VERIFY(!map.isSweeping());
        QVERIFY(map.window()->isVisible());
        QTest::keyClick(map.window(), Qt::Key_Escape);
        QVERIFY(!map.window()->isVisible());
        // Closed in the middle, it stops all the same.
        openMap();
        QTest::mouseClick(button(map, "Measure"), Qt::LeftButton);
        TRY_COMPARE(engine().job(), EngineClient::Job::Sweep);
        map.window()->close();
        TRY_COMPARE(engine().job(), EngineClient::Job::None);
    }

    void aRunTakesTheEngineFromARace() {
        openRace();
        RaceView& race = window().race();
        race.findChild<QSpinBox*>()->setValue(race.findChild<QSpinBox*>()->maximum());
        QTest::mouseClick(button(race, "Race"), Qt::LeftButton);
        TRY_COMPARE(engine().job(), EngineClient::Job::Race);
        window().actions().run->trigger();
        m_fixture->waitIdle();
        QVERIFY(m_fixture->model().segment(0).finished());
        QVERIFY(button(race, "Race")->isEnabled());
    }

    void withoutTextThereIsNothingToMeasure() {
        m_fixture->source().setPlainText({});
        openRace();
        QTest::mouseClick(button(window().race(), "Race"), Qt::LeftButton);
        // In the window in front.
        MessageBar* front = window().race().window()->findChild<MessageBar*>();
        QVERIFY(front != nullptr);
        TRY_VERIFY(front->message().contains("no text"));
        QVERIFY(front->isVisible());
        QCOMPARE(window().messages().message(), QString());
    }
};

QTEST_MAIN(TestStudioCompare)
#include "test_studio_compare.moc"
