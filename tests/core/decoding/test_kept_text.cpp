// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a source, in the text that the models read and in the one they wrote.
#include <QTest>
#include <random>
#include <string>
#include <vector>

#include "decoding/kept_text.h"
#include "error.h"
#include "test_trace_fixture.h"
#include "text/utf8.h"

using namespace bild;
using namespace std::string_literals;

namespace {

/// A segment that stands behind some other text, with stand-ins X1, X2 and so on for parts of it.
Segment segmentOf(const std::string& text, const std::vector<std::string>& kept) {
    Segment segment{{{7, 7 + text.size()}, {5, 5 + utf16Size(text)}}, text};
    std::size_t from = 0;
    for (const std::string& run : kept) {
        const std::size_t at = text.find(run, from);
        if (at == std::string::npos) qFatal("no such run");
        from = at + run.size();
        const std::size_t unit = utf16Size(text.substr(0, at));
        segment.standIns.push_back(
            {{{at, from}, {unit, unit + utf16Size(run)}}, "X" + std::to_string(segment.standIns.size() + 1)});
    }
    return segment;
}

/// As the vocabulary would cut it: words, and signs by themselves.
Detokenized writtenAs(const std::vector<std::string>& pieces) {
    return detokenize(pieces);
}

std::vector<std::string> words(const std::string& text) {
    std::vector<std::string> pieces;
    for (const QString& word : QString::fromStdString(text).split(' ')) pieces.push_back(("▁" + word).toStdString());
    pieces.push_back("</s>");
    return pieces;
}

/// The spans lie one behind the other from the text's beginning to its end, in both units.
void requireWhole(const Detokenized& written) {
    std::size_t byte = 0;
    std::size_t unit = 0;
    for (const TextSpan& span : written.pieces) {
        QCOMPARE(span.bytes.begin, byte);
        QCOMPARE(span.utf16.begin, unit);
        QVERIFY(span.bytes.end >= byte);
        byte = span.bytes.end;
        unit = span.utf16.end;
        QCOMPARE(unit, utf16Size(written.text.substr(0, byte)));
    }
    QCOMPARE(byte, written.text.size());
}

std::string cut(const std::string& text, const Span& span) {
    return text.substr(span.begin, span.size());
}

}  // namespace

class TestKeptText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keeps_data();
    void keeps();
    void givesItsTextToTheLastToken();
    void waitsForWhatIsNotWrittenYet();
    void staysWholeWhateverIsWritten();
    void tracesReadItBack();
    void refusesWrongMarks_data();
    void refusesWrongMarks();
};

void TestKeptText::keeps_data() {
    QTest::addColumn<std::string>("source");
    QTest::addColumn<std::vector<std::string>>("kept");
    QTest::addColumn<std::string>("read");
    QTest::addColumn<std::string>("written");
    QTest::addColumn<std::string>("output");
    QTest::addColumn<std::string>("how");
    const auto add = [](const char* row, const std::string& source, const std::vector<std::string>& kept,
                        const std::string& read, const std::string& written, const std::string& output,
                        const std::string& how) {
        QTest::newRow(row) << source << kept << read << written << output << how;
    };
    add("nothing", "Das Haus.", {}, "Das Haus.", "The house.", "The house.", "");
    add("copied", "Datei {0} fehlt.", {"{0}"}, "Datei X1 fehlt.", "File X1 is missing.", "File {0} is missing.",
        "copied");
    add("in another order", "Von %s nach %d.", {"%s", "%d"}, "Von X1 nach X2.", "To X2 from X1.", "To %d from %s.",
        "copied copied");
    add("with a small letter", "Kopiere %s.", {"%s"}, "Kopiere X1.", "Copy x1.", "Copy %s.", "copied");
    add("possessive", "Die Frau von 王.", {"王"}, "Die Frau von X1.", "X1's wife.", "王's wife.", "copied");
    add("touching words", "Super😀gemacht", {"😀"}, "Super X1 gemacht", "Great X1 done", "Great😀done", "copied");
    add("touching one word", "Datei{0}.", {"{0}"}, "Datei X1.", "File X1.", "File{0}.", "copied");
    add("one space for two", "{0}a{1}", {"{0}", "{1}"}, "X1 a X2", "X1 X2", "{0}{1}", "copied copied");
    add("not a part of a word", "Datei {0}.", {"{0}"}, "Datei X1.", "File X12.", "File X12 {0}.", "placed");
    add("repeated", "Der Server %s.", {"%s"}, "Der Server X1.", "The X1 server X1.", "The %s server.", "repeated");
    add("lost at the end", "Bis morgen 😊!", {"😊"}, "Bis morgen X1!", "See you!", "See you 😊!", "placed");
    add("lost at the beginning", "😂 Das ist es.", {"😂"}, "X1 Das ist es.", "That is it.", "😂 That is it.", "placed");
    add("lost in the middle", "Ich habe 😀 zwei.", {"😀"}, "Ich habe X1 zwei.", "I have got two.", "I have 😀 got two.",
        "placed");
    add("two lost at one place", "Ja {0}, {1}.", {"{0}", "{1}"}, "Ja X1, X2.", "Yes.", "Yes {0} {1}.", "placed placed");
    add("one lost, one copied", "Es sind {0} von {1}.", {"{0}", "{1}"}, "Es sind X1 von X2.", "There are X2.",
        "There {0} are {1}.", "placed copied");
    add("nothing was written", "{0}", {"{0}"}, "X1", "", "{0}", "placed");
    add("one word was written", "Gut {0} so", {"{0}"}, "Gut X1 so", "Good", "Good {0}", "placed");
}

void TestKeptText::keeps() {
    QFETCH(std::string, source);
    QFETCH(std::vector<std::string>, kept);
    QFETCH(std::string, read);
    QFETCH(std::string, written);
    QFETCH(std::string, output);
    QFETCH(std::string, how);
    const Segment segment = segmentOf(source, kept);
    QCOMPARE(textForModels(segment), read);
    const KeptText text = keepRuns(writtenAs(words(written)), segment, true);
    QCOMPARE(text.written.text, output);
    requireWhole(text.written);
    std::string ways;
    for (std::size_t i = 0; i < text.kept.size(); ++i) {
        ways += (ways.empty() ? "" : " ") + std::string(name(text.kept[i].how));
        const TextSpan& place = text.kept[i].output;
        QCOMPARE(cut(text.written.text, place.bytes), kept[i]);
        QCOMPARE(place.utf16.begin, utf16Size(text.written.text.substr(0, place.bytes.begin)));
        QCOMPARE(place.utf16.size(), utf16Size(kept[i]));
    }
    QCOMPARE(ways, how);
}

void TestKeptText::givesItsTextToTheLastToken() {
    const Segment segment = segmentOf("Datei 😀😀 fehlt.", {"😀😀"});
    const std::vector<std::string> pieces{"▁File", "▁X", "1", "▁is", "▁miss", "ing", ".", "</s>"};
    const Detokenized written = keepRuns(writtenAs(pieces), segment, true).written;
    QCOMPARE(written.text, "File 😀😀 is missing."s);
    QCOMPARE(cut(written.text, written.pieces[1].bytes), " "s);
    QCOMPARE(cut(written.text, written.pieces[2].bytes), "😀😀"s);
    QCOMPARE(written.pieces[2].utf16, (Span{5, 9}));
    QCOMPARE(cut(written.text, written.pieces[3].bytes), " is"s);
}

void TestKeptText::waitsForWhatIsNotWrittenYet() {
    const Segment segment = segmentOf("Datei {0} fehlt in {1}.", {"{0}", "{1}"});
    QCOMPARE(keepRuns(writtenAs({"▁File"}), segment, false).written.text, "File"s);
    QCOMPARE(keepRuns(writtenAs({"▁File", "▁X"}), segment, false).written.text, "File X"s);
    QCOMPARE(keepRuns(writtenAs({"▁File", "▁X", "1"}), segment, false).written.text, "File {0}"s);
    QCOMPARE(keepRuns(writtenAs({"▁File", "▁X", "1", "▁is"}), segment, false).written.text, "File {0} is"s);
}

/// Random outputs, most of them with some of the words in them, in pieces of any size.
void TestKeptText::staysWholeWhateverIsWritten() {
    std::mt19937 random(5);
    const std::vector<std::string> sources{"a{0}b %s😀 c", "{0}{1} x", "Grüße 😀 an Ольга, %d.", "x {0} y %s z 😀 w %d"};
    const std::vector<std::vector<std::string>> kept{{"{0}", "%s", "😀"}, {"{0}", "{1}"}, {"😀", "Ольга", "%d"},
                                                     {"{0}", "%s", "😀", "%d"}};
    const std::vector<std::string> parts{"X1", "X2", "X3", "X4", " ", " ", ".", "a", "ü", "X", "1", "😀", ", ", "X1 X2"};
    for (int round = 0; round < 5000; ++round) {
        const std::size_t which = random() % sources.size();
        const Segment segment = segmentOf(sources[which], kept[which]);
        std::vector<std::string> pieces;
        for (auto count = random() % 12; count > 0; --count) {
            std::string piece = parts[random() % parts.size()];
            if (random() % 3 == 0) piece += parts[random() % parts.size()];
            pieces.push_back(piece);
        }
        const KeptText text = keepRuns(writtenAs(pieces), segment, true);
        if (!pieces.empty()) requireWhole(text.written);
        for (std::size_t i = 0; i < text.kept.size(); ++i) {
            QCOMPARE(cut(text.written.text, text.kept[i].output.bytes), kept[which][i]);
        }
        QVERIFY(text.written.text.size() >= segment.standIns.size());
    }
}

namespace {

Trace keptTrace() {
    test::ScriptedSegment scripted(0);
    scripted.large(1, "▁File").draft(2, "▁X").draft(3, "1").large(4, "▁is").large(5, "</s>");
    SegmentResult result = scripted.result("Datei {0} fehlt 😀.");
    result.source.unknown = {{{16, 20}, {16, 18}}};
    result.source.standIns = {{{{6, 9}, {6, 9}}, "X1"}, {{{16, 20}, {16, 18}}, "X2"}};
    KeptText text = keepRuns(scripted.output().text(), result.source, true);
    result.text = text.written.text;
    result.tokenSpans = text.written.pieces;
    result.kept = text.kept;
    return test::traceOf({result});
}

}  // namespace

void TestKeptText::tracesReadItBack() {
    const Trace trace = keptTrace();
    QCOMPARE(trace.result.segments[0].text, "File {0} is 😀"s);
    const std::string json = toJson(trace);
    const Trace read = traceFromJson(json, "trace.json");
    const SegmentResult& segment = read.result.segments[0];
    QCOMPARE(segment.text, trace.result.segments[0].text);
    QCOMPARE(segment.tokenSpans, trace.result.segments[0].tokenSpans);
    QCOMPARE(segment.kept, trace.result.segments[0].kept);
    QCOMPARE(segment.source.unknown, trace.result.segments[0].source.unknown);
    QCOMPARE(segment.source.standIns, trace.result.segments[0].source.standIns);
    QCOMPARE(toJson(read), json);
}

void TestKeptText::refusesWrongMarks_data() {
    QTest::addColumn<std::string>("from");
    QTest::addColumn<std::string>("to");
    const std::string first = R"({"bytes":[6,9],"utf16":[6,9],"word":"X1"})";
    QTest::newRow("backwards") << first << R"({"bytes":[9,6],"utf16":[9,6],"word":"X1"})"s;
    QTest::newRow("beyond") << first << R"({"bytes":[6,99],"utf16":[6,99],"word":"X1"})"s;
    QTest::newRow("other units") << first << R"({"bytes":[6,9],"utf16":[6,10],"word":"X1"})"s;
    QTest::newRow("empty") << first << R"({"bytes":[6,6],"utf16":[6,6],"word":"X1"})"s;
    QTest::newRow("another word") << first << R"({"bytes":[6,9],"utf16":[6,9],"word":"X3"})"s;
    QTest::newRow("no word") << first << R"({"bytes":[6,9],"utf16":[6,9],"word":""})"s;
    QTest::newRow("twice") << first << first + "," + first;
    std::string many = first;
    for (int i = 0; i < 60; ++i) many += "," + first;
    QTest::newRow("many") << first << many;
    QTest::newRow("unknown beyond") << R"("unknown":[{"bytes":[16,20],"utf16":[16,18]}])"s
                                     << R"("unknown":[{"bytes":[20,22],"utf16":[18,20]}])"s;
}

void TestKeptText::refusesWrongMarks() {
    QFETCH(std::string, from);
    QFETCH(std::string, to);
    std::string json = toJson(keptTrace());
    const std::size_t at = json.find(from);
    QVERIFY(at != std::string::npos);
    json.replace(at, from.size(), to);
    QVERIFY_THROWS_EXCEPTION(FileError, traceFromJson(json, "trace.json"));
}

QTEST_GUILESS_MAIN(TestKeptText)
#include "test_kept_text.moc"
