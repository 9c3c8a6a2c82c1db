// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>

#include <QElapsedTimer>
#include <QFile>
#include <QtTest>
#include <cstring>
#include <functional>

#include "allocation_watch.h"
#include "checkpoint/checkpoint.h"
#include "model_files.h"
#include "pickle_writer.h"
#include "zip_writer.h"

using namespace bild;
using namespace bild::test;

namespace {

using Fill = std::function<void(const ModelFolder&)>;

const char* const kIndex = "model.safetensors.index.json";

/// The description of a tensor of `elements` floats whose data begin at `begin`, as it stands in a header.
QByteArray floatEntry(const QByteArray& name, qint64 elements, qint64 begin) {
    const QString entry = "\"%1\":{\"dtype\":\"F32\",\"shape\":[%2],\"data_offsets\":[%3,%4]}";
    return entry.arg(QString(name)).arg(elements).arg(begin).arg(begin + 4 * elements).toUtf8();
}

/// A shard that holds one float under each of these names.
QByteArray shard(const QList<QByteArray>& names) {
    QList<QByteArray> entries;
    for (qsizetype i = 0; i < names.size(); ++i) entries.append(floatEntry(names[i], 1, 4 * i));
    return safetensorsFile("{" + entries.join(",") + "}", QByteArray(4 * names.size(), 'x'));
}

QByteArray index(const QByteArray& weightMap) {
    return "{\"metadata\":{\"total_size\":8},\"weight_map\":" + weightMap + "}";
}

/// A file of PyTorch weights that holds one float under this name.
QByteArray binShard(const QByteArray& name) {
    const QByteArray tensor = pickle::tensor({.elements = 1, .shape = {1}});
    return zipArchive({{"m/data.pkl", pickle::stateDict({{pickle::text(name), tensor}})}, {"m/data/0", "abcd"}});
}

/// Sum of the elements, and of the elements times their index modulo 97, which tells orders apart.
std::pair<double, double> sumsOf(const TensorView& tensor) {
    double sum = 0.0;
    double weighted = 0.0;
    for (std::size_t i = 0; i < tensor.data.size() / sizeof(float); ++i) {
        float number = 0.0F;
        std::memcpy(&number, tensor.data.data() + i * sizeof(float), sizeof(float));
        sum += static_cast<double>(number);
        weighted += static_cast<double>(number) * static_cast<double>(i % 97);
    }
    return {sum, weighted};
}

}  // namespace

Q_DECLARE_METATYPE(Fill)

class CheckpointTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsGoldenTensors_data();
    void readsGoldenTensors();
    void listsGoldenFiles_data();
    void listsGoldenFiles();
    void prefersSafetensors();
    void readsShardedPytorchFiles();
    void followsLinksOfTheUser();
    void opensALargeFileWithoutReadingIt();
    void survivesAMove();
    void refuses_data();
    void refuses();

private:
    static void addBadFolders();
    static void addBadIndexes();
};

void CheckpointTest::readsGoldenTensors_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<qint64>>("shape");
    QTest::addColumn<double>("sum");
    QTest::addColumn<double>("weighted");
    const auto add = [](const char* folder, const char* name, const QList<qint64>& shape, double sum, double weighted) {
        QTest::addRow("%s %s", folder, name) << QString(folder) << QString(name) << shape << sum << weighted;
    };
    // Computed once with PyTorch in double precision.
    const char* const bias = "encoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight";
    const char* const wo = "decoder.block.1.layer.2.DenseReluDense.wo.weight";
    add("mt5-pytorch-bin/small", "shared.weight", {384, 32}, -192.851852, -5497.20675);
    add("mt5-pytorch-bin/small", "lm_head.weight", {384, 32}, -79.8065212, -3391.33066);
    add("mt5-pytorch-bin/small", bias, {32, 3}, 15.4100094, 839.961084);
    add("mt5-pytorch-bin/small", wo, {32, 48}, 3.31839551, 24.7602558);
    add("mt5-pytorch-bin/small", "decoder.final_layer_norm.weight", {32}, 32.5136917, 507.623105);
    add("mt5-pytorch-bin/large", "shared.weight", {384, 32}, -191.597925, -5234.00085);
    add("mt5-pytorch-bin/large", "lm_head.weight", {384, 32}, -85.2306774, -3633.72168);
    add("t5-v1.0-safetensors/small", "shared.weight", {384, 32}, -287.24979, -20791.1372);
    add("t5-v1.0-safetensors/small", bias, {32, 4}, -4.03177306, -44.1907204);
    add("t5-v1.0-safetensors/small", wo, {32, 64}, -38.239243, -1421.41524);
    add("t5-v1.0-safetensors/large", wo, {32, 64}, -38.8345765, -1447.54502);
    add("t5-v1.1-sharded/small", "lm_head.weight", {384, 24}, -104.630835, -4780.92245);
    add("t5-v1.1-sharded/small", wo, {24, 48}, 3.54957101, 283.701089);
    add("t5-v1.1-sharded/large", "shared.weight", {384, 24}, 75.0457788, 3015.40259);
    add("t5-v1.1-sharded/large", bias, {16, 3}, -4.43193213, 6.36284035);
}

void CheckpointTest::readsGoldenTensors() {
    QFETCH(QString, folder);
    QFETCH(QString, name);
    QFETCH(QList<qint64>, shape);
    QFETCH(double, sum);
    QFETCH(double, weighted);
    const Checkpoint checkpoint = Checkpoint::open((BILD_TEST_DATA "/golden/" + folder).toStdString());
    const TensorView* const tensor = checkpoint.find(name.toStdString());
    QVERIFY(tensor != nullptr);
    QCOMPARE(tensor->name, name.toStdString());
    QVERIFY(tensor->type == ElementType::Float32);
    QCOMPARE(tensor->shape, std::vector<std::int64_t>(shape.begin(), shape.end()));
    const auto [actualSum, actualWeighted] = sumsOf(*tensor);
    QVERIFY2(std::abs(actualSum - sum) < 1e-5, qPrintable(QString::number(actualSum, 'g', 10)));
    QVERIFY2(std::abs(actualWeighted - weighted) < 1e-3, qPrintable(QString::number(actualWeighted, 'g', 10)));
}

void CheckpointTest::listsGoldenFiles_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("tensors");
    QTest::addColumn<QStringList>("files");
    QTest::newRow("bin") << "mt5-pytorch-bin/small" << 54 << QStringList{"pytorch_model.bin"};
    QTest::newRow("safetensors") << "t5-v1.0-safetensors/large" << 60 << QStringList{"model.safetensors"};
    QTest::newRow("shards") << "t5-v1.1-sharded/small" << 61
                            << QStringList{"model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"};
}

void CheckpointTest::listsGoldenFiles() {
    QFETCH(QString, folder);
    QFETCH(int, tensors);
    QFETCH(QStringList, files);
    const Checkpoint checkpoint = Checkpoint::open((BILD_TEST_DATA "/golden/" + folder).toStdString());
    QCOMPARE(checkpoint.tensors().size(), static_cast<std::size_t>(tensors));
    QVERIFY(std::is_sorted(checkpoint.tensors().begin(), checkpoint.tensors().end(),
                           [](const TensorView& a, const TensorView& b) { return a.name < b.name; }));
    for (const TensorView& tensor : checkpoint.tensors()) QCOMPARE(checkpoint.find(tensor.name), &tensor);
    QVERIFY(checkpoint.find("no such tensor") == nullptr);
    QStringList names;
    for (const auto& file : checkpoint.files()) names.append(QString::fromStdString(file.filename().string()));
    QCOMPARE(names, files);
}

void CheckpointTest::prefersSafetensors() {
    const ModelFolder folder;
    folder.write("pytorch_model.bin", "not even read");
    folder.write(kIndex, "not even read");
    folder.write("model.safetensors", shard({"a"}));
    const Checkpoint checkpoint = Checkpoint::open(folder.path());
    QCOMPARE(checkpoint.files().front().filename().string(), std::string("model.safetensors"));
    QVERIFY(checkpoint.find("a") != nullptr);
}

void CheckpointTest::readsShardedPytorchFiles() {
    const ModelFolder folder;
    folder.write("pytorch_model.bin.index.json", index(R"({"a":"p-2.bin","b":"p-1.bin"})"));
    folder.write("p-1.bin", binShard("b"));
    folder.write("p-2.bin", binShard("a"));
    const Checkpoint checkpoint = Checkpoint::open(folder.path());
    QCOMPARE(checkpoint.tensors().size(), std::size_t{2});
    QCOMPARE(checkpoint.tensors()[0].name, std::string("a"));
    QCOMPARE(checkpoint.files().front().filename().string(), std::string("p-1.bin"));
}

void CheckpointTest::followsLinksOfTheUser() {
    // The Hugging Face cache keeps the content elsewhere and links to it.
    const ModelFolder blobs;
    blobs.write("4d7a2146", shard({"a"}));
    const ModelFolder folder;
    QVERIFY(QFile::link(blobs.file("4d7a2146"), folder.file("s.safetensors")));
    folder.write(kIndex, index(R"({"a":"s.safetensors"})"));
    QVERIFY(Checkpoint::open(folder.path()).find("a") != nullptr);
}

void CheckpointTest::opensALargeFileWithoutReadingIt() {
    constexpr qint64 dataBytes = qint64{3} << 30U;
    const ModelFolder folder;
    const QByteArray head = safetensorsFile("{" + floatEntry("a", dataBytes / 4, 0) + "}");
    folder.write("model.safetensors", head);
    if (!QFile(folder.file("model.safetensors")).resize(head.size() + dataBytes)) QSKIP("no sparse file of 3 GB here");
    forgetLargestAllocation();
    QElapsedTimer timer;
    timer.start();
    const Checkpoint checkpoint = Checkpoint::open(folder.path());
    const qint64 milliseconds = timer.elapsed();
    QCOMPARE(checkpoint.find("a")->data.size(), static_cast<std::size_t>(dataBytes));
    QVERIFY(checkpoint.find("a")->data.back() == std::byte{0});
    QVERIFY2(milliseconds < 500, qPrintable(QString::number(milliseconds)));
    QVERIFY(largestAllocation() < 1U << 20U);
}

void CheckpointTest::survivesAMove() {
    const ModelFolder folder;
    folder.write("pytorch_model.bin", binShard("a"));
    Checkpoint first = Checkpoint::open(folder.path());
    const std::byte* const data = first.find("a")->data.data();
    const Checkpoint second = std::move(first);
    QCOMPARE(second.find("a")->data.data(), data);
    QCOMPARE(std::memcmp(data, "abcd", 4), 0);
}

void CheckpointTest::refuses_data() {
    QTest::addColumn<Fill>("fill");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("remedy");
    addBadFolders();
    addBadIndexes();
}

void CheckpointTest::addBadFolders() {
    const auto add = [](const char* row, const Fill& fill, const char* file, const char* problem, const char* remedy) {
        QTest::newRow(row) << fill << file << problem << remedy;
    };
    const auto put = [](const char* name, const QByteArray& content) -> Fill {
        return [=](const ModelFolder& folder) { folder.write(name, content); };
    };
    const QByteArray bin = golden("mt5-pytorch-bin/small/pytorch_model.bin");
    const QByteArray tensors = golden("t5-v1.0-safetensors/small/model.safetensors");
    add("no weights", put("config.json", "{}"), "", "holds no weights", "model.safetensors or pytorch_model.bin");
    add("TensorFlow weights", put("tf_model.h5", "x"), "tf_model.h5", "cannot be read", "convert it to safetensors");
    add("Flax weights", put("flax_model.msgpack", "x"), "flax_model.msgpack", "cannot be read", "safetensors");
    add("empty safetensors", put("model.safetensors", ""), "model.safetensors", "is empty", "Download the file again");
    add("truncated safetensors", put("model.safetensors", tensors.chopped(1)), "model.safetensors", "cut off",
        "Download the file again");
    add("web page as safetensors", put("model.safetensors", kWebPage), "model.safetensors", "web page", "Download");
    add("pointer as safetensors", put("model.safetensors", kGitLfsPointer), "model.safetensors", "Git LFS pointer",
        "git lfs pull");
    add("empty bin", put("pytorch_model.bin", ""), "pytorch_model.bin", "is empty", "Download the file again");
    add("truncated bin", put("pytorch_model.bin", bin.chopped(1000)), "pytorch_model.bin", "cut off", "Download");
    add("web page as bin", put("pytorch_model.bin", kWebPage), "pytorch_model.bin", "web page", "Download");
    add("pointer as bin", put("pytorch_model.bin", kGitLfsPointer), "pytorch_model.bin", "pointer", "git lfs pull");
    add(
        "a folder in the file's place",
        [](const ModelFolder& folder) { std::filesystem::create_directory(folder.path() / "model.safetensors"); },
        "model.safetensors", "not a file", "in its place");
    add(
        "a pipe in the file's place",
        [](const ModelFolder& folder) { QCOMPARE(::mkfifo((folder.path() / "model.safetensors").c_str(), 0600), 0); },
        "model.safetensors", "not a file", "in its place");
}

void CheckpointTest::addBadIndexes() {
    // Next to every index lie the good shard s.safetensors, with tensor a, and t.safetensors, with a and b.
    const auto add = [](const char* row, const QByteArray& indexText, const char* file, const char* problem,
                        const char* remedy) {
        const Fill fill = [=](const ModelFolder& folder) {
            folder.write(kIndex, indexText);
            folder.write("s.safetensors", shard({"a"}));
            folder.write("t.safetensors", shard({"a", "b"}));
        };
        QTest::newRow(row) << fill << file << problem << remedy;
    };
    const char* const outside = "not the name of a file in the same folder";
    add("above the folder", index(R"({"a":"../s.safetensors"})"), kIndex, outside, "trust");
    add("absolute", index(R"({"a":"/etc/passwd"})"), kIndex, outside, "trust");
    add("below the folder", index(R"({"a":"x/s.safetensors"})"), kIndex, outside, "trust");
    add("the folder above", index(R"({"a":".."})"), kIndex, outside, "trust");
    add("the folder itself", index(R"({"a":"."})"), kIndex, outside, "trust");
    add("backslashes", index(R"({"a":"..\\s.safetensors"})"), kIndex, outside, "trust");
    add("a zero in the name", index(R"({"a":"s.safetensors\u0000.txt"})"), kIndex, outside, "trust");
    add("empty name", index(R"({"a":""})"), kIndex, outside, "trust");
    add("name is a number", index(R"({"a":7})"), kIndex, outside, "trust");
    add("missing shard", index(R"({"a":"s.safetensors","c":"u.safetensors"})"), "u.safetensors", "is missing",
        "Download this file");
    add("shard lacks a tensor", index(R"({"a":"s.safetensors","c":"s.safetensors"})"), "s.safetensors",
        "lacks the tensor 'c'", "Download the file again");
    add("tensor in the other shard", index(R"({"b":"s.safetensors"})"), "s.safetensors", "lacks the tensor 'b'",
        "Download the file again");
    add("tensor in two shards", index(R"({"a":"s.safetensors","b":"t.safetensors"})"), "t.safetensors",
        "holds the tensor 'a', which 's.safetensors' holds too", "Download the file again");
    add("shard is the index", index(R"({"a":"model.safetensors.index.json"})"), kIndex, "safetensors", "Download");
    add("no weight map", R"({"metadata":{}})", kIndex, "no 'weight_map'", "Download the file again");
    add("empty weight map", index("{}"), kIndex, "no 'weight_map'", "Download the file again");
    add("weight map is a list", index("[]"), kIndex, "no 'weight_map'", "Download the file again");
    add("tensor named twice", index(R"({"a":"s.safetensors","a":"t.safetensors"})"), kIndex, "'a' twice", "Download");
    add("not JSON", "weights", kIndex, "JSON is broken at byte", "Download the file again");
    add("an array", "[]", kIndex, "not an object", "Download the file again");
    add("bad UTF-8", index("{\"\xFF\":\"s.safetensors\"}"), kIndex, "JSON is broken at byte", "Download");
    add("100 000 deep", index(deepJson()), kIndex, "nested deeper", "Download the file again");
    add("empty index", "", kIndex, "is empty", "Download the file again");
    add("web page as index", kWebPage, kIndex, "web page", "Download the file itself");
    add("pointer as index", kGitLfsPointer, kIndex, "Git LFS pointer", "git lfs pull");
    add("index of 17 MB", QByteArray(17 << 20, ' '), kIndex, "bytes, and a file of this name never needs",
        "in its place");
}

void CheckpointTest::refuses() {
    QFETCH(Fill, fill);
    QFETCH(QString, file);
    QFETCH(QString, problem);
    QFETCH(QString, remedy);
    const ModelFolder folder;
    fill(folder);
    const QString message = refusalOf([&] { (void)Checkpoint::open(folder.path()); });
    const QString named = file.isEmpty() ? QString::fromStdString(folder.path().string()) : folder.file(file);
    QVERIFY2(message.startsWith(named + ": "), qPrintable(message));
    QVERIFY2(message.contains(problem), qPrintable(message));
    QVERIFY2(message.contains(remedy), qPrintable(message));
}

QTEST_APPLESS_MAIN(CheckpointTest)
#include "test_checkpoint.moc"
