// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts of a text are kept, which characters a vocabulary lacks, and which words stand for what is kept.
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <set>
#include <string>
#include <vector>

#include "decoding/kept_text.h"
#include "text/kept_runs.h"
#include "text/marked_segments.h"
#include "text/unknown_characters.h"
#include "text/utf8.h"

using namespace bild;
using namespace std::string_literals;

namespace {

using Texts = std::vector<std::string>;

const std::string vocabulary = BILD_SOURCE_DIR "/resources/models/de-en/small/spiece.model";

Texts cut(const std::string& text, const std::vector<Span>& spans) {
    Texts parts;
    for (const Span span : spans) parts.push_back(text.substr(span.begin, span.size()));
    return parts;
}

Segment wholeSegment(const std::string& text) {
    return {{{0, text.size()}, {0, utf16Size(text)}}, text};
}

}  // namespace

class TestKeptRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void knowsWhatTheVocabularyLacks_data();
    void knowsWhatTheVocabularyLacks();
    void keepsWhatTheDataSay();
    void takesWordsThatTheTextDoesNotHave();
    void staysWithinTheWindow();
    void leavesCopiedSegmentsAlone();
    void takesTimeInProportion();

private:
    Tokenizer m_tokenizer = Tokenizer::open(vocabulary);
};

void TestKeptRuns::finds_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<Texts>("runs");
    const auto add = [](const char* row, const std::string& text, const Texts& runs) {
        QTest::newRow(row) << text << runs;
    };
    add("plain", "Das kostet 5 % mehr, also 3,50 € (oder 4).", {});
    add("percent", "50 % der 100% sind 5%ig, 20 %, 3 % s.", {});
    add("braces in prose", "Die Menge {alle Zahlen} ist groß.", {});
    add("times and names", "Um 10:30 Uhr, z.B. bei Müller & Co.", {});
    add("url at the end", "Siehe https://a.de/b?c=1&d=2.", {"https://a.de/b?c=1&d=2"});
    add("url in brackets", "(siehe www.a.de/b)", {"www.a.de/b"});
    add("url with brackets", "https://a.de/Haus_(Bau), ja", {"https://a.de/Haus_(Bau)"});
    add("url in quotation marks", "„https://a.de“", {"https://a.de"});
    add("mail", "An max.muster+x@firma-a.co.uk, bitte.", {"max.muster+x@firma-a.co.uk"});
    add("mailto", "mailto:a@b.de", {"mailto:a@b.de"});
    add("printf", "%s %d %5.2f %-10s %02d %lu %1$s %% %zu",
        {"%s", "%d", "%5.2f", "%-10s", "%02d", "%lu", "%1$s", "%zu"});
    add("python", "%(name)s und {name!r} {0:>10}", {"%(name)s", "{name!r}"});
    add("qt", "%1 von %L2", {"%1", "%L2"});
    add("braces", "{} {0} {name} {{user.name}} ${x} #{y} {n, number}",
        {"{}", "{0}", "{name}", "{{user.name}}", "${x}", "#{y}", "{n, number}"});
    add("windows", "%APPDATA%", {"%APPDATA%"});
    add("adjacent", "{0}{1}%s", {"{0}{1}%s"});
    add("emoji", "Ja 😀! Nein 😀 😂.", {"😀", "😀 😂"});
    add("emoji of several code points", "a👨‍👩‍👧b 🇪🇸 👍🏽 ☀️ 8️⃣", {"👨‍👩‍👧", "🇪🇸 👍🏽 ☀️ 8️⃣"});
    add("lines part runs", "😀\n😂", {"😀", "😂"});
    add("nothing", "", {});
}

void TestKeptRuns::finds() {
    QFETCH(std::string, text);
    QFETCH(Texts, runs);
    KeptRuns finder;
    QCOMPARE(cut(text, finder.in(text, {})), runs);
}

void TestKeptRuns::knowsWhatTheVocabularyLacks_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<Texts>("lacks");
    QTest::newRow("german") << "Größe, schön: 5 % von {x} – „gut“!"s << Texts{};
    QTest::newRow("normalized") << "ﬁnden … ½ Ａ"s << Texts{};
    QTest::newRow("composed") << "Mu\u0308ller"s << Texts{};
    QTest::newRow("emoji") << "Ja 😀, gut"s << Texts{"😀"};
    QTest::newRow("cyrillic") << "Er heißt Иван."s << Texts{"И", "в", "а", "н"};
    QTest::newRow("chinese at the edges") << "大 und 大"s << Texts{"大", "大"};
    QTest::newRow("damaged") << "a\xFF😀"s << Texts{};
    QTest::newRow("nothing") << ""s << Texts{};
}

void TestKeptRuns::knowsWhatTheVocabularyLacks() {
    QFETCH(std::string, text);
    QFETCH(Texts, lacks);
    UnknownCharacters characters(m_tokenizer);
    QCOMPARE(cut(text, characters.in(text)), lacks);
    QCOMPARE(cut(text, characters.in(text)), lacks);
    QCOMPARE(cut(text, m_tokenizer.unknownSpans(text)), lacks);
}

void TestKeptRuns::keepsWhatTheDataSay() {
    QFile file(BILD_TEST_DATA "/kept_runs/de.txt");
    QVERIFY(file.open(QIODevice::ReadOnly));
    KeptRuns finder;
    int sentences = 0;
    for (const QByteArray& line : file.readAll().trimmed().split('\n')) {
        QList<QByteArray> fields = line.split('\t');
        const std::string text = fields.takeFirst().toStdString();
        Texts expected;
        for (const QByteArray& field : fields) expected.push_back(field.toStdString());
        QCOMPARE(cut(text, finder.in(text, m_tokenizer.unknownSpans(text))), expected);
        ++sentences;
    }
    QVERIFY(sentences >= 60);
}

void TestKeptRuns::takesWordsThatTheTextDoesNotHave() {
    std::string text = "X1 und x3";
    for (int i = 0; i < 80; ++i) text += " {" + std::to_string(i) + "}";
    std::vector<Segment> segments{wholeSegment(text)};
    addStandIns(segments, {.countTokens = [](std::string_view) { return std::size_t{1}; }});
    const std::vector<StandIn>& standIns = segments[0].standIns;
    QCOMPARE(standIns.size(), kMostStandIns - 2);
    std::set<std::string> words;
    for (const StandIn& standIn : standIns) {
        QVERIFY(words.insert(standIn.word).second);
        QVERIFY(standIn.word != "X1" && standIn.word != "X3");
    }
    QVERIFY(textForModels(segments[0]).starts_with("X1 und x3 X2 X4 X5 "));
}

void TestKeptRuns::staysWithinTheWindow() {
    std::vector<Segment> segments{wholeSegment("a😀b")};
    const auto count = [](std::string_view text) { return text.size(); };
    addStandIns(segments, {.countTokens = count, .maxTokens = 6});
    QCOMPARE(segments[0].standIns.size(), std::size_t{1});
    addStandIns(segments, {.countTokens = count, .maxTokens = 5});
    QVERIFY(segments[0].standIns.empty());
    segments[0] = wholeSegment("a😀b");
    markUnknown(segments, m_tokenizer);
    QCOMPARE(segments[0].unknown, (std::vector<TextSpan>{{{1, 5}, {1, 3}}}));
}

void TestKeptRuns::leavesCopiedSegmentsAlone() {
    std::vector<Segment> segments{wholeSegment("😀 {0}"), wholeSegment("😀 {0}")};
    segments[0].copied = true;
    markUnknown(segments, m_tokenizer);
    addStandIns(segments, {.countTokens = [](std::string_view) { return std::size_t{1}; }});
    QVERIFY(segments[0].unknown.empty() && segments[0].standIns.empty());
    QCOMPARE(segments[1].unknown.size(), std::size_t{1});
    QCOMPARE(segments[1].standIns.size(), std::size_t{2});
}

void TestKeptRuns::takesTimeInProportion() {
    const auto nanoseconds = [](const std::string& text, int times) {
        KeptRuns finder;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < times; ++i) (void)finder.in(text, {});
        return static_cast<double>(timer.nsecsElapsed());
    };
    for (const std::string& part : {"a"s, "a.a@"s, "{a, "s, "%1"s, "😀 "s, "https://("s, "{{x"s, "Haus und Hof. "s}) {
        std::string small;
        while (small.size() < 2000) small += part;
        std::string big;
        for (int i = 0; i < 10; ++i) big += small;
        (void)nanoseconds(small, 1);
        const double ratio = nanoseconds(big, 1) / nanoseconds(small, 10);
        QVERIFY2(ratio < 5, (part + ": " + std::to_string(ratio)).c_str());
    }
}

QTEST_GUILESS_MAIN(TestKeptRuns)
#include "test_kept_runs.moc"
