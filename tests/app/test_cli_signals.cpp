// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

#include <QElapsedTimer>
#include <QTest>

#include "decoding/trace.h"
#include "file_folder.h"
#include "program_run.h"

using bild::test::contentsOf;
using bild::test::FileFolder;
using bild::test::ProgramRun;
using bild::test::runProgram;
using bild::test::sendSignal;

namespace {

constexpr int patience = 30'000;
const QString kLetter = QStringLiteral(BILD_SOURCE_DIR "/resources/samples/letter-de.txt");

/// Takes a minute or more to translate.
QByteArray longText() {
    return contentsOf(kLetter).repeated(2000);
}

/// The program at work, to be interrupted.
class Running {
public:
    Running(const QStringList& arguments, const QByteArray& input = {}, bool endOfInput = true) {
        m_process.start(BILD_PROGRAM, arguments);
        if (!m_process.waitForStarted()) return;
        m_process.write(input);
        if (endOfInput) m_process.closeWriteChannel();
    }
    ~Running() { m_process.kill(), m_process.waitForFinished(); }
    Q_DISABLE_COPY_MOVE(Running)

    [[nodiscard]] QString proc(const char* name) const {
        return QStringLiteral("/proc/%1/%2").arg(m_process.processId()).arg(QLatin1String(name));
    }
    /// Whether its thread waits for the signals, which is so from the beginning of main() on.
    [[nodiscard]] bool handlesSignals() const { return QDir(proc("task")).entryList({"[0-9]*"}).size() > 1; }
    [[nodiscard]] bool maps(const char* file) const { return contentsOf(proc("maps")).contains(file); }
    void signal(int number) const { sendSignal(m_process, number); }

    /// Sends the signal and returns how it ended: within some seconds, or not normally.
    [[nodiscard]] ProgramRun interrupt(int number) {
        signal(number);
        return end();
    }
    [[nodiscard]] ProgramRun end() {
        const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(10'000);
        if (!ended || m_process.exitStatus() != QProcess::NormalExit) return {};
        return {m_process.exitCode(), m_process.readAllStandardOutput(), m_process.readAllStandardError()};
    }
    [[nodiscard]] QProcess& process() { return m_process; }

private:
    QProcess m_process;
};

}  // namespace

/// Ctrl+C and SIGTERM, whatever the program is doing: exit 130, and it says what was kept.
class TestCliSignals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whileReading_data() {
        QTest::addColumn<QStringList>("arguments");
        for (const char* command : {"translate", "summarize", "sweep"}) {
            QTest::newRow(command) << QStringList{command, "-"};
        }
        QTest::newRow("generate") << QStringList{"generate", "--ids", "-"};
    }
    void whileReading() {
        QFETCH(QStringList, arguments);
        for (const int number : {SIGINT, SIGTERM}) {
            Running run(arguments, "Das Haus", false);
            QTRY_VERIFY_WITH_TIMEOUT(run.handlesSignals(), patience);
            const ProgramRun ended = run.interrupt(number);
            QCOMPARE(ended.exitStatus, 130);
            QVERIFY2(ended.err.contains("nothing was written"), ended.err.constData());
        }
    }

    void whileLoading_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("translate") << QStringList{"translate", kLetter};
        QTest::newRow("info") << QStringList{"info"};
        QTest::newRow("bench") << QStringList{"bench"};
        QTest::newRow("generate") << QStringList{"generate", "--ids", kLetter};
    }
    /// At any moment from the first on that it can be.
    void whileLoading() {
        QFETCH(QStringList, arguments);
        bool loading = false;
        for (int attempt = 0; attempt < 20 && !loading; ++attempt) {
            const FileFolder folder;
            QStringList all = arguments;
            if (arguments.first() == "translate") all += {"-o", folder.path("out.txt")};
            Running run(all);
            QElapsedTimer timer;
            timer.start();
            while (!run.maps("model.safetensors") && timer.elapsed() < patience) {
                if (run.process().state() == QProcess::NotRunning) break;
            }
            const ProgramRun ended = run.interrupt(SIGTERM);
            loading = ended.err.contains("nothing was written");
            if (!loading) continue;  // it was faster
            QCOMPARE(ended.exitStatus, 130);
            QCOMPARE(ended.out, QByteArray());
            QCOMPARE(folder.names(), QStringList());
        }
        QVERIFY(loading);
    }

    void whileCuttingIntoSegments() {
        const FileFolder folder;
        const QString text = folder.write("text.txt", contentsOf(kLetter).repeated(20000));
        const QString out = folder.write("out.txt", "precious\n");
        Running run({"translate", text, "-o", out});
        // The models are in memory, and cutting 30 MB takes some seconds.
        QTRY_VERIFY_WITH_TIMEOUT(run.maps("model.safetensors"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!run.maps("model.safetensors"), patience);
        QTest::qWait(300);
        const ProgramRun ended = run.interrupt(SIGINT);
        QCOMPARE(ended.exitStatus, 130);
        QVERIFY2(ended.err.contains("nothing was written"), ended.err.constData());
        QCOMPARE(folder.read("out.txt"), QByteArray("precious\n"));
        QCOMPARE(folder.names(), QStringList({"out.txt", "text.txt"}));
    }

    void whileTranslating_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("jsonl");
        QTest::newRow("SIGINT") << SIGINT << false;
        QTest::newRow("SIGTERM") << SIGTERM << false;
        QTest::newRow("SIGHUP") << SIGHUP << false;
        QTest::newRow("SIGINT, jsonl") << SIGINT << true;
        QTest::newRow("SIGTERM, jsonl") << SIGTERM << true;
    }
    void whileTranslating() {
        QFETCH(int, number);
        QFETCH(bool, jsonl);
        const FileFolder folder;
        const QByteArray text = longText();
        const QString file = folder.write("f.txt", text);
        Running run({"translate", file, "-o", file, "--trace", folder.path("trace.json"), "--format",
                     jsonl ? "jsonl" : "text"});
        QTRY_VERIFY_WITH_TIMEOUT(!folder.read("f.partial.txt").isEmpty(), patience);
        // The trace is written as it comes.
        QTRY_VERIFY_WITH_TIMEOUT(folder.read("trace.partial.json").contains("\"iterations\":"), patience);
        const ProgramRun ended = run.interrupt(number);
        QCOMPARE(ended.exitStatus, 130);
        QVERIFY2(ended.err.contains("Interrupted after "), ended.err.constData());
        QVERIFY2(ended.err.contains("kept in " + folder.path("f.partial.txt").toUtf8()), ended.err.constData());
        QCOMPARE(ended.err.contains("--resume"), jsonl);
        QCOMPARE(folder.read("f.txt"), text);
        QVERIFY(!folder.read("f.partial.txt").isEmpty());
        // The trace of what was done is whole, and not in the place of a whole run's.
        QVERIFY(!folder.has("trace.json"));
        const bild::Trace trace = bild::traceFromJson(folder.read("trace.partial.json").toStdString(), "trace");
        QVERIFY(trace.result.stopped);
        if (!jsonl) QCOMPARE(folder.read("f.partial.txt").trimmed(), QByteArray::fromStdString(trace.result.text).trimmed());
    }

    void killed() {
        const FileFolder folder;
        const QByteArray text = longText();
        const QString file = folder.write("f.txt", text);
        Running run({"translate", file, "-o", file});
        QTRY_VERIFY_WITH_TIMEOUT(!folder.read("f.partial.txt").isEmpty(), patience);
        run.signal(SIGKILL);
        QVERIFY(run.process().state() == QProcess::NotRunning || run.process().waitForFinished(patience));
        QCOMPARE(folder.read("f.txt"), text);
        QVERIFY(!folder.read("f.partial.txt").isEmpty());
        // The next run puts that aside, and is complete.
        const QString small = folder.write("small.txt", "Das Haus ist alt.\n");
        const ProgramRun next = runProgram({"translate", small, "-o", file});
        QCOMPARE(next.exitStatus, 0);
        QVERIFY2(next.err.contains("f.partial.txt~"), next.err.constData());
        QCOMPARE(folder.names(), QStringList({"f.partial.txt~", "f.txt", "small.txt"}));
    }

    void duringTheBaseline() {
        const FileFolder folder;
        Running run({"translate", "-o", folder.path("out.txt"), "--baseline"}, contentsOf(kLetter).repeated(100));
        QTRY_VERIFY_WITH_TIMEOUT(folder.has("out.txt"), 5 * patience);
        const ProgramRun ended = run.interrupt(SIGINT);
        QCOMPARE(ended.exitStatus, 130);
        QVERIFY2(ended.err.contains("when everything was written"), ended.err.constData());
        QCOMPARE(folder.names(), QStringList("out.txt"));
    }

    void whileAReaderDoesNotRead_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("text") << QStringList{"translate", "--quiet"};
        QTest::newRow("jsonl") << QStringList{"translate", "--format", "jsonl"};
        QTest::newRow("trace") << QStringList{"translate", "-o", "/dev/null", "--trace", "-"};
    }
    void whileAReaderDoesNotRead() {
        QFETCH(QStringList, arguments);
        int ends[2] = {-1, -1};
        QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
        const FileFolder folder;
        const QString text = folder.write("text.txt", longText());
        QProcess process;
        process.setChildProcessModifier([&ends] { ::dup2(ends[1], STDOUT_FILENO); });
        process.start(BILD_PROGRAM, QStringList{arguments.first(), text} + arguments.mid(1));
        QVERIFY(process.waitForStarted());
        ::close(ends[1]);
        // Asleep for a while, after the pipe was filled.
        int bytes = 0;
        QTRY_VERIFY_WITH_TIMEOUT(::ioctl(ends[0], FIONREAD, &bytes) == 0 && bytes > 20'000, 2 * patience);
        QTest::qWait(500);
        QVERIFY(process.state() == QProcess::Running);
        sendSignal(process, SIGTERM);
        QVERIFY(process.waitForFinished(5'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("Interrupted"));
        ::close(ends[0]);
    }

    void whileANamedPipeHasNoReader() {
        const FileFolder folder;
        QCOMPARE(::mkfifo(QFile::encodeName(folder.path("pipe")).constData(), 0600), 0);
        Running run({"translate", kLetter, "-o", folder.path("pipe")});
        QTRY_VERIFY_WITH_TIMEOUT(run.handlesSignals(), patience);
        QCOMPARE(run.interrupt(SIGTERM).exitStatus, 130);
    }

    void theSecondSignalEndsAtOnce() {
        const FileFolder folder;
        Running run({"translate", "-o", folder.path("out.txt")}, longText());
        QTRY_VERIFY_WITH_TIMEOUT(!folder.read("out.partial.txt").isEmpty(), patience);
        run.signal(SIGINT);
        run.signal(SIGTERM);
        const ProgramRun ended = run.end();
        QCOMPARE(ended.exitStatus, 130);
        QVERIFY2(ended.err.contains("kept in " + folder.path("out.partial.txt").toUtf8()), ended.err.constData());
        QCOMPARE(folder.names(), QStringList("out.partial.txt"));
    }

    void inOneLongSequence() {
        Running run({"generate", "--ids", "-", "--pair", BILD_TEST_DATA "/golden/t5-v1.0-safetensors"},
                    "{\"input_ids\": [8, 15, 1], \"max_length\": 60000, \"fallback_threshold\": 1}\n");
        QTRY_VERIFY_WITH_TIMEOUT(run.handlesSignals(), patience);
        QTest::qWait(1500);
        QVERIFY(run.process().state() == QProcess::Running);
        QCOMPARE(run.interrupt(SIGINT).exitStatus, 130);
    }

    void inGenerating() {
        const FileFolder folder;
        QByteArray ids;
        for (int i = 0; i < 20'000; ++i) ids += "{\"input_ids\": [8, 15, 1], \"max_length\": 100}\n";
        const QString file = folder.write("ids.jsonl", ids);
        Running run({"generate", "--ids", file, "-o", file, "--pair", BILD_TEST_DATA "/golden/t5-v1.0-safetensors"});
        QTRY_VERIFY_WITH_TIMEOUT(!folder.read("ids.partial.jsonl").isEmpty(), patience);
        const ProgramRun ended = run.interrupt(SIGTERM);
        QCOMPARE(ended.exitStatus, 130);
        QVERIFY2(ended.err.contains("--resume"), ended.err.constData());
        QCOMPARE(folder.read("ids.jsonl"), ids);
        QVERIFY(folder.read("ids.partial.jsonl").endsWith("}\n"));
    }
};

QTEST_GUILESS_MAIN(TestCliSignals)
#include "test_cli_signals.moc"
