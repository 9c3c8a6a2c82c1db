// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include "program_run.h"

using bild::test::ProgramRun;
using bild::test::runProgram;

namespace {

const QString text = QStringLiteral("Grüße aus Köln!\nDie Straße ist schön. Das Wetter ist gut.\n");

QByteArray wide(QStringConverter::Encoding encoding, bool mark) {
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

}  // namespace

/// Files that are no UTF-8, and files that are no text, in the real program.
class TestCliEncodings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        m_plain = runProgram({"translate", "--quiet"}, text.toUtf8());
        QCOMPARE(m_plain.exitStatus, 0);
        QCOMPARE(m_plain.out.count('\n'), 2);
    }

    void readsFilesAsWhatTheyAre_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("UTF-8") << text.toUtf8() << QByteArray();
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8() << QByteArray();
        QTest::newRow("UTF-16LE with mark") << wide(QStringConverter::Utf16LE, true) << QByteArray("UTF-16LE");
        QTest::newRow("UTF-16BE with mark") << wide(QStringConverter::Utf16BE, true) << QByteArray("UTF-16BE");
        QTest::newRow("UTF-16LE") << wide(QStringConverter::Utf16LE, false) << QByteArray("UTF-16LE");
        QTest::newRow("UTF-16BE") << wide(QStringConverter::Utf16BE, false) << QByteArray("UTF-16BE");
        QTest::newRow("UTF-32LE with mark") << wide(QStringConverter::Utf32LE, true) << QByteArray("UTF-32LE");
        QTest::newRow("Latin-1") << text.toLatin1() << QByteArray("windows-1252");
    }
    void readsFilesAsWhatTheyAre() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, said);
        const QString file = write("text.txt", bytes);
        for (const ProgramRun& run : {runProgram({"translate", file}), runProgram({"translate"}, bytes)}) {
            QCOMPARE(run.exitStatus, 0);
            QCOMPARE(run.out, m_plain.out);
            QCOMPARE(run.err.contains("was read as"), !said.isEmpty());
            QVERIFY2(said.isEmpty() || run.err.contains("was read as " + said + "; --encoding"), run.err.constData());
        }
        const ProgramRun quiet = runProgram({"translate", file, "--quiet"});
        QCOMPARE(quiet.out, m_plain.out);
        QCOMPARE(quiet.err, QByteArray());
    }

    void obeysTheNamedEncoding() {
        const ProgramRun dos = runProgram({"translate", "--encoding", "cp850"},
                                          QByteArray("Gr\x81\xE1"
                                                     "e aus K\x94ln!\nDie Stra\xE1"
                                                     "e ist sch\x94n. Das Wetter ist gut.\n"));
        QCOMPARE(dos.out, m_plain.out);
        QVERIFY2(!dos.err.contains("was read as"), dos.err.constData());
        const ProgramRun damaged = runProgram({"translate", "--encoding", "utf-8"}, text.toLatin1());
        QCOMPARE(damaged.exitStatus, 0);
        QVERIFY2(damaged.err.contains("standard input holds 5 bytes that are no UTF-8"), damaged.err.constData());
        for (const char* command : {"translate", "summarize", "sweep", "bench"}) {
            const ProgramRun unknown = runProgram({command, "--encoding", "klingon"}, "x");
            QCOMPARE(unknown.exitStatus, 2);
            QVERIFY2(unknown.err.contains("klingon") && unknown.err.contains("UTF-16LE"), unknown.err.constData());
        }
    }

    void readsEveryTextSo() {
        const QString source = write("source.txt", wide(QStringConverter::Utf16LE, true));
        const QString references = write("references.txt", QByteArray("Gr\xFC\xDF"
                                                                      "e from Cologne!\nThe street is nice.\n"));
        const QStringList setting{"--fallback", "0.5", "--rollback", "2", "--draft", "4", "--rounds", "1"};
        const ProgramRun sweep =
            runProgram(QStringList{"sweep", source, "--lines", "--references", references} + setting);
        QVERIFY2(sweep.exitStatus == 0, sweep.err.constData());
        QVERIFY2(sweep.err.contains("source.txt was read as UTF-16LE"), sweep.err.constData());
        QVERIFY2(sweep.err.contains("references.txt was read as windows-1252"), sweep.err.constData());
        const ProgramRun summary = runProgram({"summarize", source, "--max-new-tokens", "8"});
        QCOMPARE(summary.exitStatus, 0);
        QVERIFY2(summary.err.contains("source.txt was read as UTF-16LE"), summary.err.constData());
    }

    void refusesWhatIsNoText_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("pdf") << QByteArray("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n") << QByteArray("pdftotext");
        QTest::newRow("docx") << QByteArray("PK\x03\x04\x14\0\x06\0....word/document.xml", 31)
                              << QByteArray("plain text");
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << QByteArray("picture");
        QTest::newRow("zero byte") << QByteArray("Das Haus\0ist alt.", 17) << QByteArray("zero bytes");
    }
    void refusesWhatIsNoText() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, said);
        const QString file = write("letter.txt", bytes);
        // A pair of empty folders would be complained about first, were it loaded first.
        for (const char* model : {"no-pair/small", "no-pair/large"}) QVERIFY(QDir().mkpath(m_folder.filePath(model)));
        static_cast<void>(write("no-pair/pair.json", "{}"));
        for (const char* command : {"translate", "summarize", "sweep", "bench"}) {
            const ProgramRun run = runProgram({command, file, "--pair", m_folder.filePath("no-pair")});
            QCOMPARE(run.exitStatus, 1);
            QVERIFY2(run.err.contains("letter.txt: this is ") && run.err.contains(said), run.err.constData());
            QCOMPARE(run.out, QByteArray());
        }
        QVERIFY(runProgram({"translate"}, bytes).err.contains("standard input: this is "));
    }

    /// The spans of jsonl and of the trace, on text of which bytes had to be replaced.
    void spansCutWhatIsPrinted_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("segments");
        const QByteArray good = text.toUtf8();
        QTest::newRow("sound") << good << 3;
        QTest::newRow("stray bytes") << good + "M\xFCller ist da. Er ist gro\xDF.\n" << 5;
        QTest::newRow("cut in a character") << good + "Er zahlt 5 \xE2\x82" << 4;
        QTest::newRow("surrogates and overlong") << good + "\xED\xA0\x80\xC0\xAF\n\xF8 Das ist es.\n" + good << 8;
        QTest::newRow("marks in the middle") << "\xEF\xBB\xBF" + good + "\xEF\xBB\xBF" + good << 6;
        QTest::newRow("odd UTF-16") << wide(QStringConverter::Utf16LE, true) + "x" << 4;
        QTest::newRow("surrogate in UTF-16")
            << QByteArray("\xFF\xFE\x3D\xD8", 4) + wide(QStringConverter::Utf16LE, false) << 3;
        QTest::newRow("emoji") << "Hallo 😀 du. 👨‍👩‍👧 Wie geht es?\n" + good << 5;
    }
    void spansCutWhatIsPrinted() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, segments);
        const QString traceFile = m_folder.filePath("trace.json");
        const ProgramRun run = runProgram({"translate", "--format", "jsonl", "--trace", traceFile}, bytes);
        QCOMPARE(run.exitStatus, 0);
        QFile file(traceFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject trace = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(trace["source"].isString());
        const QString whole = trace["source"].toString();
        QVERIFY(!whole.isEmpty());
        const QList<QJsonObject> lines = run.lines();
        const QJsonArray traced = trace["segments"].toArray();
        QCOMPARE(lines.size(), segments);
        QCOMPARE(traced.size(), segments);
        for (qsizetype i = 0; i < segments; ++i) {
            const QString source = lines[i]["source"].toString();
            for (const QJsonObject& span : {lines[i]["span"].toObject(), traced[i]["source"].toObject()}) {
                const QJsonArray inBytes = span["bytes"].toArray();
                const QJsonArray inUnits = span["utf16"].toArray();
                const QByteArray cut =
                    whole.toUtf8().mid(inBytes[0].toInt(), inBytes[1].toInt() - inBytes[0].toInt());
                QCOMPARE(cut, source.toUtf8());
                QCOMPARE(whole.mid(inUnits[0].toInt(), inUnits[1].toInt() - inUnits[0].toInt()), source);
            }
        }
    }

private:
    QString write(const QString& name, const QByteArray& content) {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write");
        return file.fileName();
    }

    QTemporaryDir m_folder;
    ProgramRun m_plain;
};

QTEST_GUILESS_MAIN(TestCliEncodings)
#include "test_cli_encodings.moc"
