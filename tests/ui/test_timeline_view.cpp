// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "look/origin_style.h"
#include "timed_run.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_view.h"

using namespace bild;
using bild::test::TimedRun;

namespace {

QToolButton* button(const TimelineView& view, const QString& name) {
    for (auto* candidate : view.findChildren<QToolButton*>()) {
        if (candidate->accessibleName() == name) return candidate;
    }
    return nullptr;
}

bool shows(const TimelineView& view, const QString& text) {
    for (const auto* label : view.findChildren<QLabel*>()) {
        if (label->text().contains(text)) return true;
    }
    return false;
}

}  // namespace

class TestTimelineView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        m_view = std::make_unique<TimelineView>();
        m_view->setPalette(themePalette(Shade::Light));
        m_view->resize(700, 150);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_moved = std::make_unique<QSignalSpy>(m_view.get(), &TimelineView::positionChanged);
        m_selected = std::make_unique<QSignalSpy>(m_view.get(), &TimelineView::iterationsSelected);
    }

    void keysStep();
    void buttonsStep();
    void clickSelectsAndMoves();
    void dragSelectsARange();
    void playheadIsDragged();
    void keysSelect();
    void playsByRecordedTime();
    void speedIsChosenForTheEye();
    void liveRunIsFollowedInSilence();
    void blocksLookLikeWhatTheyAre();
    void zoomKeepsTheMiddle();
    void thousandsOfBlocksStayQuick();
    void policyChangeIsShown();
    void screenReadersHearIt();
    void everyControlHasAName();

private:
    TimelineCanvas& canvas() { return m_view->canvas(); }
    QPoint middleOf(std::size_t block) { return canvas().blockRect(block).center().toPoint(); }
    void key(int which, Qt::KeyboardModifiers with = {}) { QTest::keyClick(&canvas(), Qt::Key(which), with); }
    QColor pixel(QPoint at) { return canvas().viewport()->grab().toImage().pixelColor(at); }

    std::unique_ptr<TimelineView> m_view;
    std::unique_ptr<QSignalSpy> m_moved;
    std::unique_ptr<QSignalSpy> m_selected;
};

void TestTimelineView::keysStep() {
    m_view->setIterations(TimedRun().large().draft(2).unsure().large().draft(2).large().iterations());
    QCOMPARE(m_view->position(), 8);
    key(Qt::Key_Home);
    QCOMPARE(m_view->position(), 0);
    key(Qt::Key_Right);
    QCOMPARE(m_view->position(), 1);
    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_view->position(), 5);
    key(Qt::Key_Left);
    QCOMPARE(m_view->position(), 3);
    key(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(m_view->position(), 1);
    key(Qt::Key_End);
    QCOMPARE(m_view->position(), 8);
    QCOMPARE(m_moved->count(), 6);
    key(Qt::Key_End);
    QCOMPARE(m_moved->count(), 6);
    QCOMPARE(m_moved->last().first().toInt(), 8);
}

void TestTimelineView::buttonsStep() {
    QVERIFY(!button(*m_view, "Play")->isEnabled());
    m_view->setIterations(TimedRun().large().draft(3).iterations());
    QVERIFY(!button(*m_view, "To the end")->isEnabled());
    QTest::mouseClick(button(*m_view, "Back one token"), Qt::LeftButton);
    QCOMPARE(m_view->position(), 3);
    QVERIFY(shows(*m_view, "token 3 · 3 ms"));
    QTest::mouseClick(button(*m_view, "To the start"), Qt::LeftButton);
    QCOMPARE(m_view->position(), 0);
    QVERIFY(!button(*m_view, "To the start")->isEnabled());
    QTest::mouseClick(button(*m_view, "Forward one token"), Qt::LeftButton);
    QCOMPARE(m_view->position(), 1);
    QTest::mouseClick(button(*m_view, "To the end"), Qt::LeftButton);
    QCOMPARE(m_view->position(), 4);
}

void TestTimelineView::clickSelectsAndMoves() {
    m_view->setIterations(TimedRun().large().draft(5).large().iterations());
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, middleOf(3));
    QCOMPARE(m_selected->count(), 1);
    QCOMPARE(m_selected->last(), (QVariantList{3, 3}));
    QCOMPARE(m_view->position(), 4);
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf(6));
    QCOMPARE(m_selected->last(), (QVariantList{3, 6}));
    QSignalSpy cleared(m_view.get(), &TimelineView::selectionCleared);
    // On the small model's lane, where the large one has its block: nothing is there.
    const QPoint beside(middleOf(6).x(), middleOf(3).y());
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, beside);
    QCOMPARE(cleared.count(), 1);
}

void TestTimelineView::dragSelectsARange() {
    m_view->setIterations(TimedRun().large().draft(8).large().iterations());
    QTest::mousePress(canvas().viewport(), Qt::LeftButton, {}, middleOf(6));
    QTest::mouseMove(canvas().viewport(), middleOf(4));
    QTest::mouseMove(canvas().viewport(), middleOf(2));
    QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, {}, middleOf(2));
    QCOMPARE(m_selected->last(), (QVariantList{2, 6}));
    QTest::mouseMove(canvas().viewport(), middleOf(9));
    QCOMPARE(m_selected->last(), (QVariantList{2, 6}));
}

void TestTimelineView::playheadIsDragged() {
    m_view->setIterations(TimedRun().large().draft(8).large().iterations());
    const QPoint head(qRound(canvas().playheadX()), canvas().viewport()->height() / 2);
    QTest::mousePress(canvas().viewport(), Qt::LeftButton, {}, head);
    QTest::mouseMove(canvas().viewport(), middleOf(4) + QPoint(3, 0));
    QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, {}, middleOf(4) + QPoint(3, 0));
    QCOMPARE(m_view->position(), 5);
    QCOMPARE(m_selected->count(), 0);
}

void TestTimelineView::keysSelect() {
    m_view->setIterations(TimedRun().large().draft(8).large().iterations());
    m_view->setPosition(5);
    key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_selected->last(), (QVariantList{4, 4}));
    key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_selected->last(), (QVariantList{4, 5}));
    key(Qt::Key_Left, Qt::ShiftModifier);
    key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_selected->last(), (QVariantList{3, 4}));
    QCOMPARE(m_view->position(), 5);
    QSignalSpy cleared(m_view.get(), &TimelineView::selectionCleared);
    key(Qt::Key_Escape);
    QCOMPARE(cleared.count(), 1);
}

void TestTimelineView::playsByRecordedTime() {
    // 100 ms of recorded time, at half the speed.
    m_view->setIterations(TimedRun().large().draft(196).iterations());
    QCOMPARE(canvas().track().millisecondsAt(197), 100.0);
    m_view->setSpeed(0.5);
    QSignalSpy playing(m_view.get(), &TimelineView::playingChanged);
    QElapsedTimer clock;
    clock.start();
    key(Qt::Key_Space);
    QVERIFY(m_view->isPlaying());
    QVERIFY(button(*m_view, "Pause"));
    QTRY_VERIFY(!m_view->isPlaying());
    QVERIFY2(clock.elapsed() >= 195, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(m_view->position(), 197);
    QCOMPARE(playing.count(), 2);
    QVERIFY(m_moved->count() > 4);  // it was seen moving
    QVERIFY(button(*m_view, "Play"));

    m_view->setSpeed(0.005);
    QTest::mouseClick(button(*m_view, "Play"), Qt::LeftButton);  // from the start again
    QVERIFY(m_view->isPlaying());
    QCOMPARE(m_view->position(), 0);
    QTest::mouseClick(button(*m_view, "Forward one token"), Qt::LeftButton);
    QVERIFY(!m_view->isPlaying());
    QCOMPARE(m_view->position(), 1);
}

void TestTimelineView::speedIsChosenForTheEye() {
    m_view->setIterations(TimedRun().sentences(2).iterations());
    QVERIFY(m_view->speed() < 0.05);
    auto* speeds = m_view->findChild<QComboBox*>();
    QTest::keyClick(speeds, Qt::Key_End);
    const double chosen = m_view->speed();
    QVERIFY(chosen > 1.0);
    m_view->setIterations(TimedRun().sentences(2).iterations());
    QCOMPARE(m_view->speed(), chosen);
}

void TestTimelineView::liveRunIsFollowedInSilence() {
    const TimedRun run = TimedRun().sentences(40);
    for (const Iteration& iteration : run.iterations()) m_view->append({&iteration, 1});
    QCOMPARE(m_view->position(), static_cast<int>(run.iterations().size()));
    QCOMPARE(m_moved->count(), 0);
    QVERIFY(canvas().playheadX() > 500 && canvas().playheadX() < 700);
    m_view->setPosition(3);  // looks back while the run goes on
    m_view->append(TimedRun().large().iterations());
    QCOMPARE(m_view->position(), 3);
    m_view->clear();
    QCOMPARE(m_view->size(), 0);
    QCOMPARE(m_view->position(), 0);
}

void TestTimelineView::blocksLookLikeWhatTheyAre() {
    m_view->setIterations(
        TimedRun().large().draft(1).unsure().large().draft(2).rollBack(1).iterations());  // L d u F d x R
    canvas().setZoom(2.0);
    m_view->setPosition(0);
    const auto ink = [](Mark mark) { return markStyle(mark, Shade::Light).ink; };
    const QColor base = themeColors(Shade::Light).base;
    QCOMPARE(pixel(middleOf(0)), ink(Mark::Large));
    QCOMPARE(pixel(middleOf(1)), ink(Mark::Small));
    QCOMPARE(pixel(middleOf(2)), base);  // only outlined
    QCOMPARE(pixel(middleOf(3)), ink(Mark::Fallback));
    QCOMPARE(pixel(middleOf(5)), base);
    QCOMPARE(pixel(middleOf(6)), ink(Mark::Rollback));
    m_view->setPalette(themePalette(Shade::Dark));
    QCOMPARE(pixel(middleOf(1)), markStyle(Mark::Small, Shade::Dark).ink);
}

void TestTimelineView::zoomKeepsTheMiddle() {
    m_view->setIterations(TimedRun().sentences(60).iterations());
    canvas().horizontalScrollBar()->setValue(canvas().horizontalScrollBar()->maximum() / 2);
    const auto middleBlock = [this] {
        std::size_t block = 0;
        while (canvas().blockRect(block).right() < canvas().viewport()->width() / 2.0) ++block;
        return static_cast<int>(block);
    };
    const int before = middleBlock();
    const double zoom = canvas().zoom();
    key(Qt::Key_Plus);
    key(Qt::Key_Plus);
    QVERIFY(canvas().zoom() > 1.5 * zoom);
    QVERIFY(qAbs(middleBlock() - before) <= 3);
    QTest::mouseClick(button(*m_view, "Smaller blocks"), Qt::LeftButton);
    QTest::mouseClick(button(*m_view, "Smaller blocks"), Qt::LeftButton);
    QCOMPARE(canvas().zoom(), zoom);
    QVERIFY(qAbs(middleBlock() - before) <= 3);
    for (int step = 0; step < 50; ++step) key(Qt::Key_Minus);
    QVERIFY(canvas().blockRect(1).width() > 1.0);
}

void TestTimelineView::thousandsOfBlocksStayQuick() {
    const TimedRun run = TimedRun().sentences(4000);
    QVERIFY(run.iterations().size() > 100000);
    m_view->setIterations(run.iterations());
    QElapsedTimer clock;
    clock.start();
    for (int frame = 0; frame < 20; ++frame) {
        m_view->setPosition(frame * 5000);
        (void)canvas().viewport()->grab();
    }
    QVERIFY2(clock.elapsed() < 20 * 50, qPrintable(QString::number(clock.elapsed())));
}

void TestTimelineView::policyChangeIsShown() {
    TimedRun run({0.7, 5.0, 10, false});
    run.large().draft(3);
    run.policy.fallbackThreshold = 0.6;
    run.draft(2).large();
    m_view->setIterations(run.iterations());
    QVERIFY(shows(*m_view, "fallback 0.70 → 0.60 at token 4"));
    key(Qt::Key_Home);
    QVERIFY(!shows(*m_view, "fallback"));
}

void TestTimelineView::screenReadersHearIt() {
    m_view->setIterations(TimedRun().large().draft(2).iterations());
    auto* interface = QAccessible::queryAccessibleInterface(&canvas());
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Slider);
    QVERIFY(!interface->text(QAccessible::Name).isEmpty());
    QVERIFY(interface->valueInterface());
    QCOMPARE(interface->valueInterface()->maximumValue().toInt(), 3);
    interface->valueInterface()->setCurrentValue(1);
    QCOMPARE(m_view->position(), 1);
    QVERIFY(interface->text(QAccessible::Value).contains("large model: its own turn"));
    key(Qt::Key_Right);
    QCOMPARE(interface->valueInterface()->currentValue().toInt(), 2);
    QVERIFY(interface->text(QAccessible::Value).contains("small model: drafted, and kept"));
}

void TestTimelineView::everyControlHasAName() {
    for (const auto* control : m_view->findChildren<QWidget*>()) {
        if (control->focusPolicy() == Qt::NoFocus || !control->isVisible()) continue;
        QVERIFY2(!control->accessibleName().isEmpty(), control->metaObject()->className());
    }
}

QTEST_MAIN(TestTimelineView)
#include "test_timeline_view.moc"
