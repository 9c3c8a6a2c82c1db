// SPDX-License-Identifier: GPL-3.0-or-later
#include <sentencepiece_processor.h>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <nlohmann/json.hpp>

#include "checkpoint/added_token_fields.h"
#include "checkpoint/tokenizer_json.h"
#include "model_files.h"
#include "text/tokenizer.h"
#include "text/vocabulary_file.h"

using namespace bild;
using namespace bild::test;

namespace {

const QString shipped = QStringLiteral(BILD_SOURCE_DIR "/resources/models/de-en/small/spiece.model");

/// The least that is a tokenizer.json, with more members beside the vocabulary.
QByteArray tinyJson(const QByteArray& more = {},
                    const QByteArray& vocabulary = R"(["<pad>",0],["</s>",0],["<unk>",0],["a",-1],["b",-2])") {
    return R"({"model": {"type": "Unigram", "unk_id": 2, "vocab": [)" + vocabulary + "]}" + more + "}";
}

/// What transformers' converter writes of a sentencepiece model.
QByteArray converted(const QString& spiece) {
    sentencepiece::SentencePieceProcessor processor;
    if (!processor.Load(spiece.toStdString()).ok()) qFatal("cannot load %s", qPrintable(spiece));
    QJsonArray vocabulary;
    for (int id = 0; id < processor.GetPieceSize(); ++id) {
        vocabulary.append(QJsonArray{QString::fromStdString(processor.IdToPiece(id)), double(processor.GetScore(id))});
    }
    QJsonArray added;
    for (int id = 0; id < 3; ++id) {
        added.append(QJsonObject{{"id", id}, {"content", vocabulary[id].toArray()[0]}, {"special", true}});
    }
    for (int sentinel = 99; sentinel >= 0; --sentinel) {
        const QString name = QStringLiteral("<extra_id_%1>").arg(sentinel);
        added.append(QJsonObject{{"id", vocabulary.size()}, {"content", name}, {"special", true}});
        vocabulary.append(QJsonArray{name, 0.0});
    }
    const std::string content = readVocabularyFile(spiece.toStdString());
    const std::string_view map = charsMapOf(content);
    const QByteArray charsMap(map.data(), qsizetype(map.size()));
    const QJsonObject precompiled{{"type", "Precompiled"}, {"precompiled_charsmap", QString(charsMap.toBase64())}};
    const QJsonObject metaspace{{"type", "Metaspace"}, {"replacement", "▁"}, {"prepend_scheme", "always"}};
    const QJsonObject spaces{{"type", "WhitespaceSplit"}};
    const QJsonObject model{{"type", "Unigram"}, {"unk_id", 2}, {"byte_fallback", false}, {"vocab", vocabulary}};
    return QJsonDocument(
               QJsonObject{{"version", "1.0"},
                           {"added_tokens", added},
                           {"normalizer", QJsonObject{{"type", "Sequence"}, {"normalizers", QJsonArray{precompiled}}}},
                           {"pre_tokenizer",
                            QJsonObject{{"type", "Sequence"}, {"pretokenizers", QJsonArray{spaces, metaspace}}}},
                           {"model", model}})
        .toJson(QJsonDocument::Compact);
}

}  // namespace

class TestTokenizerJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesBackTheShippedVocabulary();
    void findsUnknownByItsName();
    void marksKindsOfPieces();
    void readsSettings_data();
    void readsSettings();
    void refuses_data();
    void refuses();
    void readsAddedTokenFiles();
    void refusesAddedTokens_data();
    void refusesAddedTokens();

private:
    [[nodiscard]] TokenizerJson read(const QByteArray& content) const {
        m_folder.write("tokenizer.json", content);
        return readTokenizerJson(m_folder.path() / "tokenizer.json");
    }

    ModelFolder m_folder;
};

void TestTokenizerJson::givesBackTheShippedVocabulary() {
    const TokenizerJson found = read(converted(shipped));
    sentencepiece::SentencePieceProcessor original;
    QVERIFY(original.Load(shipped.toStdString()).ok());
    QCOMPARE(int(found.model.pieces.size()), original.GetPieceSize());
    for (int id = 0; id < original.GetPieceSize(); ++id) {
        const VocabularyPiece& piece = found.model.pieces[std::size_t(id)];
        QCOMPARE(piece.text, original.IdToPiece(id));
        QCOMPARE(piece.score, original.GetScore(id));
        QCOMPARE(piece.type == PieceType::Control, original.IsControl(id));
        QCOMPARE(piece.type == PieceType::Unknown, original.IsUnknown(id));
        QCOMPARE(piece.type == PieceType::Byte, original.IsByte(id));
    }
    const std::string content = readVocabularyFile(shipped.toStdString());
    QVERIFY(found.model.charsMap == charsMapOf(content));
    QCOMPARE(found.added.size(), std::size_t{103});
    const Tokenizer tokenizer = Tokenizer::make(found.model, "tokenizer.json", {found.added, true});
    const Tokenizer spiece = Tokenizer::open(shipped.toStdString());
    for (const char* text : {"Sehr geehrte Frau Müller,", "  ﬁnden   Sie ½ Ａ ", "大👋🏽", "a\nb\tc", " \n ", "",
                             "▁ ▁a", "</s> <0x41>"}) {
        QVERIFY2(tokenizer.encode(text) == spiece.encode(text), text);
        QCOMPARE(tokenizer.unknownSpans(text).size(), spiece.unknownSpans(text).size());
    }
    QCOMPARE(tokenizer.piece(12099), std::string("<extra_id_0>"));
    QVERIFY(!Tokenizer::firstDifference(tokenizer, spiece).has_value());
}

void TestTokenizerJson::findsUnknownByItsName() {
    // transformers 5 writes 2 whatever the piece of that id is.
    const TokenizerJson named = read(tinyJson({}, R"(["<unk>",0],["<s>",0],["</s>",0],["a",-1])"));
    QVERIFY(named.model.pieces[0].type == PieceType::Unknown);
    QVERIFY(named.model.pieces[2].type == PieceType::Control);
    const TokenizerJson numbered = read(tinyJson({}, R"(["<pad>",0],["</s>",0],["[UNK]",0],["a",-1])"));
    QVERIFY(numbered.model.pieces[2].type == PieceType::Unknown);
}

void TestTokenizerJson::marksKindsOfPieces() {
    const TokenizerJson found = read(tinyJson(
        R"(, "added_tokens": [{"id": 3, "content": "a"}, {"id": 4, "content": "b", "special": true}, {"id": 5, "content": "{"}])"));
    QVERIFY(found.model.pieces[3].type == PieceType::UserDefined);
    QVERIFY(found.model.pieces[4].type == PieceType::Normal);
    QCOMPARE(found.added.size(), std::size_t{3});
    const Tokenizer tokenizer = Tokenizer::make(found.model, "tokenizer.json", {found.added, true});
    QCOMPARE(tokenizer.encode("b{a"), (std::vector<std::int32_t>{4, 5, 3}));
}

void TestTokenizerJson::readsSettings_data() {
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<bool>("dummyPrefix");
    QTest::addColumn<bool>("collapses");
    QTest::addColumn<bool>("everyPart");
    const auto row = [](const char* name, const QByteArray& more, bool prefix, bool collapses, bool everyPart) {
        QTest::newRow(name) << more << prefix << collapses << everyPart;
    };
    row("nothing", "", false, false, true);
    row("nulls", R"(, "normalizer": null, "pre_tokenizer": null)", false, false, true);
    row("early Metaspace", R"(, "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "add_prefix_space": true})",
        true, false, true);
    row("no prefix", R"(, "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "never"})",
        false, false, true);
    row("first", R"(, "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "first"})", true,
        false, false);
    row("prepended", R"(, "normalizer": {"type": "Sequence", "normalizers": [{"type": "Prepend", "prepend": "▁"},
        {"type": "Replace", "pattern": {"String": " "}, "content": "▁"}]})",
        true, false, true);
    row("strip and replace", R"(, "normalizer": {"type": "Sequence", "normalizers": [
        {"type": "Precompiled", "precompiled_charsmap": null}, {"type": "Strip", "strip_left": false, "strip_right": true},
        {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": "▁"}]})",
        false, true, true);
}

void TestTokenizerJson::readsSettings() {
    QFETCH(QByteArray, more);
    const VocabularyModel model = read(tinyJson(more)).model;
    QTEST(model.addDummyPrefix, "dummyPrefix");
    QTEST(model.removeExtraWhitespaces, "collapses");
    QTEST(read(tinyJson(more)).spaceBeforeEveryPart, "everyPart");
}

void TestTokenizerJson::refuses_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* name, const QByteArray& content, const char* problem) {
        QTest::newRow(name) << content << QString(problem);
    };
    row("WordPiece", R"({"model": {"type": "WordPiece", "vocab": {}}})", "'WordPiece'");
    row("byte-level BPE", R"({"model": {"type": "BPE", "vocab": {}, "merges": []}})", "'BPE'");
    row("no class", R"({"model": {"vocab": {}}})", "'unknown'");
    row("no model", R"({"version": "1.0"})", "no 'model'");
    row("model is a list", R"({"model": []})", "no 'model'");
    row("web page", "<html>", "web page");
    row("deep", R"({"model": )" + deepJson() + "}", "nested deeper");
    row("cut off", tinyJson().chopped(3), "broken");
    row("no pieces", tinyJson({}, ""), "no pieces");
    row("vocabulary is a text", R"({"model": {"type": "Unigram", "vocab": "x"}})", "no pieces");
    row("piece without score", tinyJson({}, R"(["<unk>",0],["a"])"), "entry 1");
    row("score is a text", tinyJson({}, R"(["<unk>",0],["a","NaN"])"), "entry 1");
    row("score is null", tinyJson({}, R"(["<unk>",0],["a",null])"), "entry 1");
    row("score beyond float", tinyJson({}, R"(["<unk>",0],["a",-1e300])"), "entry 1");
    row("score is NaN", tinyJson({}, R"(["<unk>",0],["a",NaN])"), "broken");
    row("bad UTF-8", tinyJson({}, "[\"<unk>\",0],[\"\xC3\",0]"), "broken");
    row("no unknown piece", R"({"model": {"type": "Unigram", "unk_id": 9, "vocab": [["a", 0]]}})",
        "unknown characters");
    row("negative unknown", R"({"model": {"type": "Unigram", "unk_id": -1, "vocab": [["a", 0]]}})",
        "unknown characters");
    row("a piece twice", tinyJson({}, R"(["<unk>",0],["a",-1],["a",-2])"), "refuses this vocabulary");
    row("empty piece", tinyJson({}, R"(["<unk>",0],["",-1])"), "refuses this vocabulary");
    row("piece with a zero byte", tinyJson({}, R"(["<unk>",0],["x\u0000y",-1])"), "piece 1");
    row("endless piece", tinyJson({}, R"(["<unk>",0],[")" + QByteArray(100000, 'x') + R"(",-1])"), "piece 1");
    row("lower case", tinyJson(R"(, "normalizer": {"type": "Lowercase"})"), "'Lowercase'");
    row("BERT", tinyJson(R"(, "normalizer": {"type": "Sequence", "normalizers": [{"type": "BertNormalizer"}]})"),
        "'BertNormalizer'");
    row("byte level", tinyJson(R"(, "pre_tokenizer": {"type": "ByteLevel"})"), "'ByteLevel'");
    row("another space", tinyJson(R"(, "pre_tokenizer": {"type": "Metaspace", "replacement": "_"})"), "'_'");
    row("replaces", tinyJson(R"(, "normalizer": {"type": "Replace", "pattern": {"String": "ß"}, "content": "ss"})"),
        "replaces");
    row("normalizer is a text", tinyJson(R"(, "normalizer": "NFKC")"), "is damaged");
    row("sequence of nothing", tinyJson(R"(, "normalizer": {"type": "Sequence"})"), "is damaged");
    row("table is no base64", tinyJson(R"(, "normalizer": {"type": "Precompiled", "precompiled_charsmap": "@@@@"})"),
        "is damaged");
    row("table is a number", tinyJson(R"(, "normalizer": {"type": "Precompiled", "precompiled_charsmap": 7})"),
        "is damaged");
    row("table of nonsense", tinyJson(R"(, "normalizer": {"type": "Precompiled", "precompiled_charsmap": "AAAAAAAA"})"),
        "table is damaged");
    row("added without id", tinyJson(R"(, "added_tokens": [{"content": "x"}])"), "added token");
    row("added beyond all", tinyJson(R"(, "added_tokens": [{"id": 4294967296, "content": "x"}])"), "added token");
    row("added is a number", tinyJson(R"(, "added_tokens": [7])"), "added token");
    row("added is empty", tinyJson(R"(, "added_tokens": [{"id": 9, "content": ""}])"), "added token");
}

void TestTokenizerJson::refuses() {
    QFETCH(QByteArray, content);
    QFETCH(QString, problem);
    const QString message =
        refusalOf([&] { (void)Tokenizer::make(read(content).model, m_folder.path() / "tokenizer.json"); });
    QVERIFY2(message.contains(problem), qPrintable(message));
    QVERIFY2(message.contains("tokenizer.json"), qPrintable(message));
    QVERIFY2(message.contains("Download") || message.contains("Put the model's"), qPrintable(message));
}

void TestTokenizerJson::readsAddedTokenFiles() {
    const ModelFolder folder;
    QVERIFY(readAddedTokenFiles(folder.path()).empty());
    QVERIFY(readSpaceBeforeEveryPart(folder.path()));
    folder.write("tokenizer_config.json", R"({"legacy": false, "added_tokens_decoder": {
        "32100": {"content": "<hl>", "special": true, "lstrip": true}, "250100": {"content": "{"}}})");
    folder.write("added_tokens.json", R"({"<hl>": 32100, "<sep>": 32101})");
    const std::vector<AddedToken> tokens = readAddedTokenFiles(folder.path());
    QCOMPARE(tokens.size(), std::size_t{3});
    QVERIFY(tokens[0] == (AddedToken{32100, "<hl>", true, false, false, false, true}));
    QVERIFY(tokens[1] == (AddedToken{250100, "{", false, false, false, true, false}));
    QVERIFY(tokens[2] == (AddedToken{32101, "<sep>", false, false, false, true, false}));
    QVERIFY(!readSpaceBeforeEveryPart(folder.path()));
}

void TestTokenizerJson::refusesAddedTokens_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    const QString config = "tokenizer_config.json";
    QTest::newRow("id is no number") << config << QByteArray(R"({"added_tokens_decoder": {"x": {"content": "y"}}})");
    QTest::newRow("negative id") << config << QByteArray(R"({"added_tokens_decoder": {"-1": {"content": "y"}}})");
    QTest::newRow("huge id") << config << QByteArray(R"({"added_tokens_decoder": {"99999999999": {"content": "y"}}})");
    QTest::newRow("no content") << config << QByteArray(R"({"added_tokens_decoder": {"5": {}}})");
    QTest::newRow("token is a text") << config << QByteArray(R"({"added_tokens_decoder": {"5": "y"}})");
    QTest::newRow("broken") << config << QByteArray("{");
    QTest::newRow("id is a text") << QString("added_tokens.json") << QByteArray(R"({"<hl>": "5"})");
    QTest::newRow("long") << QString("added_tokens.json") << QByteArray(R"({")" + QByteArray(5000, 'x') + R"(": 5})");
}

void TestTokenizerJson::refusesAddedTokens() {
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    const ModelFolder folder;
    folder.write(file, content);
    const QString message = refusalOf([&] { (void)readAddedTokenFiles(folder.path()); });
    QVERIFY2(message.contains(file), qPrintable(message));
}

QTEST_APPLESS_MAIN(TestTokenizerJson)
#include "test_tokenizer_json.moc"
