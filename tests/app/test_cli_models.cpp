// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "program_run.h"

using bild::test::ProgramRun;
using bild::test::runProgram;

namespace {

const QString models = QStringLiteral(BILD_SOURCE_DIR "/resources/models");
const QString golden = QStringLiteral(BILD_TEST_DATA "/golden");

QJsonObject objectOf(const ProgramRun& run) {
    return QJsonDocument::fromJson(run.out).object();
}

bool copyFolder(const QString& from, const QString& to) {
    if (!QDir().mkpath(to)) return false;
    for (const QFileInfo& file : QDir(from).entryInfoList(QDir::Files)) {
        if (!QFile::copy(file.filePath(), to + "/" + file.fileName())) return false;
    }
    return true;
}

}  // namespace

/// `bild models`: what can be named, and whether two models make a pair.
class TestCliModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void listsThePairsThatCameAlong() {
        const ProgramRun run = runProgram({"models", "list", "--format", "json"});
        QCOMPARE(run.exitStatus, 0);
        QStringList names;
        for (const QJsonValue& pair : objectOf(run)["pairs"].toArray()) {
            names << pair["name"].toString();
            QVERIFY2(!pair.toObject().contains("problem"), qPrintable(pair["problem"].toString()));
            const QString file = pair["large"]["folder"].toString() + "/model.safetensors";
            QVERIFY2(QFile::exists(file), qPrintable(file));
            // Nothing but the header comes beside the tensors.
            QVERIFY(pair["large"]["bytes"].toInteger() < QFileInfo(file).size());
            QVERIFY(pair["large"]["bytes"].toInteger() > QFileInfo(file).size() * 9 / 10);
            QVERIFY(pair["large"]["parameters"].toInteger() > pair["small"]["parameters"].toInteger());
            QVERIFY(QStringList({"float32", "float16", "bfloat16"}).contains(pair["small"]["dtype"].toString()));
        }
        QCOMPARE(names, QStringList({"de-en", "en-summary"}));
        const QJsonValue first = objectOf(run)["pairs"].toArray()[0];
        QCOMPARE(first["task"].toString(), QString("translate"));
        QCOMPARE(first["source_language"].toString(), QString("de"));
        QCOMPARE(first["target_language"].toString(), QString("en"));
        const ProgramRun text = runProgram({"models", "list"});
        QCOMPARE(text.exitStatus, 0);
        QVERIFY2(text.out.contains("translates de to en") && text.out.contains("summarizes en"), text.out.constData());
    }

    void checksPairs_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("by name") << QStringList{"de-en"} << "They make a pair: all ";
        QTest::newRow("by folder") << QStringList{models + "/en-summary"} << "They make a pair: all ";
        QTest::newRow("apart") << QStringList{"--small", models + "/de-en/small", "--large", models + "/de-en/large"}
                               << "They make a pair: all ";
        QTest::newRow("ids only") << QStringList{golden + "/t5-v1.0-safetensors"} << "a pair for token ids";
        QTest::newRow("pickled") << QStringList{golden + "/mt5-pytorch-bin"} << "a pair for token ids";
    }
    void checksPairs() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const ProgramRun run = runProgram(QStringList{"models", "check"} + arguments);
        QVERIFY2(run.exitStatus == 0, run.err.constData());
        QVERIFY2(run.out.contains(said.toUtf8()), run.out.constData());
    }

    void saysWhyTwoModelsAreNoPair_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QStringList& arguments, int status, const QString& said) {
            QTest::newRow(name) << arguments << status << said;
        };
        row("other vocabulary", {"--small", models + "/en-summary/small", "--large", golden + "/mt5-pytorch-bin/large"},
            1, "vocabularies of ");
        row("unknown name", {"fr-xx"}, 1, "Pairs that can be named: de-en");
        row("no pair", {"/tmp"}, 1, "small and large");
        row("missing model", {"--small", "/no/small", "--large", models + "/de-en/large"}, 1, "/no/small");
        row("nothing", {}, 2, "--small and --large");
        row("one model", {"--small", models + "/de-en/small"}, 2, "--large");
        row("pair and models", {"de-en", "--small", "a", "--large", "b"}, 2, "--small");
    }
    void saysWhyTwoModelsAreNoPair() {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, said);
        const ProgramRun run = runProgram(QStringList{"models", "check"} + arguments);
        QCOMPARE(run.exitStatus, status);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains(said.toUtf8()), run.err.constData());
    }

    void namesTheFirstPieceThatDiffers() {
        const QString folder = m_folder.filePath("altered");
        QVERIFY(copyFolder(models + "/de-en/small", folder));
        QFile vocabulary(folder + "/spiece.model");
        QVERIFY(vocabulary.open(QIODevice::ReadOnly));
        QByteArray bytes = vocabulary.readAll();
        vocabulary.close();
        // "▁and" stands there once as a whole piece: its length byte comes before it.
        const QByteArray piece =
            "\x06\xE2\x96\x81"
            "and";
        QCOMPARE(bytes.count(piece), 1);
        bytes.replace(piece,
                      "\x06\xE2\x96\x81"
                      "aqq");
        QVERIFY(QFile::remove(vocabulary.fileName()));
        QVERIFY(vocabulary.open(QIODevice::WriteOnly) && vocabulary.write(bytes) == bytes.size());
        vocabulary.close();
        const ProgramRun run = runProgram({"models", "check", "--small", folder, "--large", models + "/de-en/large"});
        QCOMPARE(run.exitStatus, 1);
        for (const char* part : {"do not share a vocabulary", "aqq\" for the small", "and\" for the large"}) {
            QVERIFY2(run.err.contains(part), run.err.constData());
        }
    }

    void asksWhatToDo() {
        const ProgramRun run = runProgram({"models"});
        QCOMPARE(run.exitStatus, 2);
        QVERIFY2(run.err.contains("subcommand"), run.err.constData());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliModels)
#include "test_cli_models.moc"
