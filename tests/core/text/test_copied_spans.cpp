// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QStringList>
#include <QTest>

#include <algorithm>
#include <random>
#include <string>

#include "text/copied_spans.h"
#include "text/words.h"

using namespace bild;

namespace {

QStringList foldedWords(const std::string& text) {
    QStringList words;
    for (const Word& word : wordsOf(text)) words.append(QString::fromStdString(word.folded));
    return words;
}

std::string part(const std::string& text, Span bytes) {
    return text.substr(bytes.begin, bytes.size());
}

QString part16(const std::string& text, Span units) {
    return QString::fromStdString(text).mid(static_cast<qsizetype>(units.begin), static_cast<qsizetype>(units.size()));
}

/// Pairs "in the summary | in the article".
QStringList copies(const std::string& article, const std::string& summary, std::size_t least = 5) {
    QStringList list;
    for (const CopiedSpan& span : copiedSpans(article, summary, least)) {
        list.append(
            QString::fromStdString(part(summary, span.summary.bytes) + " | " + part(article, span.article.bytes)));
        // Both units name the same characters.
        if (part16(summary, span.summary.utf16) != QString::fromStdString(part(summary, span.summary.bytes)) ||
            part16(article, span.article.utf16) != QString::fromStdString(part(article, span.article.bytes))) {
            list.append("units differ");
        }
    }
    return list;
}

}  // namespace

class TestCopiedSpans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWords_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << "" << QStringList{};
        QTest::newRow("punctuation") << " -- , . !" << QStringList{};
        QTest::newRow("plain") << "The Old House, 1998." << QStringList{"the", "old", "house", "1998"};
        QTest::newRow("apostrophes") << "don\u2019t 'quote' dogs' it's"
                                     << QStringList{"don't", "quote", "dogs", "it's"};
        QTest::newRow("umlauts") << "\u00C4RGER m\u00FCde" << QStringList{"\u00E4rger", "m\u00FCde"};
        QTest::newRow("hyphen") << "state-of-the-art" << QStringList{"state", "of", "the", "art"};
        QTest::newRow("Chinese") << "\u6211\u4EEC ok" << QStringList{"\u6211", "\u4EEC", "ok"};
        QTest::newRow("accent apart") << "cafe\u0301 x" << QStringList{"cafe\u0301", "x"};
        QTest::newRow("emoji") << "a\U0001F600b" << QStringList{"a", "b"};
    }
    void findsWords() {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QCOMPARE(foldedWords(text.toStdString()), words);
    }

    void findsCopies_data() {
        QTest::addColumn<QString>("article");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QStringList>("expected");
        const QString article =
            "\U0001F600 The harbour was closed for ten years. It opened again in May, and people came. Nobody was "
            "near.";
        QTest::newRow("nothing") << article << "Ships arrive at last." << QStringList{};
        QTest::newRow("four words are too few") << article << "The harbour was closed by ice." << QStringList{};
        QTest::newRow("five words") << article << "Here the harbour was closed for long."
                                    << QStringList{"the harbour was closed for | The harbour was closed for"};
        QTest::newRow("case and punctuation")
            << article << "YEARS; it opened: again (in) May"
            << QStringList{"YEARS; it opened: again (in) May | years. It opened again in May"};
        QTest::newRow("two of them") << article << "The harbour was closed for ten; in May, and people came."
                                     << QStringList{"The harbour was closed for ten | The harbour was closed for ten",
                                                    "in May, and people came | in May, and people came"};
        QTest::newRow("adjacent, out of order")
            << article << "in May and people came the harbour was closed for"
            << QStringList{"in May and people came | in May, and people came",
                           "the harbour was closed for | The harbour was closed for"};
        QTest::newRow("the whole article") << "one two three four five six"
                                           << "one two three four five six"
                                           << QStringList{"one two three four five six | one two three four five six"};
        QTest::newRow("the longest place wins") << "a b c d e x. a b c d e f"
                                                << "a b c d e f" << QStringList{"a b c d e f | a b c d e f"};
        QTest::newRow("the first of equal places") << "a b c d e, then A B C D E"
                                                   << "a b c d e" << QStringList{"a b c d e | a b c d e"};
        QTest::newRow("empty article") << ""
                                       << "a b c d e" << QStringList{};
        QTest::newRow("empty summary") << "a b c d e"
                                       << "" << QStringList{};
    }
    void findsCopies() {
        QFETCH(QString, article);
        QFETCH(QString, summary);
        QFETCH(QStringList, expected);
        QCOMPARE(copies(article.toStdString(), summary.toStdString()), expected);
    }

    void countsWords() {
        QCOMPARE(copiedSpans("a b c d e f", "x a b c d e f y").front().words, std::size_t{6});
        QCOMPARE(copies("a b c", "b c", 2), QStringList{"b c | b c"});
        QCOMPARE(copies("a b c", "c", 1), QStringList{"c | c"});
        QCOMPARE(copies("a b c", "c", 0), QStringList{"c | c"});
    }

    /// On texts small enough for the slow definition: what begins at a word is the longest there is, and nothing of
    /// five words or more is left out.
    void agreesWithTheDefinition() {
        std::mt19937 random(3);
        const auto text = [&](int words, int kinds) {
            std::string result;
            for (int i = 0; i < words; ++i) {
                result += std::string(1, static_cast<char>('a' + random() % static_cast<unsigned>(kinds))) + " ";
            }
            return result;
        };
        std::size_t found = 0;
        for (int round = 0; round < 500; ++round) {
            const int kinds = 2 + static_cast<int>(random() % 4);
            const std::string article = text(static_cast<int>(random() % 60), kinds);
            const std::string summary = text(static_cast<int>(random() % 40), kinds);
            // Each word is a letter and a space, so a sequence of words is a piece of text.
            std::vector<std::pair<std::size_t, std::size_t>> expected;
            for (std::size_t i = 0; i < summary.size();) {
                std::size_t length = summary.size() - i;
                while (length >= 10 && article.find(summary.substr(i, length)) == std::string::npos) length -= 2;
                if (length < 10) {
                    i += 2;
                    continue;
                }
                expected.emplace_back(i, i + length - 1);
                i += length;
            }
            const std::vector<CopiedSpan> spans = copiedSpans(article, summary);
            QCOMPARE(spans.size(), expected.size());
            for (std::size_t i = 0; i < spans.size(); ++i) {
                QCOMPARE(spans[i].summary.bytes.begin, expected[i].first);
                QCOMPARE(spans[i].summary.bytes.end, expected[i].second);
                QCOMPARE(part(article, spans[i].article.bytes), part(summary, spans[i].summary.bytes));
                ++found;
            }
        }
        QVERIFY(found > 100);
    }

    /// A megabyte of one word must not cost the square of it.
    void isQuickOnRepetition() {
        std::string article;
        for (int i = 0; i < 200000; ++i) article += "na ";
        QElapsedTimer timer;
        timer.start();
        const auto spans = copiedSpans(article, article.substr(0, 30000));
        QVERIFY(timer.elapsed() < 10000);
        QVERIFY(!spans.empty());
        QVERIFY(copiedSpans(std::string(1000000, '\xFF'), "\xC3 a").empty());
    }
};

QTEST_APPLESS_MAIN(TestCopiedSpans)
#include "test_copied_spans.moc"
