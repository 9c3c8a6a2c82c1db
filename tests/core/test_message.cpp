// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "error.h"
#include "message.h"

using namespace bild;

namespace {

/// Stands for a language: every text is spelt backwards, and "%1 of %2" in its words' order.
std::string backwards(const std::string& english) {
    if (english == "%1 of %2") return "%2 fo %1";
    return {english.rbegin(), english.rend()};
}

}  // namespace

class TestMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesAreFilled_data() {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("none") << QByteArray("plain") << QByteArray("plain");
        QTest::newRow("two") << QByteArray("%1 of %2") << QByteArray("7 of %1");
        QTest::newRow("turned round and twice") << QByteArray("%2, %1, %2") << QByteArray("%1, 7, %1");
        QTest::newRow("beyond the values") << QByteArray("%3") << QByteArray("%3");
        QTest::newRow("no place") << QByteArray("100 % %0 %x %") << QByteArray("100 % %0 %x %");
    }
    void placesAreFilled() {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, expected);
        // A value is not looked through for places again, whatever a hostile file put in it.
        const Message message = Message::tr(pattern.constData()).with(7, "%1");
        QCOMPARE(QByteArray::fromStdString(message.english()), expected);
    }

    void onlyTheTextsAreTranslated() {
        const Message message = Message::tr("%1 of %2").with(Message::tr("abc"), "verbatim");
        QCOMPARE(message.english(), std::string("abc of verbatim"));
        QCOMPARE(message.in(backwards), std::string("verbatim fo cba"));
        QCOMPARE(Message::verbatim("abc %1").in(backwards), std::string("abc %1"));
    }

    void withLeavesTheOriginal() {
        const Message text = Message::tr("%1");
        QCOMPARE(text.with(1).english(), std::string("1"));
        QCOMPARE(text.with(-2).english(), std::string("-2"));
        QCOMPARE(text.english(), std::string("%1"));
    }

    void anErrorSaysBoth() {
        const FileError error("a%2b", Message::tr("is empty"), Message::tr("Fetch it."));
        QCOMPARE(std::string(error.what()), std::string("a%2b: is empty. Fetch it."));
        const auto marked = [](const std::string& english) {
            return english[0] == '%' ? english : "<" + english + ">";
        };
        QCOMPARE(error.message().in(marked), std::string("a%2b: <is empty>. <Fetch it.>"));
        const Error copy = error;
        QCOMPARE(copy.message().english(), std::string(error.what()));
    }
};

QTEST_APPLESS_MAIN(TestMessage)
#include "test_message.moc"
