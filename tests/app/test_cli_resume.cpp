// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <algorithm>
#include <csignal>

#include <QJsonArray>
#include <QTest>

#include "file_folder.h"
#include "program_run.h"

using bild::test::contentsOf;
using bild::test::FileFolder;
using bild::test::ProgramRun;
using bild::test::runProgram;
using bild::test::sendSignal;

namespace {

constexpr int patience = 60'000;
const QString kLetter = QStringLiteral(BILD_SOURCE_DIR "/resources/samples/letter-de.txt");
const QString kArticle = QStringLiteral(BILD_SOURCE_DIR "/resources/samples/article-en.txt");
const QString kGoldenPair = QStringLiteral(BILD_TEST_DATA "/golden/t5-v1.0-safetensors");

/// The answers but for the times, which differ from run to run.
QList<QJsonObject> answersIn(const QByteArray& lines) {
    QList<QJsonObject> answers = ProgramRun{0, lines, {}}.lines();
    for (QJsonObject& answer : answers) {
        QJsonObject stats = answer["stats"].toObject();
        for (const char* time : {"small_ms", "large_ms", "encode_ms", "total_ms", "tokens_per_second"}) {
            stats.remove(QLatin1String(time));
        }
        if (answer.contains("stats")) answer["stats"] = stats;
    }
    return answers;
}

/// Segments of the sample letter.
qsizetype letterSegments() {
    static const qsizetype count = runProgram({"translate", kLetter, "--format", "jsonl"}).lines().size();
    return count;
}

}  // namespace

/// --resume: what an interrupted run has left is gone on from, and the results are those of one that was not.
class TestCliResume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesOnWhereItWasKilled_data() {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGKILL") << SIGKILL;
    }
    void goesOnWhereItWasKilled() {
        QFETCH(int, number);
        const FileFolder folder;
        const QString text = folder.write("text.txt", contentsOf(kLetter).repeated(40));
        const QString out = folder.path("out.jsonl");
        const QStringList arguments{"translate", text, "-o", out, "--format", "jsonl"};
        int interrupted = 0;
        for (int run = 0; run < 50 && !folder.has("out.jsonl"); ++run) {
            QProcess process;
            process.start(BILD_PROGRAM, arguments + QStringList("--resume"));
            const qsizetype before = folder.read("out.partial.jsonl").size();
            QTRY_VERIFY_WITH_TIMEOUT(
                process.state() == QProcess::NotRunning || folder.read("out.partial.jsonl").size() > before + 200'000,
                patience);
            sendSignal(process, number);
            QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(patience));
            interrupted += folder.has("out.jsonl") ? 0 : 1;
        }
        QVERIFY(interrupted >= 2);
        const ProgramRun whole = runProgram({"translate", text, "--format", "jsonl", "--quiet"});
        QCOMPARE(whole.lines().size(), 40 * letterSegments());
        QCOMPARE(answersIn(folder.read("out.jsonl")), answersIn(whole.out));
        QCOMPARE(folder.names(), QStringList({"out.jsonl", "text.txt"}));
    }

    /// As a power cut leaves it: half a line at the end.
    void cutsOffHalfALine() {
        const FileFolder folder;
        leaveUnfinished(folder, {"translate", kLetter}, 7, "{\"source\": \"Das Ha");
        const ProgramRun run =
            runProgram({"translate", kLetter, "-o", folder.path("out.jsonl"), "--format", "jsonl", "--resume"});
        QCOMPARE(run.exitStatus, 0);
        QVERIFY2(run.err.contains("behind 7 finished segments") && run.err.contains("BiLD: " + QByteArray::number(letterSegments()) + " segments"),
                 run.err.constData());
        QCOMPARE(answersIn(folder.read("out.jsonl")),
                 answersIn(runProgram({"translate", kLetter, "--format", "jsonl"}).out));
    }

    void goesOnWithASummary() {
        const FileFolder folder;
        QByteArray article;
        for (int i = 0; i < 12; ++i) article += "Chapter " + QByteArray::number(i) + ".\n\n" + contentsOf(kArticle) + "\n";
        const QString text = folder.write("article.txt", article);
        const QStringList arguments{"summarize", text, "--length", "short", "--format", "jsonl"};
        const QByteArray whole = runProgram(arguments).out;
        const qsizetype lines = whole.count('\n');
        qsizetype second = 0;
        for (const QJsonObject& answer : answersIn(whole)) second += answer["pass"].toInt() == 2 ? 1 : 0;
        QVERIFY(second > 0 && lines > 6);
        // In the first pass, behind it, in the second one, and when all but the last line was there.
        for (const qsizetype kept : {qsizetype{3}, lines - second - 1, lines - 2, lines - 1}) {
            leaveUnfinished(folder, arguments.mid(0, 4), kept, {});
            const ProgramRun run = runProgram(arguments + QStringList{"-o", folder.path("out.jsonl"), "--resume"});
            QVERIFY2(run.exitStatus == 0, run.err.constData());
            QCOMPARE(answersIn(folder.read("out.jsonl")), answersIn(whole));
        }
    }

    void goesOnWithIds() {
        const FileFolder folder;
        QByteArray ids;
        for (int i = 2; i < 32; ++i) ids += "{\"input_ids\": [" + QByteArray::number(i) + ", 15, 1], \"max_length\": 9}\n\n";
        const QString file = folder.write("ids.jsonl", ids);
        const QStringList arguments{"generate", "--ids", file, "--pair", kGoldenPair, "--format", "jsonl"};
        const QByteArray whole = runProgram(arguments).out;
        QCOMPARE(whole.count('\n'), 30);
        // A line that is refused ends a run too, and leaves what was done before it.
        const ProgramRun bad = runProgram({"generate", "--ids", "-", "--pair", kGoldenPair, "-o", folder.path("bad.jsonl")},
                                          ids + "{}\n");
        QCOMPARE(bad.exitStatus, 1);
        QCOMPARE(answersIn(folder.read("bad.partial.jsonl")), answersIn(whole));
        leaveUnfinished(folder, arguments.mid(0, 5), 11, {});
        QCOMPARE(runProgram(arguments + QStringList{"-o", folder.path("out.jsonl"), "--resume"}).exitStatus, 0);
        QCOMPARE(answersIn(folder.read("out.jsonl")), answersIn(whole));
    }

    void nothingToGoOnFromIsABeginning() {
        const FileFolder folder;
        const ProgramRun run =
            runProgram({"translate", kLetter, "-o", folder.path("out.jsonl"), "--format", "jsonl", "--resume"});
        QCOMPARE(run.exitStatus, 0);
        QVERIFY2(run.err.contains("begins from the beginning"), run.err.constData());
        QCOMPARE(folder.read("out.jsonl").count('\n'), letterSegments());
    }

    void refusesWhatIsNotTheSame_data() {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("named");
        QTest::newRow("text") << QStringList() << "text";
        QTest::newRow("threshold") << QStringList{"--fallback-threshold", "0.9"} << "policy";
        QTest::newRow("preset") << QStringList{"--preset", "fast"} << "policy";
        QTest::newRow("strategy") << QStringList{"--strategy", "large"} << "--strategy";
        QTest::newRow("lines") << QStringList{"--lines"} << "--lines";
        QTest::newRow("limit") << QStringList{"--max-new-tokens", "9"} << "--max-new-tokens";
        QTest::newRow("format of the weights") << QStringList{"--dtype", "float32"} << "number format";
        QTest::newRow("models") << QStringList{"--pair", BILD_SOURCE_DIR "/resources/models/de-en"} << "";
    }
    void refusesWhatIsNotTheSame() {
        QFETCH(QStringList, more);
        QFETCH(QString, named);
        const FileFolder folder;
        leaveUnfinished(folder, {"translate", kLetter}, 5, {});
        const QByteArray left = folder.read("out.partial.jsonl");
        const QByteArray text = contentsOf(kLetter) + (more.isEmpty() ? "Ende.\n" : "");
        const ProgramRun run = runProgram(
            QStringList{"translate", "-o", folder.path("out.jsonl"), "--format", "jsonl", "--resume"} + more, text);
        if (named.isEmpty()) {
            QCOMPARE(run.exitStatus, 0);  // the same models by another name
            return;
        }
        QCOMPARE(run.exitStatus, 2);
        QVERIFY2(run.err.contains("made with another " + named.toUtf8()), run.err.constData());
        QCOMPARE(folder.read("out.partial.jsonl"), left);
        QVERIFY(!folder.has("out.jsonl"));
    }

    void aRunThatDoesNotBeginLeavesWhatThereWas() {
        const FileFolder folder;
        leaveUnfinished(folder, {"translate", kLetter}, 5, {});
        const QStringList out{"-o", folder.path("out.jsonl"), "--format", "jsonl", "--resume"};
        QCOMPARE(runProgram(QStringList{"translate", "/no/such/text"} + out).exitStatus, 1);
        QCOMPARE(runProgram(QStringList{"translate", kLetter, "--dtype", "int3"} + out).exitStatus, 2);
        QCOMPARE(folder.read("out.partial.jsonl").count('\n'), 5);
        QProcess process;
        process.start(BILD_PROGRAM, QStringList("translate") + out);
        // It reads standard input, with the file open.
        QTRY_VERIFY_WITH_TIMEOUT(
            QDir(QStringLiteral("/proc/%1/task").arg(process.processId())).entryList({"[0-9]*"}).size() > 1, patience);
        QTest::qWait(200);
        sendSignal(process, SIGTERM);
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(patience));
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(folder.read("out.partial.jsonl").count('\n'), 5);
        QCOMPARE(runProgram(QStringList{"translate", kLetter} + out).exitStatus, 0);
        QCOMPARE(folder.read("out.jsonl").count('\n'), letterSegments());
    }

    void refusesWhatCannotBeTold() {
        const FileFolder folder;
        leaveUnfinished(folder, {"translate", kLetter}, 5, {});
        QVERIFY(QFile::remove(folder.path("out.partial.jsonl.settings")));
        const QStringList arguments{"translate", kLetter, "-o", folder.path("out.jsonl"), "--format", "jsonl"};
        const ProgramRun run = runProgram(arguments + QStringList("--resume"));
        QCOMPARE(run.exitStatus, 1);
        QVERIFY2(run.err.contains("without --resume"), run.err.constData());
        // And that does as it says.
        QCOMPARE(runProgram(arguments).exitStatus, 0);
        QCOMPARE(folder.read("out.jsonl").count('\n'), letterSegments());
        QCOMPARE(folder.read("out.partial.jsonl~").count('\n'), 5);
    }

    void refusesWrongUsage() {
        const FileFolder folder;
        const QString out = folder.path("out.jsonl");
        for (const QStringList& arguments :
             {QStringList{"-o", out}, QStringList{"--format", "jsonl"}, QStringList{"-o", "/dev/null", "--format", "jsonl"},
              QStringList{"-o", out, "--format", "jsonl", "--trace", folder.path("trace")},
              QStringList{"-o", out, "--format", "jsonl", "--baseline"}}) {
            QCOMPARE(runProgram(QStringList{"translate", kLetter, "--resume"} + arguments).exitStatus, 2);
        }
        QCOMPARE(runProgram({"generate", "--ids", "-", "--resume"}).exitStatus, 2);
        QCOMPARE(folder.names(), QStringList());
    }

    void twoRunsDoNotWriteOneFile() {
        const FileFolder folder;
        const QString text = folder.write("text.txt", contentsOf(kLetter).repeated(2000));
        const QStringList arguments{"translate", text, "-o", folder.path("out.jsonl"), "--format", "jsonl"};
        QProcess first;
        first.start(BILD_PROGRAM, arguments);
        QTRY_VERIFY_WITH_TIMEOUT(!folder.read("out.partial.jsonl").isEmpty(), patience);
        for (const QStringList& more : {QStringList(), QStringList("--resume")}) {
            const ProgramRun second = runProgram(arguments + more);
            QCOMPARE(second.exitStatus, 1);
            QVERIFY2(second.err.contains("another run is writing this"), second.err.constData());
        }
        QVERIFY(first.state() == QProcess::Running);
        first.terminate();
        QVERIFY(first.waitForFinished(patience));
    }

private:
    /// Leaves what a run into out.jsonl leaves that is ended after so many answers.
    static void leaveUnfinished(const FileFolder& folder, const QStringList& arguments, qsizetype answers,
                                const QByteArray& more) {
        QFile::remove(folder.path("out.jsonl"));
        const QByteArray whole = runProgram(arguments + QStringList{"--format", "jsonl"}).out;
        // It may not write more than an answer or two.
        const auto bytes = static_cast<rlim_t>(std::max(whole.indexOf('\n') + 100, qsizetype{2000}));
        const ProgramRun run =
            runProgram(arguments + QStringList{"-o", folder.path("out.jsonl"), "--format", "jsonl"}, {}, [bytes] {
                const rlimit few{bytes, bytes};
                ::setrlimit(RLIMIT_FSIZE, &few);
            });
        QCOMPARE(run.exitStatus, 1);
        QVERIFY(folder.has("out.partial.jsonl.settings"));
        qsizetype end = 0;
        for (qsizetype i = 0; i < answers; ++i) end = whole.indexOf('\n', end) + 1;
        folder.write("out.partial.jsonl", whole.first(end) + more);
    }
};

QTEST_GUILESS_MAIN(TestCliResume)
#include "test_cli_resume.moc"
