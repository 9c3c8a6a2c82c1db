// SPDX-License-Identifier: GPL-3.0-or-later
#include <QToolButton>
#include <QtTest>

#include "decoding/trace.h"
#include "exports/export_controller.h"
#include "policy/policy_panel.h"
#include "studio_fixture.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_view.h"

using namespace bild;

/// The timeline, with the models idle; and saved traces, with no model at all.
class TestStudioReplay : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] SessionModel& model() { return m_fixture->model(); }
    [[nodiscard]] TimelineView& timeline() { return m_fixture->window().timeline(); }
    void translate() {
        m_fixture->type("Ich lese ein gutes Buch. Wir gehen heute nach Hause.");
        m_fixture->translate();
    }
    static OpenPair noModels() {
        return
            [](const PairFolders& folders, const LoadOptions&, const Engine::Progress&) -> std::unique_ptr<PairEngine> {
                throw FileError(folders.large.string(), Message::verbatim("is not there"),
                                Message::verbatim("Choose another pair."));
            };
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<StudioFixture>();
        m_fixture->startLoaded();
    }
    void cleanup() { m_fixture.reset(); }

    void arrowsStepByTokenAndByRound() {
        translate();
        const QString end = m_fixture->outputText();
        const auto all = static_cast<int>(model().iterationCount());
        QCOMPARE(timeline().size(), all);
        QSignalSpy runs(&m_fixture->studio().run(), &RunController::began);
        timeline().canvas().setFocus();
        m_fixture->press(Qt::Key_Home);
        QCOMPARE(timeline().position(), 0);
        QCOMPARE(m_fixture->outputText().trimmed(), QString());
        m_fixture->press(Qt::Key_Right);
        const auto first = model().statistics().tokens;
        QCOMPARE(first, 1U);
        m_fixture->press(Qt::Key_Right, Qt::ControlModifier);
        const int round = timeline().position();
        QVERIFY(round > 1);
        m_fixture->press(Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(timeline().position() < round);
        m_fixture->press(Qt::Key_End);
        QCOMPARE(m_fixture->outputText(), end);
        QVERIFY(model().showsAll());
        QCOMPARE(runs.size(), 0);
    }

    void windowWideKeysStepWhileTheTextHasTheFocus() {
        translate();
        m_fixture->source().setFocus();
        const int end = timeline().position();
        m_fixture->press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(timeline().position() < end);
        m_fixture->press(Qt::Key_End, Qt::AltModifier);
        QCOMPARE(timeline().position(), end);
    }

    void spacePlaysToTheEndAndPauses() {
        translate();
        timeline().setSpeed(5.0);
        timeline().canvas().setFocus();
        m_fixture->press(Qt::Key_Home);
        m_fixture->press(Qt::Key_Space);
        QVERIFY(timeline().isPlaying());
        TRY_VERIFY(!timeline().isPlaying());
        QCOMPARE(timeline().position(), timeline().size());
        QVERIFY(model().showsAll());
    }

    void aBlockSelectsItsToken() {
        translate();
        TimelineCanvas& canvas = timeline().canvas();
        canvas.setFocus();
        m_fixture->press(Qt::Key_Home);
        m_fixture->press(Qt::Key_End);
        const auto block = static_cast<std::size_t>(timeline().size() - 1);
        QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, canvas.blockRect(block).center().toPoint());
        QVERIFY(model().tokenOfIteration(block).isValid());
        QVERIFY(m_fixture->output().currentToken() == model().tokenOfIteration(block) ||
                model().segment(1).output().tokens().back().piece == "</s>");
        // And a token its block.
        m_fixture->output().setFocus();
        m_fixture->output().setCurrentToken({0, 0, false});
        m_fixture->output().setCurrentToken({1, 0, false});
        const auto selected = canvas.selection();
        const std::size_t written = model().iterationIndex(1, model().token({1, 0, false})->iteration);
        QVERIFY(selected && selected->first == written && selected->last == written);
    }

    void aPartialRunKeepsTimelineAndTextInStep() {
        translate();
        m_fixture->source().moveCursor(QTextCursor::Start);
        QTest::keyClicks(&m_fixture->source(), "Guten Tag. ");
        m_fixture->translate();
        QCOMPARE(model().segmentCount(), 3U);
        QCOMPARE(timeline().size(), static_cast<int>(model().iterationCount()));
        // The first segment was generated last, and still comes first.
        timeline().canvas().setFocus();
        m_fixture->press(Qt::Key_Home);
        m_fixture->press(Qt::Key_Right);
        QCOMPARE(model().segment(0).shown(), 1U);
        QCOMPARE(model().segment(1).shown(), 0U);
        const TimelineTrack& track = timeline().canvas().track();
        for (std::size_t i = 1; i < track.size(); ++i) {
            QVERIFY(track.block(i).startMilliseconds >= track.block(i - 1).startMilliseconds);
        }
    }

    void aSavedTraceIsReplayedWithNoModel() {
        m_fixture->window().actions().careful->trigger();
        translate();
        const QString output = m_fixture->outputText();
        const QString source = m_fixture->source().text();
        const std::size_t passes = model().iterationCount();
        StudioFixture::chooseFile(m_fixture->path("run.json"));
        m_fixture->window().actions().exportTrace->trigger();
        TRY_VERIFY(!m_fixture->read("run.json").isEmpty());
        const Policy policy = m_fixture->window().policy().policy();
        QVERIFY(policy != Policy());
        StudioFixture other;
        other.setup().open = noModels();
        other.write("run.json", m_fixture->read("run.json"));
        other.start();
        TRY_VERIFY(other.window().messages().message().contains("is not there"));
        StudioFixture::chooseFile(other.path("run.json"));
        other.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        TRY_COMPARE(other.source().text(), source);
        QVERIFY(other.window().windowTitle().startsWith("run.json"));
        QCOMPARE(other.outputText(), output);
        QCOMPARE(other.window().timeline().size(), static_cast<int>(passes));
        QCOMPARE(other.window().policy().policy(),
                 m_fixture->studio().engine().loadedPair()->info.pair.presets.careful);
        other.window().timeline().canvas().setFocus();
        other.press(Qt::Key_Home);
        QCOMPARE(other.model().statistics().tokens, 0U);
        other.press(Qt::Key_Right);
        QCOMPARE(other.model().statistics().tokens, 1U);
        other.press(Qt::Key_End);
        QCOMPARE(other.outputText(), output);
        // Running it needs models, and says so.
        other.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!other.studio().run().isRunning());
        QVERIFY(other.window().messages().message().contains("No pair"));
        QCOMPARE(other.outputText(), output);
    }
};

QTEST_MAIN(TestStudioReplay)
#include "test_studio_replay.moc"
