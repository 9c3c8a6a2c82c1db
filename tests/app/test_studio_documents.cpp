// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QUrl>
#include <QtTest>

#include "studio_fixture.h"
#include "text/token_card.h"

using namespace bild;

class TestStudioDocuments : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<EngineScript> m_script;
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] QString message() { return window().messages().message(); }

    /// Puts another token in the second place, as the token card does.
    void choose(const char* piece) {
        Q_EMIT window().tokenCard().alternativeChosen({0, 1, false}, Candidate{99, piece, 0.5F});
    }

private Q_SLOTS:
    void init() {
        m_script = std::make_shared<EngineScript>();
        m_fixture = std::make_unique<StudioFixture>(m_script);
        m_fixture->startLoaded();
    }
    void cleanup() { m_fixture.reset(); }

    void theSampleLetterIsReadyAndCountsAsSaved() {
        QVERIFY(m_fixture->source().text().startsWith("Sehr geehrter Herr Dr. Brandt,"));
        QVERIFY(!window().isWindowModified());
        QVERIFY(window().windowTitle().contains("Sample letter"));
    }

    void aFileIsOpenedByItsDialog() {
        m_fixture->write("letter.txt", "Guten Tag.\r\nBis bald.\r\n");
        StudioFixture::chooseFile(m_fixture->path("letter.txt"));
        m_fixture->press(Qt::Key_O, Qt::ControlModifier);
        TRY_COMPARE(m_fixture->source().text(), QString("Guten Tag.\nBis bald.\n"));
        QVERIFY(window().windowTitle().startsWith("letter.txt"));
        QVERIFY(!window().isWindowModified());
    }

    void aDroppedFileIsOpened() {
        m_fixture->write("dropped.txt", "Fallen gelassen.");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_fixture->path("dropped.txt"))});
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_fixture->source().viewport(), &enter);
        QApplication::sendEvent(m_fixture->source().viewport(), &drop);
        TRY_COMPARE(m_fixture->source().text(), QString("Fallen gelassen."));
    }

    void savingWritesTheSourceAndClearsTheMark() {
        m_fixture->type("Ein neuer Text.");
        QVERIFY(window().isWindowModified());
        StudioFixture::chooseFile(m_fixture->path("neu.txt"));
        m_fixture->press(Qt::Key_S, Qt::ControlModifier);
        TRY_COMPARE(m_fixture->read("neu.txt"), QByteArray("Ein neuer Text."));
        QVERIFY(!window().isWindowModified());
        QVERIFY(window().windowTitle().startsWith("neu.txt"));
        m_fixture->type("Ein neuerer Text.");
        m_fixture->press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_fixture->read("neu.txt"), QByteArray("Ein neuerer Text."));
    }

    void recentFilesComeBackAtTheNextStart() {
        for (const char* name : {"a.txt", "b.txt"}) {
            m_fixture->write(name, "Text.");
            QVERIFY(m_fixture->studio().document().open(m_fixture->path(name)));
        }
        m_fixture->startLoaded();
        const QList<QAction*> actions = window().recentMenu().actions();
        QVERIFY(actions.size() >= 2);
        QCOMPARE(actions[0]->text(), QString("b.txt"));
        QCOMPARE(actions[1]->text(), QString("a.txt"));
        actions[1]->trigger();
        QVERIFY(window().windowTitle().startsWith("a.txt"));
    }

    void closingWithChangesAsks_data() {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("closes");
        QTest::newRow("discard") << "discardChanges" << true;
        QTest::newRow("cancel") << "keepWorking" << false;
    }
    void closingWithChangesAsks() {
        QFETCH(QString, button);
        QFETCH(bool, closes);
        m_fixture->type("Noch nicht gesichert.");
        StudioFixture::answer(button);
        QCOMPARE(window().close(), closes);
        QCOMPARE(m_fixture->source().text(), QString("Noch nicht gesichert."));
    }

    void closingAndSavingWritesTheFile() {
        m_fixture->write("brief.txt", "Alt.");
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("brief.txt")));
        m_fixture->type("Neu.");
        StudioFixture::answer("saveChanges");
        QVERIFY(window().close());
        QCOMPARE(m_fixture->read("brief.txt"), QByteArray("Neu."));
    }

    void choicesByHandAreAskedAboutAlsoInARun() {
        m_fixture->type("One two three. Four five.");
        StudioFixture::chooseFile(m_fixture->path("text.txt"));
        m_fixture->press(Qt::Key_S, Qt::ControlModifier);
        m_fixture->translate();
        QVERIFY(!window().isWindowModified());
        m_script->hold();
        choose("\u2581other");
        TRY_VERIFY(m_fixture->studio().run().isRunning());
        QVERIFY(window().isWindowModified());
        for (QAction* ends : {window().actions().newDocument, window().actions().sampleLetter}) {
            StudioFixture::answer("keepWorking");
            ends->trigger();
            QCOMPARE(m_fixture->source().text(), QString("One two three. Four five."));
        }
        StudioFixture::answer("keepWorking");
        QVERIFY(!window().close());
        m_script->release();
        m_fixture->waitIdle();
        QVERIFY(window().isWindowModified());
    }

    void theUnsavedMarkIsTrueAfterUndoAndSaving() {
        m_fixture->type("One two three.");
        StudioFixture::chooseFile(m_fixture->path("text.txt"));
        m_fixture->press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(window().status().activityWords().contains("text.txt"), qPrintable(window().status().activityWords()));
        m_fixture->translate();
        choose("\u2581other");
        m_fixture->waitIdle();
        QVERIFY(window().isWindowModified());
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!window().isWindowModified());
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window().isWindowModified());
        StudioFixture::chooseFile(m_fixture->path("output.txt"));
        m_fixture->press(Qt::Key_E, Qt::ControlModifier);
        TRY_VERIFY(!window().isWindowModified());
        // Another run of the rest is no choice by hand.
        m_fixture->source().moveCursor(QTextCursor::End);
        QTest::keyClicks(&m_fixture->source(), " Six.");
        QVERIFY(window().isWindowModified());
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!window().isWindowModified());
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(!window().isWindowModified(), "without the choice there is nothing by hand");
    }

    void savingSavesAllThatWasAskedAbout() {
        m_fixture->write("brief.txt", "One two three.");
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("brief.txt")));
        m_fixture->translate();
        choose("\u2581other");
        m_fixture->waitIdle();
        m_fixture->source().moveCursor(QTextCursor::End);
        QTest::keyClicks(&m_fixture->source(), " Four.");
        StudioFixture::answer("saveChanges");
        StudioFixture::chooseFile(m_fixture->path("output.txt"));
        QVERIFY(window().close());
        QCOMPARE(m_fixture->read("brief.txt"), QByteArray("One two three. Four."));
        QVERIFY(m_fixture->read("output.txt").contains("other"));
    }

    void undoGoesBackInTheOrderOfThings() {
        m_fixture->type("One.");
        m_fixture->source().moveCursor(QTextCursor::End);
        QTest::keyClicks(&m_fixture->source(), " Two.");
        m_fixture->translate();
        QCOMPARE(m_fixture->outputText(), QString("One. Two."));
        m_fixture->source().setFocus();
        QTest::keyClicks(&m_fixture->source(), " Three.");
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_fixture->source().text(), QString("One. Two."));
        QCOMPARE(m_fixture->outputText(), QString("One. Two."));
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_fixture->source().text(), QString("One. Two."));
        QCOMPARE(m_fixture->outputText(), QString());
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_fixture->source().text() != "One. Two.");
        for (int step = 0; step < 3; ++step) m_fixture->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_fixture->source().text(), QString("One. Two. Three."));
        QCOMPARE(m_fixture->outputText(), QString("One. Two."));
    }

    void closingInTheMiddleOfARunStopsIt() {
        m_script->hold(2);
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        TRY_COMPARE(m_fixture->model().iterationCount(), 2U);
        QVERIFY(window().close());
        // The script hands out no more tokens: this would wait for ever if the run were not stopped.
        m_fixture->stop();
    }

    void aDamagedTraceIsToldAndTheTextStays() {
        const QString before = m_fixture->source().text();
        m_fixture->write("bad.json", R"({"schema":"bild-trace","version":1,"models":)");
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("bad.json")));
        TRY_VERIFY(message().contains("bad.json"));
        QCOMPARE(m_fixture->source().text(), before);
        QVERIFY(window().windowTitle().contains("Sample letter"));
    }

    void aTraceThatComesTooLateIsNotWanted() {
        m_fixture->write("bad.json", R"({"schema":"bild-trace","version":1,"models":)");
        m_fixture->write("good.txt", "Guten Tag.");
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("bad.json")));
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("good.txt")));
        m_fixture->write("other.json", R"({"schema":"bild-trace","version":1,"models":)");
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("other.json")));
        // They are read one after another: the first one was there before.
        TRY_VERIFY(!message().isEmpty());
        QVERIFY2(message().contains("other.json"), qPrintable(message()));
        QCOMPARE(m_fixture->source().text(), QString("Guten Tag."));
    }

    void aFileChangedOutsideIsNotOverwrittenUnasked() {
        m_fixture->write("brief.txt", "Mine.");
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("brief.txt")));
        m_fixture->type("Mine, longer.");
        m_fixture->write("brief.txt", "Theirs.");
        TRY_VERIFY(message().contains("brief.txt"));
        QCOMPARE(window().messages().buttons().size(), 2U);
        StudioFixture::answer("keepFile");
        m_fixture->press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_fixture->read("brief.txt"), QByteArray("Theirs."));
        QVERIFY(window().isWindowModified());
        StudioFixture::answer("overwriteFile");
        m_fixture->press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_fixture->read("brief.txt"), QByteArray("Mine, longer."));
        QVERIFY(!window().isWindowModified());
        // One's own saving is nobody else's change.
        window().messages().clear();
        QTest::qWait(500);
        QCOMPARE(message(), QString());
    }

    void aFileChangedOutsideIsOfferedAgain() {
        m_fixture->write("brief.txt", "Before.");
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("brief.txt")));
        for (const char* content : {"After.", "And once more."}) {
            m_fixture->write("brief.txt", content);
            TRY_COMPARE(window().messages().buttons().size(), 2U);
            QTest::mouseClick(window().messages().buttons()[0], Qt::LeftButton);
            QCOMPARE(m_fixture->source().text(), QString(content));
            QVERIFY(!window().isWindowModified());
        }
    }

    void aMissingFileIsTold() {
        QVERIFY(!m_fixture->studio().document().open(m_fixture->path("nowhere.txt")));
        QVERIFY(message().contains("nowhere.txt"));
    }

    void aFileThatCannotBeWrittenIsToldAndStaysUnsaved() {
        QVERIFY(QDir().mkpath(m_fixture->path("folder")));
        m_fixture->write("folder/brief.txt", "Alt.");
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("folder/brief.txt")));
        m_fixture->type("Bleibt.");
        QVERIFY(QDir(m_fixture->path("folder")).removeRecursively());
        m_fixture->press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(message().contains("brief.txt"), qPrintable(message()));
        QVERIFY(window().isWindowModified());
    }

    void windowPlaceZoomAndPolicyComeBack() {
        window().resize(1100, 700);
        const double size = m_fixture->source().font().pointSizeF();
        m_fixture->press(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(m_fixture->source().font().pointSizeF() > size);
        window().actions().careful->trigger();
        const Policy policy = m_fixture->studio().engine().policy().get();
        m_fixture->startLoaded();
        QCOMPARE(window().size(), QSize(1100, 700));
        QVERIFY(m_fixture->source().font().pointSizeF() > size);
        QVERIFY(m_fixture->studio().engine().policy().get() == policy);
    }
};

QTEST_MAIN(TestStudioDocuments)
#include "test_studio_documents.moc"
