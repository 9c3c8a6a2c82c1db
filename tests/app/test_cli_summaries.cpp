// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "decoding/trace.h"
#include "program_run.h"

using bild::test::ProgramRun;
using bild::test::runProgram;

namespace {

const QString sampleArticle = QStringLiteral(BILD_SOURCE_DIR "/resources/samples/article-en.txt");

QByteArray contents(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

/// The sample article so many times over, each time with other numbers in it.
QByteArray longArticle(int times) {
    QByteArray article;
    for (int i = 0; i < times; ++i) {
        article += "Chapter " + QByteArray::number(i) + " of the long report begins here.\n\n" +
                   contents(sampleArticle) + "\n\n";
    }
    return article;
}

/// The lines about parts; the last one is about the whole summary.
QList<QJsonObject> partsOf(const ProgramRun& run) {
    return run.lines().mid(0, run.lines().size() - 1);
}

bool repeatsAnNgram(const QJsonArray& ids, qsizetype size) {
    QSet<QList<int>> seen;
    for (qsizetype i = 0; i + size <= ids.size(); ++i) {
        QList<int> ngram;
        for (qsizetype j = i; j < i + size; ++j) ngram.append(ids[j].toInt());
        if (seen.contains(ngram)) return true;
        seen.insert(ngram);
    }
    return false;
}

}  // namespace

/// What `bild summarize` does beyond what it shares with `bild translate`.
class TestCliSummaries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void needsNoPairNamed() {
        const ProgramRun run = runProgram({"summarize", sampleArticle});
        QCOMPARE(run.exitStatus, 0);
        QVERIFY(run.out.trimmed().size() > 10);
        QVERIFY2(run.err.contains("BiLD: "), run.err.constData());
    }

    void repeatsNoSequence() {
        const QByteArray article = longArticle(3);
        bool repeatedWithout = false;
        for (const char* strategy : {"bild", "large", "small"}) {
            const QStringList arguments{"summarize", "--format", "jsonl", "--strategy", strategy, "--raw"};
            const ProgramRun guarded = runProgram(arguments, article);
            QVERIFY(guarded.lines().size() > 1);
            for (const QJsonObject& line : partsOf(guarded)) {
                QVERIFY(!repeatsAnNgram(line["output_ids"].toArray(), 3));  // as the pair's configuration asks
            }
            const ProgramRun stricter = runProgram(arguments + QStringList{"--no-repeat-ngram", "1"}, article);
            for (const QJsonObject& line : partsOf(stricter)) {
                QVERIFY(!repeatsAnNgram(line["output_ids"].toArray(), 1));
            }
            const ProgramRun off = runProgram(arguments + QStringList{"--no-repeat-ngram", "0"}, article);
            for (const QJsonObject& line : partsOf(off)) {
                repeatedWithout = repeatedWithout || repeatsAnNgram(line["output_ids"].toArray(), 1);
                for (const QJsonValue& token : line["tokens"].toArray()) QVERIFY(!token.toObject().contains("barred"));
            }
        }
        QVERIFY(repeatedWithout);
    }

    void saysWhatTheGuardChanged() {
        const QString file = m_folder.filePath("barred.bildtrace");
        const ProgramRun run =
            runProgram({"summarize", sampleArticle, "--format", "jsonl", "--no-repeat-ngram", "1", "--trace", file});
        int changed = 0;
        for (const QJsonObject& line : run.lines()) {
            for (const QJsonValue& token : line["tokens"].toArray()) {
                if (!token.toObject().contains("barred")) continue;
                const QJsonObject barred = token.toObject()["barred"].toObject();
                QVERIFY(barred["id"].toInt(-1) >= 0 && barred["id"] != token.toObject()["id"]);
                QVERIFY(barred["probability"].toDouble() > 0.0 && barred["probability"].toDouble() <= 1.0);
                ++changed;
            }
        }
        QVERIFY(changed > 0);
        const bild::Trace trace = bild::traceFromJson(contents(file).toStdString(), "barred");
        int inTrace = 0;
        for (const bild::SegmentResult& segment : trace.result.segments) {
            for (const bild::OutputToken& token : segment.tokens) {
                const auto& view = token.origin == bild::Origin::Small ? token.small : token.large;
                if (view && view->barred && !view->barred->piece.empty()) ++inTrace;
            }
        }
        QVERIFY(inTrace > 0);
    }

    void endsNoEarlierThanAllowed() {
        const ProgramRun run = runProgram({"summarize", sampleArticle, "--format", "jsonl", "--min-length", "60",
                                           "--max-new-tokens", "80", "--no-repeat-ngram", "2", "--length", "long"});
        QVERIFY(!partsOf(run).isEmpty());
        for (const QJsonObject& line : partsOf(run)) {
            const QJsonArray ids = line["output_ids"].toArray();
            QVERIFY(ids.size() > 60);
            for (qsizetype i = 0; i < 60; ++i) QVERIFY(ids[i].toInt() != 1);
        }
    }

    void translationsAreNotGuarded() {
        const QByteArray source = "Nein, nein, nein, nein, nein, nein!";
        const ProgramRun plain = runProgram({"translate", "--quiet"}, source);
        const ProgramRun off =
            runProgram({"translate", "--quiet", "--no-repeat-ngram", "0", "--min-length", "0"}, source);
        QCOMPARE(plain.exitStatus, 0);
        QCOMPARE(off.out, plain.out);
        const ProgramRun guarded = runProgram({"translate", "--no-repeat-ngram", "1", "--format", "jsonl"}, source);
        QCOMPARE(guarded.exitStatus, 0);
        QVERIFY(!repeatsAnNgram(guarded.lines()[0]["output_ids"].toArray(), 1));
    }

    void aLongArticleIsSummarizedInPartsAndOnceMore() {
        const QByteArray article = longArticle(12);
        QVERIFY(article.split(' ').size() > 2000);
        const QString file = m_folder.filePath("long.bildtrace");
        const ProgramRun run =
            runProgram({"summarize", "--format", "jsonl", "--length", "short", "--raw", "--trace", file}, article);
        QCOMPARE(run.exitStatus, 0);
        const bild::Trace trace = bild::traceFromJson(contents(file).toStdString(), "long");
        const bild::GenerationResult& result = trace.result;
        QVERIFY(result.segments.size() > 4);
        QVERIFY(result.condensed);
        qsizetype second = 0;
        for (const QJsonObject& line : run.lines()) second += line["pass"].toInt() == 2 ? 1 : 0;
        QCOMPARE(second, static_cast<qsizetype>(result.condensed->segments.size()));
        // And the last line is about the whole.
        QCOMPARE(run.lines().size() - second - 1, static_cast<qsizetype>(result.segments.size()));
        QVERIFY(result.finalText().size() < result.text.size());

        // Parts cover the article, are about equal, and each sentence names parts that it was made from.
        std::size_t shortest = SIZE_MAX;
        std::size_t longest = 0;
        for (const bild::SegmentResult& segment : result.segments) {
            shortest = std::min(shortest, segment.source.text.size());
            longest = std::max(longest, segment.source.text.size());
        }
        QVERIFY(longest <= 2 * shortest);
        QVERIFY(!result.sentences.empty());
        for (const bild::SummarySentence& sentence : result.sentences) QVERIFY(!sentence.sources.empty());

        const ProgramRun text = runProgram({"summarize", "--quiet", "--length", "short", "--raw"}, article);
        QCOMPARE(text.out.trimmed(), QByteArray::fromStdString(result.finalText()).trimmed());
    }

    void eachSentenceTellsItsSource() {
        for (const int times : {1, 8}) {
            const QByteArray article = longArticle(times);
            const ProgramRun run = runProgram({"summarize", "--format", "jsonl", "--raw"}, article);
            QCOMPARE(run.exitStatus, 0);
            const QList<QJsonObject> lines = run.lines();
            const QJsonObject whole = lines.last();
            QCOMPARE(whole["source"].toString().toUtf8(), article);
            const QByteArray output = whole["output"].toString().toUtf8();
            QVERIFY(!output.isEmpty());
            QVERIFY(!whole["sentences"].toArray().isEmpty());
            for (const QJsonValue& sentence : whole["sentences"].toArray()) {
                const QJsonArray bytes = sentence["span"]["bytes"].toArray();
                QCOMPARE(output.mid(bytes[0].toInt(), bytes[1].toInt() - bytes[0].toInt()),
                         sentence["text"].toString().toUtf8());
                QVERIFY(!sentence["sources"].toArray().isEmpty());
                for (const QJsonValue& source : sentence["sources"].toArray()) {
                    const QJsonObject& part = lines[source["part"].toInt(-1)];
                    QCOMPARE(part["pass"].toInt(), 1);
                    const QJsonArray there = source["span"]["bytes"].toArray();
                    QCOMPARE(article.mid(there[0].toInt(), there[1].toInt() - there[0].toInt()),
                             part["source"].toString().toUtf8());
                    const QJsonArray units = source["span"]["utf16"].toArray();
                    QCOMPARE(QString::fromUtf8(article).mid(units[0].toInt(), units[1].toInt() - units[0].toInt()),
                             part["source"].toString());
                }
            }
        }
    }

    void aLongerLengthSaysMore() {
        const auto words = [](const char* length) {
            return runProgram({"summarize", sampleArticle, "--quiet", "--length", length}).out.split(' ').size();
        };
        QVERIFY(words("long") > words("short"));
    }

    void mendsPastedText() {
        const QByteArray pasted =
            "The town council has decided at its meeting on\nMonday evening that a new bridge will be built across\n"
            "the river, which has flooded the lower parts of the vil-\nlage three times in the last ten years.\n";
        const ProgramRun mended = runProgram({"summarize", "--format", "jsonl"}, pasted);
        QCOMPARE(mended.exitStatus, 0);
        QVERIFY2(mended.err.contains("joined (2)") && mended.err.contains("mended (1)"), mended.err.constData());
        QVERIFY(mended.lines()[0]["source"].toString().contains("the lower parts of the village three times"));
        const ProgramRun raw = runProgram({"summarize", "--format", "jsonl", "--raw"}, pasted);
        QVERIFY2(!raw.err.contains("joined"), raw.err.constData());
        QVERIFY(raw.lines()[0]["source"].toString().contains("vil-\nlage"));
        QCOMPARE(runProgram({"summarize", "--quiet"}, pasted).err, QByteArray());
    }

    void theInfoSaysWhatAPairIsFor() {
        const ProgramRun run = runProgram({"info", "--pair", "en-summary", "--format", "json"});
        const QJsonObject pair = QJsonDocument::fromJson(run.out).object()["pair"].toObject();
        QCOMPARE(pair["task"].toString(), QString("summarize"));
        QCOMPARE(pair["source_language"].toString(), QString("en"));
        QVERIFY(runProgram({"info"}).out.contains("de-en, German → English; translates"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliSummaries)
#include "test_cli_summaries.moc"
