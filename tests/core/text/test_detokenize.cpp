// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <string>
#include <vector>

#include <sentencepiece_processor.h>
#include <QFile>
#include <QTest>

#include "text/detokenize.h"

namespace {

using Pieces = std::vector<std::string>;

const QString vocabulary = QStringLiteral(BILD_SOURCE_DIR "/resources/models/de-en/small/spiece.model");

/// Spans must be adjacent, cover the text, and mean the same characters in both units.
void verifySpans(const bild::Detokenized& result, std::size_t pieces) {
    QCOMPARE(result.pieces.size(), pieces);
    bild::TextSpan before;
    for (const bild::TextSpan& span : result.pieces) {
        QCOMPARE(span.bytes.begin, before.bytes.end);
        QCOMPARE(span.utf16.begin, before.utf16.end);
        const std::string surface = result.text.substr(span.bytes.begin, span.bytes.size());
        QCOMPARE(static_cast<std::size_t>(QString::fromStdString(surface).size()), span.utf16.size());
        before = span;
    }
    QCOMPARE(before.bytes.end, result.text.size());
}

}  // namespace

class TestDetokenize : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pieces_data();
    void pieces();
    void spansOfBytePieces();
    void equalsSentencepieceOnText_data();
    void equalsSentencepieceOnText();
    void equalsSentencepieceOnRandomIds();

private:
    Pieces piecesOf(const std::vector<int>& ids) const;

    sentencepiece::SentencePieceProcessor m_processor;
};

void TestDetokenize::initTestCase() {
    QVERIFY(m_processor.Load(vocabulary.toStdString()).ok());
}

Pieces TestDetokenize::piecesOf(const std::vector<int>& ids) const {
    Pieces pieces;
    for (const int id : ids) pieces.push_back(m_processor.IdToPiece(id));
    return pieces;
}

void TestDetokenize::pieces_data() {
    QTest::addColumn<Pieces>("pieces");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << Pieces{} << QString();
    QTest::newRow("words") << Pieces{"▁The", "▁hou", "se", "."} << QStringLiteral("The house.");
    QTest::newRow("no space at first") << Pieces{"house", "▁of"} << QStringLiteral("house of");
    QTest::newRow("lone spaces at first") << Pieces{"▁", "▁a", "▁"} << QStringLiteral("a ");
    QTest::newRow("space within") << Pieces{"▁a▁b"} << QStringLiteral("a b");
    QTest::newRow("control") << Pieces{"<pad>", "▁a", "</s>", "▁b", "<s>"} << QStringLiteral("a b");
    QTest::newRow("unknown") << Pieces{"▁a", "<unk>", "b"} << QStringLiteral("a ⁇ b");
    QTest::newRow("umlaut of bytes") << Pieces{"▁h", "<0xC3>", "<0xA4>", "t"} << QStringLiteral("hät");
    QTest::newRow("half a character") << Pieces{"▁h", "<0xC3>", "t"} << QStringLiteral("h\uFFFDt");
    QTest::newRow("each bad byte") << Pieces{"<0xE2>", "<0x82>", "▁x"} << QStringLiteral("\uFFFD\uFFFD x");
    QTest::newRow("surrogate") << Pieces{"<0xED>", "<0xA0>", "<0x80>"} << QStringLiteral("\uFFFD\uFFFD\uFFFD");
    QTest::newRow("looks like a byte") << Pieces{"<0xc3>", "<0x4>", "<0x41"} << QStringLiteral("<0xc3><0x4><0x41");
    QTest::newRow("sentinel") << Pieces{"<extra_id_0>", "▁a", "<extra_id_99>"} << QStringLiteral("a");
    QTest::newRow("added tokens") << Pieces{"▁a", "<hl>", "▁b", "{"} << QStringLiteral("a<hl> b{");
    QTest::newRow("padding row") << Pieces{"▁a", "", "b"} << QStringLiteral("ab");
}

void TestDetokenize::pieces() {
    QFETCH(Pieces, pieces);
    QFETCH(QString, text);
    const bild::Detokenized result = bild::detokenize(pieces);
    QCOMPARE(QString::fromStdString(result.text), text);
    verifySpans(result, pieces.size());
}

void TestDetokenize::spansOfBytePieces() {
    const Pieces pieces{"▁a", "<0xF0>", "<0x9F>", "<0x98>", "<0x80>", "</s>"};
    const bild::Detokenized result = bild::detokenize(pieces);
    QCOMPARE(result.text, std::string("a😀"));
    QVERIFY(result.pieces[1].bytes.empty());
    QVERIFY(result.pieces[3].utf16.empty());
    QCOMPARE(result.pieces[4], (bild::TextSpan{.bytes = {1, 5}, .utf16 = {1, 3}}));
    QCOMPARE(result.pieces[5], (bild::TextSpan{.bytes = {5, 5}, .utf16 = {3, 3}}));
}

void TestDetokenize::equalsSentencepieceOnText_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("German") << QStringLiteral("Sehr geehrte Frau Müller, z. B. am 3. Mai 2024 kostet es 3,50 €.");
    QTest::newRow("emoji") << QStringLiteral("Grüße 👋🏽 👨‍👩‍👧‍👦 🇩🇪!");
    QTest::newRow("Chinese") << QStringLiteral("大模型和小模型一起翻译。");
    QTest::newRow("Arabic and Greek") << QStringLiteral("مرحبا Ωμέγα");
    QTest::newRow("white space") << QStringLiteral("  a   b\t\tc\n\nd  ");
    QTest::newRow("symbol of the space") << QStringLiteral("▁a ▁ b▁");
    QTest::newRow("control") << QStringLiteral("a\x01\x7F b");
    QTest::newRow("names of pieces") << QStringLiteral("<pad> </s> <unk> <0x41> <s>");
    QTest::newRow("nothing") << QString();
}

void TestDetokenize::equalsSentencepieceOnText() {
    QFETCH(QString, text);
    std::vector<int> ids;
    QVERIFY(m_processor.Encode(text.toStdString(), &ids).ok());
    std::string expected;
    QVERIFY(m_processor.Decode(ids, &expected).ok());
    const bild::Detokenized result = bild::detokenize(piecesOf(ids));
    QCOMPARE(result.text, expected);
    verifySpans(result, ids.size());
}

void TestDetokenize::equalsSentencepieceOnRandomIds() {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> anyPiece(0, m_processor.GetPieceSize() - 1);
    std::uniform_int_distribution<int> anySpecial(0, 258);  // control, unknown and the 256 bytes
    std::uniform_int_distribution<int> length(0, 24);
    for (int round = 0; round < 5000; ++round) {
        std::vector<int> ids(static_cast<std::size_t>(length(random)));
        for (int& id : ids) id = random() % 2 == 0 ? anyPiece(random) : anySpecial(random);
        std::string expected;
        QVERIFY(m_processor.Decode(ids, &expected).ok());
        const bild::Detokenized result = bild::detokenize(piecesOf(ids));
        QCOMPARE(result.text, expected);
        verifySpans(result, ids.size());
        if (QTest::currentTestFailed()) return;
    }
}

QTEST_APPLESS_MAIN(TestDetokenize)
#include "test_detokenize.moc"
