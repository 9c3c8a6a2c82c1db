// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <random>

#include "checkpoint/checkpoint.h"
#include "checkpoint/model_config.h"
#include "error.h"
#include "hostile_checkpoint.h"
#include "model_files.h"

using namespace bild;
using namespace bild::test;

namespace {

/// Damages files the way broken disks, cut downloads and attackers do; the same damage in every run.
class Mutator {
public:
    explicit Mutator(quint32 seed) : m_random(seed) {}

    QByteArray damaged(QByteArray content) {
        const int count = 1 + pick(4);
        for (int i = 0; i < count && !content.isEmpty(); ++i) damage(content);
        content.squeeze();  // so that the sanitizer sees a read just beyond the end
        return content;
    }

private:
    int pick(qint64 below) { return static_cast<int>(m_random() % static_cast<quint64>(below)); }

    /// Headers lie at the beginning or at the end, so most damage goes there.
    qsizetype place(const QByteArray& content) {
        constexpr qsizetype edge = 14'000;
        const qsizetype reach = std::min(edge, content.size());
        switch (pick(5)) {
            case 0:
                return pick(content.size());
            case 1:
                return content.size() - 1 - pick(reach);
            case 2:
                return pick(std::min<qsizetype>(200, content.size()));
            default:
                return pick(reach);
        }
    }

    void damage(QByteArray& content) {
        const qsizetype at = place(content);
        const qsizetype length = std::min<qsizetype>(1 + pick(64), content.size() - at);
        switch (pick(7)) {
            case 0:
            case 1:
                content[at] = static_cast<char>(content[at] ^ (1 << pick(8)));
                break;
            case 2:
                content[at] = "\x00\xff\x7f\x80"[pick(4)];
                break;
            case 3:
                content.truncate(at);
                break;
            case 4:
                content.remove(at, length);
                break;
            case 5:
                content.insert(place(content), content.sliced(at, length));
                break;
            default:
                content.replace(at, length, QByteArray(length, static_cast<char>(pick(256))));
                break;
        }
    }

    std::mt19937 m_random;
};

}  // namespace

class CheckpointMutationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsOrRefuses_data();
    void readsOrRefuses();
    void opensOrRefusesWholeFolders();
    void readsOrRefusesConfigs();
    void readsOrRefusesVocabularies_data();
    void readsOrRefusesVocabularies();
};

void CheckpointMutationTest::readsOrRefuses_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<HostileFile>("kind");
    QTest::addColumn<int>("times");
    for (const char* const role : {"small", "large"}) {
        const auto add = [&](const QString& name, HostileFile kind, int times) {
            QTest::newRow(qPrintable(name.arg(role))) << name.arg(role) << kind << times;
        };
        add("t5-v1.0-safetensors/%1/model.safetensors", HostileFile::Safetensors, 2000);
        add("mt5-pytorch-bin/%1/pytorch_model.bin", HostileFile::PytorchBin, 3000);
        add("t5-v1.1-sharded/%1/model-00001-of-00002.safetensors", HostileFile::Safetensors, 1000);
        add("t5-v1.1-sharded/%1/model-00002-of-00002.safetensors", HostileFile::Safetensors, 1000);
        add("t5-v1.1-sharded/%1/model.safetensors.index.json", HostileFile::Json, 2000);
    }
}

void CheckpointMutationTest::readsOrRefuses() {
    QFETCH(QString, file);
    QFETCH(HostileFile, kind);
    QFETCH(int, times);
    const QByteArray original = golden(file);
    QVERIFY(surviveReading(kind, asBytes(original)));
    Mutator mutator(20230417);
    int refused = 0;
    for (int i = 0; i < times; ++i) {
        if (!surviveReading(kind, asBytes(mutator.damaged(original)))) ++refused;
    }
    // Damage to the numbers themselves cannot be seen, damage around them must be.
    QVERIFY2(refused > times / 4 && refused < times, qPrintable(QString::number(refused)));
}

void CheckpointMutationTest::opensOrRefusesWholeFolders() {
    const QString source = "t5-v1.1-sharded/small/";
    const QByteArray index = golden(source + "model.safetensors.index.json");
    const ModelFolder folder;
    for (const char* const shard : {"model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"}) {
        folder.write(shard, golden(source + shard));
    }
    Mutator mutator(5);
    int refused = 0;
    for (int i = 0; i < 500; ++i) {
        folder.write("model.safetensors.index.json", mutator.damaged(index));
        if (!refusalOf([&] { (void)Checkpoint::open(folder.path()); }).isEmpty()) ++refused;
    }
    QVERIFY2(refused > 250 && refused < 500, qPrintable(QString::number(refused)));
}

void CheckpointMutationTest::readsOrRefusesConfigs() {
    const QByteArray config = golden("mt5-pytorch-bin/small/config.json");
    const ModelFolder folder;
    Mutator mutator(7);
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
        folder.write("config.json", mutator.damaged(config));
        if (!refusalOf([&] { (void)readModelConfig(folder.path()); }).isEmpty()) ++refused;
    }
    QVERIFY2(refused > 1000 && refused < 2000, qPrintable(QString::number(refused)));
}

void CheckpointMutationTest::readsOrRefusesVocabularies_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<HostileFile>("kind");
    QTest::newRow("tokenizer.json of 4") << "t4-added/tokenizer.json" << HostileFile::TokenizerJson;
    QTest::newRow("tokenizer.json of 5") << "t5-t5-bytes/tokenizer.json" << HostileFile::TokenizerJson;
    QTest::newRow("spiece.model") << "t4-t5/spiece.model" << HostileFile::Sentencepiece;
    QTest::newRow("spiece.model with bytes") << "t4-t5-bytes/spiece.model" << HostileFile::Sentencepiece;
}

void CheckpointMutationTest::readsOrRefusesVocabularies() {
    QFETCH(QString, file);
    QFETCH(HostileFile, kind);
    const QByteArray original = golden("../layouts/" + file);
    QVERIFY(surviveReading(kind, asBytes(original)));
    Mutator mutator(11);
    int refused = 0;
    for (int i = 0; i < 500; ++i) {
        if (!surviveReading(kind, asBytes(mutator.damaged(original)))) ++refused;
    }
    QVERIFY2(refused > 150 && refused < 500, qPrintable(QString::number(refused)));
}

QTEST_APPLESS_MAIN(CheckpointMutationTest)
#include "test_checkpoint_mutations.moc"
