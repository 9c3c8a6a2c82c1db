// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QtTest>
#include <csignal>

#include "studio_fixture.h"

using namespace bild;

namespace {

const QString kTyped = QStringLiteral("Nothing of this was saved. It must come back.");

StudioSetup setupIn(const QString& folder) {
    StudioSetup setup;
    setup.open = openScripted(std::make_shared<EngineScript>());
    setup.settingsFile = folder + QStringLiteral("/settings.ini");
    setup.autosaveFolder = folder + QStringLiteral("/autosave");
    setup.pairFolder = QStringLiteral(BILD_SOURCE_DIR "/resources/models/de-en");
    return setup;
}

/// The process that is killed: types, runs, and goes on for ever.
int workUntilKilled(const QString& folder) {
    Studio studio(setupIn(folder));
    studio.start();
    if (!QTest::qWaitForWindowActive(&studio.window(), kPatienceMs)) return 1;
    SourceView& source = studio.window().source();
    source.selectAll();
    QTest::keyClick(&source, Qt::Key_Delete);
    for (const QChar letter : kTyped) QTest::keyClick(&source, letter.toLatin1());
    // Waits for the pair where that is not loaded yet.
    QTest::keyClick(&source, Qt::Key_Return, Qt::ControlModifier);
    return QApplication::exec();
}

}  // namespace

class TestStudioRecovery : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Studio> m_studio;

    [[nodiscard]] QByteArray autosaved(const QString& pattern) const {
        const QFileInfoList files = QDir(m_folder.filePath("autosave")).entryInfoList({pattern}, QDir::Files);
        for (const QFileInfo& info : files) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly)) return file.readAll();
        }
        return {};
    }
    void startAndKill(bool waitForOutput) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {"--work-until-killed", m_folder.path()});
        QVERIFY(process.waitForStarted(kPatienceMs));
        TRY_VERIFY(autosaved("*.json").contains(kTyped.toUtf8()) || waitForOutput);
        if (waitForOutput) TRY_VERIFY(autosaved("*.trace.json").endsWith('}'));
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGKILL), 0);
        QVERIFY(process.waitForFinished(kPatienceMs));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }
    void startAgain() {
        m_studio.reset();
        m_studio = std::make_unique<Studio>(setupIn(m_folder.path()));
        m_studio->start();
    }
    [[nodiscard]] MessageBar& messages() { return m_studio->window().messages(); }

private Q_SLOTS:
    void init() { QDir(m_folder.filePath("autosave")).removeRecursively(); }
    void cleanup() { m_studio.reset(); }

    void aKilledProcessLosesNothing() {
        startAndKill(true);
        startAgain();
        QVERIFY2(messages().message().contains("ended unexpectedly"), qPrintable(messages().message()));
        QCOMPARE(messages().buttons().size(), 2U);
        QTest::mouseClick(messages().buttons()[0], Qt::LeftButton);
        QCOMPARE(m_studio->window().source().text(), kTyped);
        TRY_COMPARE(m_studio->model().outputText(), kTyped);
        QVERIFY(m_studio->window().isWindowModified());
        // Safe under the new process's name, and no longer offered.
        TRY_VERIFY(findLeftBehind(m_folder.filePath("autosave")).empty());
        QVERIFY(autosaved("*.json").contains(kTyped.toUtf8()));
    }

    void whatIsGivenUpIsNotOfferedAgain() {
        startAndKill(false);
        startAgain();
        QCOMPARE(messages().buttons().size(), 2U);
        QTest::mouseClick(messages().buttons()[1], Qt::LeftButton);
        startAgain();
        QVERIFY(messages().buttons().empty());
    }

    void aDamagedOutputStillGivesTheSourceBack() {
        startAndKill(true);
        const QFileInfoList traces = QDir(m_folder.filePath("autosave")).entryInfoList({"*.trace.json"});
        QCOMPARE(traces.size(), 1);
        QFile trace(traces[0].filePath());
        QVERIFY(trace.resize(trace.size() / 2));
        startAgain();
        QTest::mouseClick(messages().buttons()[0], Qt::LeftButton);
        QCOMPARE(m_studio->window().source().text(), kTyped);
        TRY_VERIFY(messages().message().contains("but not the output"));
    }

    void aSecondWindowDoesNotTakeTheFirstOnesText() {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {"--work-until-killed", m_folder.path()});
        TRY_VERIFY(autosaved("*.json").contains(kTyped.toUtf8()));
        startAgain();
        QVERIFY(messages().buttons().empty());
        process.kill();
        QVERIFY(process.waitForFinished(kPatienceMs));
    }

    void aWindowClosedInGoodOrderLeavesNothingBehind() {
        startAgain();
        m_studio->window().source().insertPlainText("A change. ");
        QVERIFY(m_studio->document().autosave().saveNow());
        QVERIFY(!autosaved("*.json").isEmpty());
        m_studio.reset();
        QVERIFY(autosaved("*.json").isEmpty());
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("test_studio_recovery"));
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1String("--work-until-killed")) return workUntilKilled(arguments.value(2));
    TestStudioRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_studio_recovery.moc"
