// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "decoding/trace.h"
#include "program_run.h"

using bild::test::ProgramRun;
using bild::test::runProgram;

namespace {

const QString sourceFolder = QStringLiteral(BILD_SOURCE_DIR);
const QString letter = sourceFolder + "/resources/samples/letter-de.txt";

QByteArray contents(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

/// Output ids behind the start token, up to the first end token.
QList<int> untilEnd(const QJsonArray& ids) {
    QList<int> result;
    for (qsizetype i = 1; i < ids.size(); ++i) {
        result.append(ids[i].toInt());
        if (result.last() == 1) break;
    }
    return result;
}

}  // namespace

/// Real jobs of the program, from the command line to what it prints.
class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void decodesIdsAsTheAuthorsDo_data();
    void decodesIdsAsTheAuthorsDo();

    void translationKeepsParagraphs() {
        const ProgramRun run = runProgram({"translate", letter});
        QCOMPARE(run.exitStatus, 0);
        const QList<QByteArray> source = contents(letter).split('\n');
        const QList<QByteArray> output = run.out.split('\n');
        QCOMPARE(output.size(), source.size());
        for (qsizetype i = 0; i < source.size(); ++i) QCOMPARE(output[i].isEmpty(), source[i].isEmpty());
        QVERIFY2(run.err.contains("BiLD: ") && run.err.contains("(estimated: encoders, and for each of"), run.err.constData());
        QVERIFY2(run.err.contains("written by small"), run.err.constData());
    }

    void measuresTheSpeedupWhereAsked() {
        const ProgramRun run = runProgram({"translate", "--baseline"}, "Das Haus ist alt. Der Garten ist schön.\n");
        QCOMPARE(run.exitStatus, 0);
        QVERIFY2(run.err.contains("(measured: the large model alone took"), run.err.constData());
        QVERIFY2(run.err.contains("agreement"), run.err.constData());
    }

    void quietPrintsTheResultAlone() {
        const ProgramRun run = runProgram({"translate", "--quiet"}, "Das Haus ist alt.");
        QCOMPARE(run.exitStatus, 0);
        QCOMPARE(run.err, QByteArray());
        QVERIFY(run.out.endsWith('\n') && run.out.trimmed().size() > 3);
    }

    void everyWayInAndOutIsTheSame() {
        const QString output = m_folder.filePath("out.txt");
        const ProgramRun fromFile = runProgram({"translate", letter, "--quiet"});
        const ProgramRun toFile = runProgram({"translate", "-", "-o", output, "--quiet"}, contents(letter));
        const ProgramRun withMark = runProgram({"translate", "--quiet"}, "\xEF\xBB\xBF" + contents(letter));
        const ProgramRun pair =
            runProgram({"translate", letter, "--quiet", "--small", sourceFolder + "/resources/models/de-en/small",
                        "--large", sourceFolder + "/resources/models/de-en/large"});
        QCOMPARE(fromFile.exitStatus, 0);
        QCOMPARE(toFile.exitStatus, 0);
        QCOMPARE(toFile.out, QByteArray());
        QVERIFY(!fromFile.out.isEmpty());
        QCOMPARE(contents(output), fromFile.out);
        QCOMPARE(withMark.out, fromFile.out);
        QCOMPARE(pair.out, fromFile.out);
    }

    void linesStayLines() {
        const QByteArray source = "Guten Tag. Wie geht es Ihnen?\n\nDas Haus ist alt\nEr schläft\n";
        const ProgramRun run = runProgram({"translate", "--lines", "--format", "jsonl"}, source);
        QCOMPARE(run.exitStatus, 0);
        QCOMPARE(run.lines().size(), 3);
        QCOMPARE(run.lines()[0]["source"].toString(), QString("Guten Tag. Wie geht es Ihnen?"));
        QVERIFY(runProgram({"translate", "--format", "jsonl"}, source).lines().size() > 3);
    }

    void copiesWhatHasNothingToTranslate() {
        const QByteArray source =
            "Das Haus ist alt.\n-----\n2024-05-01\nhttps://a.de/B?c=D\n%s\nName\tOrt\n\xF0\x9F\x98\x80\nEr schläft.\n";
        const QStringList copied{"-----", "2024-05-01", "https://a.de/B?c=D", "%s", "😀"};
        const QString file = m_folder.filePath("copied.bildtrace");
        const ProgramRun text = runProgram({"translate", "--quiet", "--trace", file}, source);
        const QList<QByteArray> lines = text.out.split('\n');
        QCOMPARE(lines.size(), source.split('\n').size());
        for (const int line : {1, 2, 3, 4, 6}) QCOMPARE(lines[line], source.split('\n')[line]);
        QCOMPARE(lines[5].count('\t'), 1);
        const bild::Trace trace = bild::traceFromJson(contents(file).toStdString(), "copied");
        QCOMPARE(trace.result.segments.size(), std::size_t{9});
        QVERIFY(trace.result.segments[1].source.copied && !trace.result.segments[0].source.copied);
        for (const char* strategy : {"bild", "large"}) {
            const ProgramRun run = runProgram({"translate", "--format", "jsonl", "--strategy", strategy}, source);
            QStringList found;
            for (const QJsonObject& line : run.lines()) {
                if (!line["copied"].toBool()) continue;
                QCOMPARE(line["output"], line["source"]);
                QVERIFY(line["tokens"].toArray().isEmpty());
                found.append(line["source"].toString());
            }
            QCOMPARE(found, copied);
        }
        QCOMPARE(runProgram({"translate", "--quiet"}, "42\n").out, QByteArray("42\n"));
        QCOMPARE(runProgram({"summarize", "--quiet", "--raw"}, "-----\n").out, QByteArray("-----\n"));
    }

    void joinsWrappedLinesUnlessRaw() {
        const QByteArray mail =
            "Hallo Anna,\n\ngestern habe ich endlich den Koffer vom Dachboden geholt\nund gesehen, dass er ganz leer ist. "
            "Die Donau-\ndampfschifffahrt, sagt Vater, habe ihn schon immer\nleer befördert.\n\nViele Grüße\nOtto\n";
        const ProgramRun joined = runProgram({"translate", "--format", "jsonl"}, mail);
        QCOMPARE(joined.exitStatus, 0);
        QCOMPARE(joined.lines().size(), 5);
        QCOMPARE(joined.lines()[2]["source"].toString(),
                 QString("Die Donaudampfschifffahrt, sagt Vater, habe ihn schon immer leer befördert."));
        QVERIFY2(joined.err.contains("joined (2)") && joined.err.contains("mended (1)"), joined.err.constData());
        for (const QStringList& option : {QStringList{"--raw"}, QStringList{"--lines"}}) {
            const ProgramRun raw = runProgram(QStringList{"translate", "--format", "jsonl"} + option, mail);
            QVERIFY(raw.lines().size() > 6);
            QVERIFY2(!raw.err.contains("joined"), raw.err.constData());
        }
    }

    void answersInJsonAddUp() {
        const ProgramRun run = runProgram({"translate", letter, "--format", "jsonl"});
        QCOMPARE(run.exitStatus, 0);
        QVERIFY(run.lines().size() > 10);
        const QStringList origins{"small", "fallback", "rollback", "large"};
        for (const QJsonObject& line : run.lines()) {
            const QJsonArray tokens = line["tokens"].toArray();
            const QJsonArray ids = line["output_ids"].toArray();
            const QJsonObject stats = line["stats"].toObject();
            QVERIFY(!line["source"].toString().isEmpty());
            QCOMPARE(tokens.isEmpty(), line["copied"].toBool());
            QCOMPARE(ids.size(), tokens.size() + 1);
            QCOMPARE(ids[0].toInt(-1), 0);
            QHash<QString, int> counts;
            for (qsizetype i = 0; i < tokens.size(); ++i) {
                QCOMPARE(ids[i + 1], tokens[i].toObject()["id"]);
                const QString origin = tokens[i].toObject()["origin"].toString();
                QVERIFY2(origins.contains(origin), qPrintable(origin));
                ++counts[origin];
            }
            QCOMPARE(stats["tokens"].toInt(), static_cast<int>(tokens.size()));
            for (const QString& origin : origins) {
                QCOMPARE(stats["by_origin"].toObject()[origin].toInt(), counts[origin]);
            }
        }
    }

    void traceAddsUp() {
        const QString file = m_folder.filePath("letter.bildtrace");
        const ProgramRun run =
            runProgram({"translate", letter, "--trace", file, "--rollback-threshold", "2", "--quiet"});
        QCOMPARE(run.exitStatus, 0);
        // Reading it proves that every token is written by exactly one iteration and that all counts agree.
        const bild::Trace trace = bild::traceFromJson(contents(file).toStdString(), "letter");
        QCOMPARE(QByteArray::fromStdString(trace.source), contents(letter));
        QCOMPARE(QByteArray::fromStdString(trace.result.text), run.out);
        QVERIFY(!trace.result.stopped);
        QVERIFY(trace.result.segments.size() > 10);
        QCOMPARE(trace.models.size(), std::size_t{2});
        for (const bild::TraceModel& model : trace.models) {
            const QString weights =
                sourceFolder + "/resources/models/de-en/" + QString::fromStdString(model.role) + "/model.safetensors";
            const QByteArray hash = QCryptographicHash::hash(contents(weights), QCryptographicHash::Sha256).toHex();
            QCOMPARE(QByteArray::fromStdString(model.sha256), hash);
        }
        std::size_t tokens = 0;
        for (const bild::SegmentResult& segment : trace.result.segments) {
            tokens += segment.tokens.size();
            QVERIFY(segment.tokens.size() == segment.tokenSpans.size());
            for (const bild::Iteration& iteration : segment.iterations) {
                QCOMPARE(iteration.policy.rollbackThreshold, 2.0);
                QCOMPARE(iteration.proposal.top.size(), std::size_t{5});
                QVERIFY(!iteration.proposal.token.piece.empty());
            }
        }
        QCOMPARE(trace.result.statistics.tokens, tokens);
    }

    void strategiesAloneHaveOneAuthor_data() {
        QTest::addColumn<QString>("strategy");
        QTest::newRow("large") << "large";
        QTest::newRow("small") << "small";
    }
    void strategiesAloneHaveOneAuthor() {
        QFETCH(QString, strategy);
        const ProgramRun run =
            runProgram({"translate", "--format", "jsonl", "--strategy", strategy}, "Das Haus ist alt.");
        QCOMPARE(run.exitStatus, 0);
        QCOMPARE(run.lines().size(), 1);
        for (const QJsonValue& token : run.lines()[0]["tokens"].toArray()) {
            QCOMPARE(token.toObject()["origin"].toString(), strategy);
        }
        QVERIFY2(run.err.contains((strategy + " alone: ").toUtf8()), run.err.constData());
    }

    void thresholdsOfOneGiveTheLargeModelsText() {
        const ProgramRun cautious =
            runProgram({"translate", letter, "--quiet", "--fallback-threshold", "1", "--dtype", "float32"});
        const ProgramRun large =
            runProgram({"translate", letter, "--quiet", "--strategy", "large", "--dtype", "float32"});
        QCOMPARE(cautious.exitStatus, 0);
        QVERIFY(!large.out.isEmpty());
        QCOMPARE(cautious.out, large.out);
    }

    void tellsOfWhatItCouldNotRead() {
        const ProgramRun invalid = runProgram({"translate"}, "Das H\xC3\xA4uschen \xFF ist alt.");
        QCOMPARE(invalid.exitStatus, 0);
        QVERIFY2(invalid.err.contains("standard input holds 1 byte that is no UTF-8"), invalid.err.constData());
        const ProgramRun empty = runProgram({"translate"}, "");
        QCOMPARE(empty.exitStatus, 0);
        QCOMPARE(empty.out, QByteArray());
        QVERIFY2(empty.err.contains("no text"), empty.err.constData());
        const ProgramRun cut = runProgram({"translate", "--max-new-tokens", "2"}, "Das alte Haus steht am Fluss.");
        QVERIFY2(cut.err.contains("length limit"), cut.err.constData());
    }

    void interruptKeepsWhatIsFinished() {
        const QByteArray source = contents(letter).repeated(300);
        QProcess process;
        process.start(BILD_PROGRAM, {"translate", "--format", "jsonl"});
        process.write(source);
        process.closeWriteChannel();
        QByteArray out;
        while (!out.contains('\n')) {
            QVERIFY(process.waitForReadyRead(60'000));
            out += process.readAllStandardOutput();
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        out += process.readAllStandardOutput();
        QVERIFY(out.endsWith('\n'));
        for (const QByteArray& line : out.trimmed().split('\n')) {
            QVERIFY2(QJsonDocument::fromJson(line).object().contains("stats"), line.constData());
        }
        const QByteArray err = process.readAllStandardError();
        QVERIFY2(err.contains("Interrupted after"), err.constData());
    }

    void summarizesAnArticle() {
        const ProgramRun run = runProgram({"summarize", sourceFolder + "/resources/samples/article-en.txt"});
        QCOMPARE(run.exitStatus, 0);
        QVERIFY(run.out.trimmed().size() > 20);
        QVERIFY(run.out.size() < contents(sourceFolder + "/resources/samples/article-en.txt").size());
    }

    void saysWhereItRuns() {
        const ProgramRun run = runProgram({"info", "--format", "json"});
        QCOMPARE(run.exitStatus, 0);
        const QJsonObject info = QJsonDocument::fromJson(run.out).object();
        QVERIFY(QStringList({"cpu", "cuda"}).contains(info["device"].toString()));
        QVERIFY(!info["device_reason"].toString().isEmpty());
        QCOMPARE(info["models"].toArray()[0].toObject()["role"].toString(), QString("small"));
        QVERIFY(info["pairs"].toArray().contains("de-en"));
        if (info["device"].toString() == "cuda") QSKIP("a CUDA device is there, so asking for it does not fail");
        const ProgramRun cuda = runProgram({"info", "--device", "cuda"});
        QCOMPARE(cuda.exitStatus, 1);
        QVERIFY2(cuda.err.contains("CUDA"), cuda.err.constData());
    }

    void threadsAreCoresUnlessAskedFor() {
        const ProgramRun asIs = runProgram({"info", "--format", "json"});
        const QJsonObject info = QJsonDocument::fromJson(asIs.out).object();
        QVERIFY(info["physical_cores"].toInt() >= 1);
        QCOMPARE(info["threads"], info["physical_cores"]);
        QVERIFY(runProgram({"info"}).out.contains("(one for each core)"));
        const QStringList three{"--threads", "3"};
        QVERIFY(runProgram(QStringList{"info"} + three).out.contains("threads: 3 ("));
        QVERIFY(runProgram(QStringList{"translate"} + three, "Das Haus ist alt.").err.contains(", 3 threads)"));
        QVERIFY(runProgram(QStringList{"summarize"} + three, "The house is old.").err.contains(", 3 threads)"));
        const ProgramRun bench =
            runProgram(QStringList{"bench", "-", "--repeats", "1", "--format", "json"} + three, "Das Haus ist alt.");
        QCOMPARE(QJsonDocument::fromJson(bench.out).object()["threads"].toInt(), 3);
    }

    void benchMeasures_data() {
        QTest::addColumn<QStringList>("pair");
        QTest::newRow("with a tokenizer") << QStringList{"--pair", "de-en"};
        QTest::newRow("without") << QStringList{"--pair", BILD_TEST_DATA "/golden/t5-v1.0-safetensors"};
    }
    void benchMeasures() {
        QFETCH(QStringList, pair);
        const ProgramRun run = runProgram(
            QStringList{"bench", "-", "--format", "json", "--repeats", "1", "--dtype", "float32,bfloat16"} + pair,
            "Das Haus ist alt.");
        QCOMPARE(run.exitStatus, 0);
        const QJsonObject report = QJsonDocument::fromJson(run.out).object();
        QVERIFY(report["read_bandwidth_gb_s"].toDouble() > 0.1);
        QCOMPARE(report["models"].toArray().size(), 4);
        for (const QJsonValue& value : report["models"].toArray()) {
            const QJsonObject model = value.toObject();
            QVERIFY(QStringList({"small", "large"}).contains(model["role"].toString()));
            QVERIFY(QStringList({"float32", "bfloat16"}).contains(model["dtype"].toString()));
            QVERIFY(model["step_ms"].toDouble() > 0.0 && model["floor_ms"].toDouble() > 0.0);
            QVERIFY(model["weight_bytes_per_step"].toDouble() > 0.0);
            for (const char* tokens : {"1", "2", "4", "8", "16"}) {
                QVERIFY(model["verify_ms"].toObject()[tokens].toDouble() > 0.0);
            }
        }
        for (const char* strategy : {"bild", "large", "small"}) {
            const QJsonObject timing = report["strategies"].toObject()[strategy].toObject();
            QVERIFY2(timing["ms"].toDouble() > 0.0 && timing["tokens_per_second"].toDouble() > 0.0, strategy);
        }
    }

private:
    QTemporaryDir m_folder;
};

void TestCli::decodesIdsAsTheAuthorsDo_data() {
    QTest::addColumn<QString>("pair");
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("expected");
    for (const char* pair : {"t5-v1.0-safetensors", "mt5-pytorch-bin", "t5-v1.1-sharded"}) {
        QTest::addRow("%s bild", pair) << pair << "bild"
                                       << "output_ids";
        QTest::addRow("%s large", pair) << pair << "large"
                                        << "large_greedy_ids";
        QTest::addRow("%s small", pair) << pair << "small"
                                        << "small_greedy_ids";
    }
}

void TestCli::decodesIdsAsTheAuthorsDo() {
    QFETCH(QString, pair);
    QFETCH(QString, strategy);
    QFETCH(QString, expected);
    const QString folder = QStringLiteral(BILD_TEST_DATA "/golden/") + pair;
    const QJsonArray cases = QJsonDocument::fromJson(contents(folder + "/golden.json")).object()["cases"].toArray();
    QVERIFY(cases.size() >= 60);
    QByteArray requests;
    for (const QJsonValue& value : cases) {
        QJsonObject request;
        for (const char* key :
             {"input_ids", "fallback_threshold", "rollback_threshold", "max_draft_tokens", "max_length"}) {
            request[key] = value[QLatin1String(key)];
        }
        requests += QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n';
    }
    const ProgramRun run = runProgram(
        {"generate", "--ids", "-", "--pair", folder, "--dtype", "float32", "--strategy", strategy}, requests);
    QCOMPARE(run.exitStatus, 0);
    const QList<QJsonObject> answers = run.lines();
    QCOMPARE(answers.size(), cases.size());
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonArray wanted = cases[i].toObject()[expected].toArray();
        QCOMPARE(answers[i]["output_ids"].toArray()[0], wanted[0]);
        QCOMPARE(untilEnd(answers[i]["output_ids"].toArray()), untilEnd(wanted));
    }
}

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
