// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <QTest>

#include "metrics/bleu.h"
#include "metrics/chrf.h"
#include "metrics/rouge.h"

namespace {

using Texts = std::vector<std::string>;
using Figures = std::array<double, 5>;  // BLEU, chrF, ROUGE-1, ROUGE-2, ROUGE-L

Figures figures(const Texts& hypotheses, const Texts& references) {
    const bild::RougeScores rouge = bild::meanRouge(hypotheses, references);
    return {bild::corpusBleu(hypotheses, references), bild::corpusChrf(hypotheses, references), rouge.rouge1,
            rouge.rouge2, rouge.rougeL};
}

void compare(const Figures& found, const Figures& expected) {
    for (std::size_t i = 0; i < found.size(); ++i) {
        QVERIFY2(std::abs(found[i] - expected[i]) < 0.001,
                 qPrintable(QStringLiteral("figure %1 is %2, not %3").arg(i).arg(found[i]).arg(expected[i])));
    }
}

}  // namespace

/// Single pairs; the expected figures are those of sacrebleu 2.6.0 and rouge-score 0.1.2.
class TestMetricPairs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pair_data();
    void pair();
    void addsUpCounts();
    void emptyCorpus();
    void invalidUtf8();
};

void TestMetricPairs::pair_data() {
    QTest::addColumn<std::string>("hypothesis");
    QTest::addColumn<std::string>("reference");
    QTest::addColumn<Figures>("expected");
    const auto add = [](const char* name, const char* hypothesis, const char* reference, const Figures& expected) {
        QTest::newRow(name) << std::string(hypothesis) << std::string(reference) << expected;
    };
    add("equal", "The cat sat on the mat.", "The cat sat on the mat.",
        {100.0000, 100.0000, 100.0000, 100.0000, 100.0000});
    add("one word off", "The cat sat on the rug.", "The cat sat on the mat.",
        {64.3459, 74.7994, 83.3333, 80.0000, 83.3333});
    add("nothing shared", "Dogs bark.", "The cat sat on the mat.", {0.0000, 4.1152, 0.0000, 0.0000, 0.0000});
    add("empty output", "", "The cat sat on the mat.", {0.0000, 0.0000, 0.0000, 0.0000, 0.0000});
    add("empty reference", "The cat sat on the mat.", "", {0.0000, 0.0000, 0.0000, 0.0000, 0.0000});
    add("both empty", "", "", {0.0000, 0.0000, 0.0000, 0.0000, 0.0000});
    add("white space", " \t\n", "The cat.", {0.0000, 0.0000, 0.0000, 0.0000, 0.0000});
    add("three words", "The cat sat", "The cat sat", {0.0000, 100.0000, 100.0000, 100.0000, 100.0000});
    add("too short", "On the mat sat the cat.", "The cat sat on the mat, and the dog slept on the old rug.",
        {4.7788, 26.0220, 60.0000, 33.3333, 40.0000});
    add("too long", "The cat sat on the mat, and the dog slept on the old rug.", "On the mat sat the cat.",
        {6.4372, 44.9649, 60.0000, 33.3333, 40.0000});
    add("repeats", "the the the the the the the", "The cat is on the mat.",
        {6.5673, 10.5855, 30.7692, 0.0000, 30.7692});
    add("case", "THE CAT SAT ON THE MAT.", "The cat sat on the mat.", {6.5673, 1.8519, 100.0000, 100.0000, 100.0000});
    add("punctuation", "\"Hello,\" he said (twice): it's me/you!", "“Hello”, he said twice: it's me - you!",
        {15.3102, 49.7548, 100.0000, 100.0000, 100.0000});
    add("numbers", "It cost $1,000.50 in 2019-20, i.e. 3.5% more.",
        "It cost 1,000.50 dollars in 2019 - 20, i.e. 3.5 % more.", {79.5549, 72.7929, 96.2963, 88.0000, 96.2963});
    add("entities", "a &lt;b&gt; &amp; &quot;c&quot; d e", "a <b> & \"c\" d e",
        {100.0000, 8.4263, 66.6667, 15.3846, 66.6667});
    add("line ends", "one two-\nthree four\nfive six", "one twothree four five six",
        {100.0000, 85.4288, 72.7273, 44.4444, 72.7273});
    add("umlauts", "Größe und Übermut tun selten gut.", "Größe und Übermut tun wirklich selten gut.",
        {51.5449, 71.7343, 93.3333, 76.9231, 93.3333});
    add("Chinese", "大模型和小模型一起翻译。", "大模型与小模型一起翻译句子。",
        {0.0000, 48.0627, 0.0000, 0.0000, 0.0000});
    add("emoji", "See you 😀 soon 👋🏽!", "See you soon 😀👋🏽!",
        {19.3049, 50.4552, 100.0000, 100.0000, 100.0000});
    add("odd spaces",
        "a\u00a0b\u2003c d\x1c"
        "e f g",
        "a b c d e f g", {100.0000, 100.0000, 100.0000, 100.0000, 100.0000});
    add("trailing hyphen", "a b c d-\n", "a b c d", {59.4604, 91.3677, 100.0000, 100.0000, 100.0000});
    add("Kelvin and dotted I", "300 K and İ", "300 \u212a and i", {18.9959, 27.5794, 100.0000, 100.0000, 100.0000});
    add("stems", "He was running and happily enjoying the flies", "He runs and is happy to enjoy the fly",
        {6.4139, 33.6062, 58.8235, 26.6667, 58.8235});
}

void TestMetricPairs::pair() {
    QFETCH(std::string, hypothesis);
    QFETCH(std::string, reference);
    QFETCH(Figures, expected);
    compare(figures({hypothesis}, {reference}), expected);
}

/// BLEU and chrF of a corpus come from its counts and are no means of its sentences' figures; ROUGE is a mean.
void TestMetricPairs::addsUpCounts() {
    const Texts hypotheses{"The cat sat on the rug.", "", "A dog barks loudly at the moon tonight."};
    const Texts references{"The cat sat on the mat.", "It rains.", "A dog barks at the moon."};
    compare(figures(hypotheses, references), {41.6637, 62.9031, 56.3492, 48.8889, 56.3492});
}

void TestMetricPairs::emptyCorpus() {
    compare(figures({}, {}), {0.0, 0.0, 0.0, 0.0, 0.0});
}

void TestMetricPairs::invalidUtf8() {
    compare(figures({"a b\xFF c d e"}, {"a b\xFF c d e"}), {100.0, 100.0, 100.0, 100.0, 100.0});
    QVERIFY(bild::corpusChrf(Texts{"abc\xFFxyz"}, Texts{"abc\u00e4xyz"}) < 100.0);
}

QTEST_APPLESS_MAIN(TestMetricPairs)
#include "test_metric_pairs.moc"
