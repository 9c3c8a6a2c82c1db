// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <random>
#include <string>

#include "text/kept_line_ends.h"

using bild::withLineEndsOf;

namespace {

std::string unified(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r') {
            result += text[at];
        } else if (at + 1 == text.size() || text[at + 1] != '\n') {
            result += '\n';
        }
    }
    return result;
}

}  // namespace

class TestKeptLineEnds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesThatStayKeepTheirEnds_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("edited");
        QTest::addColumn<QByteArray>("after");
        const QByteArray before = "a\r\nb\nc\rd\r\n";
        QTest::newRow("unchanged") << before << QByteArray("a\nb\nc\nd\n") << before;
        QTest::newRow("a word in a line") << before << QByteArray("a\nB\nc\nd\n") << QByteArray("a\r\nB\r\nc\rd\r\n");
        QTest::newRow("a line more") << before << QByteArray("a\nb\nx\nc\nd\n") << QByteArray("a\r\nb\nx\r\nc\rd\r\n");
        QTest::newRow("a line less") << before << QByteArray("a\nc\nd\n") << QByteArray("a\r\nc\rd\r\n");
        QTest::newRow("more at the end") << before << QByteArray("a\nb\nc\nd\ne\n") << before + "e\r\n";
        QTest::newRow("no end at the end") << before << QByteArray("a\nb\nc\nd") << QByteArray("a\r\nb\nc\rd");
        QTest::newRow("nothing left") << before << QByteArray() << QByteArray();
        QTest::newRow("from nothing") << QByteArray() << QByteArray("a\nb") << QByteArray("a\nb");
        QTest::newRow("the same lines") << QByteArray("a\r\na\na\r") << QByteArray("a\na\n") << QByteArray("a\r\na\n");
    }
    void linesThatStayKeepTheirEnds() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, edited);
        QFETCH(QByteArray, after);
        QCOMPARE(QByteArray::fromStdString(withLineEndsOf(before.toStdString(), edited.toStdString())), after);
    }

    /// Whatever is edited: nothing but line ends differs from what was typed, and an unedited text comes back.
    void onlyLineEndsChange() {
        std::mt19937 random(7);  // NOLINT: the same ones each time
        const auto anyText = [&random](const std::vector<std::string>& parts) {
            std::string text;
            for (auto count = random() % 12; count > 0; --count) text += parts[random() % parts.size()];
            return text;
        };
        for (int round = 0; round < 3000; ++round) {
            const std::string before = anyText({"a", "b", "\r\n", "\n", "\r", "ä"});
            const std::string edited = anyText({"a", "b", "\n", "ä"});
            QCOMPARE(unified(withLineEndsOf(before, edited)), edited);
            QCOMPARE(withLineEndsOf(before, unified(before)), before);
        }
    }
};

QTEST_GUILESS_MAIN(TestKeptLineEnds)
#include "test_kept_line_ends.moc"
