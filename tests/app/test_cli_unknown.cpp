// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "decoding/trace.h"
#include "program_run.h"

using bild::test::ProgramRun;
using bild::test::runProgram;

namespace {

const QString sentences = QStringLiteral(BILD_TEST_DATA "/kept_runs/de.txt");

QByteArray contents(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

/// Characters that the vocabulary lacks, and what --keep-unknown makes of them, in the real program.
class TestCliUnknown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void namesWhatTheVocabularyLacks() {
        const QByteArray text = "Hallo 😀, ich heiße Иван 😀.\nDas Haus ist alt.\n";
        const ProgramRun run = runProgram({"translate", "--format", "jsonl"}, text);
        QCOMPARE(run.exitStatus, 0);
        QCOMPARE(run.err.count("vocabulary lacks"), 1);
        QVERIFY2(run.err.contains("come out wrong: 😀 (2 times), И, в, а, н; --keep-unknown keeps them"),
                 run.err.constData());
        QCOMPARE(run.lines().first()["unknown"].toArray(), (QJsonArray{"😀", "И", "в", "а", "н", "😀"}));
        QVERIFY(!run.lines().last().contains("unknown"));
        QVERIFY(!run.lines().first().contains("kept"));
        QCOMPARE(runProgram({"translate", "--quiet"}, text).err, QByteArray());
        const ProgramRun summary = runProgram({"summarize", "--max-new-tokens", "4"}, "The house 😀 is old.");
        QVERIFY2(summary.err.contains("come out wrong: 😀\n"), summary.err.constData());
        // A line with nothing to translate is copied: nothing of it can be lost, nor need it be kept.
        const QString trace = m_folder.filePath("copied.json");
        const QStringList keep{"translate", "--lines", "--keep-unknown", "--trace", trace};
        const ProgramRun copied = runProgram(keep, "😀 {0}\nDas Haus ist alt.\n");
        QVERIFY2(copied.out.startsWith("😀 {0}\n"), copied.out.constData());
        QVERIFY2(!copied.err.contains("vocabulary lacks"), copied.err.constData());
        QVERIFY(!copied.err.contains("runs were kept"));
        QVERIFY(bild::traceFromJson(contents(trace).toStdString(), "trace").result.segments.at(0).source.copied);
        QVERIFY(!runProgram({"translate"}, "Größe: 5 % von „{x}“ …").err.contains("vocabulary lacks"));
    }

    void namesOnlySome() {
        QString text;
        for (char16_t c = 0x4E00; c < 0x4E00 + 200; ++c) text += QString(QChar(c)) + ' ';
        const ProgramRun run = runProgram({"translate", "--max-new-tokens", "4"}, text.toUtf8());
        QVERIFY2(run.err.contains(" and 188 more; --keep"), run.err.constData());
    }

    void keepsEveryRunOnce() {
        QByteArray text;
        QList<QList<QByteArray>> expected;
        for (const QByteArray& line : contents(sentences).trimmed().split('\n')) {
            expected.append(line.split('\t'));
            text += expected.last().takeFirst() + '\n';
        }
        const QString traceFile = m_folder.filePath("trace.json");
        const ProgramRun run = runProgram(
            {"translate", "--lines", "--keep-unknown", "--format", "jsonl", "--trace", traceFile}, text);
        QCOMPARE(run.exitStatus, 0);
        QVERIFY2(run.err.contains("runs were kept as they are"), run.err.constData());
        QVERIFY2(!run.err.contains("vocabulary lacks"), run.err.constData());
        const QList<QJsonObject> lines = run.lines();
        QCOMPARE(lines.size(), expected.size());
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QByteArray output = lines[i]["output"].toString().toUtf8();
            const QJsonArray kept = lines[i]["kept"].toArray();
            QCOMPARE(kept.size(), expected[i].size());
            for (qsizetype k = 0; k < kept.size(); ++k) {
                const QJsonObject each = kept[k].toObject();
                QCOMPARE(each["text"].toString().toUtf8(), expected[i][k]);
                QVERIFY2(output.contains(expected[i][k]), output.constData());
                const QJsonArray bytes = each["span"].toObject()["bytes"].toArray();
                QCOMPARE(output.mid(bytes[0].toInt(), bytes[1].toInt() - bytes[0].toInt()), expected[i][k]);
                // A poor pair may write on behind the word, "X11" for "X1": that is another one.
                const QRegularExpression word("\\b" + each["word"].toString() + "\\b");
                const QString written = QString::fromUtf8(output);
                if (each["how"].toString() == "copied") QVERIFY2(!written.contains(word), output.constData());
            }
        }
        const QByteArray json = contents(traceFile);
        const bild::Trace trace = bild::traceFromJson(json.toStdString(), "trace.json");
        QCOMPARE(bild::toJson(trace), json.toStdString());
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const bild::SegmentResult& segment = trace.result.segments.at(static_cast<std::size_t>(i));
            QCOMPARE(QString::fromStdString(segment.text), lines[i]["output"].toString());
            QCOMPARE(segment.kept.size(), static_cast<std::size_t>(expected[i].size()));
            QCOMPARE(segment.tokenSpans.back().bytes.end, segment.text.size());
        }
    }

    void isForTranslationsOnly() { QCOMPARE(runProgram({"summarize", "--keep-unknown"}, "x").exitStatus, 2); }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliUnknown)
#include "test_cli_unknown.moc"
