// SPDX-License-Identifier: GPL-3.0-or-later
#include <grp.h>
#include <pwd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>

#include <QTemporaryDir>
#include <QTest>

#include "file_folder.h"
#include "program_run.h"

using bild::test::contentsOf;
using bild::test::FileFolder;
using bild::test::ProgramRun;
using bild::test::runProgram;

namespace {

const QByteArray kText = "Das Haus ist alt.\nIch habe den Brief gestern geschrieben.\n";
/// Of nobody, so that no process counts against its limit, and of this process alone: another copy of the test may be
/// running in another folder.
const uid_t kUnusedUser = [] {
    constexpr uid_t first = 10'000;
    constexpr uid_t count = 50'000;
    auto user = first + static_cast<uid_t>(::getpid()) % count;
    while (::getpwuid(user) != nullptr) user = user + 1 < first + count ? user + 1 : first;
    return user;
}();

/// So many processes and threads for the program, in the new process. The limit does not hold for the administrator.
void limitThreads(rlim_t threads) {
    const rlimit few{threads, threads};
    ::setrlimit(RLIMIT_NPROC, &few);
    if (::geteuid() != 0) return;
    if (::setgroups(0, nullptr) != 0 || ::setgid(kUnusedUser) != 0 || ::setuid(kUnusedUser) != 0) std::_Exit(99);
}

void limitMemory(rlim_t megabytes) {
    const rlimit few{megabytes << 20U, megabytes << 20U};
    ::setrlimit(RLIMIT_AS, &few);
}

}  // namespace

/// Threads that cannot be started, memory that is not there, a working folder that is gone.
class TestCliLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threadsThatCannotBeStarted_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("translate") << QStringList{"translate"};
        QTest::newRow("info") << QStringList{"info"};
        QTest::newRow("bench") << QStringList{"bench", "--repeats", "1"};
        QTest::newRow("generate") << QStringList{"generate", "--ids", "-"};
        QTest::newRow("sweep") << QStringList{"sweep"};
    }
    void threadsThatCannotBeStarted() {
        QFETCH(QStringList, arguments);
        // Too few for the program's own, for the team, and for the whole team but one.
        for (const rlim_t limit : {rlim_t{1}, rlim_t{2}, rlim_t{5}, rlim_t{16}}) {
            const ProgramRun run =
                runProgram(arguments + QStringList{"--threads", "16"}, kText, [limit] { limitThreads(limit); });
            QVERIFY2(run.exitStatus == 1, run.err.constData());
            QVERIFY2(run.err.contains("started") && run.err.contains("ulimit -u"), run.err.constData());
            QCOMPARE(run.err.count('\n'), 1);
            QCOMPARE(run.out, QByteArray());
        }
    }

    void enoughThreadsSuffice() {
        if (::geteuid() != 0) QSKIP("this user's other processes count as well");
        // The program's own, the one that waits for signals, and the team's other fifteen.
        const ProgramRun run =
            runProgram({"translate", "--quiet", "--threads", "16"}, kText, [] { limitThreads(17); });
        QVERIFY2(run.exitStatus == 0, run.err.constData());
        QCOMPARE(run.out, runProgram({"translate", "--quiet"}, kText).out);
    }

    void threadsAreAsPromised() {
        QVERIFY(runProgram({"translate", "--help"}).out.simplified().contains("1 to 256"));
        QCOMPARE(runProgram({"translate", "--quiet", "--threads", "256"}, "Das Haus.").exitStatus, 0);
        for (const char* command : {"translate", "summarize", "bench", "sweep", "info"}) {
            for (const char* threads : {"257", "1024", "0", "-1", "2.5", "99999999999999999999", "many"}) {
                const ProgramRun run = runProgram({command, "--threads", threads}, kText);
                QCOMPARE(run.exitStatus, 2);
                QVERIFY2(run.err.contains("--threads"), run.err.constData());
            }
        }
    }

    /// However much is missing: a message, and an end in order.
    void memoryThatIsNotThere_data() {
        QTest::addColumn<QString>("dtype");
        QTest::newRow("int8") << "int8";
        QTest::newRow("float32") << "float32";
    }
    void memoryThatIsNotThere() {
        QFETCH(QString, dtype);
        const FileFolder folder;
        const QString text = folder.write("text.txt", kText.repeated(30));
        const rlim_t enough = enoughMemory(dtype, text);
        QVERIFY(enough > 0);
        int refused = 0;
        for (rlim_t missing = 16; missing <= 256; missing *= 2) {
            const rlim_t limit = enough - missing;
            const ProgramRun run = runProgram({"translate", text, "--quiet", "--threads", "2", "--dtype", dtype}, {},
                                              [limit] { limitMemory(limit); });
            if (run.exitStatus == 127 || run.err.contains("error while loading shared libraries")) break;
            if (run.exitStatus == 0) continue;
            QVERIFY2(run.exitStatus == 1, run.err.constData());
            QVERIFY2(run.err.startsWith("bild: ") && run.err.contains("ulimit -v"), run.err.constData());
            QCOMPARE(run.err.count('\n'), 1);
            if (dtype == "int8") QVERIFY2(!run.err.contains("int8"), run.err.constData());
            ++refused;
        }
        QVERIFY(refused >= 2);
    }

    void aDeletedWorkingFolderDoesNotMatter_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        const QString models = BILD_SOURCE_DIR "/resources/models/de-en";
        QTest::newRow("translate") << QStringList{"translate", "--quiet"} << 0;
        QTest::newRow("two models") << QStringList{"translate", "--quiet", "--small", models + "/small", "--large",
                                                   models + "/large"}
                                    << 0;
        QTest::newRow("info") << QStringList{"info"} << 0;
        QTest::newRow("models") << QStringList{"models", "list"} << 0;
        QTest::newRow("version") << QStringList{"--version"} << 0;
        QTest::newRow("file in it") << QStringList{"translate", "-o", "out.txt"} << 1;
        QTest::newRow("text in it") << QStringList{"translate", "text.txt"} << 1;
        QTest::newRow("pair in it") << QStringList{"translate", "--pair", "./pair"} << 1;
    }
    void aDeletedWorkingFolderDoesNotMatter() {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const ProgramRun run = runProgram(arguments, kText, [] {
            char name[] = "/tmp/bild-gone-XXXXXX";
            if (::mkdtemp(name) == nullptr || ::chdir(name) != 0 || ::rmdir(name) != 0) std::_Exit(99);
        });
        QVERIFY2(run.exitStatus == status, run.err.constData());
        QCOMPARE(run.err.count('\n'), status);
        QVERIFY(!QFile::exists("/out.txt"));
    }

private:
    /// Megabytes of address space with which the text is translated, within 16.
    static rlim_t enoughMemory(const QString& dtype, const QString& text) {
        rlim_t least = 64;
        rlim_t most = 8192;
        while (most - least > 16) {
            const rlim_t middle = (least + most) / 2;
            const ProgramRun run = runProgram({"translate", text, "--quiet", "--threads", "2", "--dtype", dtype}, {},
                                              [middle] { limitMemory(middle); });
            (run.exitStatus == 0 ? most : least) = middle;
        }
        return most == 8192 ? 0 : most;
    }
};

QTEST_GUILESS_MAIN(TestCliLimits)
#include "test_cli_limits.moc"
