// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTextBrowser>
#include <QtTest>

#include "../ui/sample_run.h"
#include "policy/policy_panel.h"
#include "studio_fixture.h"
#include "text/legend.h"
#include "text/replay_strip.h"
#include "text/token_card.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_view.h"
#include "window/shortcuts_dialog.h"
#include "window/tour.h"

using namespace bild;

/// The first minutes with the program, and what it tells by itself.
class TestStudioWelcome : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] Tour* tour() { return window().findChild<Tour*>(); }
    static void click(QWidget& in, const QString& name) {
        auto* button = in.findChild<QPushButton*>(name);
        QVERIFY(button != nullptr && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<StudioFixture>(std::make_shared<EngineScript>()); }
    void cleanup() { m_fixture.reset(); }

    void theSampleComesAtTheFirstStartAlone() {
        m_fixture->startLoaded();
        QVERIFY(!m_fixture->source().text().isEmpty());
        QVERIFY(window().windowTitle().contains("Sample"));
        m_fixture->startLoaded();
        QCOMPARE(m_fixture->source().text(), QString());
        QVERIFY(!window().isWindowModified());
    }

    void theSampleGivesWayToAPaste() {
        m_fixture->startLoaded();
        QApplication::clipboard()->setText("My own text.");
        m_fixture->press(Qt::Key_V, Qt::ControlModifier);
        TRY_COMPARE(m_fixture->source().text(), QString("My own text."));
        QVERIFY(!window().windowTitle().contains("Sample"));
        // The next one goes where the caret is.
        QApplication::clipboard()->setText(" More.");
        m_fixture->press(Qt::Key_V, Qt::ControlModifier);
        TRY_COMPARE(m_fixture->source().text(), QString("My own text. More."));
    }

    void anEditedSampleIsKept() {
        m_fixture->startLoaded();
        QTest::keyClicks(&m_fixture->source(), "x");
        const QString before = m_fixture->source().text();
        QApplication::clipboard()->setText("y");
        m_fixture->press(Qt::Key_V, Qt::ControlModifier);
        TRY_COMPARE(m_fixture->source().text().size(), before.size() + 1);
    }

    void theTourHasFiveStepsAndIsFoundAgain() {
        m_fixture->setup().welcome = true;
        m_fixture->startLoaded();
        QVERIFY(tour() != nullptr && tour()->isVisible());
        QCOMPARE(tour()->steps(), 5);
        QStringList seen;
        for (int step = 0; step < 5; ++step) {
            QCOMPARE(tour()->step(), step);
            QVERIFY(window().rect().contains(tour()->geometry()));
            seen << tour()->accessibleDescription();
            for (const QLabel* label : tour()->findChildren<QLabel*>()) {
                if (label->wordWrap()) QVERIFY(label->height() >= label->heightForWidth(label->width()));
            }
            click(*tour(), "tourNext");
        }
        seen.removeDuplicates();
        QCOMPARE(seen.size(), 5);
        QVERIFY(!tour()->isVisible());
        QVERIFY(m_fixture->source().hasFocus());
        // Once, unless it is asked for.
        m_fixture->startLoaded();
        QVERIFY(tour() == nullptr || !tour()->isVisible());
        window().actions().tour->trigger();
        QVERIFY(tour()->isVisible());
        click(*tour(), "tourNext");
        m_fixture->press(Qt::Key_Escape);
        QVERIFY(!tour()->isVisible());
        window().actions().tour->trigger();
        QCOMPARE(tour()->step(), 0);
        click(*tour(), "tourLeave");
        QVERIFY(!tour()->isVisible());
    }

    void theKeysAreListedByGroups() {
        m_fixture->startLoaded();
        m_fixture->press(Qt::Key_F1);
        auto* dialog = window().findChild<ShortcutsDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        const QString list = dialog->findChild<QTextBrowser*>()->toPlainText();
        int before = -1;
        for (const char* part : {"File", "Ctrl+O", "Edit", "Ctrl+Z", "Run", "Ctrl+Return", "Timeline", "Home", "Output"}) {
            const auto at = static_cast<int>(list.indexOf(QLatin1String(part), before + 1));
            QVERIFY2(at > before, part);
            before = at;
        }
        dialog->accept();
    }

    void aStripSaysHowFarAReplayIs() {
        m_fixture->startLoaded();
        m_fixture->type("One two three. Four five.");
        m_fixture->translate();
        ReplayStrip& strip = window().replayStrip();
        QVERIFY(!strip.isVisible());
        window().timeline().canvas().setPlace(3);
        QVERIFY(strip.isVisible());
        QVERIFY2(strip.words().contains(QString::number(window().timeline().tokensShown())), qPrintable(strip.words()));
        QTest::mouseClick(strip.findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(!strip.isVisible());
        QVERIFY(m_fixture->model().showsAll());
        window().timeline().canvas().setPlace(2);
        QVERIFY(strip.isVisible());
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        m_fixture->waitIdle();
        QVERIFY(!strip.isVisible());
    }

    void theCardSaysWhatTheNewThresholdsWouldDo() {
        m_fixture->startLoaded();
        m_fixture->model().loadTrace(test::letterTrace());
        // Always unsure: every drafted token would be the large model's.
        auto* slider = window().policy().findChildren<QSlider*>().front();
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        QTest::keyClick(slider, Qt::Key_End);
        TRY_VERIFY(window().legend().count(Mark::WouldBe) > 0);
        TokenRef hatched;
        for (int segment = 0; segment < 3 && !hatched.isValid(); ++segment) {
            for (int token = 0; token < 8 && !hatched.isValid(); ++token) {
                if (m_fixture->output().hatched({segment, token, false})) hatched = {segment, token, false};
            }
        }
        QVERIFY(hatched.isValid());
        m_fixture->output().setCurrentToken(hatched);
        Q_EMIT m_fixture->output().tokenActivated(hatched);
        QVERIFY(window().tokenCard().isVisible());
        const QString told = window().tokenCard().accessibleDescription();
        QVERIFY2(told.contains("thresholds set now"), qPrintable(told));
        QTest::keyClick(&window().tokenCard(), Qt::Key_Escape);
        QTest::keyClick(slider, Qt::Key_Home);
    }
};

QTEST_MAIN(TestStudioWelcome)
#include "test_studio_welcome.moc"
