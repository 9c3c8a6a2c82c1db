// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary_plan.h"

#include <QTest>

#include <algorithm>
#include <string>

using namespace bild;

namespace {

/// A word is a token.
std::size_t countWords(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n';
        if (!space && !inside) ++words;
        inside = !space;
    }
    return words;
}

SegmentationRules rules(std::size_t window = 500) {
    return {.locale = "en", .countTokens = countWords, .maxTokens = window};
}

/// Sentences of ten words, four to a paragraph.
std::string text(std::size_t sentences) {
    std::string result;
    for (std::size_t i = 0; i < sentences; ++i) {
        result += "Here come ten words of a sentence numbered as " + std::to_string(i) + ".";
        result += i % 4 == 3 ? "\n\n" : " ";
    }
    return result;
}

std::vector<std::size_t> sizes(const std::vector<Segment>& segments) {
    std::vector<std::size_t> words;
    for (const Segment& segment : segments) words.push_back(countWords(segment.text));
    return words;
}

}  // namespace

Q_DECLARE_METATYPE(SummaryLength)

class TestSummaryPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsAnArticle_data() {
        QTest::addColumn<SummaryLength>("length");
        QTest::addColumn<int>("sentences");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        const auto row = [](const char* name, SummaryLength length, int sentences, int least, int most) {
            QTest::newRow(name) << length << sentences << least << most;
        };
        row("short, fits", SummaryLength::Short, 40, 1, 1);
        row("medium, fits", SummaryLength::Medium, 40, 1, 1);
        row("medium, twice the window", SummaryLength::Medium, 90, 2, 2);
        row("medium, 5000 words", SummaryLength::Medium, 500, 10, 11);
        row("long, fits", SummaryLength::Long, 40, 4, 4);
        row("long, a little text", SummaryLength::Long, 22, 2, 3);
        row("long, too little to cut", SummaryLength::Long, 9, 1, 1);
        row("long, 5000 words", SummaryLength::Long, 500, 10, 11);
        row("nothing", SummaryLength::Medium, 0, 0, 0);
        row("long, nothing", SummaryLength::Long, 0, 0, 0);
    }
    void cutsAnArticle() {
        QFETCH(SummaryLength, length);
        QFETCH(int, sentences);
        QFETCH(int, least);
        QFETCH(int, most);
        const SummaryPlan plan(rules(), length, {});
        const std::vector<std::size_t> words = sizes(plan.parts(text(static_cast<std::size_t>(sentences))));
        QVERIFY2(static_cast<int>(words.size()) >= least && static_cast<int>(words.size()) <= most,
                 qPrintable(QString::number(words.size())));
        if (words.empty()) return;
        const auto [shortest, longest] = std::ranges::minmax(words);
        QVERIFY(longest <= 500);
        QVERIFY2(longest <= 2 * shortest, "the parts are not of about equal length");
    }

    void condensesWhatIsTooLong_data() {
        QTest::addColumn<SummaryLength>("length");
        QTest::addColumn<int>("sentences");
        QTest::addColumn<int>("pieces");
        const auto row = [](const char* name, SummaryLength length, int sentences, int pieces) {
            QTest::newRow(name) << length << sentences << pieces;
        };
        row("nothing", SummaryLength::Short, 0, 0);
        row("short enough", SummaryLength::Short, 4, 0);
        row("a quarter above", SummaryLength::Short, 6, 0);
        row("too long", SummaryLength::Short, 7, 1);
        row("medium, short enough", SummaryLength::Medium, 12, 0);
        row("medium, too little to cut", SummaryLength::Medium, 15, 1);
        row("medium", SummaryLength::Medium, 40, 2);
        row("long, short enough", SummaryLength::Long, 24, 0);
        row("long", SummaryLength::Long, 45, 4);
        row("more than the window holds", SummaryLength::Short, 80, 2);
    }
    void condensesWhatIsTooLong() {
        QFETCH(SummaryLength, length);
        QFETCH(int, sentences);
        QFETCH(int, pieces);
        const SummaryPlan plan(rules(), length, {});
        QCOMPARE(static_cast<int>(plan.condensing(text(static_cast<std::size_t>(sentences))).size()), pieces);
    }

    void oneSentenceIsNotCondensed() {
        std::string sentence = "word";
        for (int i = 0; i < 200; ++i) sentence += " word";
        QVERIFY(SummaryPlan(rules(), SummaryLength::Short, {}).condensing(sentence + ".").empty());
        QVERIFY(!SummaryPlan(rules(), SummaryLength::Short, {}).condensing(sentence + ". Another one.").empty());
    }

    void aPairSetsItsOwnNumbers() {
        PairDescription pair;
        pair.lengths[static_cast<std::size_t>(SummaryLength::Short)] = 200;
        QVERIFY(SummaryPlan(rules(), SummaryLength::Short, pair).condensing(text(24)).empty());
        QCOMPARE(SummaryPlan(rules(), SummaryLength::Short, pair).condensing(text(48)).size(), std::size_t{4});
        QCOMPARE(SummaryPlan(rules(), SummaryLength::Medium, pair).condensing(text(24)).size(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(TestSummaryPlan)
#include "test_summary_plan.moc"
