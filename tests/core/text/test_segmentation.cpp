// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <QElapsedTimer>
#include <QStringList>
#include <QTest>

#include "error.h"
#include "text/lines.h"
#include "text/segmentation.h"
#include "text/utf8.h"

namespace {

/// Tokens of a model that reads one word at a time, and cuts words of more than eight bytes.
std::size_t countWords(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t at = text.find_first_not_of(" \n"); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        words += (end - at + 7) / 8;
        at = text.find_first_not_of(" \n", end);
    }
    return words;
}

std::size_t countBytes(std::string_view text) {
    return text.size();
}

bild::SegmentationRules rules(std::size_t maxTokens, std::size_t (*count)(std::string_view) = countWords) {
    return {.locale = "de", .oneSegmentALine = false, .countTokens = count, .maxTokens = maxTokens};
}

QStringList texts(const std::vector<bild::Segment>& segments) {
    QStringList list;
    for (const bild::Segment& segment : segments) list.append(QString::fromStdString(segment.text));
    return list;
}

/// What must hold whatever the text is: segments and gaps make up the text, gaps are white space, segments have none at
/// their edges, and both units count the same characters.
void verifyWhole(std::string_view text, const std::vector<bild::Segment>& segments) {
    std::size_t byte = 0;
    std::size_t units = 0;
    const auto verifyGap = [&](bild::Span bytes) { QVERIFY(bild::trimmed(text, bytes).empty()); };
    for (const bild::Segment& segment : segments) {
        const bild::TextSpan span = segment.span;
        QVERIFY(span.bytes.begin >= byte && span.bytes.end > span.bytes.begin && span.bytes.end <= text.size());
        verifyGap({byte, span.bytes.begin});
        QCOMPARE(segment.text, std::string(text.substr(span.bytes.begin, span.bytes.size())));
        QCOMPARE(bild::trimmed(text, span.bytes), span.bytes);
        units += bild::utf16Size(text.substr(byte, span.bytes.begin - byte));
        QCOMPARE(span.utf16.begin, units);
        units += bild::utf16Size(segment.text);
        QCOMPARE(span.utf16.end, units);
        byte = span.bytes.end;
    }
    verifyGap({byte, text.size()});
}

}  // namespace

class TestSegmentation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void oneSegmentALine();
    void utf16Positions_data();
    void utf16Positions();
    void cutsLongSentence_data();
    void cutsLongSentence();
    void cutsLongLineAtSentences();
    void keepsCharactersWhole();
    void cutsCharactersThatCostMore();
    void countsLinearly_data();
    void countsLinearly();
    void oddTextsTakeNoTime_data();
    void oddTextsTakeNoTime();
    void article_data();
    void article();
    void articlePartsAreOfEqualLength();
    void articleLeavesRoomForWhiteSpace();
    void randomTexts();
    void refusesEmptyWindow();
    void needsNoCount();
};

void TestSegmentation::lines_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("segments");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("white space") << QStringLiteral(" \n\t\r\n\u00a0\u2003\n\n ") << QStringList();
    QTest::newRow("blank lines") << QStringLiteral("\n\nEins.\n\n\nZwei.\n") << QStringList{"Eins.", "Zwei."};
    QTest::newRow("line ends a sentence")
        << QStringLiteral("Liebe Anna\nheute bin ich") << QStringList{"Liebe Anna", "heute bin ich"};
    QTest::newRow("indented") << QStringLiteral("  Eins.\n\tZwei.  Drei.  ") << QStringList{"Eins.", "Zwei.", "Drei."};
    QTest::newRow("Windows") << QStringLiteral("Eins.\r\nZwei.\r\n\r\nDrei.") << QStringList{"Eins.", "Zwei.", "Drei."};
    QTest::newRow("old Mac") << QStringLiteral("Eins\rZwei") << QStringList{"Eins", "Zwei"};
    QTest::newRow("Unicode lines") << QStringLiteral("Eins\u2028Zwei\u2029Drei\u0085Vier\fFünf")
                                   << QStringList{"Eins", "Zwei", "Drei", "Vier", "Fünf"};
    QTest::newRow("list") << QStringLiteral("- Eins.\n* Zwei\n1. Drei") << QStringList{"- Eins.", "* Zwei", "1. Drei"};
    QTest::newRow("byte order mark") << QStringLiteral("\uFEFFEins.") << QStringList{"Eins."};
    QTest::newRow("abbreviation at a line end")
        << QStringLiteral("Äpfel usw.\nUnd mehr") << QStringList{"Äpfel usw.", "Und mehr"};
    QTest::newRow("zero byte") << QString::fromUtf8("a\0b. C", 6) << QStringList{QString::fromUtf8("a\0b.", 4), "C"};
}

void TestSegmentation::lines() {
    QFETCH(QString, text);
    QFETCH(QStringList, segments);
    const std::string source = text.toStdString();
    const auto found = bild::segmentSentences(source, rules(100));
    QCOMPARE(texts(found), segments);
    verifyWhole(source, found);
}

void TestSegmentation::oneSegmentALine() {
    bild::SegmentationRules lineRules = rules(100);
    lineRules.oneSegmentALine = true;
    const std::string source = "Eins. Zwei!\n\n  Drei. Vier.\r\nFünf";
    const auto found = bild::segmentSentences(source, lineRules);
    QCOMPARE(texts(found), (QStringList{"Eins. Zwei!", "Drei. Vier.", "Fünf"}));
    verifyWhole(source, found);
}

void TestSegmentation::utf16Positions_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("ASCII") << QByteArray("Eins. Zwei. Drei.");
    QTest::newRow("umlauts") << QByteArray("Größe. Übung. Äpfel.");
    QTest::newRow("emoji") << QByteArray("Schön 😀! 👨‍👩‍👧‍👦 Zwei. Drei.");
    QTest::newRow("invalid bytes") << QByteArray("Ein\xFFs. \xC3 Zwei\xE2\x82. \xF0\x9F\x98 Drei. \xED\xA0\x80 Vier.");
}

/// Positions are those of the QString that Qt makes of the same bytes.
void TestSegmentation::utf16Positions() {
    QFETCH(QByteArray, text);
    const auto found =
        bild::segmentSentences(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), rules(100));
    const QString whole = QString::fromUtf8(text);
    QCOMPARE(found.size(), std::size_t{text.contains("Vier") ? 4U : 3U});
    for (const bild::Segment& segment : found) {
        const auto begin = static_cast<qsizetype>(segment.span.utf16.begin);
        QCOMPARE(begin, QString::fromUtf8(text.left(static_cast<qsizetype>(segment.span.bytes.begin))).size());
        QCOMPARE(whole.mid(begin, static_cast<qsizetype>(segment.span.utf16.size())),
                 QString::fromUtf8(segment.text.c_str()));
    }
}

void TestSegmentation::cutsLongSentence_data() {
    QTest::addColumn<int>("maxTokens");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("fits") << 6 << "eins zwei drei vier fünf sechs" << QStringList{"eins zwei drei vier fünf sechs"};
    QTest::newRow("words") << 3 << "eins zwei drei vier fünf sechs" << QStringList{"eins zwei drei", "vier fünf sechs"};
    QTest::newRow("clauses") << 5 << "eins zwei, drei vier fünf sechs"
                             << QStringList{"eins zwei,", "drei vier fünf sechs"};
    QTest::newRow("clause nearest the middle") << 6 << "eins, zwei, drei vier fünf, sechs, sieben"
                                               << QStringList{"eins, zwei, drei vier fünf,", "sechs, sieben"};
    QTest::newRow("dash") << 5 << "eins zwei drei – vier fünf" << QStringList{"eins zwei drei –", "vier fünf"};
    QTest::newRow("no clause in a number") << 2 << "zu 3,5 mal" << QStringList{"zu 3,5", "mal"};
    QTest::newRow("characters") << 2 << "abcdefghijklmnopqrstuvwxyz0123"
                                << QStringList{"abcdefghijklmno", "pqrstuvwxyz0123"};
    QTest::newRow("three parts") << 2 << "aa bb cc dd ee ff" << QStringList{"aa bb", "cc dd", "ee ff"};
    QTest::newRow("Chinese") << 4 << "大模型和小模型，一起翻译句子" << QStringList{"大模型和小模型，", "一起翻译句子"};
}

void TestSegmentation::cutsLongSentence() {
    QFETCH(int, maxTokens);
    QFETCH(QString, text);
    QFETCH(QStringList, parts);
    const std::string source = "Davor.\n" + text.toStdString() + "\nDanach.";
    const auto found = bild::segmentSentences(source, rules(static_cast<std::size_t>(maxTokens)));
    QCOMPARE(texts(found), QStringList{"Davor."} + parts + QStringList{"Danach."});
    verifyWhole(source, found);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const bool isPart = parts.size() > 1 && i > 0 && i + 1 < found.size();
        QCOMPARE(found[i].splitSentence, isPart);
        QVERIFY(countWords(found[i].text) <= static_cast<std::size_t>(maxTokens));
    }
}

void TestSegmentation::cutsLongLineAtSentences() {
    bild::SegmentationRules lineRules = rules(6);
    lineRules.oneSegmentALine = true;
    const auto found = bild::segmentSentences("Eins, zwei. Drei vier fünf. Sechs, sieben acht.", lineRules);
    QCOMPARE(texts(found), (QStringList{"Eins, zwei. Drei vier fünf.", "Sechs, sieben acht."}));
}

void TestSegmentation::keepsCharactersWhole() {
    const std::string family = "👨‍👩‍👧‍👦";
    std::string source;
    for (int i = 0; i < 20; ++i) source += family;
    const auto found = bild::segmentSentences(source, rules(3 * family.size(), countBytes));
    verifyWhole(source, found);
    QVERIFY(found.size() >= 7 && found.size() <= 10);
    for (const bild::Segment& segment : found) QCOMPARE(segment.text.size() % family.size(), std::size_t{0});
}

void TestSegmentation::cutsCharactersThatCostMore() {
    // One character to the eye, but far more than the window holds; then single code points that cost more than it.
    std::string source = "a";
    for (int i = 0; i < 100; ++i) source += "\u0301";
    auto found = bild::segmentSentences(source, rules(10, countBytes));
    verifyWhole(source, found);
    for (const bild::Segment& segment : found) QVERIFY(segment.text.size() <= 10);
    found = bild::segmentSentences("😀😀😀", rules(1, countBytes));
    QCOMPARE(texts(found), (QStringList{"😀", "😀", "😀"}));
}

void TestSegmentation::countsLinearly_data() {
    QTest::addColumn<std::string>("unit");
    QTest::newRow("letters") << std::string("x");
    QTest::newRow("words") << std::string("wort ");
    QTest::newRow("Chinese") << std::string("大");
    QTest::newRow("accents") << std::string("\u0301");
    QTest::newRow("brackets") << std::string("((");
    QTest::newRow("invalid") << std::string("\xFF");
    QTest::newRow("lines") << std::string("a\n");
}

/// The bytes given to the tokenizer, for a text of 1 MB without a sentence end, stay within a few times its length.
void TestSegmentation::countsLinearly() {
    QFETCH(std::string, unit);
    std::string source;
    while (source.size() < 1'000'000) source += unit;
    std::size_t counted = 0;
    bild::SegmentationRules countingRules = rules(512);
    countingRules.countTokens = [&](std::string_view text) {
        counted += text.size();
        return text.size() / 2;
    };
    const auto found = bild::segmentSentences(source, countingRules);
    QVERIFY2(counted < 6 * source.size(), std::to_string(counted).c_str());
    verifyWhole(source, found);
    counted = 0;
    const auto parts = bild::segmentArticle(source, countingRules);
    QVERIFY2(counted < 10 * source.size(), std::to_string(counted).c_str());
    verifyWhole(source, parts);
    for (const bild::Segment& segment : parts) QVERIFY(segment.text.size() / 2 <= 512);
}

/// A megabyte of whatever the rules look at: were a rule quadratic, it would take hours.
void TestSegmentation::oddTextsTakeNoTime_data() {
    QTest::addColumn<QString>("unit");
    for (const char* unit : {".", "…", "… ", ". ", "a. ", "a.¹ ", "a.[1]", "a.[1] ", "Ab.1 ", "12. ", "A. ", "Dr. ", "( ",
                             ".(", ".\"", "*", "¹", "[", "a  ", "a  b\n", "\t", "  ", "a.  ", "{a", "%", "{{a ", "e-\n",
                             "und. 5 a ", "U.S. ", "i", "-"}) {
        QTest::addRow("%s", unit) << QString::fromUtf8(unit);
    }
}

void TestSegmentation::oddTextsTakeNoTime() {
    QFETCH(QString, unit);
    const std::string part = unit.toStdString();
    std::string source;
    while (source.size() < 1'000'000) source += part;
    QElapsedTimer timer;
    timer.start();
    verifyWhole(source, bild::segmentSentences(source, {.locale = "de", .countTokens = {}}));
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestSegmentation::article_data() {
    QTest::addColumn<int>("maxTokens");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("nothing") << 10 << "\n \n" << QStringList();
    QTest::newRow("fits") << 10 << "Eins zwei.\n\nDrei. Vier.\n" << QStringList{"Eins zwei.\n\nDrei. Vier."};
    QTest::newRow("paragraphs") << 4 << "Ab bc cd.\n\nDe ef.\n\nFg gh hi ij."
                                << QStringList{"Ab bc cd.", "De ef.", "Fg gh hi ij."};
    QTest::newRow("paragraphs together") << 6 << "Ab bc cd.\n\nDe ef.\n\nFg gh hi ij."
                                         << QStringList{"Ab bc cd.\n\nDe ef.", "Fg gh hi ij."};
    // Two cuts would do: one part of five words and one of four. At the paragraph it is three and six.
    QTest::newRow("paragraph before balance")
        << 6 << "Ab bc cd.\n\nDe ef. Fg gh. Hi ij." << QStringList{"Ab bc cd.", "De ef. Fg gh. Hi ij."};
    QTest::newRow("sentences of a paragraph")
        << 4 << "Ab bc. Cd de. Ef fg. Gh hi." << QStringList{"Ab bc. Cd de.", "Ef fg. Gh hi."};
    QTest::newRow("not after a heading") << 6 << "Ab bc.\n\nCd de\n\nEf fg. Gh hi."
                                         << QStringList{"Ab bc.", "Cd de\n\nEf fg. Gh hi."};
    QTest::newRow("not in a wrapped line")
        << 5 << "Ab be. Cd de\nef fo. Go hi." << QStringList{"Ab be.", "Cd de\nef fo.", "Go hi."};
    QTest::newRow("long sentence") << 2 << "Ab bc cd de." << QStringList{"Ab bc", "cd de."};
}

void TestSegmentation::article() {
    QFETCH(int, maxTokens);
    QFETCH(QString, text);
    QFETCH(QStringList, parts);
    const std::string source = text.toStdString();
    const auto found = bild::segmentArticle(source, rules(static_cast<std::size_t>(maxTokens)));
    QCOMPARE(texts(found), parts);
    verifyWhole(source, found);
    const bool cut = QString::fromUtf8(QTest::currentDataTag()) == QStringLiteral("long sentence");
    for (const bild::Segment& segment : found) QCOMPARE(segment.splitSentence, cut);
}

void TestSegmentation::articlePartsAreOfEqualLength() {
    std::string source;
    for (int i = 0; i < 120; ++i) source += i % 12 == 11 ? "Ab bc cd de.\n\n" : "Ab bc cd de. ";
    const auto found = bild::segmentArticle(source, rules(200));
    QCOMPARE(found.size(), std::size_t{3});
    for (const bild::Segment& segment : found) {
        QVERIFY(countWords(segment.text) >= 144 && countWords(segment.text) <= 192);
        QVERIFY(segment.text.starts_with("Ab") && segment.text.ends_with("de."));
    }
}

void TestSegmentation::articleLeavesRoomForWhiteSpace() {
    // A line break costs nothing here where a measured text ends with it, but ten tokens inside.
    bild::SegmentationRules dearRules = rules(20);
    dearRules.countTokens = [](std::string_view text) {
        const std::string_view inner = text.substr(0, text.find_last_not_of('\n') + 1);
        return countWords(inner) + 10 * static_cast<std::size_t>(std::count(inner.begin(), inner.end(), '\n'));
    };
    const auto found = bild::segmentArticle("Ab bc.\nCd de.\nEf fg.\nGh hi.", dearRules);
    QVERIFY(found.size() >= 2);
    for (const bild::Segment& segment : found) QVERIFY(dearRules.countTokens(segment.text) <= 20);
}

void TestSegmentation::randomTexts() {
    const std::vector<std::string> alphabet{" ",        "  ",
                                            "\n",       "\r\n",
                                            "\n\n",     "a",
                                            "Ab",       "z. B.",
                                            "Dr.",      ".",
                                            "!",        "? ",
                                            ", ",       "3.",
                                            "Mai",      "„",
                                            "“",        "(",
                                            ")",        "...",
                                            "ä",        "😀",
                                            "\xFF",     "\xC3",
                                            "\xE2\x82", "\u00a0",
                                            "\u0301",   "大",
                                            "。",       "[1]",
                                            "- ",       "\t",
                                            "\uFEFF",   "usw. ",
                                            "Der ",     "http://a.de/?q",
                                            "J. ",      std::string(1, '\0'),
                                            "\u2028"};
    std::mt19937 random(11);
    for (int round = 0; round < 3000; ++round) {
        std::string source;
        for (std::size_t pieces = random() % 60; pieces > 0; --pieces) source += alphabet[random() % alphabet.size()];
        bild::SegmentationRules anyRules = rules(4 + random() % 40, random() % 2 == 0 ? countWords : countBytes);
        anyRules.locale = random() % 2 == 0 ? "de" : "en";
        anyRules.oneSegmentALine = random() % 4 == 0;
        for (const auto& found : {bild::segmentSentences(source, anyRules), bild::segmentArticle(source, anyRules)}) {
            verifyWhole(source, found);
            for (const bild::Segment& segment : found)
                QVERIFY(anyRules.countTokens(segment.text) <= anyRules.maxTokens);
            if (QTest::currentTestFailed()) {
                qWarning("round %d: %s", round, QByteArray::fromStdString(source).toPercentEncoding(" ").constData());
                return;
            }
        }
    }
}

void TestSegmentation::refusesEmptyWindow() {
    QVERIFY_EXCEPTION_THROWN(bild::segmentSentences("a", rules(0)), bild::InputError);
    QVERIFY_EXCEPTION_THROWN(bild::segmentArticle("a", rules(0)), bild::InputError);
}

void TestSegmentation::needsNoCount() {
    bild::SegmentationRules free;
    free.maxTokens = 1;
    QCOMPARE(texts(bild::segmentSentences("Eins zwei drei. Vier.", free)), (QStringList{"Eins zwei drei.", "Vier."}));
    QCOMPARE(texts(bild::segmentArticle("Eins zwei drei. Vier.", free)), (QStringList{"Eins zwei drei. Vier."}));
}

QTEST_APPLESS_MAIN(TestSegmentation)
#include "test_segmentation.moc"
