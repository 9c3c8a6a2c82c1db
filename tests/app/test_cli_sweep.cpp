// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <csignal>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "program_run.h"

using bild::test::ProgramRun;
using bild::test::runProgram;

namespace {

const QByteArray kLines = "Das Haus ist alt.\n\nIch habe den Brief gestern geschrieben.\nWo ist der Bahnhof?\n";
const QByteArray kReferences = "The house is old.\n\nI wrote the letter yesterday.\nWhere is the station?\n";

QJsonObject objectOf(const ProgramRun& run) {
    return QJsonDocument::fromJson(run.out).object();
}

/// What the report's "best" must be, from its other figures.
QJsonValue fastestWithin(const QJsonObject& report) {
    const QString quality = report["quality"].toString();
    const double least = report["large"].toObject()[quality].toDouble() - report["tolerance"].toDouble();
    QJsonValue best;
    for (const QJsonValue& setting : report["settings"].toArray()) {
        if (setting[quality].toDouble() < least) continue;
        if (best.isNull() || setting["ms"].toDouble() < best["ms"].toDouble()) best = setting;
    }
    return best;
}

}  // namespace

/// `bild sweep`, from the command line to what it prints.
class TestCliSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QFile file(referenceFile());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kReferences) == kReferences.size());
    }

    void measuresEverySetting() {
        const ProgramRun run = runProgram({"sweep", "--fallback", "0.3,0.6,0.3", "--rollback", "2,never", "--draft",
                                           "4,8", "--rounds", "2", "--format", "json", "--threads", "1"},
                                          kLines);
        QCOMPARE(run.exitStatus, 0);
        const QJsonObject report = objectOf(run);
        const QJsonArray settings = report["settings"].toArray();
        QCOMPARE(settings.size(), 8);
        QCOMPARE(report["large"].toObject()["speedup"].toDouble(), 1.0);
        QCOMPARE(report["large"].toObject()["agreement"].toDouble(), 1.0);
        QCOMPARE(report["large"].toObject()["chrf_with_large"].toDouble(), 100.0);
        QVERIFY2(report["machine"].toString().endsWith("threads 1"), qPrintable(report["machine"].toString()));
        double before = 0.0;
        QStringList seen;
        for (const QJsonValue& setting : settings) {
            seen << QString::number(setting["fallback_threshold"].toDouble()) + " " +
                        setting["rollback_threshold"].toVariant().toString() + " " +
                        QString::number(setting["max_draft_tokens"].toInt());
            QCOMPARE(setting["runs"].toInt(), 2);
            QVERIFY(setting["tokens"].toInt() > 5);
            QVERIFY(setting["fastest_ms"].toDouble() <= setting["ms"].toDouble());
            QVERIFY(setting["ms"].toDouble() <= setting["slowest_ms"].toDouble());
            QVERIFY(setting["ms"].toDouble() >= before);  // the fastest first
            before = setting["ms"].toDouble();
            const double large = report["large"].toObject()["ms"].toDouble();
            QVERIFY(qAbs(setting["speedup"].toDouble() - large / before) < 1e-9);
            // Nothing is verified where every draft ends its sentence.
            QVERIFY(setting["acceptance_rate"].toDouble() >= 0.0 && setting["acceptance_rate"].toDouble() <= 1.0);
            QVERIFY(setting["large_call_share"].toDouble() > 0.0);
        }
        seen.sort();
        QCOMPARE(seen, QStringList({"0.3 2 4", "0.3 2 8", "0.3 inf 4", "0.3 inf 8", "0.6 2 4", "0.6 2 8", "0.6 inf 4",
                                    "0.6 inf 8"}));
        QCOMPARE(report["quality"].toString(), QString("chrf_with_large"));
        QCOMPARE(report["best"], fastestWithin(report));
    }

    void alwaysFallingBackIsTheLargeModel() {
        const ProgramRun run = runProgram({"sweep", "--fallback", "1", "--rollback", "5", "--draft", "4", "--rounds",
                                           "1", "--dtype", "float32", "--format", "json"},
                                          kLines);
        QCOMPARE(run.exitStatus, 0);
        const QJsonValue setting = objectOf(run)["settings"].toArray()[0];
        QCOMPARE(setting["agreement"].toDouble(), 1.0);
        QCOMPARE(objectOf(run)["best"], setting);
    }

    void referencesGiveQuality() {
        const ProgramRun run = runProgram({"sweep", "--lines", "--references", referenceFile(), "--fallback", "0.6",
                                           "--rollback", "5", "--draft", "4", "--rounds", "1", "--format", "json"},
                                          kLines);
        QVERIFY2(run.exitStatus == 0, run.err.constData());
        const QJsonObject report = objectOf(run);
        QCOMPARE(report["quality"].toString(), QString("bleu"));
        QCOMPARE(report["tolerance"].toDouble(), 0.3);
        const QJsonArray rows{report["large"], report["small"], report["settings"].toArray().first()};
        for (const QJsonValue& row : rows) {
            QVERIFY(row["bleu"].toDouble() > 1.0 && row["bleu"].toDouble() <= 100.0);
            QVERIFY(row["chrf"].toDouble() > 10.0 && row["chrf"].toDouble() <= 100.0);
        }
        QCOMPARE(report["best"], fastestWithin(report));
    }

    /// The large model's own text as the reference: its lines must meet theirs, blank ones in between or not.
    void linesMeetTheirReferences() {
        const ProgramRun large = runProgram({"translate", "--lines", "--quiet", "--strategy", "large"}, kLines);
        QCOMPARE(large.exitStatus, 0);
        const QString file = m_folder.filePath("large.txt");
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(large.out) > 0);
        written.close();
        const ProgramRun run = runProgram({"sweep", "--lines", "--references", file, "--fallback", "0.6", "--rollback",
                                           "5", "--draft", "4", "--rounds", "1", "--format", "json"},
                                          kLines);
        QVERIFY2(run.exitStatus == 0, run.err.constData());
        QVERIFY(objectOf(run)["large"].toObject()["bleu"].toDouble() > 99.999);
    }

    void tableNamesTheBest() {
        const ProgramRun run = runProgram(
            {"sweep", "--fallback", "1", "--rollback", "5", "--draft", "4", "--rounds", "1", "--quiet"}, kLines);
        QCOMPARE(run.exitStatus, 0);
        QCOMPARE(run.err, QByteArray());
        for (const char* part : {"speedup", "tokens/s", "acceptance", "large calls", "agreement", "chrF with large",
                                 "large alone", "small alone", "F 1, R 5, K 4",
                                 "Best: ", "--fallback-threshold 1 --rollback-threshold 5 --max-draft-tokens 4"}) {
            QVERIFY2(run.out.contains(part), part);
        }
    }

    void interruptPrintsWhatItHas() {
        QProcess process;
        process.start(BILD_PROGRAM, {"sweep", "--fallback", "0.2,0.4,0.6", "--draft", "1,2,3,4,5,6,7,8", "--rounds",
                                     "1000", "--format", "json"});
        process.write(kLines.repeated(5));
        process.closeWriteChannel();
        QVERIFY(process.waitForStarted());
        // The processor time used tells that it measures by now; nothing it prints does.
        QTRY_VERIFY_WITH_TIMEOUT(secondsOf(process.processId()) > 6.0, 120'000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        const QJsonObject report = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QVERIFY(report["stopped"].toBool());
        QVERIFY(report["large"].toObject()["runs"].toInt() >= 1);
        QVERIFY(!report["settings"].toArray().isEmpty());
        QVERIFY(process.readAllStandardError().contains("Interrupted"));
    }

    void refusesWrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QStringList& arguments, int status, const char* said) {
            QTest::newRow(name) << arguments << status << said;
        };
        row("fallback above 1", {"--fallback", "0.2,1.5"}, 2, "fallback threshold");
        row("fallback NaN", {"--fallback", "nan"}, 2, "fallback threshold");
        row("fallback never", {"--fallback", "never"}, 2, "--fallback");
        row("negative rollback", {"--rollback", "5,-1"}, 2, "rollback threshold");
        row("no number", {"--rollback", "5,much"}, 2, "--rollback");
        row("no draft", {"--draft", "0"}, 2, "draft length");
        row("fractional draft", {"--draft", "2.5"}, 2, "--draft");
        row("empty list", {"--draft", ""}, 2, "--draft");
        row("no fallback", {"--fallback", ""}, 2, "--fallback");
        row("no rounds", {"--rounds", "0"}, 2, "--rounds");
        row("negative tolerance", {"--tolerance", "-1"}, 2, "--tolerance");
        row("references without lines", {"--references", "x.txt"}, 2, "--lines");
        row("jsonl", {"--format", "jsonl"}, 2, "--format");
        row("missing references", {"--lines", "--references", "/no/such/file"}, 1, "/no/such/file");
        row("too few references", {"--lines", "--references", "/dev/null"}, 1, "0 references for 1 lines");
        row("pair without a tokenizer", {"--pair", BILD_TEST_DATA "/golden/t5-v1.0-safetensors"}, 1, "spiece.model");
    }
    void refusesWrongUsage() {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, said);
        const ProgramRun run = runProgram(QStringList{"sweep"} + arguments, "Guten Tag.\n");
        QCOMPARE(run.exitStatus, status);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains(said.toUtf8()), run.err.constData());
    }

    void refusesSettingsBeyondCount() {
        QStringList numbers;
        for (int i = 1; i <= 200; ++i) numbers << QString::number(i);
        const ProgramRun run = runProgram({"sweep", "--draft", numbers.join(',')}, "Guten Tag.\n");
        QCOMPARE(run.exitStatus, 2);
        QVERIFY2(run.err.contains("4000 settings"), run.err.constData());
    }

    void noTextIsNoSweep() {
        const ProgramRun run = runProgram({"sweep"}, " \n");
        QCOMPARE(run.exitStatus, 1);
        QVERIFY2(run.err.contains("no text"), run.err.constData());
    }

private:
    [[nodiscard]] QString referenceFile() const { return m_folder.filePath("references.txt"); }

    /// Processor time of a process so far.
    static double secondsOf(qint64 process) {
        QFile file(QStringLiteral("/proc/%1/stat").arg(process));
        if (!file.open(QIODevice::ReadOnly)) return 0.0;
        const QByteArray line = file.readAll();
        // Behind the name in parentheses, user and system time are the 12th and the 13th field.
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        const double ticks = fields.value(11).toDouble() + fields.value(12).toDouble();
        return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliSweep)
#include "test_cli_sweep.moc"
