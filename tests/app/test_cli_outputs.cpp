// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QTest>

#include "decoding/trace.h"
#include "file_folder.h"
#include "program_run.h"

using bild::test::contentsOf;
using bild::test::FileFolder;
using bild::test::ProgramRun;
using bild::test::runProgram;

namespace {

const QByteArray kText = "Das Haus ist alt.\n\nIch habe den Brief gestern geschrieben.\n";
const QString kLetter = QStringLiteral(BILD_SOURCE_DIR "/resources/samples/letter-de.txt");
const QString kGoldenPair = QStringLiteral(BILD_TEST_DATA "/golden/t5-v1.0-safetensors");

mode_t permissionsOf(const QString& file) {
    struct stat status {};
    return ::stat(QFile::encodeName(file).constData(), &status) == 0 ? status.st_mode & 07777U : 0;
}

void link(const QString& target, const QString& name) {
    QCOMPARE(::symlink(QFile::encodeName(target).constData(), QFile::encodeName(name).constData()), 0);
}

}  // namespace

/// Where the program writes: nothing that was there is lost before the new is complete, and no file is two things.
class TestCliOutputs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextReplacesItself() {
        const FileFolder folder;
        const QString file = folder.write("note.txt", kText);
        const ProgramRun apart = runProgram({"translate", file, "--quiet"});
        QCOMPARE(runProgram({"translate", file, "-o", file, "--quiet"}).exitStatus, 0);
        QVERIFY(!apart.out.isEmpty());
        QCOMPARE(folder.read("note.txt"), apart.out);
        QCOMPARE(folder.names(), QStringList("note.txt"));
    }

    void keepsPermissionsAndFollowsLinks() {
        const FileFolder folder;
        const QString target = folder.write("target.txt", "old\n");
        QCOMPARE(::chmod(QFile::encodeName(target).constData(), 0640), 0);
        link("target.txt", folder.path("near.txt"));
        link(folder.path("near.txt"), folder.path("link.txt"));
        QCOMPARE(runProgram({"translate", "-o", folder.path("link.txt"), "--quiet"}, kText).exitStatus, 0);
        QVERIFY(QFileInfo(folder.path("link.txt")).isSymLink() && QFileInfo(folder.path("near.txt")).isSymLink());
        QVERIFY(folder.read("target.txt").size() > 10);
        QCOMPARE(permissionsOf(target), mode_t{0640});

        // A link to what is not there yet makes it, with the permissions of any new file.
        link("new.txt", folder.path("ahead.txt"));
        const auto mask = [] { ::umask(027); };
        QCOMPARE(runProgram({"translate", "-o", folder.path("ahead.txt"), "--quiet"}, kText, mask).exitStatus, 0);
        QCOMPARE(folder.read("new.txt"), folder.read("target.txt"));
        QCOMPARE(permissionsOf(folder.path("new.txt")), mode_t{0640});
        link("circle.txt", folder.path("circle.txt"));
        QCOMPARE(runProgram({"translate", "-o", folder.path("circle.txt")}, kText).exitStatus, 1);
    }

    void aFailedRunLeavesTheTarget_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("wrong models") << QStringList{"--pair", kGoldenPair};
        QTest::newRow("missing text") << QStringList{"/no/such/text.txt"};
        QTest::newRow("trace into nowhere") << QStringList{"--trace", "/no/such/folder/trace"};
    }
    void aFailedRunLeavesTheTarget() {
        QFETCH(QStringList, arguments);
        const FileFolder folder;
        const QString file = folder.write("out.txt", "precious\n");
        QCOMPARE(runProgram(QStringList{"translate", "-o", file} + arguments, kText).exitStatus, 1);
        QCOMPARE(folder.read("out.txt"), QByteArray("precious\n"));
        QCOMPARE(folder.names(), QStringList("out.txt"));
    }

    void aFileThatIsTooLargeForTheDiskLeavesTheTarget() {
        const auto limit = [] {
            const rlimit few{3000, 3000};
            ::setrlimit(RLIMIT_FSIZE, &few);
        };
        const FileFolder folder;
        const QString file = folder.write("out.jsonl", "precious\n");
        const ProgramRun run =
            runProgram({"translate", kLetter, "-o", file, "--format", "jsonl", "--quiet"}, {}, limit);
        QCOMPARE(run.exitStatus, 1);
        QVERIFY2(run.err.contains("out.jsonl: writing failed") && run.err.contains("ulimit -f"), run.err.constData());
        QVERIFY2(run.err.contains("kept in " + folder.path("out.partial.jsonl").toUtf8()), run.err.constData());
        QCOMPARE(folder.read("out.jsonl"), QByteArray("precious\n"));
        // Whole lines only.
        QVERIFY(folder.read("out.partial.jsonl").endsWith("}\n"));

        const ProgramRun trace = runProgram({"translate", kLetter, "--trace", file, "--quiet"}, {}, limit);
        QCOMPARE(trace.exitStatus, 1);
        QCOMPARE(folder.read("out.jsonl"), QByteArray("precious\n"));
    }

    void aFullDiskLeavesTheTarget() {
        const FileFolder folder;
        const QByteArray disk = QFile::encodeName(folder.path(""));
        if (::mount("tmpfs", disk.constData(), "tmpfs", 0, "size=48k") != 0) QSKIP("no disk can be mounted here");
        const QByteArray letter = contentsOf(kLetter).repeated(4);
        const QString file = folder.write("f.txt", letter);
        const ProgramRun answers = runProgram({"translate", file, "-o", file, "--format", "jsonl"});
        const QByteArray kept = folder.read("f.partial.txt");
        const QByteArray after = folder.read("f.txt");
        // Not even room for a beginning.
        folder.write("fill", QByteArray(48 * 1024, 'x'));
        const ProgramRun text = runProgram({"translate", file, "-o", file, "--trace", folder.path("trace.json")});
        const QByteArray afterText = folder.read("f.txt");
        QCOMPARE(::umount2(disk.constData(), MNT_DETACH), 0);
        QCOMPARE(answers.exitStatus, 1);
        QVERIFY2(answers.err.contains("Make room on the disk"), answers.err.constData());
        QVERIFY(kept.endsWith("}\n"));
        QCOMPARE(after, letter);
        QCOMPARE(text.exitStatus, 1);
        QCOMPARE(afterText, letter);
    }

    void whatCannotBeRenamedIsAppendedTo() {
        const FileFolder folder;
        // Standard output, into a file that has something in it already.
        const QByteArray file = QFile::encodeName(folder.write("log.txt", "before\n"));
        const auto redirect = [&file] { ::dup2(::open(file.constData(), O_WRONLY | O_APPEND), STDOUT_FILENO); };
        QCOMPARE(runProgram({"translate", "-o", "/dev/stdout", "--quiet"}, kText, redirect).exitStatus, 0);
        const QByteArray translation = runProgram({"translate", "--quiet"}, kText).out;
        QCOMPARE(folder.read("log.txt"), "before\n" + translation);
        // Another descriptor, wherever it stands.
        const auto third = [&file] {
            const int opened = ::open(file.constData(), O_WRONLY);
            ::lseek(opened, 7, SEEK_SET);
            ::dup2(opened, 7);
        };
        folder.write("log.txt", "before\n");
        QCOMPARE(runProgram({"translate", "-o", "/dev/fd/7", "--quiet"}, kText, third).exitStatus, 0);
        QCOMPARE(folder.read("log.txt"), "before\n" + translation);
        QCOMPARE(folder.names(), QStringList("log.txt"));

        QCOMPARE(runProgram({"translate", "-o", "/dev/null"}, kText).exitStatus, 0);
        QVERIFY(!QFileInfo("/dev/null").isFile());
    }

    void writesIntoANamedPipe() {
        const FileFolder folder;
        const QByteArray pipe = QFile::encodeName(folder.path("pipe"));
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        QProcess reader;
        reader.start("cat", {folder.path("pipe")});
        QCOMPARE(runProgram({"translate", "-o", folder.path("pipe"), "--quiet"}, kText).exitStatus, 0);
        QVERIFY(reader.waitForFinished(10'000));
        QCOMPARE(reader.readAllStandardOutput(), runProgram({"translate", "--quiet"}, kText).out);
        QCOMPARE(folder.names(), QStringList("pipe"));
    }

    void noFileIsTwoThings_data();
    void noFileIsTwoThings();

    void standardOutputIsCompared() {
        const FileFolder folder;
        const QByteArray file = QFile::encodeName(folder.write("text.txt", kText));
        const auto append = [&file] { ::dup2(::open(file.constData(), O_WRONLY | O_APPEND), STDOUT_FILENO); };
        for (const QStringList& arguments :
             {QStringList{"translate", file}, QStringList{"translate", "--trace", file}, QStringList{"sweep", file},
              QStringList{"bench", file}, QStringList{"generate", "--ids", file}}) {
            QCOMPARE(runProgram(arguments, kText, append).exitStatus, 2);
            QCOMPARE(folder.read("text.txt"), kText);
        }
        // Its name would lead to the new file, and the messages go with the old one.
        const auto messages = [&file] { ::dup2(::open(file.constData(), O_WRONLY | O_APPEND), STDERR_FILENO); };
        QCOMPARE(runProgram({"translate", "-o", file}, kText, messages).exitStatus, 2);
        // Devices may be several things.
        QCOMPARE(runProgram({"translate", "/dev/null", "-o", "/dev/null", "--trace", "/dev/null"}).exitStatus, 0);
    }

    void aFolderIsNoOutput() {
        const FileFolder folder;
        for (const QString& place : {folder.path("."), folder.path("new/"), folder.path("")}) {
            const ProgramRun run = runProgram({"translate", "-o", place}, kText);
            QCOMPARE(run.exitStatus, 1);
            QVERIFY2(run.err.contains("this is a folder"), run.err.constData());
        }
    }

    void whatMayNotBeWrittenIsNotReplaced() {
        if (::geteuid() == 0) QSKIP("the administrator may write everything");
        const FileFolder folder;
        const QString file = folder.write("out.txt", "precious\n");
        QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0400), 0);
        QCOMPARE(runProgram({"translate", "-o", file}, kText).exitStatus, 1);
        QCOMPARE(folder.read("out.txt"), QByteArray("precious\n"));
    }

    void aTraceReplacesAnother() {
        const FileFolder folder;
        const QString file = folder.write("run.json", "old\n");
        QCOMPARE(runProgram({"translate", "--trace", file, "--quiet"}, kText).exitStatus, 0);
        const bild::Trace trace = bild::traceFromJson(folder.read("run.json").toStdString(), "run");
        QCOMPARE(QByteArray::fromStdString(trace.source), kText);
        QCOMPARE(folder.names(), QStringList("run.json"));
    }
};

void TestCliOutputs::noFileIsTwoThings_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("refused");
    const auto row = [](const char* name, const QStringList& arguments, bool refused = true) {
        QTest::newRow(name) << arguments << refused;
    };
    // @ stands for the folder; in it are text.txt, hard.txt (the same file), link.txt and dangling.txt -> new.txt.
    row("output and trace", {"translate", "-o", "@/out", "--trace", "@/out"});
    row("by another spelling", {"translate", "-o", "@/out", "--trace", "@/./out"});
    row("through a link", {"translate", "-o", "@/text.txt", "--trace", "@/link.txt"});
    row("hard link", {"translate", "-o", "@/text.txt", "--trace", "@/hard.txt"});
    row("to a file that is not there", {"translate", "-o", "@/new.txt", "--trace", "@/dangling.txt"});
    row("both standard output", {"translate", "--trace", "-"});
    row("standard output by name", {"translate", "--trace", "/dev/stdout"});
    row("trace and beginnings", {"translate", "-o", "@/out.jsonl", "--trace", "@/out.partial.jsonl"});
    row("trace over the text", {"translate", "@/text.txt", "--trace", "@/text.txt"});
    row("trace over the text, linked", {"summarize", "@/text.txt", "--trace", "@/link.txt"});
    row("trace over the text, hard link", {"translate", "@/hard.txt", "--trace", "@/text.txt"});
    row("text from the beginnings", {"translate", "@/text.partial.txt", "-o", "@/text.txt"});
    row("over a model", {"translate", "--small", "@/pair/small", "--large", "@/pair/large", "-o", "@/pair/small/config.json"});
    row("over a model, ids", {"generate", "--ids", "@/text.txt", "--pair", "@/pair", "-o", "@/pair/small/config.json"});
    row("two files", {"translate", "@/text.txt", "-o", "@/out", "--trace", "@/trace"}, false);
    row("output over the text, linked", {"translate", "@/link.txt", "-o", "@/hard.txt"}, false);
}

void TestCliOutputs::noFileIsTwoThings() {
    QFETCH(QStringList, arguments);
    QFETCH(bool, refused);
    const FileFolder folder;
    const QString text = folder.write("text.txt", kText);
    folder.write("text.partial.txt", kText);
    QCOMPARE(::link(QFile::encodeName(text).constData(), QFile::encodeName(folder.path("hard.txt")).constData()), 0);
    link("text.txt", folder.path("link.txt"));
    link("new.txt", folder.path("dangling.txt"));
    for (const char* model : {"small", "large"}) {
        QVERIFY(QDir().mkpath(folder.path("pair/") + model));
        folder.write(QStringLiteral("pair/%1/config.json").arg(model), "{}");
    }
    const QStringList before = folder.names();
    const ProgramRun run = runProgram(arguments.replaceInStrings("@", folder.path("")), kText);
    if (!refused) {
        QCOMPARE(run.exitStatus, 0);
        return;
    }
    QVERIFY2(run.exitStatus == 2, run.err.constData());
    QVERIFY2(run.err.contains("are the same file"), run.err.constData());
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(folder.names(), before);
    QCOMPARE(folder.read("text.txt"), kText);
    QCOMPARE(folder.read("pair/small/config.json"), QByteArray("{}"));
}

QTEST_GUILESS_MAIN(TestCliOutputs)
#include "test_cli_outputs.moc"
