// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "program_run.h"

using bild::test::ProgramRun;
using bild::test::runProgram;

namespace {

const QString models = QStringLiteral(BILD_SOURCE_DIR "/resources/models");
const QString goldenPair = QStringLiteral(BILD_TEST_DATA "/golden/t5-v1.0-safetensors");

}  // namespace

/// What the command line refuses, with which exit status and words.
class TestCliUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QStringList& arguments, const char* said) {
            QTest::newRow(name) << arguments << said;
        };
        row("nothing", {}, "bild --help");
        row("unknown command", {"translat"}, "translat");
        row("unknown option", {"translate", "--beams", "4"}, "--beams");
        row("two inputs", {"translate", "a.txt", "b.txt"}, "b.txt");
        row("fallback NaN", {"translate", "--fallback-threshold", "nan"}, "fallback threshold");
        row("fallback above 1", {"translate", "--fallback-threshold", "1.01"}, "fallback threshold");
        row("fallback no number", {"translate", "--fallback-threshold", "high"}, "--fallback-threshold");
        row("rollback NaN", {"translate", "--rollback-threshold", "NaN"}, "rollback threshold");
        row("rollback negative", {"translate", "--rollback-threshold", "-1"}, "rollback threshold");
        row("no draft", {"translate", "--max-draft-tokens", "0"}, "draft length");
        row("no new tokens", {"translate", "--max-new-tokens", "0"}, "--max-new-tokens");
        row("NaN for ids", {"generate", "--ids", "-", "--fallback-threshold", "nan"}, "fallback threshold");
        row("NaN for bench", {"bench", "--rollback-threshold", "nan"}, "rollback threshold");
        row("unknown strategy", {"translate", "--strategy", "beam"}, "beam");
        row("unknown dtype", {"info", "--dtype", "int3"}, "int3");
        row("unknown device", {"info", "--device", "tpu"}, "tpu");
        row("unknown format", {"translate", "--format", "xml"}, "--format");
        row("ids as text", {"generate", "--ids", "-", "--format", "text"}, "--format");
        for (const char* command : {"translate", "summarize", "bench", "sweep", "info"}) {
            row(command, {command, "--threads", "0"}, "--threads");
        }
        row("no threads for ids", {"generate", "--ids", "-", "--threads", "0"}, "--threads");
        row("small without large", {"info", "--small", "x"}, "--large");
        row("pair and models", {"info", "--pair", "x", "--small", "y", "--large", "z"}, "--pair");
        row("no ids", {"generate"}, "--ids");
        row("unknown length", {"summarize", "--length", "huge"}, "--length");
        row("length of a translation", {"translate", "--length", "short"}, "--length");
        row("negative n-gram", {"summarize", "--no-repeat-ngram", "-1"}, "--no-repeat-ngram");
        row("n-gram no number", {"translate", "--no-repeat-ngram", "some"}, "--no-repeat-ngram");
        row("absurd shortest output", {"summarize", "--min-length", "100000"}, "--min-length");
    }
    void refusesWrongUsage() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const ProgramRun run = runProgram(arguments, "Guten Tag.");
        QCOMPARE(run.exitStatus, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains(said.toUtf8()), run.err.constData());
    }

    void failsWithAMessage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QStringList& arguments, const char* said) {
            QTest::newRow(name) << arguments << said;
        };
        row("missing input", {"translate", "/no/such/letter.txt"}, "/no/such/letter.txt");
        row("folder as input", {"translate", "/tmp"}, "/tmp: this is a folder");
        row("output into nowhere", {"translate", "-", "-o", "/no/such/folder/out.txt"}, "/no/such/folder/out.txt");
        row("full disk", {"translate", "-", "-o", "/dev/full"}, "/dev/full");
        row("full disk, jsonl", {"translate", "-", "-o", "/dev/full", "--format", "jsonl"}, "/dev/full");
        row("trace into nowhere", {"translate", "-", "--trace", "/no/such/trace"}, "/no/such/trace");
        row("summary by a translator", {"summarize", "-", "--pair", "de-en"}, "Pairs for summaries: en-summary");
        row("translation by a summarizer", {"translate", "-", "--pair", "en-summary"}, "Pairs for translations: de-en");
        row("its models, one by one",
            {"summarize", "-", "--small", models + "/de-en/small", "--large", models + "/de-en/large"}, "en-summary");
        row("unknown pair", {"translate", "-", "--pair", "fr-xx"}, "fr-xx");
        row("folder that is no pair", {"info", "--pair", "/tmp"}, "small and large");
        row("missing models", {"info", "--small", "/no/small", "--large", "/no/large"}, "/no/small");
        row("missing ids", {"generate", "--ids", "/no/such/ids.jsonl"}, "/no/such/ids.jsonl");
        row("pair without a tokenizer", {"translate", "-", "--pair", goldenPair.toUtf8().constData()}, "spiece.model");
    }
    void failsWithAMessage() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const ProgramRun run = runProgram(arguments, "Guten Tag.");
        QCOMPARE(run.exitStatus, 1);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains(said.toUtf8()), run.err.constData());
        // One readable message, not a page.
        QVERIFY2(run.err.count('\n') <= 3, run.err.constData());
    }

    void refusesBadIds_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QByteArray& line, const char* said) {
            QTest::newRow(name) << line << said;
        };
        row("no JSON", "input_ids: 1", "JSON");
        row("list", "[1, 2]", "object");
        row("no ids", "{}", "input_ids");
        row("empty ids", R"({"input_ids": []})", "input_ids");
        row("ids in a text", R"({"input_ids": "8 15 1"})", "input_ids");
        row("negative id", R"({"input_ids": [8, -1]})", "input_ids");
        row("fractional id", R"({"input_ids": [8, 1.5]})", "input_ids");
        row("id beyond the vocabulary", R"({"input_ids": [8, 1000000]})", "input_ids");
        row("id beyond 64 bits", R"({"input_ids": [18446744073709551615]})", "input_ids");
        row("NaN", R"({"input_ids": [8], "fallback_threshold": NaN})", "JSON");
        row("threshold of null", R"({"input_ids": [8], "fallback_threshold": null})", "fallback_threshold");
        row("threshold above 1", R"({"input_ids": [8], "fallback_threshold": 2})", "fallback threshold");
        row("negative rollback", R"({"input_ids": [8], "rollback_threshold": -1})", "rollback threshold");
        row("no draft", R"({"input_ids": [8], "max_draft_tokens": 0})", "draft length");
        row("huge draft", R"({"input_ids": [8], "max_draft_tokens": 4294967296})", "max_draft_tokens");
        row("no length", R"({"input_ids": [8], "max_length": 1})", "max_length");
        row("huge length", R"({"input_ids": [8], "max_length": 2000000000})", "max_length");
        row("deep", QByteArray(100000, '['), "nested");
    }
    void refusesBadIds() {
        QFETCH(QByteArray, line);
        QFETCH(QString, said);
        const QByteArray good = R"({"input_ids": [8, 15, 1], "max_length": 4})";
        const ProgramRun run =
            runProgram({"generate", "--ids", "-", "--pair", goldenPair}, good + "\n\n" + line + "\n");
        QCOMPARE(run.exitStatus, 1);
        QVERIFY2(run.err.contains(said.toUtf8()), run.err.constData());
        QCOMPARE(run.lines().size(), 1);  // the good line before it was answered
    }

    void helpsOnDemand() {
        const ProgramRun run = runProgram({"translate", "--help"});
        QCOMPARE(run.exitStatus, 0);
        for (const char* option : {"--pair", "--small", "--large", "--strategy", "--fallback-threshold",
                                   "--rollback-threshold", "--max-draft-tokens", "--max-new-tokens", "--device",
                                   "--dtype", "--threads", "--format", "--trace", "--lines", "--quiet", "--output"}) {
            QVERIFY2(run.out.contains(option), option);
        }
        QCOMPARE(runProgram({"--version"}).exitStatus, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "test_cli_usage.moc"
