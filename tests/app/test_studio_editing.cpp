// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QtTest>

#include "documents/autosave.h"
#include "exports/export_controller.h"
#include "studio_fixture.h"
#include "text/document_pane.h"
#include "text/legend.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_view.h"

using namespace bild;

/// Work in the output: typing, confirming, and what runs do with it.
class TestStudioEditing : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;
    std::shared_ptr<EngineScript> m_script;

    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] OutputView& output() { return m_fixture->output(); }
    [[nodiscard]] SessionModel& model() { return m_fixture->model(); }
    [[nodiscard]] QString text(std::size_t segment) {
        return QString::fromStdString(model().segment(segment).text().text);
    }
    /// The caret in front of words of the output.
    void caretAt(const QString& words) {
        output().setFocus();
        QTextCursor cursor = output().textCursor();
        const qsizetype at = output().document()->toRawText().indexOf(words);
        QVERIFY2(at >= 0, qPrintable(output().document()->toRawText()));
        cursor.setPosition(static_cast<int>(at));
        output().setTextCursor(cursor);
    }
    void typeAt(const QString& words, const QString& typed) {
        caretAt(words);
        QTest::keyClicks(&output(), typed);
    }
    void typeInSource(int position, const QString& typed) {
        m_fixture->source().setFocus();
        QTextCursor cursor = m_fixture->source().textCursor();
        cursor.setPosition(position);
        m_fixture->source().setTextCursor(cursor);
        QTest::keyClicks(&m_fixture->source(), typed);
    }
    void undo() { m_fixture->press(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { m_fixture->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    void runAll() {
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        m_fixture->waitIdle();
    }
    void translated() {
        m_fixture->type("One two. Three four. Five six.");
        m_fixture->translate();
        QCOMPARE(m_fixture->outputText(), QString("One two. Three four. Five six."));
    }

private Q_SLOTS:
    void init() {
        m_script = std::make_shared<EngineScript>();
        m_fixture = std::make_unique<StudioFixture>(m_script);
        m_fixture->startLoaded();
    }
    void cleanup() { m_fixture.reset(); }

    void typingIsPartOfTheDocument() {
        translated();
        const Statistics before = model().statistics();
        QVERIFY(!window().legend().row(Mark::Typed).isVisible());
        typeAt("four", "and ");
        QCOMPARE(m_fixture->outputText(), QString("One two. Three and four. Five six."));
        QVERIFY(model().statistics() == before);
        QVERIFY(window().legend().row(Mark::Typed).isVisible());
        QVERIFY(window().isWindowModified());
        // Quit asks, and keeps the window open.
        StudioFixture::answer("keepWorking");
        QVERIFY(!window().close());
        // Letter after letter is one step.
        undo();
        QCOMPARE(m_fixture->outputText(), QString("One two. Three four. Five six."));
        QVERIFY(model().segment(1).finished());
        redo();
        QCOMPARE(m_fixture->outputText(), QString("One two. Three and four. Five six."));
    }

    void undoGoesBackInTheOrderOfThings() {
        translated();
        typeAt("four", "x");
        typeInSource(0, "A ");
        m_fixture->translate();
        QCOMPARE(m_fixture->outputText(), QString("A One two. Three xfour. Five six."));
        typeAt("Five", "y");
        typeInSource(0, "B ");
        typeAt("six", "z");
        const auto both = [this] { return m_fixture->source().text() + " | " + m_fixture->outputText(); };
        const QStringList states{"One two. Three four. Five six. | One two. Three four. Five six.",
                                 "One two. Three four. Five six. | One two. Three xfour. Five six.",
                                 "A One two. Three four. Five six. | One two. Three xfour. Five six.",
                                 "A One two. Three four. Five six. | A One two. Three xfour. Five six.",
                                 "A One two. Three four. Five six. | A One two. Three xfour. yFive six.",
                                 "B A One two. Three four. Five six. | A One two. Three xfour. yFive six.",
                                 "B A One two. Three four. Five six. | A One two. Three xfour. yFive zsix."};
        for (qsizetype step = states.size() - 1; step >= 0; --step) {
            QCOMPARE(both(), states[step]);
            if (step > 0) undo();
        }
        for (qsizetype step = 0; step < states.size(); ++step) {
            QCOMPARE(both(), states[step]);
            if (step + 1 < states.size()) redo();
        }
    }

    void otherSegmentsAreRunAndTypedOnesStay() {
        translated();
        typeAt("four", "x");
        typeInSource(0, "A ");
        m_fixture->translate();
        QCOMPARE(m_fixture->outputText(), QString("A One two. Three xfour. Five six."));
    }

    void aRunOverEverythingAsksOnceForAll() {
        translated();
        typeAt("two", "x");
        typeAt("four", "y");
        const QString edited = m_fixture->outputText();
        StudioFixture::answer("runNothing");
        runAll();
        QCOMPARE(m_fixture->outputText(), edited);
        StudioFixture::answer("keepByHand");
        const auto before = m_script->generated().size();
        runAll();
        QCOMPARE(m_fixture->outputText(), edited);
        QCOMPARE(m_script->generated().size(), before + 1);
        StudioFixture::answer("writeOver");
        runAll();
        QCOMPARE(m_fixture->outputText(), QString("One two. Three four. Five six."));
        undo();
        QCOMPARE(m_fixture->outputText(), edited);
    }

    void aChangedSourceMarksTypedTextAndAsksBeforeItWritesIt() {
        translated();
        typeAt("four", "x");
        typeInSource(9, "No ");
        TRY_COMPARE(output().outdatedSegments(), std::vector<int>{1});
        StudioFixture::answer("keepByHand");
        m_fixture->translate();
        QCOMPARE(m_fixture->outputText(), QString("One two. Three xfour. Five six."));
        TRY_COMPARE(output().outdatedSegments(), std::vector<int>{1});
        QVERIFY2(window().outputPane().note().contains("Ctrl+Return"), qPrintable(window().outputPane().note()));
        StudioFixture::answer("writeOver");
        m_fixture->translate();
        QCOMPARE(m_fixture->outputText(), QString("One two. No Three four. Five six."));
        TRY_VERIFY(output().outdatedSegments().empty());
    }

    void liveNeverWritesOverTypedText() {
        translated();
        typeAt("four", "x");
        m_fixture->press(Qt::Key_L, Qt::ControlModifier);
        m_fixture->waitIdle();
        typeInSource(9, "No ");
        typeInSource(0, "A ");
        TRY_VERIFY(m_fixture->outputText().startsWith("A One"));
        m_fixture->waitIdle();
        QCOMPARE(m_fixture->outputText(), QString("A One two. Three xfour. Five six."));
        TRY_COMPARE(output().outdatedSegments(), std::vector<int>{1});
    }

    void othersCanBeTypedInDuringARunAndItsOwnRefuses() {
        translated();
        m_script->hold(0);
        typeInSource(21, "No ");
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        m_script->allow(1);
        TRY_COMPARE(text(2), QString("No"));
        typeAt("two", "x");
        QCOMPARE(text(0), QString("One xtwo."));
        typeAt("No", "y");
        QCOMPARE(text(2), QString("No"));
        QVERIFY2(window().messages().message().contains("being written"), qPrintable(window().messages().message()));
        m_script->release();
        m_fixture->waitIdle();
        QVERIFY(window().messages().message().isEmpty());
        QCOMPARE(m_fixture->outputText(), QString("One xtwo. Three four. No Five six."));
        // The rest of the run, the typing, the run's beginning.
        undo();
        undo();
        QCOMPARE(text(0), QString("One two."));
        undo();
        QCOMPARE(m_fixture->outputText(), QString("One two. Three four. Five six."));
        for (int step = 0; step < 3; ++step) redo();
        QCOMPARE(m_fixture->outputText(), QString("One xtwo. Three four. No Five six."));
    }

    void aReplayEndsWithTheEditedText() {
        translated();
        typeAt("four", "x");
        TimelineCanvas& canvas = window().timeline().canvas();
        canvas.setFocus();
        m_fixture->press(Qt::Key_Home);
        typeAt("", "y");
        QVERIFY(window().messages().message().contains("replay"));
        canvas.setFocus();
        m_fixture->press(Qt::Key_End);
        QCOMPARE(m_fixture->outputText(), QString("One two. Three xfour. Five six."));
    }

    void confirmedSegmentsAreLeftAlone() {
        translated();
        caretAt("Three");
        m_fixture->press(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(model().segment(1).confirmed());
        QCOMPARE(output().caretSegment(), 2);
        QVERIFY(window().status().activityWords().startsWith("1 of 3"));
        QVERIFY(window().isWindowModified());
        m_fixture->press(Qt::Key_F9);
        QCOMPARE(output().caretSegment(), 0);
        m_fixture->press(Qt::Key_F9);
        QCOMPARE(output().caretSegment(), 2);
        m_fixture->press(Qt::Key_F9, Qt::ShiftModifier);
        QCOMPARE(output().caretSegment(), 0);
        const auto before = m_script->generated().size();
        runAll();
        QCOMPARE(m_script->generated().size(), before + 2);
        QVERIFY(model().segment(1).confirmed());
        QVERIFY2(window().status().activityWords().contains("1 confirmed"),
                 qPrintable(window().status().activityWords()));
        undo();  // the run
        undo();  // the confirmation
        QVERIFY(!model().segment(1).confirmed());
        redo();
        caretAt("Three");
        m_fixture->press(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(!model().segment(1).confirmed());
    }

    void theSignOfConfirmationIsDrawn() {
        translated();
        output().clearFocus();
        m_fixture->source().setFocus();
        const QImage before = output().viewport()->grab().toImage();
        model().confirmSegment(1, true);
        QVERIFY(output().viewport()->grab().toImage() != before);
    }

    void recoveryKeepsEditsAndConfirmations() {
        translated();
        typeAt("four", "x");
        caretAt("One");
        m_fixture->press(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(m_fixture->studio().document().autosave().saveNow());
        QDir folder(m_fixture->path("autosave"));
        QDir().mkpath(m_fixture->path("kept"));
        for (const QString& file : folder.entryList({"*.json"}, QDir::Files)) {
            QVERIFY(QFile::copy(folder.filePath(file), m_fixture->path("kept/" + file)));
        }
        m_fixture->setup().autosaveFolder = m_fixture->path("kept");
        m_fixture->start();
        QCOMPARE(window().messages().buttons().size(), 2U);
        QTest::mouseClick(window().messages().buttons()[0], Qt::LeftButton);
        TRY_COMPARE(m_fixture->outputText(), QString("One two. Three xfour. Five six."));
        QVERIFY(model().segment(0).confirmed());
        QVERIFY(window().isWindowModified());
        QCOMPARE(model().count(Mark::Typed), std::size_t{1});
    }

    void exportsSayWhatWasTyped() {
        translated();
        typeAt("four", "<b> ");
        Trace trace;
        trace.source = m_fixture->source().text().toStdString();
        trace.result = model().result();
        QVERIFY(plainOutput().content(trace).contains("Three <b> four."));
        const QByteArray page = pageFormat().content(trace);
        QVERIFY(page.contains("class=\"t typed\""));
        QVERIFY(page.contains("typed by hand"));
        for (const ExportFormat& format : sideBySideFormats()) {
            if (format.suffix == "txt") QVERIFY(format.content(trace).contains("Three <b> four."));
        }
        QVERIFY(tableFormat().content(trace).contains("<b> four.\",,typed,"));
        QVERIFY(traceFormat().content(trace).contains("\"origin\":\"typed\""));
    }

    void everyKeyIsInTheMenus() {
        const QList<QAction*> all = window().actions().all();
        for (QAction* action :
             {window().actions().confirm, window().actions().nextUnconfirmed, window().actions().previousUnconfirmed}) {
            QVERIFY(all.contains(action));
            QVERIFY(!action->shortcut().isEmpty() && !action->statusTip().isEmpty());
        }
    }
};

QTEST_MAIN(TestStudioEditing)
#include "test_studio_editing.moc"
