// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <QFile>
#include <QTest>

#include "text/segmentation.h"

namespace {

/// A text and the bytes at which its second and later sentences begin.
struct Case {
    std::string text;
    std::set<std::size_t> boundaries;
};

struct Counts {
    int cases = 0;
    int right = 0;
    int missed = 0;
    int invented = 0;

    [[nodiscard]] double precision() const { return 100.0 * right / std::max(right + invented, 1); }
    [[nodiscard]] double recall() const { return 100.0 * right / std::max(right + missed, 1); }
};

Case caseOf(QByteArray line) {
    Case result;
    for (const QByteArray& sentence : line.replace(" | ", "\n").split('\n')) {
        if (!result.text.empty()) {
            result.text += ' ';
            result.boundaries.insert(result.text.size());
        }
        result.text += sentence.toStdString();
    }
    return result;
}

std::vector<Case> readCases(const QString& language) {
    QFile file(QStringLiteral(BILD_TEST_DATA "/sentences/%1.txt").arg(language));
    if (!file.open(QIODevice::ReadOnly)) return {};
    std::vector<Case> cases;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (!line.isEmpty() && !line.startsWith("# ")) cases.push_back(caseOf(line));
    }
    return cases;
}

std::set<std::size_t> boundariesFound(const std::string& text, const std::string& locale) {
    bild::SegmentationRules rules;
    rules.locale = locale;
    std::set<std::size_t> found;
    for (const bild::Segment& segment : bild::segmentSentences(text, rules)) found.insert(segment.span.bytes.begin);
    found.erase(0);
    return found;
}

}  // namespace

/// How well the rules find the ends of sentences, on texts written for this (tests/data/sentences).
class TestSentenceData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void precisionAndRecall_data();
    void precisionAndRecall();
};

void TestSentenceData::precisionAndRecall_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("heldOut");
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("recall");
    // What the rules achieve, rounded down to a tenth; they must not fall below it.
    QTest::newRow("de, open") << "de" << false << 99.3 << 100.0;
    QTest::newRow("de, held out") << "de" << true << 96.7 << 93.7;
    QTest::newRow("en, open") << "en" << false << 100.0 << 100.0;
    QTest::newRow("en, held out") << "en" << true << 98.6 << 98.6;
}

void TestSentenceData::precisionAndRecall() {
    QFETCH(QString, language);
    QFETCH(bool, heldOut);
    QFETCH(double, precision);
    QFETCH(double, recall);
    const std::vector<Case> cases = readCases(language);
    QVERIFY(cases.size() >= 400);
    Counts counts;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if ((i % 3 == 2) != heldOut) continue;
        ++counts.cases;
        const auto found = boundariesFound(cases[i].text, language.toStdString());
        bool faulty = false;
        for (const std::size_t boundary : cases[i].boundaries) {
            const bool right = found.contains(boundary);
            ++(right ? counts.right : counts.missed);
            faulty = faulty || !right;
        }
        for (const std::size_t boundary : found) {
            if (cases[i].boundaries.contains(boundary)) continue;
            ++counts.invented;
            faulty = true;
        }
        if (!faulty || heldOut) continue;
        QByteArray shown;
        std::size_t begin = 0;
        for (const std::size_t boundary : found) {
            shown += QByteArray::fromStdString(cases[i].text.substr(begin, boundary - begin)) + "| ";
            begin = boundary;
        }
        // Those that are held out stay unseen, so that no rule is made for them.
        qInfo().noquote() << QString::fromUtf8(shown + QByteArray::fromStdString(cases[i].text.substr(begin)));
    }
    qInfo("%d cases, %d boundaries: precision %.2f %%, recall %.2f %%", counts.cases, counts.right + counts.missed,
          counts.precision(), counts.recall());
    QVERIFY(counts.precision() >= precision);
    QVERIFY(counts.recall() >= recall);
}

QTEST_APPLESS_MAIN(TestSentenceData)
#include "test_sentence_data.moc"
