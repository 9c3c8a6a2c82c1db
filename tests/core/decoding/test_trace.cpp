// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>

#include "decoding/trace.h"
#include "error.h"
#include "test_trace_fixture.h"

using namespace bild;
using namespace bild::test;
using nlohmann::json;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Two segments with every kind of outcome, a policy change to an infinite threshold, and an emoji on both sides.
Trace wholeTrace() {
    ScriptedSegment first(0);
    first.large(5, "▁The").draft(6, "▁red").draft(7, "▁tree").policy(Policy{0.3, infinity, 4, true});
    first.rollBack(1, 20, "▁old", {verification(1, 6, "▁red", 7.5), verification(2, 7, "▁tree", infinity)});
    first.large(21, "▁🏠").fallBack(22, "▁is").large(23, "▁was").draft(1, "</s>");
    first.confirmEnd({verification(4, 1, "</s>", 0.25)});
    ScriptedSegment second(2);
    second.policy(Policy{0.3, infinity, 4, true}).large(30, "▁Yes").policy({}).draft(1, "</s>");
    Trace trace = traceOf({first.result("Das alte 🏠 war"), second.result("Ja")});
    trace.strategy = Strategy::Bild;
    trace.result.stopped = true;
    trace.result.segments[1].reachedLimit = true;
    trace.result.segments[1].source.splitSentence = true;
    return trace;
}

void compare(const SegmentResult& actual, const SegmentResult& expected) {
    QCOMPARE(actual.index, expected.index);
    QVERIFY(actual.source.span == expected.source.span);
    QVERIFY(actual.source.text == expected.source.text);
    QCOMPARE(actual.source.splitSentence, expected.source.splitSentence);
    QCOMPARE(actual.source.copied, expected.source.copied);
    QVERIFY(actual.outputSpan == expected.outputSpan);
    QVERIFY(actual.text == expected.text);
    QVERIFY(actual.tokens == expected.tokens);
    QVERIFY(actual.tokenSpans == expected.tokenSpans);
    QVERIFY(actual.ghosts == expected.ghosts);
    QVERIFY(actual.iterations == expected.iterations);
    QVERIFY(actual.statistics == expected.statistics);
    QCOMPARE(actual.reachedLimit, expected.reachedLimit);
    QVERIFY(actual.edited == expected.edited);
    QCOMPARE(actual.confirmed, expected.confirmed);
    QVERIFY(actual.writtenFrom == expected.writtenFrom);
}

void compare(const std::vector<SegmentResult>& actual, const std::vector<SegmentResult>& expected) {
    QCOMPARE(actual.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) compare(actual[i], expected[i]);
}

void compare(const Trace& actual, const Trace& expected) {
    QVERIFY(actual.models == expected.models);
    QVERIFY(actual.device == expected.device);
    QCOMPARE(actual.threads, expected.threads);
    QVERIFY(actual.task == expected.task);
    QVERIFY(actual.strategy == expected.strategy);
    QVERIFY(actual.source == expected.source);
    QVERIFY(actual.result.text == expected.result.text);
    QCOMPARE(actual.result.stopped, expected.result.stopped);
    QVERIFY(actual.result.statistics == expected.result.statistics);
    compare(actual.result.segments, expected.result.segments);
    QCOMPARE(actual.result.condensed.has_value(), expected.result.condensed.has_value());
    if (expected.result.condensed) {
        QVERIFY(actual.result.condensed->text == expected.result.condensed->text);
        compare(actual.result.condensed->segments, expected.result.condensed->segments);
    }
    QVERIFY(actual.result.sentences == expected.result.sentences);
}

/// Two parts of an article, their summaries, and the summary of both.
Trace summaryTrace() {
    const SegmentResult one = ScriptedSegment(0).large(5, "▁One").draft(6, "▁part").result("First 🏠 part");
    const SegmentResult two = ScriptedSegment(1).large(7, "▁Two").result("Second");
    Trace trace = traceOf({one, two});
    trace.task = Task::Summarize;
    SegmentResult both = ScriptedSegment(2).large(8, "▁Short").result("One part\n\nTwo");
    const std::size_t begin = trace.result.text.find("One");
    both.source.span = {{begin, trace.result.text.size()}, {begin, trace.result.text.size()}};
    both.outputSpan = {{0, 5}, {0, 5}};
    trace.result.statistics += both.statistics;
    trace.result.condensed = CondensedSummary{both.text, {both}};
    trace.result.sentences = {
        {both.outputSpan, {trace.result.segments[0].source.span, trace.result.segments[1].source.span}}};
    return trace;
}

/// What reading a document complains about; empty where it is accepted.
QString complaint(std::string_view document) {
    try {
        (void)traceFromJson(document, "some.bildtrace");
    } catch (const FileError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

using Damage = std::function<void(json&)>;

}  // namespace

Q_DECLARE_METATYPE(Damage)

class TestTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackExactly() {
        const Trace trace = wholeTrace();
        const std::string saved = toJson(trace);
        compare(traceFromJson(saved, "saved"), trace);
        QVERIFY(toJson(traceFromJson(saved, "saved")) == saved);
    }

    void documentSaysWhatTheReadmeSays() {
        const json document = json::parse(toJson(wholeTrace()));
        QVERIFY(document["schema"] == "bild-trace");
        QVERIFY(document["version"] == 1);
        QVERIFY(document["models"][0]["sha256"] == "00ff");
        QVERIFY(document["strategy"] == "bild");
        QVERIFY(document["task"] == "translate");
        QVERIFY(document["policy_changes"].size() == 3);
        QVERIFY(document["policy_changes"][1]["policy"]["rollback_threshold"] == "inf");
        QVERIFY(document["policy_changes"][2]["segment"] == 2);
        const json& rollback = document["segments"][0]["iterations"][3];
        QVERIFY(rollback["model"] == "large");
        QVERIFY(rollback["policy"] == 1);
        QVERIFY(rollback["outcome"] == "rolled_back");
        QVERIFY(rollback["replacement"]["piece"] == "▁old");
        QVERIFY(rollback["verified"][0]["disagreement"] == 7.5);
        QVERIFY(rollback["proposal"]["top"].size() == 2);
        QVERIFY(document["segments"][0]["tokens"][3]["origin"] == "fallback");
        QVERIFY(document["segments"][0]["iterations"][0]["proposal"]["probability"].dump() == "0.8");
    }

    void sourceOfInvalidUtf8ComesBack() {
        ScriptedSegment segment(0);
        segment.large(5, "▁The").draft(1, "</s>");
        const Trace trace = traceOf({segment.result("a\xFF\xC3 b")});
        QVERIFY(json::parse(toJson(trace))["source"].is_array());
        compare(traceFromJson(toJson(trace), "saved"), trace);
    }

    void givenTokensComeBack() {
        OutputToken chosen;
        chosen.id = 40;
        chosen.piece = "▁One";
        chosen.origin = Origin::Chosen;
        chosen.small = view(41, "▁Two", 0.2F);
        chosen.large = view(40, "▁One", 0.3F);
        chosen.disagreement = 1.25;
        chosen.verified = true;
        chosen.policy.rollbackThreshold = infinity;
        chosen.iteration = 7;
        const SegmentResult continued = ScriptedSegment(0, {chosen}).large(41, "▁day").result("Ein Tag");
        const SegmentResult untouched = ScriptedSegment(1, {chosen}).result("Eins");
        const Trace trace = traceOf({continued, untouched});
        compare(traceFromJson(toJson(trace), "saved"), trace);
    }

    void whatWasDoneByHandComesBack() {
        const Trace written = wholeTrace();
        SegmentResult first = written.result.segments[0];
        const Detokenized run{first.text, first.tokenSpans};
        // "The old 🏠 was": the third token gives way.
        first.edited = replaced(unedited(run), run, {8, 10}, "Haus 👨‍👩‍👧 é");
        const SegmentOutput output(first.tokens, first.ghosts, first.iterations.size());
        first.text = standing(*first.edited, output, run).text.text;
        first.confirmed = true;
        first.writtenFrom = "Das alte \xFF war";
        const Trace trace = [&] {
            Trace edited = traceOf({first, written.result.segments[1]});
            edited.strategy = written.strategy;
            return edited;
        }();
        const std::string saved = toJson(trace);
        const json document = json::parse(saved);
        QVERIFY(document["version"] == 2);
        const json& parts = document["segments"][0]["edited"];
        QCOMPARE(parts.size(), std::size_t{3});
        QVERIFY(parts[0] == (json{{"tokens", {0, 2}}}));
        QVERIFY(parts[1]["origin"] == "typed" && !parts[1].contains("probability"));
        QVERIFY(document["segments"][0]["text"] == first.text);
        // The run is told as it was.
        QVERIFY(document["segments"][0]["tokens"].size() == first.tokens.size());
        compare(traceFromJson(saved, "saved"), trace);

        for (const json& wrong : {json{{"tokens", {0, 99}}}, json{{"tokens", {3, 1}}}, json{{"origin", "small"}, {"text", "a"}},
                                  json{{"origin", "typed"}, {"text", ""}}, json::object(), json(7)}) {
            json damaged = document;
            damaged["segments"][0]["edited"][2] = wrong;
            QVERIFY2(!complaint(damaged.dump()).isEmpty(), wrong.dump().c_str());
        }
        json claims = document;
        claims["segments"][1]["given"] = json::array({{{"id", 1}, {"origin", "typed"}}});
        QVERIFY(!complaint(claims.dump()).isEmpty());
    }

    void anEditedCopyComesBack() {
        SegmentResult copied;
        copied.source.text = "-----";
        copied.source.copied = true;
        const Detokenized run{"-----", {}};
        copied.edited = replaced(unedited(run), run, {1, 4}, "x");
        copied.text = "-x-";
        const Trace trace = traceOf({copied});
        compare(traceFromJson(toJson(trace), "saved"), trace);
    }

    void aCopiedSegmentComesBack() {
        SegmentResult copied;
        copied.index = 1;
        copied.source.text = copied.text = "-----";
        copied.source.copied = true;
        const Trace trace = traceOf({ScriptedSegment(0).large(41, "▁day").result("Ein Tag"), copied});
        const std::string saved = toJson(trace);
        compare(traceFromJson(saved, "saved"), trace);
        const json document = json::parse(saved);
        QVERIFY(document["segments"][1]["source"]["copied"] == true);
        QVERIFY(!document["segments"][0]["source"].contains("copied"));
        json withTokens = document;
        withTokens["segments"][0]["source"]["copied"] = true;
        QVERIFY_THROWS_EXCEPTION(FileError, traceFromJson(withTokens.dump(), "damaged"));
        json changed = document;
        changed["segments"][1]["text"] = "=====";
        std::string text = changed["text"];
        changed["text"] = text.replace(text.size() - 5, 5, "=====");
        QVERIFY_THROWS_EXCEPTION(FileError, traceFromJson(changed.dump(), "damaged"));
    }

    void aBarredChoiceComesBack() {
        ScriptedSegment segment(0);
        segment.large(5, "▁The").draft(6, "▁red");
        SegmentResult result = segment.result("Das");
        result.iterations[1].proposal.barred = candidate(5, "▁The", 0.625F);
        SegmentOutput output;
        for (const Iteration& iteration : result.iterations) output.apply(iteration);
        result.tokens = output.tokens();
        QVERIFY(result.tokens[1].small->barred->id == 5);
        const Trace trace = traceOf({result});
        const std::string saved = toJson(trace);
        const json barred = json::parse(saved)["segments"][0]["iterations"][1]["proposal"]["barred"];
        QVERIFY(barred == json({{"id", 5}, {"piece", "▁The"}, {"probability", 0.625}}));
        compare(traceFromJson(saved, "saved"), trace);
    }

    void aCondensedSummaryComesBack() {
        const Trace trace = summaryTrace();
        const std::string saved = toJson(trace);
        compare(traceFromJson(saved, "saved"), trace);
        QVERIFY(toJson(traceFromJson(saved, "saved")) == saved);
        const std::string csv = toCsv(trace);
        QVERIFY(csv.find("▁Short") != std::string::npos && csv.find("▁One") != std::string::npos);
    }

    void refusesADamagedSummary_data() {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const char* place, Damage damage) {
            QTest::newRow(name) << std::move(damage) << QString(place);
        };
        row("condensed without a text", "condensed", [](json& d) { d["condensed"].erase("text"); });
        row("another condensed text", "condensed.segments[0]", [](json& d) { d["condensed"]["text"] = "Long"; });
        row("condensed source elsewhere", "condensed.segments[0].source", [](json& d) {
            d["condensed"]["segments"][0]["source"]["bytes"] = {0, 99};
        });
        row("condensed numbers begin anew", "condensed.segments",
            [](json& d) { d["condensed"]["segments"][0]["index"] = 1; });
        row("condensed left out", "statistics", [](json& d) {
            d.erase("condensed");
            d.erase("sentences");
        });
        row("sentence beyond the text", "sentences[0].output", [](json& d) {
            d["sentences"][0]["output"]["bytes"] = {0, 99};
        });
        row("sentence units", "sentences[0].output", [](json& d) { d["sentences"][0]["output"]["utf16"] = {0, 3}; });
        row("source of no segment", "sentences[0].sources[0]", [](json& d) {
            d["sentences"][0]["sources"][0]["bytes"] = {2, 4};
        });
        row("source named twice", "sentences[0].sources[1]",
            [](json& d) { d["sentences"][0]["sources"][1] = d["sentences"][0]["sources"][0]; });
        row("sentences of a word", "sentences", [](json& d) { d["sentences"] = "two"; });
    }
    void refusesADamagedSummary() {
        QFETCH(Damage, damage);
        QFETCH(QString, place);
        json document = json::parse(toJson(summaryTrace()));
        QVERIFY(complaint(document.dump()).isEmpty());
        damage(document);
        const QString message = complaint(document.dump());
        QVERIFY2(message.contains(place), qPrintable(message));
    }

    void emptyRunComesBack() { compare(traceFromJson(toJson(Trace{}), "saved"), Trace{}); }

    void floatsComeBackExactly() {
        std::vector<SegmentResult> segments;
        float probability = 1.0F;
        for (std::size_t i = 0; i < 200; ++i) {
            ScriptedSegment segment(i);
            Iteration iteration = ScriptedSegment(i).large(5, "▁The").iterations().front();
            iteration.proposal.token.probability = probability;
            iteration.startMilliseconds = 1.0 / (1.0 + static_cast<double>(i));
            SegmentResult result = segment.result("x");
            SegmentOutput output;
            output.apply(iteration);
            result.iterations = {iteration};
            result.tokens = output.tokens();
            result.text = "The";
            result.tokenSpans = output.text().pieces;
            result.statistics = {};
            count(iteration, result.statistics);
            countTokens(result.tokens, result.statistics);
            segments.push_back(result);
            probability = std::nextafter(probability, 0.0F) * 0.71F;
        }
        const Trace trace = traceOf(std::move(segments));
        compare(traceFromJson(toJson(trace), "saved"), trace);
    }

    void findsPolicyChanges() {
        const std::vector<PolicyChange> changes = policyChanges(wholeTrace().result);
        QCOMPARE(changes.size(), std::size_t{3});
        QVERIFY(changes[0].policy == Policy{});
        QCOMPARE(changes[1].segment, std::size_t{0});
        QCOMPARE(changes[1].position, std::size_t{3});
        QCOMPARE(changes[1].milliseconds, 3.1);
        QVERIFY(changes[2].policy == Policy{});
        QCOMPARE(changes[2].segment, std::size_t{2});
        QVERIFY(policyChanges(GenerationResult{}).empty());
    }

    void refusesBrokenText_data() {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("said");
        const QByteArray good = QByteArray::fromStdString(toJson(wholeTrace()));
        QTest::newRow("empty") << QByteArray() << "no valid JSON";
        QTest::newRow("cut off") << good.left(good.size() / 2) << "no valid JSON";
        QTest::newRow("something behind it") << good + "x"
                                             << "no valid JSON";
        QTest::newRow("invalid UTF-8") << QByteArray(good).replace("Das", "\xFF\xFE\xFD") << "no valid JSON";
        QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html></html>") << "no valid JSON";
        QTest::newRow("array") << QByteArray("[]") << "no BiLD trace";
        QTest::newRow("null") << QByteArray("null") << "no BiLD trace";
        QTest::newRow("other JSON") << QByteArray(R"({"version":1})") << "no BiLD trace";
        QTest::newRow("huge number") << QByteArray(R"({"version":1e999})") << "number";
        QTest::newRow("deep list") << QByteArray(100000, '[') << "nested too deeply";
        QTest::newRow("deep and closed") << QByteArray(100000, '[') + QByteArray(100000, ']') << "nested too deeply";
        QByteArray deepObject;
        for (int i = 0; i < 100000; ++i) deepObject += R"({"schema":)";
        QTest::newRow("deep object") << deepObject << "nested too deeply";
        QTest::newRow("newer version") << QByteArray(R"({"schema":"bild-trace","version":3})") << "newer version";
        QTest::newRow("version of another type") << QByteArray(R"({"schema":"bild-trace","version":"1"})") << "version";
    }
    void refusesBrokenText() {
        QFETCH(QByteArray, document);
        QFETCH(QString, said);
        const QString message = complaint({document.constData(), static_cast<std::size_t>(document.size())});
        QVERIFY2(message.contains("some.bildtrace") && message.contains(said), qPrintable(message));
    }

    void refusesADocumentWithoutBound() {
        const std::string large((std::size_t{256} << 20) + 1, ' ');
        QVERIFY2(complaint(large).contains("256 MiB"), qPrintable(complaint(large)));
    }

    void refusesDamage_data();
    void refusesDamage() {
        QFETCH(Damage, damage);
        QFETCH(QString, place);
        json document = json::parse(toJson(wholeTrace()));
        QCOMPARE(complaint(document.dump()), QString());
        damage(document);
        const QString message = complaint(document.dump());
        QVERIFY2(message.contains(place), qPrintable(message));
        QVERIFY2(message.contains("some.bildtrace"), qPrintable(message));
    }

    /// Whatever single value is exchanged anywhere, reading either refuses by FileError or gives a trace that can be
    /// used.
    void survivesAnyExchangedValue() {
        const json good = json::parse(toJson(wholeTrace()));
        const json flat = good.flatten();
        const std::vector<json> values{nullptr,        -1,   3,    1e300, 18446744073709551615ULL, "▁", json::array(),
                                       json::object(), true, "inf"};
        int refused = 0;
        int accepted = 0;
        for (const auto& [pointer, old] : flat.items()) {
            for (const json& value : values) {
                json document = good;
                document[json::json_pointer(pointer)] = value;
                try {
                    const Trace trace = traceFromJson(document.dump(), "exchanged");
                    QVERIFY(!toCsv(trace).empty());
                    (void)toJson(trace);
                    ++accepted;
                } catch (const FileError&) {
                    ++refused;
                }
            }
        }
        QVERIFY2(refused > 8 * accepted, qPrintable(QString("%1 refused, %2 accepted").arg(refused).arg(accepted)));
    }

    void csvHasARowForEachCandidate() {
        const QStringList rows = QString::fromStdString(toCsv(wholeTrace())).split("\r\n", Qt::SkipEmptyParts);
        // 9 iterations, one of them with a dropped token beside its replacement, and 2 more.
        QCOMPARE(rows.size(), 1 + 10 + 2);
        QVERIFY(rows[0].startsWith("segment,position,iteration,"));
        for (const QString& row : rows) QCOMPARE(row.count(','), rows[0].count(','));
        QVERIFY2(rows[2].contains(R"("▁red",rolled_back,small,"▁old",0.7,)"), qPrintable(rows[2]));
        QVERIFY2(rows[3].contains(R"("▁tree",rolled_back,small,"",0.7,)"), qPrintable(rows[3]));
        QVERIFY2(rows[4].contains(R"("▁dropped",rolled_back,,"",,0.5,,0.3,inf,4,)"), qPrintable(rows[4]));
        QVERIFY2(rows[5].contains(R"("▁old",kept,rollback,"",,0.9,)"), qPrintable(rows[5]));
        QVERIFY2(rows[7].contains(R"("▁is",fell_back,,"▁was",0.41,)"), qPrintable(rows[7]));
        QVERIFY2(rows[8].contains(R"("▁was",kept,fallback,)"), qPrintable(rows[8]));
        QVERIFY2(rows[10].contains(R"("▁after",end_confirmed,)"), qPrintable(rows[10]));
    }

    void csvQuotesWhatASpreadsheetMightMisread() {
        ScriptedSegment segment(0);
        segment.large(5, "=1+1").large(6, "a\"b,c").large(7, "@x").large(8, "▁=");
        const QString csv = QString::fromStdString(toCsv(traceOf({segment.result("x")})));
        QVERIFY2(csv.contains(R"(,"'=1+1",)"), qPrintable(csv));
        QVERIFY2(csv.contains(R"(,"a""b,c",)"), qPrintable(csv));
        QVERIFY2(csv.contains(R"(,"'@x",)"), qPrintable(csv));
        QVERIFY2(csv.contains(R"(,"▁=",)"), qPrintable(csv));
    }

    void namesAreTheWordsOfFilesAndOutput() {
        QVERIFY(name(Origin::Small) == "small" && name(Origin::Fallback) == "fallback");
        QVERIFY(name(Origin::Rollback) == "rollback" && name(Origin::Large) == "large");
        QVERIFY(name(Origin::Chosen) == "chosen");
        QVERIFY(name(ModelRole::Small) == "small" && name(ModelRole::Large) == "large");
        QVERIFY(name(Strategy::Bild) == "bild" && name(Strategy::Large) == "large" && name(Strategy::Small) == "small");
        QVERIFY(name(Task::Translate) == "translate" && name(Task::Summarize) == "summarize");
        QVERIFY(name(SummaryLength::Short) == "short" && name(SummaryLength::Medium) == "medium");
        QVERIFY(name(SummaryLength::Long) == "long");
        QVERIFY(name(Outcome::Kept) == "kept" && name(Outcome::FellBack) == "fell_back");
        QVERIFY(name(Outcome::RolledBack) == "rolled_back" && name(Outcome::EndConfirmed) == "end_confirmed");
    }
};

void TestTrace::refusesDamage_data() {
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const char* place, Damage damage) {
        QTest::newRow(name) << std::move(damage) << QString(place);
    };
    const auto first = [](json& d) -> json& { return d["segments"][0]; };
    const auto iteration = [first](json& d, int i) -> json& { return first(d)["iterations"][i]; };

    row("no segments", "\"segments\"", [](json& d) { d.erase("segments"); });
    row("unknown strategy", "strategy", [](json& d) { d["strategy"] = "beam"; });
    row("threads out of range", "threads", [](json& d) { d["threads"] = 1e12; });
    row("fallback NaN", "fallback_threshold",
        [](json& d) { d["policy_changes"][0]["policy"]["fallback_threshold"] = nullptr; });
    row("fallback above 1", "fallback_threshold",
        [](json& d) { d["policy_changes"][0]["policy"]["fallback_threshold"] = 1.5; });
    row("rollback below 0", "rollback_threshold",
        [](json& d) { d["policy_changes"][0]["policy"]["rollback_threshold"] = -2; });
    row("no draft length", "max_draft_tokens",
        [](json& d) { d["policy_changes"][0]["policy"]["max_draft_tokens"] = 0; });
    row("another first policy", "policy_changes", [](json& d) { d["policy_changes"][0]["position"] = 1; });
    row("a policy nobody used", "policy_changes",
        [](json& d) { d["policy_changes"].push_back(d["policy_changes"][0]); });
    row("policy index", "iterations[2]", [=](json& d) { iteration(d, 2)["policy"] = 3; });
    row("id too large", "proposal.id", [=](json& d) { iteration(d, 0)["proposal"]["id"] = 2147483648LL; });
    row("id beyond 64 bits", "proposal.id",
        [=](json& d) { iteration(d, 0)["proposal"]["id"] = 18446744073709551615ULL; });
    row("id negative", "proposal.id", [=](json& d) { iteration(d, 0)["proposal"]["id"] = -1; });
    row("id fractional", "proposal.id", [=](json& d) { iteration(d, 0)["proposal"]["id"] = 5.5; });
    row("probability above 1", "probability", [=](json& d) { iteration(d, 0)["proposal"]["probability"] = 1.5; });
    row("barred token out of range", "proposal.barred.id", [=](json& d) {
        iteration(d, 0)["proposal"]["barred"] = {{"id", -1}, {"piece", ""}, {"probability", 0.5}};
    });
    row("barred token without a piece", "proposal.barred", [=](json& d) {
        iteration(d, 0)["proposal"]["barred"] = {{"id", 1}, {"probability", 0.5}};
    });
    row("six alternatives", "top", [=](json& d) {
        json& top = iteration(d, 0)["proposal"]["top"];
        while (top.size() < 6) top.push_back(top[0]);
    });
    row("position of another token", "iterations[1]", [=](json& d) { iteration(d, 1)["position"] = 2; });
    row("huge position", "iterations[1].position",
        [=](json& d) { iteration(d, 1)["position"] = 18446744073709551615ULL; });
    row("negative time", "iterations[1].ms", [=](json& d) { iteration(d, 1)["ms"] = -1; });
    row("time without a value", "iterations[1].start_ms", [=](json& d) { iteration(d, 1)["start_ms"] = nullptr; });
    row("verifies another token", "iterations[3]", [=](json& d) { iteration(d, 3)["verified"][0]["large"]["id"] = 7; });
    row("rolls back the future", "iterations[3]", [=](json& d) { iteration(d, 3)["rollback_position"] = 3; });
    row("iteration left out", "iterations", [=](json& d) { first(d)["iterations"].erase(4); });
    row("another token stored", "tokens[1]", [=](json& d) { first(d)["tokens"][1]["id"] = 21; });
    row("another origin stored", "tokens[1]", [=](json& d) { first(d)["tokens"][1]["origin"] = "small"; });
    row("token left out", "tokens", [=](json& d) { first(d)["tokens"].erase(1); });
    row("count of a segment", "segments[0].statistics", [=](json& d) { first(d)["statistics"]["large_passes"] = 4; });
    row("count of the run", "statistics", [](json& d) { d["statistics"]["by_origin"]["small"] = 7; });
    row("another text", "segments[0].text", [=](json& d) { first(d)["text"] = "The old house"; });
    row("text of the run", "segments[0]", [](json& d) { d["text"] = "\n\nThe new 🏠 was\n\nYes"; });
    row("source span beyond the text", "segments[1].source", [](json& d) {
        d["segments"][1]["source"]["bytes"] = {22, 99};
    });
    row("span backwards", "bytes", [=](json& d) { first(d)["source"]["bytes"] = {9, 3}; });
    row("span of three", "bytes", [=](json& d) { first(d)["source"]["bytes"] = {1, 2, 3}; });
    row("units of another character", "segments[0].source", [=](json& d) { first(d)["source"]["utf16"] = {2, 18}; });
    row("span inside a character", "segments[0].output", [=](json& d) { first(d)["output"]["bytes"] = {2, 12}; });
    row("segments out of order", "segments[1]", [](json& d) {
        std::swap(d["segments"][0], d["segments"][1]);
        d["policy_changes"] = json::array({d["policy_changes"][1], d["policy_changes"][0], d["policy_changes"][1]});
    });
    row("source bytes out of range", "source[0]", [](json& d) { d["source"] = {256}; });
    row("given token takes part twice", "segments[0]", [=](json& d) {
        json token = first(d)["tokens"][0];
        token["disagreement"] = 0;
        token["verified"] = false;
        token["iteration"] = 0;
        token["policy"] = d["policy_changes"][0]["policy"];
        first(d)["given"].push_back(token);
    });
}

QTEST_APPLESS_MAIN(TestTrace)
#include "test_trace.moc"
