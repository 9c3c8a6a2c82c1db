// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMenu>
#include <QScrollBar>
#include <QWheelEvent>
#include <QtTest>
#include <algorithm>

#include "charts/rate_chart.h"
#include "charts/run_charts.h"
#include "compare/race_view.h"
#include "compare/threshold_map_view.h"
#include "studio_fixture.h"
#include "text/document_pane.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_view.h"
#include "window/pair_chooser.h"

using namespace bild;

/// Both texts while a run writes, a replay goes on, or somebody types; and what stands there when pair or task change.
class TestStudioFollowing : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<EngineScript> m_script;
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] OutputView& output() { return m_fixture->output(); }
    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }

    static QString longText(int sentences) {
        QString text;
        for (int i = 0; i < sentences; ++i) text += QStringLiteral("Sentence %1 has some words.\n\n").arg(i);
        return text;
    }
    /// The last token that is shown of a segment stands in the viewport, all of it.
    [[nodiscard]] bool endInSight(std::size_t segment) {
        const auto& tokens = m_fixture->model().segment(segment).output().tokens();
        for (int token = static_cast<int>(tokens.size()) - 1; token >= 0; --token) {
            const QRectF rect = output().tokenRect({static_cast<int>(segment), token, false});
            if (rect.isEmpty()) continue;
            return QRectF(output().viewport()->rect()).contains(rect);
        }
        return false;
    }
    [[nodiscard]] std::size_t lastWritten() {
        return m_fixture->model().locateIteration(m_fixture->model().iterationCount() - 1).first;
    }
    void allow(int tokens) {
        const std::size_t before = m_fixture->model().iterationCount();
        m_script->allow(tokens);
        TRY_COMPARE(m_fixture->model().iterationCount(), before + static_cast<std::size_t>(tokens));
    }
    void wheel(int delta) {
        const QPointF at = QRectF(output().viewport()->rect()).center();
        QWheelEvent event(at, output().viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(output().viewport(), &event);
    }

private Q_SLOTS:
    void init() {
        m_script = std::make_shared<EngineScript>();
        m_fixture = std::make_unique<StudioFixture>(m_script);
        m_fixture->startLoaded();
        window().resize(900, 600);
    }
    void cleanup() { m_fixture.reset(); }

    void theOutputStaysWithTheWritingPlace() {
        m_fixture->type(longText(40));
        m_script->hold();
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        // Few at a time, and many at once: 6 tokens a sentence.
        for (const int tokens : {6, 30, 3, 60, 1, 54}) {
            allow(tokens);
            QVERIFY(output().isFollowing());
            const std::size_t written = lastWritten();
            QVERIFY2(endInSight(written), qPrintable(QString::number(written)));
        }
        // Whoever scrolls away is left alone, until they come back.
        for (int turn = 0; turn < 40; ++turn) wheel(240);
        TRY_VERIFY(!output().isFollowing());
        const int value = output().verticalScrollBar()->value();
        allow(12);
        QCOMPARE(output().verticalScrollBar()->value(), value);
        for (int turn = 0; turn < 200 && !output().isFollowing(); ++turn) {
            wheel(-120);
            QCoreApplication::processEvents();
        }
        QVERIFY(output().isFollowing());
        allow(30);
        QVERIFY(endInSight(lastWritten()));
        m_script->release();
        m_fixture->waitIdle();
    }

    void theTextGoesWhereTheReplayIs() {
        m_fixture->type(longText(40));
        m_fixture->translate();
        TimelineView& timeline = window().timeline();
        for (const int place : {200, 30, 150, 6, 220}) {
            timeline.canvas().setPlace(place);
            QCOMPARE(m_fixture->model().shownIterations(), static_cast<std::size_t>(place));
            const std::size_t segment = m_fixture->model().locateIteration(static_cast<std::size_t>(place) - 1).first;
            QVERIFY2(endInSight(segment), qPrintable(QString::number(place)));
        }
        timeline.canvas().setPlace(0);
        QVERIFY(output().toPlainText().trimmed().isEmpty());
        window().actions().showEnd->trigger();
        QVERIFY(endInSight(39));
    }

    void typingInARunKeepsTheCaretInSight() {
        m_fixture->type(longText(60));
        m_script->hold();
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        allow(6);
        SourceView& source = m_fixture->source();
        source.setFocus();
        source.moveCursor(QTextCursor::Start);
        source.ensureCursorVisible();
        QTest::keyClicks(&source, "Typed");
        const auto caretInSight = [&source] { return source.viewport()->rect().contains(source.cursorRect()); };
        QVERIFY(caretInSight());
        for (int more = 0; more < 6; ++more) {
            allow(40);
            QVERIFY(output().isFollowing());
            QVERIFY(caretInSight());
        }
        m_script->release();
        m_fixture->waitIdle();
    }

    void liveWritesTheEditedSentenceFirst() {
        Preferences preferences = m_fixture->studio().settings().preferences();
        preferences.measureBaseline = false;
        m_fixture->studio().settings().setPreferences(preferences);
        m_fixture->type("One one. Two two. Three three. Four four. Five five.");
        m_fixture->translate();
        m_fixture->press(Qt::Key_L, Qt::ControlModifier);
        m_fixture->waitIdle();
        const std::size_t before = m_script->generated().size();
        // The first sentence changes, too, but the caret stands in the fourth.
        QTextCursor cursor(m_fixture->source().document());
        cursor.setPosition(3);
        cursor.insertText("more ");
        cursor = m_fixture->source().textCursor();
        cursor.setPosition(static_cast<int>(m_fixture->source().text().indexOf("four.")));
        m_fixture->source().setTextCursor(cursor);
        QTest::keyClicks(&m_fixture->source(), "new ");
        const auto written = [&] {
            const std::vector<std::string> all = m_script->generated();
            return std::vector<std::string>(all.begin() + static_cast<std::ptrdiff_t>(before), all.end());
        };
        TRY_VERIFY(written().size() >= 2);
        QCOMPARE(written()[0], std::string("Four new four."));
        QCOMPARE(written()[1], std::string("Onemore  one."));
    }

    void theHeadingNamesWhatWroteTheText() {
        m_fixture->type("One two.");
        m_fixture->translate();
        const QString own = window().outputPane().title();
        QVERIFY(own.startsWith("Output") && !own.contains(" by "));
        QVERIFY(!window().status().rates().isEmpty());
        m_fixture->studio().engine().load(QStringLiteral(BILD_SOURCE_DIR "/resources/models/en-summary"), {});
        m_fixture->waitLoaded();
        QVERIFY2(window().outputPane().title().startsWith("Output by "), qPrintable(window().outputPane().title()));
        // The status line speaks of the loaded pair, which has written nothing.
        QVERIFY(window().status().rates().isEmpty());
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        m_fixture->waitIdle();
        QVERIFY(!window().outputPane().title().contains(" by "));
        QVERIFY(!window().status().rates().isEmpty());
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(window().outputPane().title().contains(" by "), qPrintable(window().outputPane().title()));
    }

    void anEmptyDocumentShowsNothingOfTheLastOne() {
        m_fixture->type("One two. Three four.");
        m_fixture->translate();
        window().thresholdMap().beginSweep({{0.5}, {2.0}}, 1);
        window().thresholdMap().addCell({0, 0, 10.0, 20, 0.5, Agreement{1, 1}});
        window().thresholdMap().endSweep();
        StudioFixture::answer("discardChanges");
        window().actions().newDocument->trigger();
        QCOMPARE(m_fixture->source().text(), QString());
        QCOMPARE(output().toPlainText(), QString());
        QVERIFY(window().status().rates().isEmpty());
        QCOMPARE(window().timeline().size(), 0);
        window().charts().rate().flush();
        QCOMPARE(window().charts().rate().figure(), QString("–"));
        QCOMPARE(window().thresholdMap().model().measuredCells(), 0U);
        QCOMPARE(window().race().longestMilliseconds(), 0.0);
        QVERIFY(!window().status().activityWords().startsWith("Done"));
        QCOMPARE(window().outputPane().note(), QString());
    }

    void aFolderThatFailedAsAPairIsNotOffered() {
        const QString folder = m_fixture->path("no-pair");
        const auto offered = [&] {
            const QList<QAction*> entries = window().pairs().menu()->actions();
            return std::ranges::any_of(entries, [&](const QAction* entry) { return entry->toolTip() == folder; });
        };
        Q_EMIT window().pairs().pairChosen(folder);
        TRY_VERIFY(window().messages().message().contains("no-pair"));
        QVERIFY(!offered());
        QVERIFY(!window().pairs().menu()->actions().isEmpty());
        QVERIFY(m_fixture->studio().engine().loadedPair());
    }

    void aFailureIsForgottenWhenTheNextTrySucceeds() {
        MessageBar& messages = window().messages();
        m_fixture->studio().document().open(m_fixture->path("nowhere.txt"));
        QVERIFY(messages.message().contains("nowhere.txt"));
        m_fixture->write("there.txt", "Here.");
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("there.txt")));
        QCOMPARE(messages.message(), QString());
        m_fixture->studio().engine().load(m_fixture->path("no-pair"), {});
        TRY_VERIFY(messages.message().contains("no-pair"));
        m_fixture->studio().engine().load(m_fixture->setup().pairFolder, {});
        m_fixture->waitLoaded();
        QCOMPARE(messages.message(), QString());
    }
};

QTEST_MAIN(TestStudioFollowing)
#include "test_studio_following.moc"
