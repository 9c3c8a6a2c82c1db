// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "studio_fixture.h"

using namespace bild;

/// What goes wrong while people work: in loading, in a run, in a hurry. Where the order of events counts a script plays
/// the models.
class TestStudioTrouble : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<EngineScript> m_script;
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] SessionModel& model() { return m_fixture->model(); }
    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] QString message() { return window().messages().message(); }
    void startScripted() {
        m_script = std::make_shared<EngineScript>();
        m_fixture = std::make_unique<StudioFixture>(m_script);
        m_fixture->startLoaded();
        // What is measured while nobody asks would be counted among what is generated.
        Preferences preferences = m_fixture->studio().settings().preferences();
        preferences.measureBaseline = false;
        m_fixture->studio().settings().setPreferences(preferences);
    }
    void startReal() {
        m_fixture = std::make_unique<StudioFixture>();
        m_fixture->startLoaded();
    }

private Q_SLOTS:
    void cleanup() {
        if (m_script) m_script->release();
        m_fixture.reset();
        m_script.reset();
    }

    void tokensArriveOneByOneWithTheirOrigin() {
        startScripted();
        m_fixture->type("One two three.");
        m_script->hold();
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        QString text;
        for (const char* word : {"One", " two", " three."}) {
            QCOMPARE(m_fixture->outputText(), text);
            m_script->allow(1);
            text += word;
            TRY_COMPARE(m_fixture->outputText(), text);
            QCOMPARE(m_fixture->output().document()->toPlainText(), text);
            QCOMPARE(model().count(Mark::Large), model().statistics().tokens);
            QVERIFY(!model().segment(0).finished());
        }
        m_script->release();
        m_fixture->waitIdle();
        QVERIFY(model().segment(0).finished());
    }

    void aPairThatCannotBeLoadedIsToldAndTheOtherWorksOn_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing in the folder") << QString() << QByteArray();
        QTest::newRow("a page in place of the configuration") << "large/config.json" << QByteArray("<html></html>");
        QTest::newRow("a Git LFS pointer in place of weights")
            << "large/model.safetensors"
            << QByteArray("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 7\n");
    }
    void aPairThatCannotBeLoadedIsToldAndTheOtherWorksOn() {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        startReal();
        QVERIFY(QDir().mkpath(m_fixture->path("bad/small")) && QDir().mkpath(m_fixture->path("bad/large")));
        if (!file.isEmpty()) m_fixture->write("bad/" + file, content);
        const QString before = m_fixture->studio().engine().loadedPair()->folder;
        QSignalSpy failed(&m_fixture->studio().engine(), &EngineClient::loadFailed);
        StudioFixture::chooseFile(m_fixture->path("bad"));
        window().actions().openPair->trigger();
        TRY_COMPARE(failed.size(), 1);
        QVERIFY2(message().contains(QDir::toNativeSeparators(m_fixture->path("bad"))), qPrintable(message()));
        QVERIFY2(message().contains("stays loaded"), qPrintable(message()));
        QCOMPARE(m_fixture->studio().engine().loadedPair()->folder, before);
        m_fixture->type("Ich lese ein Buch.");
        m_fixture->translate();
        QVERIFY(model().segment(0).finished());
    }

    void withoutAnyPairTheWindowSaysSo() {
        m_fixture = std::make_unique<StudioFixture>();
        m_fixture->setup().pairFolder = m_fixture->path("nowhere");
        m_fixture->start();
        TRY_VERIFY(message().contains("nowhere"));
        const QString text = m_fixture->source().text();
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        TRY_VERIFY(message().contains("No pair of models is loaded"));
        QVERIFY(!m_fixture->studio().run().isRunning());
        QCOMPARE(m_fixture->source().text(), text);
    }

    void anErrorInTheMiddleOfARunIsToldAndTheNextRunGoesOn() {
        startScripted();
        m_fixture->type("One two. Three four.");
        m_script->hold(4);
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        TRY_COMPARE(model().iterationCount(), 4U);
        m_script->setFailing("The logits are not finite. Choose another number format.");
        m_script->release();
        m_fixture->waitIdle();
        QCOMPARE(message(), QString("The logits are not finite. Choose another number format."));
        QVERIFY(window().status().activityWords().contains("failed"));
        // What was written stays, and what is missing comes with the next run.
        QVERIFY(model().segment(0).finished());
        QVERIFY(m_fixture->outputText().startsWith("One two."));
        QVERIFY(!model().segment(1).finished());
        m_script->setFailing({});
        m_fixture->translate();
        QCOMPARE(m_fixture->outputText(), QString("One two. Three four."));
        QCOMPARE(m_script->generated(), (std::vector<std::string>{"One two.", "Three four.", "Three four."}));
    }

    void liveDropsRequestsThatAreStale() {
        startScripted();
        m_fixture->type("One two.");
        m_fixture->press(Qt::Key_L, Qt::ControlModifier);
        m_fixture->waitIdle();
        TRY_VERIFY(model().segmentCount() == 1 && model().segment(0).finished());
        QSignalSpy ended(&m_fixture->studio().run(), &RunController::ended);
        m_script->hold();
        m_fixture->source().moveCursor(QTextCursor::End);
        QTest::keyClicks(&m_fixture->source(), " Three");
        // The request for it has begun, and waits.
        TRY_COMPARE(m_script->generated().size(), 2U);
        QTest::keyClicks(&m_fixture->source(), " four.");
        TRY_COMPARE(m_script->generated().size(), 3U);
        m_script->release();
        TRY_COMPARE(m_fixture->outputText(), QString("One two. Three four."));
        m_fixture->waitIdle();
        QCOMPARE(m_script->generated(), (std::vector<std::string>{"One two.", "Three", "Three four."}));
        QCOMPARE(ended.size(), 2);
        QCOMPARE(ended[0][0].value<JobOutcome>().end, JobEnd::Stopped);
        QCOMPARE(ended[1][0].value<JobOutcome>().end, JobEnd::Done);
    }

    void closingTheWindowWhileThePairWritesEndsIt() {
        startReal();
        // Opened, so that there is nothing to save; long, so that the run is still going on any machine.
        m_fixture->write("long.txt", m_fixture->source().text().repeated(10).toUtf8());
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("long.txt")));
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        TRY_VERIFY(model().statistics().tokens > 3);
        QVERIFY(m_fixture->studio().run().isRunning());
        QVERIFY(window().close());
        QVERIFY(!window().isVisible());
        m_fixture->stop();
        QVERIFY(QDir(m_fixture->path("autosave")).entryList({"*.json"}, QDir::Files).isEmpty());
    }

    void closingTheWindowWhileThePairIsLoadedEndsIt() {
        m_fixture = std::make_unique<StudioFixture>();
        m_fixture->start();
        QVERIFY(m_fixture->studio().engine().loading());
        QVERIFY(window().close());
        m_fixture->stop();
    }
};

QTEST_MAIN(TestStudioTrouble)
#include "test_studio_trouble.moc"
