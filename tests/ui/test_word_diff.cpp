// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include "compare/word_diff.h"

using namespace bild;

class TestWordDiff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marksWhatDiffers_data();
    void marksWhatDiffers();
    void longTextsAreNotComparedForEver();
};

void TestWordDiff::marksWhatDiffers_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reference");
    // The text with its differences in brackets; {} around a place where words are missing.
    QTest::addColumn<QString>("marked");
    const auto row = [](const char* name, const char* text, const char* reference, const char* marked) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(reference) << QString::fromUtf8(marked);
    };
    row("nothing at all", "", "", "");
    row("the same", "It is cold.", "It is cold.", "It is cold.");
    row("blanks do not count", "It  is\ncold.", "It is cold.", "It  is\ncold.");
    row("one word", "The heating is out.", "The heating is broken.", "The heating is [out].");
    row("more words than there", "The old red car.", "The new car.", "The [old red] car.");
    row("added", "It is very cold.", "It is cold.", "It is [very] cold.");
    row("missing inside", "It is cold.", "It is very cold.", "It is{ }cold.");
    row("missing at the end", "It is", "It is cold", "It {is}");
    row("missing at the start", "is cold", "It is cold", "{is} cold");
    row("two places", "a b c d e", "a x c y e", "a [b] c [d] e");
    row("nothing in common", "one two", "three", "[one two]");
    row("empty against words", "", "three", "");
    row("words against nothing", "one two", "", "[one two]");
    row("repeated words", "a a a", "a a a a", "{a} a a");
    row("beyond the basic plane", "a \U0001F600 b", "a \U0001F601 b", "a [\U0001F600] b");
}

void TestWordDiff::marksWhatDiffers() {
    QFETCH(QString, text);
    QFETCH(QString, reference);
    QFETCH(QString, marked);
    QString result = text;
    const auto differences = wordDifferences(text, reference);
    for (auto difference = differences.rbegin(); difference != differences.rend(); ++difference) {
        QVERIFY(difference->utf16.end <= static_cast<std::size_t>(text.size()));
        if (difference->utf16.empty()) continue;
        result.insert(static_cast<qsizetype>(difference->utf16.end), QLatin1Char(difference->missing ? '}' : ']'));
        result.insert(static_cast<qsizetype>(difference->utf16.begin), QLatin1Char(difference->missing ? '{' : '['));
    }
    if (text == "a a a") {  // any of them may be the one without a partner
        QCOMPARE(differences.size(), 1U);
        QVERIFY(differences.front().missing);
        return;
    }
    QCOMPARE(result, marked);
}

void TestWordDiff::longTextsAreNotComparedForEver() {
    QString text;
    QString reference;
    for (int word = 0; word < 20000; ++word) {
        text += QStringLiteral("a%1 ").arg(word);
        reference += QStringLiteral("b%1 ").arg(word);
    }
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(wordDifferences("same " + text, "same " + reference).size(), 1U);
    QVERIFY(clock.elapsed() < 2000);
    // A long text with one difference is compared in full.
    const auto one = wordDifferences(text + "x " + text, text + "y " + text);
    QCOMPARE(one.size(), 1U);
    QCOMPARE(one.front().utf16.size(), 1U);
}

QTEST_APPLESS_MAIN(TestWordDiff)
#include "test_word_diff.moc"
