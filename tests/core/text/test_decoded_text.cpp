// SPDX-License-Identifier: GPL-3.0-or-later
// What a file's bytes are, how they are read, and how the text is written back.
#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>
#include <random>
#include <string>

#include "error.h"
#include "text/decoded_text.h"
#include "text/encoded_text.h"
#include "text/utf8.h"

using bild::DecodedText;
using bild::decodeText;
using bild::encodeText;
using bild::LineEnd;
using namespace std::string_literals;

namespace {

const std::string german = "Grüße aus Köln!\nDie Straße ist schön, sagte Jörg – für 5 €.\n";
const std::string russian = "Привет, как дела? Я хочу купить хлеб и молоко.\nСпасибо, до завтра.\n";
const std::string chinese = "你好，今天天气很好，我们去散步吧。\n北京 2024 年冬天很冷，大家都穿得很多。\n";

std::string encoded(const std::string& text, const std::string& encoding, bool mark = false) {
    return encodeText(text, {encoding, mark, LineEnd::Mixed}).bytes;
}

/// Refusals name the file; what else they say is returned.
std::string refusal(const std::string& bytes, const std::string& encoding = {}) {
    try {
        (void)decodeText(bytes, "notes.txt", encoding);
    } catch (const bild::FileError& error) {
        const std::string message = error.what();
        return message.starts_with("notes.txt: ") ? message : "(no name) " + message;
    }
    return {};
}

bool isUtf8(const std::string& text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const bild::Utf8Step step = bild::stepUtf8(text, offset);
        if (!step.valid) return false;
        offset += step.bytes;
    }
    return true;
}

}  // namespace

class TestDecodedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recognizes_data();
    void recognizes();
    void readsWhatIsDamaged_data();
    void readsWhatIsDamaged();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void obeysTheNamedEncoding();
    void knowsEncodingsByManyNames();
    void tellsLineEnds_data();
    void tellsLineEnds();
    void writesBackTheSameBytes_data();
    void writesBackTheSameBytes();
    void reportsCharactersThatTheEncodingLacks();
    void agreesWithQt();
    void survivesEveryKindOfBytes();
    void takesTimeInProportion();
};

void TestDecodedText::recognizes_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("encoding");
    QTest::addColumn<bool>("mark");
    for (const char* encoding : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
        for (const bool mark : {true, false}) {
            const auto add = [&](const char* language, const std::string& text) {
                QTest::addRow("%s %s%s", language, encoding, mark ? " with mark" : "")
                    << text << std::string(encoding) << mark;
            };
            add("german", german);
            add("russian", russian);
            add("chinese", chinese);
        }
    }
    QTest::newRow("two letters of UTF-16") << "Hi"s << "UTF-16LE"s << false;
    QTest::newRow("emoji in UTF-16") << "Bis morgen 😀!\n"s << "UTF-16BE"s << false;
    QTest::newRow("nothing") << ""s << "UTF-8"s << false;
    QTest::newRow("a mark alone") << ""s << "UTF-8"s << true;
    QTest::newRow("a wide mark alone") << ""s << "UTF-16BE"s << true;
    QTest::newRow("ASCII") << "Hello.\n"s << "UTF-8"s << false;
    QTest::newRow("windows-1252") << german << "windows-1252"s << false;
    QTest::newRow("one word of windows-1252") << "Straße"s << "windows-1252"s << false;
    QTest::newRow("an accent at the end") << "un café"s << "windows-1252"s << false;
    QTest::newRow("a sharp s at the end") << "Viel Spaß"s << "windows-1252"s << false;
    QTest::newRow("French quotation marks") << "« Ça va ? » Le café."s << "windows-1252"s << false;
    QTest::newRow("capital umlauts") << "ÄÖÜ"s << "windows-1252"s << false;
    QTest::newRow("Russian windows-1251") << russian << "windows-1251"s << false;
    QTest::newRow("Greek ISO-8859-7") << "Καλημέρα, τι κάνεις σήμερα; Ο καιρός είναι καλός.\n"s
                                      << "ISO-8859-7"s << false;
    QTest::newRow("Polish windows-1250") << "Zażółć gęślą jaźń. Dzień dobry, jak się masz?\n"s
                                         << "windows-1250"s << false;
    QTest::newRow("Japanese Shift_JIS") << "こんにちは。今日は良い天気ですね。散歩に行きましょう。\n"s << "Shift_JIS"s << false;
    QTest::newRow("Chinese GB18030") << chinese << "GB18030"s << false;
    QTest::newRow("text about signatures") << "GIF89a is a format, BZh another, RIFF a third, PK too.\n"s
                                           << "UTF-8"s << false;
}

void TestDecodedText::recognizes() {
    QFETCH(std::string, text);
    QFETCH(std::string, encoding);
    QFETCH(bool, mark);
    const DecodedText decoded = decodeText(encoded(text, encoding, mark), "notes.txt");
    QCOMPARE(decoded.format.encoding, encoding);
    QCOMPARE(decoded.text, text);
    QCOMPARE(decoded.format.byteOrderMark, mark);
    QCOMPARE(decoded.replacedBytes, std::size_t{0});
}

void TestDecodedText::readsWhatIsDamaged_data() {
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("encoding");
    QTest::addColumn<std::size_t>("replaced");
    const auto add = [](const char* row, const std::string& bytes, const std::string& text, const char* encoding,
                        std::size_t replaced) {
        QTest::newRow(row) << bytes << text << std::string(encoding) << replaced;
    };
    add("UTF-8 with Latin-1 bytes", "Grüße, schön. M\xFCller", "Grüße, schön. M\uFFFDller", "UTF-8", 1);
    add("as many of both", "für M\xFCller", "für M\uFFFDller", "UTF-8", 1);
    add("Latin-1 with one character of UTF-8", "M\xFCller, K\xF6ln, f\xFCr, \xC3\xA4", "Müller, Köln, für, Ã¤",
        "windows-1252", 0);
    add("UTF-8 cut in a character", "Das kostet 5 \xE2\x82", "Das kostet 5 \uFFFD\uFFFD", "UTF-8", 2);
    add("UTF-8 with its mark and a stray byte", "\xEF\xBB\xBFM\xFCller", "M\uFFFDller", "UTF-8", 1);
    add("surrogates in UTF-8", "für \xED\xA0\x80 schön, grün", "für \uFFFD\uFFFD\uFFFD schön, grün", "UTF-8", 3);
    add("overlong", "für \xC0\xAF schön", "für \uFFFD\uFFFD schön", "UTF-8", 2);
    add("odd UTF-16", "\xFF\xFEH\0i\0!"s, "Hi\uFFFD", "UTF-16LE", 1);
    add("odd UTF-16 without mark", encoded(german, "UTF-16BE") + "\0"s, german + "\uFFFD", "UTF-16BE", 1);
    add("a lone surrogate", "\xFF\xFEH\0\x3D\xD8i\0"s, "H\uFFFDi", "UTF-16LE", 2);
    add("half a pair at the end", "\xFE\xFF\0H\xD8\x3D"s, "H\uFFFD", "UTF-16BE", 2);
    add("a zero character", "\xFF\xFEH\0\0\0i\0"s, "H\uFFFDi", "UTF-16LE", 2);
    add("cut UTF-32", "\xFF\xFE\0\0H\0\0\0i\0"s, "H\uFFFD", "UTF-32LE", 2);
    add("beyond Unicode", "\xFF\xFE\0\0H\0\0\0\0\0\x11\0"s, "H\uFFFD", "UTF-32LE", 4);
    add("a mark in the middle", "eins\n\xEF\xBB\xBFzwei", "eins\n\uFEFFzwei", "UTF-8", 0);
    add("two marks", "\xEF\xBB\xBF\xEF\xBB\xBFzwei", "\uFEFFzwei", "UTF-8", 0);
    add("what windows-1252 leaves out", "sch\xF6n \x81 gr\xFCn", "schön \u0081 grün", "windows-1252", 0);
    add("a replacement that was there", "schön \uFFFD", "schön \uFFFD", "UTF-8", 0);
}

void TestDecodedText::readsWhatIsDamaged() {
    QFETCH(std::string, bytes);
    QFETCH(std::string, text);
    QFETCH(std::string, encoding);
    QFETCH(std::size_t, replaced);
    const DecodedText decoded = decodeText(bytes, "notes.txt");
    QCOMPARE(decoded.format.encoding, encoding);
    QCOMPARE(decoded.text, text);
    QCOMPARE(decoded.replacedBytes, replaced);
}

void TestDecodedText::refusesWhatIsNoText_data() {
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("word");
    QTest::addColumn<std::string>("remedy");
    const auto add = [](const char* row, const std::string& bytes, const char* word, const char* remedy) {
        QTest::newRow(row) << bytes << std::string(word) << std::string(remedy);
    };
    const std::string zip = "PK\x03\x04\x14\0\0\0\x08\0"s;
    add("pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n", "PDF", "pdftotext");
    add("docx", zip + "[Content_Types].xml....word/document.xml....", "office", "plain text");
    add("odt", zip + "mimetypeapplication/vnd.oasis.opendocument.textPK", "office", "plain text");
    add("doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"s, "office", "plain text");
    add("rtf", "{\\rtf1\\ansi Hallo}", "office", "plain text");
    add("zip", zip + "letter.txt", "archive", "Unpack");
    add("gzip", "\x1F\x8B\x08\0\0"s, "archive", "Unpack");
    add("png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "picture", "recognition");
    add("jpeg", "\xFF\xD8\xFF\xE0\0\x10JFIF"s, "picture", "recognition");
    add("gif", "GIF89a\x01\0\x01\0\x80\0\0"s, "picture", "recognition");
    add("webp", "RIFF\x24\0\0\0WEBPVP8 "s, "picture", "recognition");
    add("mp3", "ID3\x04\0\0\0"s, "sound", "text file");
    add("elf", "\x7F"
               "ELF\x02\x01\x01"s,
        "program", "text file");
    add("a zero byte", "Hallo Welt\0mehr Text\n"s, "zero bytes", "encoding");
    add("three bytes, one of them zero", "a\0b"s, "zero bytes", "encoding");
    add("strings that end with zeros", "Grüße\0aus\0Köln\0und\0Bonn\0"s, "zero bytes", "encoding");
    add("a zero byte behind a mark", "\xEF\xBB\xBFHallo\0Welt"s, "zero bytes", "encoding");
    std::mt19937 random(7);
    std::string noise;
    for (int i = 0; i < 4000; ++i) noise += static_cast<char>(random());
    add("noise", noise, "zero bytes", "encoding");
    add("noise that begins like UTF-16", "\xFF\xFE" + noise, "zero bytes", "encoding");
    std::erase(noise, '\0');
    add("noise without zero bytes", noise, "no text", "encoding");
}

void TestDecodedText::refusesWhatIsNoText() {
    QFETCH(std::string, bytes);
    QFETCH(std::string, word);
    QFETCH(std::string, remedy);
    const std::string message = refusal(bytes);
    QVERIFY2(message.find(word) != std::string::npos, message.c_str());
    QVERIFY2(message.find(remedy) != std::string::npos, message.c_str());
}

void TestDecodedText::obeysTheNamedEncoding() {
    const auto text = [](const std::string& bytes, const char* encoding) {
        return decodeText(bytes, "notes.txt", encoding).text;
    };
    QCOMPARE(text("Stra\xE1"
                  "e",
                  "IBM850"),
             "Straße"s);
    QCOMPARE(text("Grüße", "windows-1252"), "GrÃ¼ÃŸe"s);
    QCOMPARE(text("M\xFCller", "UTF-8"), "M\uFFFDller"s);
    QCOMPARE(text("\xEF\xBB\xBFHallo", "UTF-8"), "Hallo"s);
    QCOMPARE(text("\xFE\xFF\0H\0i"s, "UTF-16"), "Hi"s);
    QCOMPARE(text("\0H\0i"s, "UTF-16"), "Hi"s);
    QCOMPARE(text("H\0i\0"s, "UTF-16"), "Hi"s);
    QCOMPARE(text("`O}Y", "UTF-16LE"), "你好"s);
    QCOMPARE(decodeText("\0H\0i"s, "notes.txt", "UTF-16").format.encoding, "UTF-16BE"s);
    QVERIFY(refusal("%PDF-1.4", "windows-1252").find("PDF") != std::string::npos);
    QVERIFY(refusal("a\0b"s, "UTF-8").find("zero bytes") != std::string::npos);
}

void TestDecodedText::knowsEncodingsByManyNames() {
    QCOMPARE(bild::encodingNamed("latin1"), "ISO-8859-1"s);
    QCOMPARE(bild::encodingNamed("utf8"), "UTF-8"s);
    QCOMPARE(bild::encodingNamed("cp1252"), "windows-1252"s);
    QCOMPARE(bild::encodingNamed("utf-16le"), "UTF-16LE"s);
    for (const std::string& name : {"klingon"s, ""s, "utf-8\0x"s, std::string(100'000, 'x'), "../../etc/passwd"s}) {
        QVERIFY_THROWS_EXCEPTION(bild::InputError, bild::encodingNamed(name));
        QVERIFY_THROWS_EXCEPTION(bild::InputError, decodeText("x", "notes.txt", name.empty() ? "?" : name));
    }
}

void TestDecodedText::tellsLineEnds_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<LineEnd>("lineEnd");
    QTest::newRow("none") << "eins"s << LineEnd::None;
    QTest::newRow("lf") << "eins\nzwei\n"s << LineEnd::Lf;
    QTest::newRow("crlf") << "eins\r\n\r\nzwei\r\n"s << LineEnd::CrLf;
    QTest::newRow("cr") << "eins\rzwei\r\r"s << LineEnd::Cr;
    QTest::newRow("lf and crlf") << "eins\nzwei\r\n"s << LineEnd::Mixed;
    QTest::newRow("cr before crlf") << "eins\r\r\nzwei"s << LineEnd::Mixed;
}

void TestDecodedText::tellsLineEnds() {
    QFETCH(std::string, text);
    QFETCH(LineEnd, lineEnd);
    QCOMPARE(decodeText(text, "notes.txt").format.lineEnd, lineEnd);
    QCOMPARE(decodeText(encoded(text + "!!", "UTF-16LE"), "notes.txt").format.lineEnd, lineEnd);
}

void TestDecodedText::writesBackTheSameBytes_data() {
    QTest::addColumn<std::string>("bytes");
    for (const char* encoding : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252"}) {
        for (const char* lineEnd : {"\n", "\r\n", "\r"}) {
            const std::string text = "Grüße" + std::string(lineEnd) + "aus Köln 5 €" + lineEnd + lineEnd;
            for (const bool mark : {true, false}) {
                if (mark && encoding == "windows-1252"s) continue;
                QTest::addRow("%s, %d, %d", encoding, int(lineEnd[0]) + int(lineEnd[1]), int(mark))
                    << encoded(text, encoding, mark);
            }
        }
    }
    QTest::newRow("mixed") << "eins\r\nzwei\ndrei\r"s;
    QTest::newRow("a mark in the middle") << "\xFF\xFEH\0\xFF\xFEi\0"s;
    QTest::newRow("bytes that windows-1252 leaves out") << "sch\xF6n \x81\x8D\x8F\x90\x9D gr\xFCn"s;
    QTest::newRow("russian") << encoded(russian, "windows-1251");
    QTest::newRow("long") << encoded("Grüße, 😀\r\n", "UTF-16LE", true) + [] {
        std::string lines;
        for (int i = 0; i < 3000; ++i) lines += encoded("x😀" + std::to_string(i) + "\r\n", "UTF-16LE");
        return lines;
    }();
}

void TestDecodedText::writesBackTheSameBytes() {
    QFETCH(std::string, bytes);
    const DecodedText decoded = decodeText(bytes, "notes.txt");
    const bild::EncodedText written = encodeText(decoded.text, decoded.format);
    QCOMPARE(written.bytes, bytes);
    QCOMPARE(written.replaced, std::size_t{0});
    // An editor knows "\n" alone.
    if (decoded.format.lineEnd == LineEnd::Mixed) return;
    QString edited = QString::fromStdString(decoded.text);
    edited.replace("\r\n", "\n").replace('\r', '\n');
    QCOMPARE(encodeText(edited.toStdString(), decoded.format).bytes, bytes);
}

void TestDecodedText::reportsCharactersThatTheEncodingLacks() {
    const bild::EncodedText written = encodeText("Grüße 😀, Привет 😀", {"windows-1252", false, LineEnd::Lf});
    QCOMPARE(written.bytes, "Gr\xFC\xDF"
                            "e ?, ?????? ?"s);
    QCOMPARE(written.replaced, std::size_t{8});
    const std::vector<std::string> missing{"😀", "П", "р", "и", "в", "е", "т"};
    QCOMPARE(written.missing, missing);
    std::string many;
    for (char16_t c = 0x4E00; c < 0x4E00 + 500; ++c) many += QString(QChar(c)).toStdString();
    QCOMPARE(encodeText(many, {"ISO-8859-1", false, LineEnd::Lf}).missing.size(), std::size_t{100});
    QCOMPARE(encodeText(many, {"ISO-8859-1", false, LineEnd::Lf}).replaced, std::size_t{500});
}

void TestDecodedText::agreesWithQt() {
    const QString text = QString::fromStdString(german + russian + chinese + "😀\u0301");
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf32LE}) {
        QStringEncoder encoder(encoding);
        const QByteArray bytes = encoder(text);
        QCOMPARE(decodeText(bytes.toStdString(), "notes.txt").text, text.toStdString());
    }
}

void TestDecodedText::survivesEveryKindOfBytes() {
    std::mt19937 random(11);
    const std::string seeds[] = {german, encoded(russian, "UTF-16LE", true), encoded(chinese, "UTF-16BE"),
                                 encoded(german, "UTF-32LE", true), encoded(russian, "windows-1251")};
    int read = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string bytes = seeds[random() % std::size(seeds)];
        bytes.resize(random() % bytes.size());
        for (auto changes = random() % 4; changes > 0 && !bytes.empty(); --changes) {
            bytes[random() % bytes.size()] = static_cast<char>(random());
        }
        try {
            const DecodedText decoded = decodeText(bytes, "notes.txt");
            QVERIFY(isUtf8(decoded.text));
            QVERIFY(decoded.text.find('\0') == std::string::npos);
            QVERIFY(decoded.replacedBytes <= bytes.size());
            if (decoded.replacedBytes == 0) QCOMPARE(encodeText(decoded.text, decoded.format).bytes, bytes);
            ++read;
        } catch (const bild::FileError&) {
        }
    }
    QVERIFY2(read > 2000, qPrintable(QString::number(read)));
}

void TestDecodedText::takesTimeInProportion() {
    const auto nanoseconds = [](const std::string& bytes, int times) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < times; ++i) (void)decodeText(bytes, "notes.txt");
        return static_cast<double>(timer.nsecsElapsed());
    };
    for (const std::string& line : {"M\xFCller "s, encoded("Grüße ", "UTF-16LE"), "Gr\xC3\xBC\xE2 "s}) {
        std::string small;
        while (small.size() < 100'000) small += line;
        std::string big;
        for (int i = 0; i < 40; ++i) big += small;
        (void)nanoseconds(small, 1);
        const double ratio = nanoseconds(big, 1) / nanoseconds(small, 40);
        QVERIFY2(ratio < 8, qPrintable(QString::number(ratio)));
    }
}

QTEST_GUILESS_MAIN(TestDecodedText)
#include "test_decoded_text.moc"
