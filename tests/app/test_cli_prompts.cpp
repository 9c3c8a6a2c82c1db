// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QSet>
#include <QTest>
#include <array>

#include "changed_pair.h"
#include "program_run.h"

using bild::test::ChangedPair;
using bild::test::ProgramRun;
using bild::test::runProgram;

namespace {

const QByteArray kText = "Das Haus ist alt. Ich habe den Brief gestern geschrieben.\n";

/// The default pair with other configurations, to be translated with.
struct TranslatingPair : ChangedPair {
    using ChangedPair::ChangedPair;

    [[nodiscard]] ProgramRun translate(const QStringList& more = {}, const QByteArray& text = kText) const {
        return runProgram(QStringList{"translate", "--pair", folder(), "--batch", "1"} + more, text);
    }
};

QJsonObject section(const QString& prefix) {
    return {{"prefix", prefix}};
}

QList<int> idsOf(const QJsonObject& line) {
    QList<int> ids;
    for (const QJsonValue& id : line["output_ids"].toArray()) ids.append(id.toInt());
    return ids;
}

}  // namespace

/// What models are asked for beside the text, and what their published settings do to the output.
class TestCliPrompts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesThePrefixOfTheDirection() {
        const QJsonObject sections{{"translation_de_to_en", section("Frage: ")},
                                   {"translation_de_to_fr", section("Bitte: ")}};
        const TranslatingPair pair("mine", {{"task_specific_params", sections}});
        const ProgramRun asked = pair.translate({"--prefix", "Frage: ", "--quiet"});
        QCOMPARE(asked.exitStatus, 0);
        const QByteArray plain = pair.translate({"--prefix", "", "--quiet"}).out;
        QVERIFY(asked.out != plain);  // the models see it
        QCOMPARE(pair.translate({"--from", "de-AT", "--to", "en", "--quiet"}).out, asked.out);
        QCOMPARE(pair.translate({"--from", "de", "--to", "fr", "--quiet"}).out,
                 pair.translate({"--prefix", "Bitte: ", "--quiet"}).out);
        const ProgramRun open = pair.translate();
        QCOMPARE(open.out, plain);
        QVERIFY2(open.err.contains("Note: The large model was made for de to en, de to fr."), open.err.constData());
        QCOMPARE(open.err.count("Note: "), 1);
        QCOMPARE(pair.translate({"--quiet"}).err, QByteArray());
    }

    void pairJsonMayNameIt() {
        const TranslatingPair pair("mine", {}, {},
                                   R"({"source_language": "de", "target_language": "en", "prefix": "{source}: "})");
        QCOMPARE(pair.translate({"--quiet"}).out, pair.translate({"--prefix", "German: ", "--quiet"}).out);
    }

    void refusesAnotherDirectionThanThePairs() {
        const ProgramRun run = runProgram({"translate", "--to", "fr"}, kText);
        QCOMPARE(run.exitStatus, 1);
        QVERIFY2(run.err.contains("These models translate into en and not into fr."), run.err.constData());
        QCOMPARE(runProgram({"translate", "--from", "de-CH", "--to", "en-GB", "--quiet"}, kText).out,
                 runProgram({"translate", "--quiet"}, kText).out);
    }

    void saysOnceWhatIsNotDone() {
        const TranslatingPair pair("de-en", {}, {{"num_beams", 4}, {"do_sample", true}, {"max_length", "long"}});
        const ProgramRun run = pair.translate();
        QCOMPARE(run.exitStatus, 0);
        QCOMPARE(run.err.count("4 beams"), 1);
        QCOMPARE(run.err.count("by chance"), 1);
        QCOMPARE(run.err.count("'max_length' is \"long\""), 1);
        QCOMPARE(run.out, TranslatingPair("de-en", {}).translate().out);
    }

    /// Each setting changes the output as it says, for both models together as for the large one alone.
    void obeysPublishedSettings() {
        const TranslatingPair plain("de-en", {});
        const QStringList ids{"--format", "jsonl", "--quiet"};
        const QList<int> free = idsOf(plain.translate(ids).lines().front());
        QVERIFY(free.size() > 6);
        const int second = free[2];
        const auto settings = [&](const QJsonObject& generation, const QString& strategy) {
            return idsOf(TranslatingPair("de-en", {}, generation)
                             .translate(ids + QStringList{"--strategy", strategy})
                             .lines()
                             .front());
        };
        for (const QString& strategy : {QStringLiteral("bild"), QStringLiteral("large")}) {
            const QList<int> suppressed = settings({{"suppress_tokens", QJsonArray{second}}}, strategy);
            QVERIFY(!suppressed.contains(second) && suppressed.size() > 2);
            const QList<int> first = settings({{"begin_suppress_tokens", QJsonArray{free[1]}}}, strategy);
            QVERIFY(first[1] != free[1]);
            const QList<int> run = settings({{"bad_words_ids", QJsonArray{QJsonArray{free[1], free[2]}}}}, strategy);
            QCOMPARE(run[1], free[1]);
            QVERIFY(run[2] != free[2]);
            QCOMPARE(settings({{"forced_bos_token_id", 77}}, strategy)[1], 77);
            const QList<int> cut = settings(
                {{"max_new_tokens", QJsonValue::Null}, {"max_length", 5.0}, {"forced_eos_token_id", 1}}, strategy);
            QCOMPARE(cut.size(), 5);
            QCOMPARE(cut.back(), 1);
            // The second end token stops the output where it comes.
            const QList<int> ended = settings({{"eos_token_id", QJsonArray{1, free[3]}}}, strategy);
            QCOMPARE(ended, free.mid(0, 4));
            QVERIFY(settings({{"min_length", 60}}, strategy).size() >= 60);
        }
    }

    void penalizesRepetition() {
        const QByteArray text = "Das Haus ist alt, das Haus ist groß und das Haus ist schön.\n";
        const auto repeated = [&](const QJsonObject& generation) {
            const QList<int> ids = idsOf(TranslatingPair("de-en", {}, generation)
                                             .translate({"--format", "jsonl", "--quiet"}, text)
                                             .lines()
                                             .front());
            return ids.size() - QSet<int>(ids.begin(), ids.end()).size();
        };
        QVERIFY(repeated({}) >= 4);
        QVERIFY(repeated({{"repetition_penalty", 20.0}}) <= 1);
    }

    void oddValuesRefuseNothing() {
        const QJsonObject sections{{"translation_de_to_en", section("")}, {"summarization", "none"}};
        const TranslatingPair pair("de-en", {{"task_specific_params", sections}, {"d_model", 384.0}},
                                   {{"max_new_tokens", 128.0}});
        const ProgramRun run = pair.translate();
        QCOMPARE(run.exitStatus, 0);
        QCOMPARE(run.out, TranslatingPair("de-en", {}).translate().out);
        QVERIFY2(run.err.contains("'task_specific_params.summarization' is not what it should be"),
                 run.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliPrompts)
#include "test_cli_prompts.moc"
