// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string>
#include <vector>

#include <unistd.h>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "error.h"
#include "text/tokenizer.h"

namespace {

using Ids = std::vector<std::int32_t>;

const QString vocabulary = QStringLiteral(BILD_SOURCE_DIR "/resources/models/de-en/small/spiece.model");

enum PieceType : char { Normal = 1, Unknown = 2, Control = 3, UserDefined = 4 };

/// A number as protobuf writes it.
QByteArray varint(std::size_t value) {
    QByteArray bytes;
    for (; value >= 0x80; value >>= 7) bytes += static_cast<char>((value & 0x7F) | 0x80);
    return bytes + static_cast<char>(value);
}

/// A length-delimited field of a protobuf message.
QByteArray field(std::size_t number, const QByteArray& content) {
    return varint(number << 3 | 2) + varint(static_cast<std::size_t>(content.size())) + content;
}

QByteArray piece(const QByteArray& text, PieceType type = Normal) {
    return field(1, field(1, text) + varint(3 << 3) + static_cast<char>(type));
}

/// The least that sentencepiece takes for a model.
QByteArray tinyModel(const QByteArray& more = {}) {
    return piece("<unk>", Unknown) + piece("<s>", Control) + piece("</s>", Control) + piece("a") + piece("b") + more;
}

QByteArray unit(std::uint32_t bits) {
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(bits >> shift);
    return bytes;
}

/// A normalization table whose trie has these units, and the value "text 0" everywhere else.
QByteArray charsMap(const std::vector<std::pair<std::size_t, std::uint32_t>>& units, const QByteArray& texts) {
    constexpr int trieUnits = 1024;
    QByteArray trie = unit(1U << 31U).repeated(trieUnits);
    for (const auto& [index, bits] : units) trie.replace(static_cast<qsizetype>(4 * index), 4, unit(bits));
    return unit(4 * trieUnits) + trie + texts;
}

QByteArray withCharsMap(const QByteArray& map) {
    return tinyModel(piece("\u2581") + field(3, field(2, map)));
}

/// A table with rules for "a", "aa", "aaa" and so on, all of which match at once.
QByteArray nestedRules(std::uint32_t rules) {
    std::vector<std::pair<std::size_t, std::uint32_t>> units;
    // From the node at i, 'a' leads to i ^ offset ^ 'a', and the value of its own rule stands at i ^ offset.
    for (std::uint32_t rule = 0; rule <= rules; ++rule) {
        const std::uint32_t node = 2 * rule;
        const std::uint32_t offset = node ^ (node + 2) ^ 'a';
        units.emplace_back(node, offset << 10U | (rule == 0 ? 0U : 1U << 8U | 'a'));
    }
    return charsMap(units, QByteArray("b\0", 2));
}

/// Everything that is written to standard error while it lives.
class StandardError {
public:
    explicit StandardError(const QString& file) : m_file(file), m_saved(dup(STDERR_FILENO)) {
        if (m_file.open(QIODevice::ReadWrite | QIODevice::Truncate)) dup2(m_file.handle(), STDERR_FILENO);
    }
    ~StandardError() {
        dup2(m_saved, STDERR_FILENO);
        close(m_saved);
    }
    QByteArray text() {
        m_file.seek(0);
        return m_file.readAll();
    }

private:
    QFile m_file;
    int m_saved;
};

}  // namespace

class TestTokenizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodes_data();
    void encodes();
    void readsInvalidUtf8AsReplacement();
    void givesPieces();
    void survivesMove();
    void findsFirstDifference_data();
    void findsFirstDifference();
    void refusesFile_data();
    void refusesFile();
    void refusesWhatIsNoFile();
    void refusesHugeFile();
    void acceptsSoundCharsMap();
    void cutsAddedTokens();
    void tellsAddedTokensApart();

private:
    QString write(const QByteArray& content, const QString& name = QStringLiteral("spiece.model"));
    bild::Tokenizer openContent(const QByteArray& content);

    QTemporaryDir m_folder;
};

QString TestTokenizer::write(const QByteArray& content, const QString& name) {
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

bild::Tokenizer TestTokenizer::openContent(const QByteArray& content) {
    return bild::Tokenizer::open(write(content).toStdString());
}

void TestTokenizer::encodes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<Ids>("ids");
    // The figures are those of the Python package sentencepiece 0.1.97.
    QTest::newRow("salutation") << QStringLiteral("Sehr geehrte Frau Müller,")
                                << Ids{4105, 303, 498, 1449, 303, 378, 1966, 10559, 288, 260};
    QTest::newRow("abbreviation and date")
        << QStringLiteral("z. B. am 3. Mai 2024") << Ids{1243, 259, 496, 259, 440, 804, 259, 8649, 1524, 5578};
    QTest::newRow("normalized") << QStringLiteral("  ﬁnden   Sie ½ Ａ ") << Ids{791, 283, 814, 229, 132, 135, 627, 353};
    QTest::newRow("bytes") << QStringLiteral("大👋🏽")
                           << Ids{270, 232, 167, 170, 243, 162, 148, 142, 243, 162, 146, 192};
    QTest::newRow("line break") << QStringLiteral("a\nb\tc") << Ids{267, 967, 839};
    QTest::newRow("nothing") << QStringLiteral("") << Ids{};
    QTest::newRow("white space") << QStringLiteral(" \n ") << Ids{};
}

void TestTokenizer::encodes() {
    QFETCH(QString, text);
    QFETCH(Ids, ids);
    const bild::Tokenizer tokenizer = bild::Tokenizer::open(vocabulary.toStdString());
    QCOMPARE(tokenizer.encode(text.toStdString()), ids);
    QCOMPARE(tokenizer.countTokens(text.toStdString()), ids.size());
}

void TestTokenizer::readsInvalidUtf8AsReplacement() {
    const bild::Tokenizer tokenizer = bild::Tokenizer::open(vocabulary.toStdString());
    QCOMPARE(tokenizer.encode("a\xFF\xC3 b"), tokenizer.encode("a\uFFFD\uFFFD b"));
}

void TestTokenizer::givesPieces() {
    const bild::Tokenizer tokenizer = bild::Tokenizer::open(vocabulary.toStdString());
    QCOMPARE(tokenizer.size(), 12000);
    QCOMPARE(tokenizer.piece(0), std::string("<pad>"));
    QCOMPARE(tokenizer.piece(1), std::string("</s>"));
    QCOMPARE(tokenizer.piece(3), std::string("<0x00>"));
    QCOMPARE(tokenizer.piece(11999), std::string("»"));
    StandardError output(m_folder.filePath(QStringLiteral("stderr")));
    for (const std::int32_t id : {-1, 12000, INT32_MAX, INT32_MIN}) QCOMPARE(tokenizer.piece(id), std::string());
    QCOMPARE(output.text(), QByteArray());
}

void TestTokenizer::survivesMove() {
    bild::Tokenizer first = openContent(tinyModel());
    bild::Tokenizer second = bild::Tokenizer::open(vocabulary.toStdString());
    second = std::move(first);
    QCOMPARE(second.size(), 5);
}

void TestTokenizer::findsFirstDifference_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<int>("difference");
    QTest::newRow("equal") << tinyModel() << tinyModel() << -1;
    QTest::newRow("one more") << tinyModel() << tinyModel(piece("c")) << 5;
    QTest::newRow("one less") << tinyModel(piece("c") + piece("d")) << tinyModel(piece("c")) << 6;
    QTest::newRow("another piece") << tinyModel(piece("c") + piece("d")) << tinyModel(piece("x") + piece("d")) << 5;
}

void TestTokenizer::findsFirstDifference() {
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(int, difference);
    const auto found = bild::Tokenizer::firstDifference(openContent(first), openContent(second));
    QCOMPARE(found.value_or(-1), difference);
}

void TestTokenizer::refusesFile_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    QFile file(vocabulary);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray real = file.readAll();
    const QString noModel = QStringLiteral("not a sentencepiece model");
    const QString badTable = QStringLiteral("normalization table is damaged");

    QTest::newRow("empty") << QByteArray() << QStringLiteral("is empty");
    QTest::newRow("white space") << QByteArray(" \n\n ") << noModel;
    QTest::newRow("web page") << QByteArray("\n<!DOCTYPE HTML><html>Not found</html>") << QStringLiteral("web page");
    QTest::newRow("bare web page") << QByteArray("<HTML><body>") << QStringLiteral("web page");
    QTest::newRow("LFS pointer") << QByteArray("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n")
                                 << QStringLiteral("Git LFS pointer");
    QTest::newRow("JSON") << QByteArray("{\"error\": \"gated\"}") << noModel;
    QTest::newRow("garbage") << QByteArray(5000, '\xA7') << noModel;
    QTest::newRow("zeros") << QByteArray(5000, '\0') << noModel;
    QTest::newRow("cut off") << real.left(real.size() / 2 + 1) << noModel;
    QTest::newRow("length past the end") << QByteArray("\x0A\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01") << noModel;
    QTest::newRow("endless number") << QByteArray(40, '\xFF') << noModel;
    QTest::newRow("no pieces") << field(2, "") << noModel;
    QTest::newRow("no unknown piece") << piece("a") << QStringLiteral("refuses this vocabulary");
    QTest::newRow("a piece twice") << tinyModel(piece("a")) << QStringLiteral("refuses this vocabulary");
    QTest::newRow("empty piece") << tinyModel(piece("")) << QStringLiteral("refuses this vocabulary");
    QTest::newRow("piece of bad UTF-8") << tinyModel(piece("\xC3")) << QStringLiteral("piece 5");
    QTest::newRow("piece with a zero byte") << tinyModel(piece(QByteArray("x\0y", 3))) << QStringLiteral("piece 5");
    const auto scored = [](std::uint32_t bits) { return field(1, field(1, "c") + '\x15' + unit(bits)); };
    QTest::newRow("score is NaN") << tinyModel(scored(0x7FC00000U)) << QStringLiteral("score of piece 5");
    QTest::newRow("score is infinite") << tinyModel(scored(0xFF800000U)) << QStringLiteral("score of piece 5");
    QTest::newRow("endless piece") << tinyModel(piece(QByteArray(100000, 'x'))) << QStringLiteral("piece 5");
    QByteArray nested;
    for (int length = 2; length < 80; ++length) nested += piece(QByteArray(length, 'a'), UserDefined);
    QTest::newRow("nested user pieces") << tinyModel(nested) << QStringLiteral("begin alike");

    const QByteArray text("x\0", 2);
    QTest::newRow("table of 3 bytes") << withCharsMap("abc") << badTable;
    QTest::newRow("trie past the end") << withCharsMap(unit(1U << 20) + QByteArray(5000, '\0')) << badTable;
    QTest::newRow("trie of 4 GB") << withCharsMap(unit(0xFFFFFC00U) + QByteArray(5000, '\0')) << badTable;
    QTest::newRow("half a block") << withCharsMap(unit(512) + QByteArray(600, '\0')) << badTable;
    QTest::newRow("no texts") << withCharsMap(charsMap({}, "")) << badTable;
    QTest::newRow("text without an end") << withCharsMap(charsMap({}, "xyz")) << badTable;
    QTest::newRow("node far outside") << withCharsMap(charsMap({{0, 0x1FFFFFU << 10U}}, text)) << badTable;
    QTest::newRow("text far outside") << withCharsMap(charsMap({{7, 1U << 31U | 2U}}, text)) << badTable;
    // 'a' leads from node 0 to node 'b' ^ 'a' = 3, and from there back to itself.
    QTest::newRow("circle") << withCharsMap(charsMap({{0, 'b' << 10U}, {3, 'a' << 10U | 'a'}}, text)) << badTable;
    // 'a' leads to node 3, which has a rule, but what stands at 3 ^ 'c' is a node and no text.
    QTest::newRow("rule without a text")
        << withCharsMap(charsMap({{0, 'b' << 10U}, {3, 'c' << 10U | 1U << 8U | 'a'}, {3 ^ 'c', 0x12345U << 10U}}, text))
        << badTable;
    QTest::newRow("too many matches") << withCharsMap(nestedRules(33)) << badTable;
}

void TestTokenizer::refusesFile() {
    QFETCH(QByteArray, content);
    QFETCH(QString, problem);
    StandardError output(m_folder.filePath(QStringLiteral("stderr")));
    QString message;
    try {
        openContent(content);
    } catch (const bild::FileError& error) {
        message = QString::fromUtf8(error.what());
    }
    QVERIFY2(message.contains(problem), qPrintable(message));
    QVERIFY2(message.contains(QStringLiteral("spiece.model")), qPrintable(message));
    QVERIFY2(message.contains(QStringLiteral("Download")), qPrintable(message));
    QCOMPARE(output.text(), QByteArray());
}

void TestTokenizer::refusesWhatIsNoFile() {
    QVERIFY_EXCEPTION_THROWN(bild::Tokenizer::open(m_folder.filePath(QStringLiteral("none")).toStdString()),
                             bild::FileError);
    QVERIFY_EXCEPTION_THROWN(bild::Tokenizer::open(m_folder.path().toStdString()), bild::FileError);
    QVERIFY_EXCEPTION_THROWN(bild::Tokenizer::open("/dev/zero"), bild::FileError);
}

void TestTokenizer::refusesHugeFile() {
    const QString name = write(tinyModel(), QStringLiteral("huge.model"));
    QVERIFY(QFile::resize(name, qint64{1} << 36));  // takes no room on the disk
    QVERIFY_EXCEPTION_THROWN(bild::Tokenizer::open(name.toStdString()), bild::FileError);
}

void TestTokenizer::acceptsSoundCharsMap() {
    const bild::Tokenizer plain = openContent(withCharsMap({}));
    QCOMPARE(plain.encode("aab"), (Ids{5, 3, 3, 4}));
    // 'a' leads from node 0 to node 3, which has a rule: its value, text 0, stands at 3 ^ 'c'.
    const QByteArray map = charsMap({{0, 'b' << 10U}, {3, 'c' << 10U | 1U << 8U | 'a'}}, QByteArray("b\0", 2));
    QCOMPARE(openContent(withCharsMap(map)).encode("aab"), (Ids{5, 4, 4, 4}));
    // As many rules as sentencepiece has room for: the longest one, 32 times 'a', becomes one 'b'.
    QCOMPARE(openContent(withCharsMap(nestedRules(32))).encode(std::string(40, 'a')), (Ids{5, 4, 4}));
}

void TestTokenizer::cutsAddedTokens() {
    const std::string model = tinyModel(piece("\u2581")).toStdString();
    const auto open = [&](bool everyPart) {
        std::vector<bild::AddedToken> tokens{{9, "<hl>"}, {7, "\u00E4", false, true}, {1, "<s>"}, {8, "</s>"}};
        return bild::Tokenizer::parse(model, "m", {std::move(tokens), everyPart});
    };
    const bild::Tokenizer tokenizer = open(true);
    QCOMPARE(tokenizer.encode("a<hl>b"), (Ids{5, 3, 9, 5, 4}));
    QCOMPARE(open(false).encode("a<hl>b"), (Ids{5, 3, 9, 4}));
    QCOMPARE(open(false).encode("a<hl> b"), (Ids{5, 3, 9, 5, 4}));
    QCOMPARE(tokenizer.encode("a\u00E4  \u00E4"), (Ids{5, 3, 7, 7}));
    QCOMPARE(tokenizer.encode("<hl>"), (Ids{9}));
    // Control tokens are text, under whatever id they were added.
    for (const char* text : {"<s>", "</s>"}) {
        for (const std::int32_t id : tokenizer.encode(text)) QVERIFY2(id == 0 || id == 5, text);
    }
    QCOMPARE(tokenizer.piece(9), std::string("<hl>"));
    QCOMPARE(tokenizer.piece(6), std::string());
    QCOMPARE(tokenizer.size(), 6);
    // Offsets count in the whole text.
    QCOMPARE(tokenizer.unknownSpans("a<hl>x b<hl>y"), (std::vector<bild::Span>{{5, 6}, {12, 13}}));
}

void TestTokenizer::tellsAddedTokensApart() {
    const std::string model = tinyModel().toStdString();
    const auto with = [&](std::vector<bild::AddedToken> tokens) {
        return bild::Tokenizer::parse(model, "m", {std::move(tokens), true});
    };
    const bild::Tokenizer plain = with({});
    const bild::Tokenizer marked = with({{6, "<hl>"}});
    QVERIFY(!bild::Tokenizer::firstDifference(plain, marked));
    QVERIFY(!bild::Tokenizer::firstDifference(marked, plain));
    QCOMPARE(bild::Tokenizer::firstDifference(marked, with({{6, "<sep>"}})).value_or(-1), 6);
    // A piece where the other has an added token.
    const bild::Tokenizer longer = openContent(tinyModel(piece("c") + piece("d")));
    QCOMPARE(bild::Tokenizer::firstDifference(marked, longer).value_or(-1), 5);
    QCOMPARE(bild::Tokenizer::firstDifference(with({{5, "c"}, {6, "<hl>"}}), longer).value_or(-1), 6);
}

QTEST_APPLESS_MAIN(TestTokenizer)
#include "test_tokenizer.moc"
