// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cstring>
#include <limits>

#include "allocation_watch.h"
#include "checkpoint/safetensors.h"
#include "checkpoint/tensor_size.h"
#include "error.h"
#include "model_files.h"

using namespace bild;
using namespace bild::test;

namespace {

constexpr std::size_t kSmall = 4U << 20U;
const std::filesystem::path kName = "some/folder/model.safetensors";

/// The description of one tensor of floats, as it stands in a header.
QByteArray entry(const QByteArray& name, const QByteArray& shape, qint64 begin, qint64 end,
                 const QByteArray& type = "F32") {
    return "\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":" + shape + ",\"data_offsets\":[" +
           QByteArray::number(begin) + "," + QByteArray::number(end) + "]}";
}

QByteArray withHeaderLength(quint64 length) {
    return littleEndian(length, 8) + "{" + entry("a", "[1]", 0, 4) + "}" + QByteArray(4, 'x');
}

}  // namespace

class SafetensorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void readsEveryType_data();
    void readsEveryType();
    void readsMisalignedData();
    void readsTensorsInPlace();
    void acceptsMetadataPaddingAndEmptyTensors();
    void isNotMistakenForAWebPage();
    void countsBytesWithoutWrapping();

private:
    static void addDamagedHeaders();
    static void addDamagedTensors();
};

void SafetensorsTest::refuses_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    addDamagedHeaders();
    addDamagedTensors();
}

void SafetensorsTest::addDamagedHeaders() {
    const QByteArray good = safetensorsFile("{" + entry("a", "[2]", 0, 8) + "}", QByteArray(8, 'x'));
    QTest::newRow("empty file") << QByteArray() << "is empty";
    QTest::newRow("seven bytes") << good.left(7) << "cut off";
    QTest::newRow("truncated header") << good.left(20) << "cut off";
    QTest::newRow("truncated data") << good.chopped(1) << "cut off";
    QTest::newRow("no data") << good.chopped(8) << "cut off";
    QTest::newRow("header length 2^64-1") << withHeaderLength(~quint64{0}) << "18446744073709551615 bytes";
    QTest::newRow("header length 2^63") << withHeaderLength(quint64{1} << 63U) << "9223372036854775808 bytes";
    QTest::newRow("header over 100 MB") << withHeaderLength(100'000'001) << "100000001 bytes";
    QTest::newRow("header past the end") << withHeaderLength(1000) << "cut off";
    QTest::newRow("header length 0") << littleEndian(0, 8) << "JSON is broken";
    QTest::newRow("bad UTF-8") << safetensorsFile("{\"__metadata__\":{\"a\":\"\xC3\x28\"}}")
                               << "JSON is broken at byte";
    QTest::newRow("lone continuation byte") << safetensorsFile("{\"\x80\":1}") << "JSON is broken at byte";
    QTest::newRow("an array") << safetensorsFile("[]") << "not an object";
    QTest::newRow("a number") << safetensorsFile("17") << "not an object";
    QTest::newRow("a number beyond all range") << safetensorsFile("{\"a\":1e999}") << "beyond all range";
    QTest::newRow("100 000 deep") << safetensorsFile(deepJson()) << "nested deeper";
    QTest::newRow("100 000 deep in an object") << safetensorsFile("{\"a\":" + deepJson() + "}") << "nested deeper";
    QTest::newRow("100 000 objects deep")
        << safetensorsFile(QByteArray("{\"a\":").repeated(100'000)) << "nested deeper";
    QTest::newRow("two million values") << safetensorsFile("{\"a\":[" + QByteArray("0,").repeated(2'000'000) + "0]}")
                                        << "more values";
    QTest::newRow("duplicate tensor key")
        << safetensorsFile("{" + entry("a", "[1]", 0, 4) + "," + entry("a", "[1]", 4, 8) + "}", QByteArray(8, 'x'))
        << "'a' twice";
    QTest::newRow("duplicate key in a tensor")
        << safetensorsFile("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F16\"}}") << "'dtype' twice";
    QTest::newRow("metadata of numbers") << safetensorsFile("{\"__metadata__\":{\"a\":1}}") << "__metadata__";
    QTest::newRow("text after the header") << safetensorsFile("{} x") << "JSON is broken";
    QTest::newRow("web page") << kWebPage << "web page";
    QTest::newRow("Git LFS pointer") << kGitLfsPointer << "Git LFS pointer";
    QTest::newRow("server's answer") << QByteArray("Entry not found") << "download server";
}

void SafetensorsTest::addDamagedTensors() {
    const auto add = [](const char* row, const QByteArray& header, int dataBytes, const char* problem) {
        QTest::newRow(row) << safetensorsFile("{" + header + "}", QByteArray(dataBytes, 'x')) << problem;
    };
    add("overlap", entry("a", "[2]", 0, 8) + "," + entry("b", "[2]", 4, 12), 12, "'b' overlaps");
    add("the same bytes twice", entry("a", "[2]", 0, 8) + "," + entry("b", "[2]", 0, 8), 8, "overlaps");
    add("hole", entry("a", "[1]", 0, 4) + "," + entry("b", "[1]", 8, 12), 12, "hole before tensor 'b'");
    add("hole at the beginning", entry("a", "[1]", 4, 8), 8, "hole before tensor 'a'");
    add("end before begin", entry("a", "[1]", 8, 4), 8, "'a' ends before it begins");
    add("shape product 2^64", entry("a", "[4294967296,4294967296]", 0, 0), 0, "'a' has a shape that is too large");
    add("shape product overflows with a zero", entry("a", "[4294967296,0,4294967296]", 0, 0), 0, "too large");
    add("bytes overflow", entry("a", "[4611686018427387904]", 0, 0), 0, "too large");
    add("negative size", entry("a", "[-1]", 0, 4), 4, "'-1' in its 'shape'");
    add("two negative sizes", entry("a", "[-1,-1]", 0, 4), 4, "'-1' in its 'shape'");
    add("fractional size", entry("a", "[1.5]", 0, 6), 6, "'1.5' in its 'shape'");
    add("size beyond 64 bits", entry("a", "[18446744073709551616]", 0, 4), 4, "in its 'shape'");
    add("size beyond 63 bits", entry("a", "[18446744073709551615]", 0, 4), 4, "in its 'shape'");
    add("a text as size", entry("a", "[\"1\"]", 0, 4), 4, "in its 'shape'");
    add("shape is a number", entry("a", "1", 0, 4), 4, "'a' has no usable 'shape'");
    add("no shape", "\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}", 4, "'a' has no usable 'shape'");
    add("a hundred dimensions", entry("a", "[" + QByteArray("1,").repeated(99) + "1]", 0, 4), 4, "'shape'");
    add("negative offset", entry("a", "[1]", -4, 0), 4, "in its 'data_offsets'");
    add("three offsets", "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,4]}", 4, "needs two numbers");
    add("no offsets", "\"a\":{\"dtype\":\"F32\",\"shape\":[1]}", 4, "'a' has no usable 'data_offsets'");
    add("too many bytes", entry("a", "[1]", 0, 8), 8, "'a' has 8 bytes, but its shape and type need 4");
    add("too few bytes", entry("a", "[3]", 0, 8), 8, "'a' has 8 bytes, but its shape and type need 12");
    add("unknown type", entry("a", "[4]", 0, 4, "F8_E4M3"), 4, "unknown type 'F8_E4M3'");
    add("no type", "\"a\":{\"shape\":[1],\"data_offsets\":[0,4]}", 4, "'a' has no type");
    add("type is a number", "\"a\":{\"dtype\":7,\"shape\":[1],\"data_offsets\":[0,4]}", 4, "'a' has no type");
    add("tensor is a number", "\"a\":7", 0, "'a' has no description");
    add("trailing bytes", entry("a", "[1]", 0, 4), 5, "1 bytes that belong to no tensor");
    add("data without tensors", "", 3, "3 bytes that belong to no tensor");
    add("past the end", entry("a", "[1000000000]", 0, 4'000'000'000), 4, "cut off: tensor 'a'");
    add("name with control characters", entry("a\\n\\u001b[31m", "[1]", 0, 8), 8, "'a??[31m'");
}

void SafetensorsTest::refuses() {
    QFETCH(QByteArray, content);
    QFETCH(QString, problem);
    forgetLargestAllocation();
    const QString message = refusalOf([&] { (void)readSafetensors(asBytes(content), kName); });
    QVERIFY2(message.contains(problem), qPrintable(message));
    QVERIFY2(message.startsWith(QString::fromStdString(kName.string()) + ": "), qPrintable(message));
    QVERIFY2(message.contains("ownload") || message.contains("Get a version"), qPrintable(message));
    QVERIFY2(message.size() < 500, qPrintable(message));
    // The two million values are refused half way: 16 bytes each and a vector that doubles.
    const std::size_t allowed = content.size() > 1'000'000 ? 64U << 20U : kSmall;
    QVERIFY2(largestAllocation() < allowed, qPrintable(QString::number(largestAllocation())));
}

void SafetensorsTest::readsEveryType_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("expected");
    QTest::addColumn<int>("bytes");
    const auto add = [](const char* name, ElementType type, int bytes) {
        QTest::newRow(name) << QByteArray(name) << static_cast<int>(type) << bytes;
    };
    add("F64", ElementType::Float64, 8);
    add("F32", ElementType::Float32, 4);
    add("F16", ElementType::Float16, 2);
    add("BF16", ElementType::BFloat16, 2);
    add("I64", ElementType::Int64, 8);
    add("I32", ElementType::Int32, 4);
    add("I16", ElementType::Int16, 2);
    add("I8", ElementType::Int8, 1);
    add("U8", ElementType::UInt8, 1);
    add("BOOL", ElementType::Bool, 1);
}

void SafetensorsTest::readsEveryType() {
    QFETCH(QByteArray, type);
    QFETCH(int, expected);
    QFETCH(int, bytes);
    const QByteArray content =
        safetensorsFile("{" + entry("a", "[2,3]", 0, 6 * bytes, type) + "}", QByteArray(6 * bytes, 'x'));
    const std::vector<TensorView> tensors = readSafetensors(asBytes(content), kName);
    QCOMPARE(tensors.size(), std::size_t{1});
    QCOMPARE(static_cast<int>(tensors[0].type), expected);
    QCOMPARE(tensors[0].shape, (std::vector<std::int64_t>{2, 3}));
    QCOMPARE(tensors[0].data.size(), static_cast<std::size_t>(6 * bytes));
}

void SafetensorsTest::readsMisalignedData() {
    // A byte before the floats, and a header whose length is odd.
    QByteArray header = "{" + entry("a", "[1]", 0, 1, "U8") + "," + entry("b", "[2]", 1, 9) + "}";
    if (header.size() % 2 == 0) header += ' ';
    const float numbers[2] = {1.5F, -2.25F};
    const QByteArray content =
        safetensorsFile(header, "x" + QByteArray(reinterpret_cast<const char*>(numbers), sizeof(numbers)));
    const std::vector<TensorView> tensors = readSafetensors(asBytes(content), kName);
    QCOMPARE(tensors.size(), std::size_t{2});
    QCOMPARE(std::memcmp(tensors[1].data.data(), numbers, sizeof(numbers)), 0);
}

void SafetensorsTest::readsTensorsInPlace() {
    const QByteArray content =
        safetensorsFile("{" + entry("b", "[1]", 4, 8) + "," + entry("a", "[1]", 0, 4) + "}", "AAAABBBB");
    const std::vector<TensorView> tensors = readSafetensors(asBytes(content), kName);
    QCOMPARE(tensors.size(), std::size_t{2});
    QCOMPARE(tensors[0].name, std::string("a"));
    QCOMPARE(tensors[0].data.data(), asBytes(content).last(8).data());
    QCOMPARE(tensors[1].name, std::string("b"));
    QCOMPARE(tensors[1].data.data(), asBytes(content).last(4).data());
}

void SafetensorsTest::acceptsMetadataPaddingAndEmptyTensors() {
    const QByteArray header = "{\"__metadata__\":{\"format\":\"pt\"}," + entry("none", "[0,4]", 0, 0) + "," +
                              entry("scalar", "[]", 0, 4) + "}      ";
    const QByteArray content = safetensorsFile(header, "abcd");
    const std::vector<TensorView> tensors = readSafetensors(asBytes(content), kName);
    QCOMPARE(tensors.size(), std::size_t{2});
    QCOMPARE(tensors[0].name, std::string("none"));
    QVERIFY(tensors[0].data.empty());
    QVERIFY(tensors[1].shape.empty());
    QCOMPARE(tensors[1].data.size(), std::size_t{4});
}

void SafetensorsTest::isNotMistakenForAWebPage() {
    // '<' is 60: a header of that length begins like a page.
    QByteArray header = "{" + entry("a", "[1]", 0, 4) + "}";
    QVERIFY(header.size() < 60);
    header = header.leftJustified(60, ' ');
    const QByteArray content = safetensorsFile(header, "abcd");
    QVERIFY(content.startsWith('<'));
    QCOMPARE(readSafetensors(asBytes(content), kName).size(), std::size_t{1});
}

void SafetensorsTest::countsBytesWithoutWrapping() {
    using Shape = std::vector<std::int64_t>;
    QCOMPARE(byteCount(Shape{3, 5}, ElementType::Float16), std::optional<std::uint64_t>(30));
    QCOMPARE(byteCount(Shape{}, ElementType::Float64), std::optional<std::uint64_t>(8));
    QCOMPARE(byteCount(Shape{0, 7}, ElementType::Float32), std::optional<std::uint64_t>(0));
    constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
    QCOMPARE(byteCount(Shape{largest}, ElementType::Int8), std::optional<std::uint64_t>(largest));
    QVERIFY(!byteCount(Shape{largest}, ElementType::Int16));
    QVERIFY(!byteCount(Shape{largest, 0, 2}, ElementType::Int8));
    QVERIFY(!byteCount(Shape{-1}, ElementType::Int8));
    QVERIFY(!byteCount(Shape(kMaxRank + 1, 1), ElementType::Int8));
}

QTEST_APPLESS_MAIN(SafetensorsTest)
#include "test_safetensors.moc"
