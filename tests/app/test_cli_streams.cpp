// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <unistd.h>

#include <csignal>

#include <QTest>

#include "file_folder.h"
#include "program_run.h"

using bild::test::FileFolder;
using bild::test::ProgramRun;
using bild::test::runProgram;

namespace {

const QByteArray kText = "Das Haus ist alt.\nIch habe den Brief gestern geschrieben.\n";

}  // namespace

/// Standard streams that are missing, fail, or lead to a folder.
class TestCliStreams : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Without standard error, a file that is opened would get its number, and the messages.
    void messagesGoIntoNoFile() {
        const QByteArray expected = runProgram({"translate", "--quiet"}, kText).out;
        for (const int missing : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
            const FileFolder outputs;
            const QString text = outputs.write("text.txt", kText);
            const ProgramRun run =
                runProgram({"translate", text, "-o", outputs.path("out.txt"), "--trace", outputs.path("trace.json")}, {},
                           [missing] { ::close(missing); });
            QCOMPARE(run.exitStatus, 0);
            QCOMPARE(outputs.read("out.txt"), expected);
            QVERIFY(outputs.read("trace.json").startsWith('{') && outputs.read("trace.json").endsWith('}'));
            QCOMPARE(outputs.read("text.txt"), kText);
        }
    }

    void aMissingOutputIsAnError_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("translate") << QStringList{"translate"};
        QTest::newRow("by name") << QStringList{"translate", "-o", "/dev/stdout"};
        QTest::newRow("summarize") << QStringList{"summarize"};
        QTest::newRow("generate") << QStringList{"generate", "--ids", "-"};
        QTest::newRow("bench") << QStringList{"bench", "--repeats", "1"};
        QTest::newRow("sweep") << QStringList{"sweep"};
        QTest::newRow("info") << QStringList{"info"};
        QTest::newRow("models") << QStringList{"models", "list"};
        QTest::newRow("help") << QStringList{"--help"};
        QTest::newRow("version") << QStringList{"--version"};
    }
    void aMissingOutputIsAnError() {
        QFETCH(QStringList, arguments);
        const ProgramRun closed = runProgram(arguments, kText, [] { ::close(STDOUT_FILENO); });
        QCOMPARE(closed.exitStatus, 1);
        QVERIFY2(closed.err.contains("/dev/stdout: ") || closed.err.contains("standard output: "),
                 closed.err.constData());
        QVERIFY2(!closed.err.contains("room"), closed.err.constData());
        const ProgramRun readOnly =
            runProgram(arguments, kText, [] { ::dup2(::open("/dev/zero", O_RDONLY), STDOUT_FILENO); });
        QCOMPARE(readOnly.exitStatus, 1);
    }

    void aFullOutputIsAnError_data() { aMissingOutputIsAnError_data(); }
    void aFullOutputIsAnError() {
        QFETCH(QStringList, arguments);
        if (arguments.contains("bench") || arguments.contains("sweep")) QSKIP("takes long, and writes as info does");
        const bool ids = arguments.contains("generate");
        if (ids) arguments += {"--pair", QStringLiteral(BILD_TEST_DATA "/golden/t5-v1.0-safetensors")};
        const ProgramRun run = runProgram(arguments, ids ? R"({"input_ids": [8, 15, 1], "max_length": 4})" : kText,
                                          [] { ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO); });
        QCOMPARE(run.exitStatus, 1);
        QVERIFY2(run.err.contains("Make room on the disk"), run.err.constData());
    }

    void aMissingInputIsAnError() {
        const auto close = [] { ::close(STDIN_FILENO); };
        for (const QStringList& arguments : {QStringList{"translate"}, QStringList{"translate", "/dev/stdin"},
                                             QStringList{"generate", "--ids", "-"}, QStringList{"sweep", "-"}}) {
            const ProgramRun run = runProgram(arguments, {}, close);
            QCOMPARE(run.exitStatus, 1);
            QVERIFY2(run.err.contains("it is closed"), run.err.constData());
        }
    }

    void aReadErrorIsNotTheEnd_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("translate") << QStringList{"translate"};
        QTest::newRow("translate -") << QStringList{"translate", "-"};
        QTest::newRow("translate /dev/stdin") << QStringList{"translate", "/dev/stdin"};
        QTest::newRow("summarize") << QStringList{"summarize"};
        QTest::newRow("generate") << QStringList{"generate", "--ids", "-"};
        QTest::newRow("sweep") << QStringList{"sweep"};
        QTest::newRow("bench") << QStringList{"bench", "-"};
        QTest::newRow("references") << QStringList{"sweep", BILD_SOURCE_DIR "/README.md", "--lines", "--references",
                                                   "/dev/stdin"};
    }
    void aReadErrorIsNotTheEnd() {
        QFETCH(QStringList, arguments);
        const ProgramRun folder =
            runProgram(arguments, {}, [] { ::dup2(::open("/", O_RDONLY | O_DIRECTORY), STDIN_FILENO); });
        QCOMPARE(folder.exitStatus, 1);
        QCOMPARE(folder.out, QByteArray());
        QVERIFY2(folder.err.contains("this is a folder"), folder.err.constData());
        // Memory at address 0 is not there.
        const ProgramRun failing =
            runProgram(arguments, {}, [] { ::dup2(::open("/proc/self/mem", O_RDONLY), STDIN_FILENO); });
        QCOMPARE(failing.exitStatus, 1);
        QVERIFY2(failing.err.contains("reading failed"), failing.err.constData());
        const ProgramRun writeOnly = runProgram(arguments, {}, [] { ::dup2(::open("/dev/zero", O_WRONLY), STDIN_FILENO); });
        QCOMPARE(writeOnly.exitStatus, 1);
    }

    void readsWhatOthersMadeNonBlocking() {
        const ProgramRun run = runProgram({"translate", "--quiet"}, kText, [] {
            ::fcntl(STDIN_FILENO, F_SETFL, ::fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
            ::fcntl(STDOUT_FILENO, F_SETFL, ::fcntl(STDOUT_FILENO, F_GETFL) | O_NONBLOCK);
        });
        QCOMPARE(run.exitStatus, 0);
        QCOMPARE(run.out, runProgram({"translate", "--quiet"}, kText).out);
    }

    /// The reader that has gone is an error whether or not the program inherits how to take it.
    void aReaderThatHasGoneIsAnError() {
        for (const auto disposition : {SIG_DFL, SIG_IGN}) {
            const ProgramRun run = runProgram({"translate", "--quiet"}, kText, [disposition] {
                std::signal(SIGPIPE, disposition);
                int ends[2] = {-1, -1};
                if (::pipe(ends) != 0) return;
                ::close(ends[0]);
                ::dup2(ends[1], STDOUT_FILENO);
                ::close(ends[1]);
            });
            QCOMPARE(run.exitStatus, 1);
            QVERIFY2(run.err.contains("has ended") && !run.err.contains("room"), run.err.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestCliStreams)
#include "test_cli_streams.moc"
