// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <array>
#include <cstring>
#include <limits>

#include "allocation_watch.h"
#include "checkpoint/pytorch_bin.h"
#include "model_files.h"
#include "pickle_writer.h"
#include "zip_writer.h"

using namespace bild;
using namespace bild::test;

namespace {

constexpr std::size_t kSmall = 16U << 20U;
const std::filesystem::path kName = "some/folder/pytorch_model.bin";

/// Eight floats: 0, 1, ... 7.
QByteArray eightFloats() {
    std::array<float, 8> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<float>(i);
    return {reinterpret_cast<const char*>(numbers.data()), sizeof(numbers)};
}

/// A file with this pickle and eight floats as its storage "0".
QByteArray fileOf(const QByteArray& pickle, const QList<ZipEntry>& more = {}) {
    return zipArchive(QList<ZipEntry>{{"archive/data.pkl", pickle}, {"archive/data/0", eightFloats()}} + more);
}

QByteArray fileOf(const pickle::View& view) {
    return fileOf(pickle::stateDict({{pickle::text("a"), pickle::tensor(view)}}));
}

std::vector<float> floatsOf(const TensorView& tensor) {
    std::vector<float> numbers(tensor.data.size() / sizeof(float));
    if (!numbers.empty()) std::memcpy(numbers.data(), tensor.data.data(), numbers.size() * sizeof(float));
    return numbers;
}

}  // namespace

class PytorchBinTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void readsStoredTensorsInPlace();
    void unpacksAnHonestDeflatedFile();
    void makesViewsContiguous_data();
    void makesViewsContiguous();
    void readsEveryStorageType_data();
    void readsEveryStorageType();
    void readsParametersModuleVersionsAndTheMemo();
    void readsProtocol4();

private:
    static void addOtherFiles();
    static void addPickleTricks();
    static void addForbiddenCalls();
    static void addBadTensors();
    static void addBadArchives();
};

void PytorchBinTest::refuses_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    addOtherFiles();
    addPickleTricks();
    addForbiddenCalls();
    addBadTensors();
    addBadArchives();
}

void PytorchBinTest::addOtherFiles() {
    const QByteArray good = fileOf(pickle::View{});
    QTest::newRow("empty file") << QByteArray() << "is empty";
    QTest::newRow("web page") << kWebPage << "web page";
    QTest::newRow("Git LFS pointer") << kGitLfsPointer << "Git LFS pointer";
    QTest::newRow("noise") << QByteArray("\x13\x37 noise") << "not a file of PyTorch weights";
    QTest::newRow("old format") << QByteArray::fromHex("80028a0a6cfc9c46f920") +
                                       QByteArray::fromHex("6aa850192e80024de9032e")
                                << "old format of PyTorch";
    QTest::newRow("one byte") << good.left(1) << "not a file of PyTorch weights";
    QTest::newRow("four bytes") << good.left(4) << "cut off or damaged";
    QTest::newRow("half") << good.left(good.size() / 2) << "cut off or damaged";
    QTest::newRow("all but the last byte") << good.chopped(1) << "cut off or damaged";
    QTest::newRow("big-endian") << fileOf(pickle::program("}"), {{"archive/byteorder", "big"}}) << "byte order";
}

void PytorchBinTest::addPickleTricks() {
    const auto add = [](const char* row, const QByteArray& pickle, const char* problem) {
        QTest::newRow(row) << fileOf(pickle) << problem;
    };
    using pickle::program;
    const QByteArray dict = program("}");
    add("empty pickle", "", "cut off");
    add("not a pickle", "{}", "does not begin as one");
    add("protocol 0", "(dp0\n.", "does not begin as one");
    add("protocol 6", QByteArray("\x80\x06}."), "unknown protocol 6");
    add("no end", dict.chopped(1), "cut off");
    add("goes on after its end", dict + "}", "goes on after its end");
    add("nothing left", program(""), "leaves more than one value");
    add("two values left", program("}}"), "leaves more than one value");
    add("a mark left", program("}("), "leaves more than one value");
    add("not a dictionary", program("]"), "holds no dictionary");
    add("a key that is no text", pickle::stateDict({{"N", pickle::tensor({})}}), "is no text");
    add("an entry that is no tensor", pickle::stateDict({{pickle::text("a"), pickle::integer(3)}}), "'a' is no tensor");
    add("a bare storage", pickle::stateDict({{pickle::text("a"), pickle::storage({})}}), "'a' is no tensor");
    add("a dictionary that holds itself",
        program("}q" + QByteArray(1, '\0') + pickle::text("a") + "h" + QByteArray(1, '\0') + "s"), "'a' is no tensor");
    add("one name twice",
        pickle::stateDict({{pickle::text("a"), pickle::tensor({})}, {pickle::text("a"), pickle::tensor({})}}),
        "names the tensor 'a' twice");
    add("pops an empty stack", program("\x85"), "takes more values than it has");
    add("pops through a mark", program("}NN(s"), "takes more values than it has");
    add("pops two of one", program("N\x86"), "takes more values than it has");
    add("group without a mark", program("Nt"), "ends a group that it did not begin");
    add("recalls nothing", program("h\x01"), "recalls a value");
    add("recalls beyond", program("j\xff\xff\xff\xff"), "recalls a value");
    add("stores nothing", program("q\x01"), "takes more values than it has");
    add("odd number of items", program("}(NNNu"), "no dictionary");
    add("sets items of a list", program("](NNu"), "no dictionary");
    add("appends to a dictionary", program("}Na"), "no list");
    add("state for a list", program("]Nb"), "gives a state");
    add("100 000 marks", program(QByteArray(100'000, '(')), "nested too deep");
    add("200 000 values on the stack", program(QByteArray(200'000, 'N')), "stacks up more values");
    add("a million values", program(QByteArray("](NNNNNNNNNNe").repeated(100'000)), "more values than any model");
    add("100 000 tuples deep", program(")" + QByteArray(100'000, '\x85')), "holds no dictionary");
    add("text of 4 GB", program("X\xff\xff\xff\xff"), "cut off");
    add("text of 2^64-1 bytes", program("\x8d" + QByteArray(8, '\xff')), "cut off");
    add("name without an end", program("ccollections"), "cut off");
    add("number of 255 bytes", program("\x8a\xff" + QByteArray(255, 'x')), "number beyond all range");
    add("frame cut off", program("\x95xx"), "cut off");
    for (const char opcode : {'0', '1', '2', 'I',    'F',    'L',    'S',    'V',    'P',    'd',    'l',   'p',
                              'g', 'B', 'C', '\x8b', '\x8f', '\x90', '\x91', '\x96', '\x97', '\x98', '\xff'}) {
        const QByteArray row = "instruction " + QByteArray::number(static_cast<unsigned char>(opcode));
        QTest::newRow(row) << fileOf(program("}" + QByteArray(1, opcode))) << QString(row);
    }
}

void PytorchBinTest::addForbiddenCalls() {
    const auto add = [](const char* row, const QByteArray& instructions, const char* problem) {
        QTest::newRow(row) << fileOf(pickle::program(instructions)) << problem;
    };
    using pickle::global;
    const QByteArray command = pickle::tuple({pickle::text("touch /tmp/bild-was-here")}) + "R";
    add("os.system", global("os", "system") + command, "refers to 'os.system'");
    add("posix.system", global("posix", "system") + command, "refers to 'posix.system'");
    add("eval", global("builtins", "eval") + command, "refers to 'builtins.eval'");
    add("exec", global("__builtin__", "exec") + command, "refers to '__builtin__.exec'");
    add("os.system from the stack", pickle::text("os") + pickle::text("system") + "\x93" + command, "'os.system'");
    add("dotted name", pickle::text("collections") + pickle::text("OrderedDict.__init__") + "\x93" + command,
        "refers to 'collections.OrderedDict.__init__'");
    add("torch.load", global("torch", "load") + command, "refers to 'torch.load'");
    add("torch bytes", global("torch.storage", "_load_from_bytes") + command, "'torch.storage._load_from_bytes'");
    add("numpy", global("numpy.core.multiarray", "_reconstruct") + command, "multiarray._reconstruct'");
    add("object by class", global("collections", "OrderedDict") + ")\x81", "instruction 129");
    add("old instance", "(ios\nsystem\n", "instruction 105");
    add("old object", "(" + global("collections", "OrderedDict") + "o", "instruction 111");
    add("extension", "\x82\x01", "instruction 130");
    add("calls a text", pickle::text("system") + command, "describes a call");
    add("calls a tensor", pickle::tensor({}) + command, "describes a call");
    add("calls without a tuple", global("collections", "OrderedDict") + "NR", "describes a call");
    add("a dictionary of arguments", global("collections", "OrderedDict") + command, "describes a dictionary");
    add("a tensor of nothing", global("torch._utils", "_rebuild_tensor_v2") + ")R", "describes a tensor");
    add("a parameter of nothing", global("torch._utils", "_rebuild_parameter") + ")R", "describes a parameter");
    add("a name of numbers", "K\x01K\x02\x93", "no text");
    add("id that is no tuple", pickle::text("storage") + "Q", "describes a storage");
    add("id of something else", pickle::tuple({pickle::text("module"), "N", "N", "N", "N"}) + "Q", "a storage");
}

void PytorchBinTest::addBadTensors() {
    const auto add = [](const char* row, const pickle::View& view, const char* problem) {
        QTest::newRow(row) << fileOf(view) << problem;
    };
    constexpr qint64 large = qint64{1} << 62U;
    add("one element too many", {.shape = {9}}, "'a' reaches beyond its storage");
    add("one element too far", {.offset = 1}, "'a' reaches beyond its storage");
    add("far offset", {.offset = large}, "'a' reaches beyond its storage");
    add("far stride", {.shape = {2}, .strides = {large}}, "'a' reaches beyond its storage");
    add("strides that wrap", {.shape = {3, 3}, .strides = {large, large}}, "'a' reaches beyond its storage");
    add("rows beyond the end", {.shape = {3, 3}, .strides = {3, 1}}, "'a' reaches beyond its storage");
    add("negative offset", {.offset = -1}, "a tensor's size");
    add("negative size", {.shape = {-8}}, "a tensor's size");
    add("negative stride", {.offset = 7, .strides = {-1}}, "a tensor's size");
    add("fewer strides than sizes", {.shape = {2, 4}, .strides = {4}}, "a tensor's strides");
    add("twenty dimensions", {.shape = QList<qint64>(20, 1), .strides = QList<qint64>(20, 1)}, "a tensor's shape");
    add("shape product overflows", {.shape = {large, large}, .strides = {0, 0}}, "too large for any memory");
    add("one element repeated for ever", {.shape = {large / 8}, .strides = {0}}, "more memory than the whole file");
    add("one element repeated 10^6 times", {.shape = {1'000'000}, .strides = {0}}, "more memory than the whole file");
    add("missing storage", {.key = "1"}, "lacks the data of tensor 'a'");
    add("storage outside the folder", {.key = "../data.pkl"}, "lacks the data of tensor 'a'");
    add("storage said to be larger", {.elements = 9}, "the data of tensor 'a' have 32 bytes");
    add("storage said to be smaller", {.elements = 7, .shape = {7}}, "the data of tensor 'a' have 32 bytes");
    add("storage said to be enormous", {.elements = large}, "the data of tensor 'a' have 32 bytes");
    add("negative storage", {.elements = -8}, "a tensor's size");
    add("unknown storage", {.storageType = "ComplexFloatStorage"}, "refers to 'torch.ComplexFloatStorage'");
    QList<std::pair<QByteArray, QByteArray>> repeated;
    for (int i = 0; i < 2000; ++i) {
        repeated.append({pickle::text(QByteArray::number(i)), pickle::tensor({.shape = {1000}, .strides = {0}})});
    }
    QTest::newRow("many views that repeat") << fileOf(pickle::stateDict(repeated)) << "more memory than the whole file";
}

void PytorchBinTest::addBadArchives() {
    const QByteArray pickle = pickle::stateDict({{pickle::text("a"), pickle::tensor({})}});
    const ZipEntry data{"archive/data/0", eightFloats()};
    const auto add = [&](const char* row, const QList<ZipEntry>& entries, const char* problem) {
        QTest::newRow(row) << zipArchive(entries) << problem;
    };
    add("no pickle", {data}, "has no 'data.pkl'");
    add("pickle too deep", {{"a/b/data.pkl", pickle}}, "has no 'data.pkl'");
    add("two pickles", {{"a/data.pkl", pickle}, {"b/data.pkl", pickle}}, "more than one 'data.pkl'");
    add("entry twice", {{"archive/data.pkl", pickle}, data, data}, "'archive/data/0' twice");
    add("zip bomb", {{"archive/data.pkl", pickle}, {"archive/data/0", QByteArray(20'000'000, '\0'), true}}, "zip bomb");
    add("zip bomb in the pickle", {{"archive/data.pkl", QByteArray(20'000'000, 'N'), true}}, "zip bomb");
    add("said to unpack to 4 GB",
        {{.name = "archive/data.pkl", .content = pickle, .deflated = true, .size = 0xFFFFFFF0U}}, "zip bomb");
    QList<ZipEntry> overlapping = {{"archive/data.pkl", pickle}, {"archive/data/0", QByteArray(100'000, 'x')}};
    const auto first = static_cast<quint32>(30 + 16 + pickle.size());
    for (int i = 1; i < 60; ++i) {
        overlapping.append({.name = "archive/data/" + QByteArray::number(i),
                            .size = 100'000,
                            .compressedSize = 100'000,
                            .headerOffset = first});
    }
    add("entries that share their bytes", overlapping, "zip bomb");
    add("said to be longer than the file",
        {{"archive/data.pkl", pickle},
         {.name = "archive/data/0", .content = eightFloats(), .size = 100'000, .compressedSize = 100'000}},
        "archive");
    add("stored in two sizes",
        {{"archive/data.pkl", pickle}, {.name = "archive/data/0", .content = eightFloats(), .size = 33}}, "damaged");
    add("unpacks to less than it says",
        {{.name = "archive/data.pkl",
          .content = pickle,
          .deflated = true,
          .size = static_cast<quint32>(pickle.size() + 1)}},
        "damaged entry 'archive/data.pkl'");
    add("unpacks to more than it says",
        {{.name = "archive/data.pkl",
          .content = pickle,
          .deflated = true,
          .size = static_cast<quint32>(pickle.size() - 1)}},
        "damaged entry 'archive/data.pkl'");
    add("begins beyond the end",
        {{"archive/data.pkl", pickle},
         {.name = "archive/data/0", .content = eightFloats(), .headerOffset = 0x7FFFFFFF}},
        "damaged");
    add("encrypted", {{.name = "archive/data.pkl", .content = pickle, .flags = 1}}, "encrypted");
    add("unknown packing", {{.name = "archive/data.pkl", .content = pickle, .method = 77}},
        "damaged entry 'archive/data.pkl'");
    QTest::newRow("damaged packing")
        << zipArchive({{"archive/data.pkl", pickle.repeated(9), true}}).replace(60, 20, QByteArray(20, '\xAA'))
        << "damaged entry 'archive/data.pkl'";
}

void PytorchBinTest::refuses() {
    QFETCH(QByteArray, content);
    QFETCH(QString, problem);
    forgetLargestAllocation();
    const QString message = refusalOf([&] { (void)readPytorchBin(asBytes(content), kName); });
    QVERIFY2(message.contains(problem), qPrintable(message));
    QVERIFY2(message.startsWith(QString::fromStdString(kName.string()) + ": "), qPrintable(message));
    QVERIFY2(message.contains("ownload") || message.contains("convert it to safetensors") ||
                 message.contains("source you trust"),
             qPrintable(message));
    QVERIFY2(message.size() < 500, qPrintable(message));
    // A million small values are refused half way, at some hundred bytes each; everything else costs next to nothing.
    const std::size_t allowed = content.size() > 1'000'000 ? 128U << 20U : kSmall;
    QVERIFY2(largestAllocation() < allowed, qPrintable(QString::number(largestAllocation())));
}

void PytorchBinTest::readsStoredTensorsInPlace() {
    const QByteArray content = fileOf(pickle::View{.offset = 2, .shape = {2, 3}, .strides = {3, 1}});
    const PytorchTensors read = readPytorchBin(asBytes(content), kName);
    QCOMPARE(read.tensors.size(), std::size_t{1});
    QVERIFY(read.buffers.empty());
    const TensorView& tensor = read.tensors[0];
    QCOMPARE(tensor.name, std::string("a"));
    QCOMPARE(tensor.shape, (std::vector<std::int64_t>{2, 3}));
    QCOMPARE(floatsOf(tensor), (std::vector<float>{2, 3, 4, 5, 6, 7}));
    QCOMPARE(tensor.data.data(), asBytes(content).data() + content.indexOf(eightFloats()) + 2 * sizeof(float));
}

void PytorchBinTest::unpacksAnHonestDeflatedFile() {
    const QByteArray pickle = pickle::stateDict({{pickle::text("a"), pickle::tensor({})}});
    const QByteArray content =
        zipArchive({{"archive/data.pkl", pickle, true}, {"archive/data/0", eightFloats(), true}});
    const PytorchTensors read = readPytorchBin(asBytes(content), kName);
    QCOMPARE(read.tensors.size(), std::size_t{1});
    QCOMPARE(floatsOf(read.tensors[0]), (std::vector<float>{0, 1, 2, 3, 4, 5, 6, 7}));
}

void PytorchBinTest::makesViewsContiguous_data() {
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QList<qint64>>("shape");
    QTest::addColumn<QList<qint64>>("strides");
    QTest::addColumn<QList<float>>("expected");
    using Sizes = QList<qint64>;
    using Numbers = QList<float>;
    QTest::newRow("transposed") << qint64{0} << Sizes{4, 2} << Sizes{1, 4} << Numbers{0, 4, 1, 5, 2, 6, 3, 7};
    QTest::newRow("every second") << qint64{1} << Sizes{4} << Sizes{2} << Numbers{1, 3, 5, 7};
    QTest::newRow("columns") << qint64{1} << Sizes{2, 2} << Sizes{4, 1} << Numbers{1, 2, 5, 6};
    QTest::newRow("permuted cube") << qint64{0} << Sizes{2, 2, 2} << Sizes{1, 4, 2} << Numbers{0, 2, 4, 6, 1, 3, 5, 7};
    QTest::newRow("repeated") << qint64{3} << Sizes{2, 2} << Sizes{1, 0} << Numbers{3, 3, 4, 4};
    QTest::newRow("wild stride of a single row")
        << qint64{0} << Sizes{2, 1} << Sizes{4, std::numeric_limits<qint64>::max()} << Numbers{0, 4};
    QTest::newRow("scalar") << qint64{5} << Sizes{} << Sizes{} << Numbers{5};
    QTest::newRow("nothing") << qint64{0} << Sizes{0, 3} << Sizes{3, 1} << Numbers{};
}

void PytorchBinTest::makesViewsContiguous() {
    QFETCH(qint64, offset);
    QFETCH(QList<qint64>, shape);
    QFETCH(QList<qint64>, strides);
    QFETCH(QList<float>, expected);
    const QByteArray content = fileOf(pickle::View{.offset = offset, .shape = shape, .strides = strides});
    const PytorchTensors read = readPytorchBin(asBytes(content), kName);
    QCOMPARE(read.tensors.size(), std::size_t{1});
    QCOMPARE(floatsOf(read.tensors[0]), std::vector<float>(expected.begin(), expected.end()));
}

void PytorchBinTest::readsEveryStorageType_data() {
    QTest::addColumn<QByteArray>("storageType");
    QTest::addColumn<int>("expected");
    const auto add = [](const char* name, ElementType type) {
        QTest::newRow(name) << QByteArray(name) << static_cast<int>(type);
    };
    add("DoubleStorage", ElementType::Float64);
    add("FloatStorage", ElementType::Float32);
    add("HalfStorage", ElementType::Float16);
    add("BFloat16Storage", ElementType::BFloat16);
    add("LongStorage", ElementType::Int64);
    add("IntStorage", ElementType::Int32);
    add("ShortStorage", ElementType::Int16);
    add("CharStorage", ElementType::Int8);
    add("ByteStorage", ElementType::UInt8);
    add("BoolStorage", ElementType::Bool);
}

void PytorchBinTest::readsEveryStorageType() {
    QFETCH(QByteArray, storageType);
    QFETCH(int, expected);
    const auto type = static_cast<ElementType>(expected);
    const qint64 elements = eightFloats().size() / static_cast<qint64>(bytesOf(type));
    const QByteArray content =
        fileOf(pickle::View{.storageType = storageType, .elements = elements, .shape = {elements}});
    const PytorchTensors read = readPytorchBin(asBytes(content), kName);
    QCOMPARE(read.tensors.size(), std::size_t{1});
    QCOMPARE(static_cast<int>(read.tensors[0].type), expected);
    QCOMPARE(QByteArray(reinterpret_cast<const char*>(read.tensors[0].data.data()), 32), eightFloats());
}

void PytorchBinTest::readsParametersModuleVersionsAndTheMemo() {
    // An ordered dictionary with a state, a parameter around a tensor, and a second name for the same tensor.
    const QByteArray ordered = pickle::global("collections", "OrderedDict") + ")R";
    const QByteArray parameter = pickle::global("torch._utils", "_rebuild_parameter") +
                                 pickle::tuple({pickle::tensor({}), "\x88", ordered}) + "R";
    const QByteArray versions = "}" + pickle::text("_metadata") + "}s";
    const QByteArray content =
        fileOf(pickle::program(ordered + "(" + pickle::text("a") + parameter + "r\x01\x02\x03\x04" + pickle::text("b") +
                               "j\x01\x02\x03\x04u" + versions + "b"));
    const PytorchTensors read = readPytorchBin(asBytes(content), kName);
    QCOMPARE(read.tensors.size(), std::size_t{2});
    QCOMPARE(read.tensors[0].name, std::string("a"));
    QCOMPARE(read.tensors[1].name, std::string("b"));
    QCOMPARE(read.tensors[0].data.data(), read.tensors[1].data.data());
}

void PytorchBinTest::readsProtocol4() {
    const auto shortText = [](const QByteArray& content) {
        return "\x8c" + littleEndian(static_cast<quint64>(content.size()), 1) + content + "\x94";
    };
    QByteArray tensor = pickle::tensor({});
    tensor.replace(pickle::global("torch._utils", "_rebuild_tensor_v2"),
                   shortText("torch._utils") + shortText("_rebuild_tensor_v2") + "\x93\x94");
    const QByteArray body = "}\x94" + shortText("a") + tensor + "s.";
    const QByteArray pickle = "\x80\x04\x95" + littleEndian(static_cast<quint64>(body.size()), 8) + body;
    const PytorchTensors read = readPytorchBin(asBytes(fileOf(pickle)), kName);
    QCOMPARE(read.tensors.size(), std::size_t{1});
    QCOMPARE(read.tensors[0].name, std::string("a"));
}

QTEST_APPLESS_MAIN(PytorchBinTest)
#include "test_pytorch_bin.moc"
