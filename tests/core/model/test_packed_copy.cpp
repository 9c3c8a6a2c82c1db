// SPDX-License-Identifier: GPL-3.0-or-later
// Models that load from the packed copy of their weights.
#include "model/packed_copy.h"

#include <QtTest>

#include <cstring>

#include "error.h"
#include "loaded_weights.h"
#include "model/kernel_t5_model.h"

using namespace bild;

namespace {

QStringList filesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

void copyFolder(const QString& from, const QString& to) {
    QVERIFY(QDir().mkpath(to));
    for (const QString& name : filesIn(from)) QVERIFY(QFile::copy(from + "/" + name, to + "/" + name));
}

/// All bits of what a model makes of some tokens.
std::vector<std::uint32_t> bitsOf(SequenceModel& model) {
    const std::vector<TokenId> source{5, 9, 77, 200, 31, 1};
    const std::vector<TokenId> target{0, 14, 90, 7, 33, 250, 12, 13, 14, 15};
    model.open(0, source, 16);
    const Feed feed{0, target, {}};
    std::vector<std::uint32_t> bits;
    const auto add = [&](auto value) { bits.push_back(std::bit_cast<std::uint32_t>(value)); };
    for (const RowScores& row : model.forward({&feed, 1}, 5)) {
        add(row.best);
        add(row.bestLogit);
        add(row.logSumExp);
        add(row.followingLogit);
        for (const ScoredToken& token : row.top) {
            add(token.id);
            add(token.logit);
        }
    }
    model.close(0);
    return bits;
}

}  // namespace

class TestPackedCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cache = m_folder->filePath("cache");
    }

    void loadsTheSameBits_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("dtype");
        for (const char* name : {"t5-v1.0-safetensors", "mt5-pytorch-bin", "t5-v1.1-sharded"}) {
            for (const char* dtype : {"int8", "bfloat16"}) QTest::addRow("%s %s", name, dtype) << name << dtype;
        }
    }
    void loadsTheSameBits() {
        QFETCH(const QString, name);
        QFETCH(const QString, dtype);
        takeModel(name);
        const LoadedWeights loaded(m_model);
        const PackedCopy copy = copyOf(loaded, dtype);
        QVERIFY(copy.open(m_team) == nullptr);
        const auto fresh = bitsOf(*load(loaded, dtype, nullptr));
        QVERIFY(filesIn(m_cache).isEmpty());
        QCOMPARE(bitsOf(*load(loaded, dtype, &copy)), fresh);
        QCOMPARE(filesIn(m_cache).size(), 1);
        QCOMPARE(bitsOf(*load(loaded, dtype, &copy)), fresh);

        // And it is the copy that they come from, to the last one.
        PackedExchange exchange{copy.open(m_team), {}};
        QVERIFY(exchange.from != nullptr);
        KernelT5Model model(loaded.weights, loaded.config, typeOf(dtype), loaded.config.vocabularySize, m_team,
                            &exchange);
        QVERIFY(exchange.made.empty());
        exchange.from.reset();
        QCOMPARE(bitsOf(model), fresh);
    }

    void anotherCheckpointIsPackedAnew() {
        takeModel("t5-v1.0-safetensors");
        std::string before;
        {
            const LoadedWeights loaded(m_model);
            const PackedCopy copy = copyOf(loaded, "int8");
            static_cast<void>(load(loaded, "int8", &copy));
            before = copy.identity;
        }
        // The same name, size and times, other content.
        const QString file = m_model + "/model.safetensors";
        QFile weights(file);
        QVERIFY(weights.open(QIODevice::ReadWrite));
        const QDateTime modified = weights.fileTime(QFileDevice::FileModificationTime);
        QVERIFY(weights.seek(weights.size() - 4096));
        QCOMPARE(weights.write(QByteArray(64, 0)), qint64{64});
        QVERIFY(weights.flush());
        QVERIFY(weights.setFileTime(modified, QFileDevice::FileModificationTime));
        weights.close();

        const LoadedWeights loaded(m_model);
        const PackedCopy copy = copyOf(loaded, "int8");
        QVERIFY(copy.identity != before);
        QVERIFY(copy.open(m_team) == nullptr);
        const auto bits = bitsOf(*load(loaded, "int8", &copy));
        QCOMPARE(bits, bitsOf(*load(loaded, "int8", nullptr)));
        QVERIFY(copy.open(m_team) != nullptr);
        QCOMPARE(filesIn(m_cache).size(), 1);
    }

    void eachFormHasItsOwn() {
        takeModel("t5-v1.0-safetensors");
        const LoadedWeights loaded(m_model);
        for (const char* dtype : {"int8", "bfloat16"}) {
            const PackedCopy copy = copyOf(loaded, dtype);
            static_cast<void>(load(loaded, dtype, &copy));
        }
        QCOMPARE(filesIn(m_cache).size(), 2);
        for (const char* dtype : {"int8", "bfloat16"}) QVERIFY(copyOf(loaded, dtype).open(m_team) != nullptr);
    }

    void aDamagedCopyIsMadeAnew() {
        takeModel("t5-v1.1-sharded");
        const LoadedWeights loaded(m_model);
        const PackedCopy copy = copyOf(loaded, "int8");
        const auto fresh = bitsOf(*load(loaded, "int8", &copy));
        QFile file(QString::fromStdString(copy.file.string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        QCOMPARE(file.write("damage"), qint64{6});
        file.close();
        QVERIFY(copy.open(m_team) == nullptr);
        QCOMPARE(bitsOf(*load(loaded, "int8", &copy)), fresh);
        QVERIFY(copy.open(m_team) != nullptr);
    }

    /// Whole, and yet not what the model needs: a matrix is missing, or has another shape.
    void anUnfitCopyIsMadeAnew_data() {
        QTest::addColumn<int>("change");
        QTest::newRow("a matrix is missing") << 0;
        QTest::newRow("other rows") << 1;
        QTest::newRow("other form") << 2;
        QTest::newRow("fewer bytes") << 3;
        QTest::newRow("a shorter embedding") << 4;
    }
    void anUnfitCopyIsMadeAnew() {
        QFETCH(const int, change);
        takeModel("t5-v1.0-safetensors");
        const LoadedWeights loaded(m_model);
        const PackedCopy copy = copyOf(loaded, "int8");
        PackedExchange exchange;
        KernelT5Model model(loaded.weights, loaded.config, kernels::WeightType::Int8, loaded.config.vocabularySize,
                            m_team, &exchange);
        std::vector<PackedBlob> blobs = exchange.made;
        PackedBlob& last = blobs.back();
        PackedBlob& embedding = blobs.front();
        QVERIFY(embedding.name.starts_with("rows of "));
        switch (change) {
            case 0:
                blobs.pop_back();
                break;
            case 1:
                last.rows += 32;
                break;
            case 2:
                last.form = "bfloat16";
                break;
            case 3:
                last.bytes = last.bytes.first(last.bytes.size() - 64);
                break;
            default:
                embedding.bytes = embedding.bytes.first(64);
        }
        QVERIFY(QDir().mkpath(m_cache));
        PackedFile::write(copy.file, copy.identity, blobs, m_team);
        QVERIFY(copy.open(m_team) != nullptr);
        QCOMPARE(bitsOf(*load(loaded, "int8", &copy)), bitsOf(model));
        const auto mended = copy.open(m_team);
        QVERIFY(mended != nullptr);
        QCOMPARE(mended->find(exchange.made.back().name).bytes.size(), exchange.made.back().bytes.size());
    }

    void whatDoesNotPayIsNotWritten() {
        takeModel("t5-v1.0-safetensors");
        const LoadedWeights loaded(m_model);
        PackedCopy copy = copyOf(loaded, "int8");
        copy.worthwhileBytes = std::size_t{64} << 20U;
        static_cast<void>(load(loaded, "int8", &copy));
        QVERIFY(!QFile::exists(m_cache));
        // As large as the checkpoint itself.
        const PackedCopy same = copyOf(loaded, "float32");
        static_cast<void>(load(loaded, "float32", &same));
        QVERIFY(!QFile::exists(m_cache));
    }

    /// A folder that cannot be made, and rubbish that a process left behind.
    void worksWithoutAFolder() {
        takeModel("t5-v1.0-safetensors");
        const LoadedWeights loaded(m_model);
        QFile inTheWay(m_cache);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const PackedCopy copy = copyOf(loaded, "int8");
        QCOMPARE(bitsOf(*load(loaded, "int8", &copy)), bitsOf(*load(loaded, "int8", nullptr)));

        QVERIFY(QFile::remove(m_cache));
        QVERIFY(QDir().mkpath(m_cache));
        for (const int hours : {0, 2}) {
            QFile left(QString::fromStdString(copy.file.string()) + ".left" + QString::number(hours));
            QVERIFY(left.open(QIODevice::WriteOnly));
            QVERIFY(left.setFileTime(QDateTime::currentDateTime().addSecs(-3600 * hours),
                                     QFileDevice::FileModificationTime));
        }
        static_cast<void>(load(loaded, "int8", &copy));
        QCOMPARE(filesIn(m_cache).size(), 2);
        QVERIFY(QFile::exists(QString::fromStdString(copy.file.string()) + ".left0"));
    }

private:
    void takeModel(const QString& name) {
        m_model = m_folder->filePath("model");
        copyFolder(QStringLiteral(BILD_TEST_DATA "/golden/") + name + "/large", m_model);
    }
    [[nodiscard]] PackedCopy copyOf(const LoadedWeights& loaded, const QString& dtype) const {
        PackedCopy copy = PackedCopy::of(m_cache.toStdString(), m_model.toStdString(), loaded.checkpoint.files(),
                                         dtype.toStdString(), loaded.config.vocabularySize);
        copy.worthwhileBytes = 1;
        return copy;
    }
    static kernels::WeightType typeOf(const QString& dtype) {
        return dtype == "int8"       ? kernels::WeightType::Int8
               : dtype == "bfloat16" ? kernels::WeightType::BFloat16
                                     : kernels::WeightType::Float32;
    }
    std::unique_ptr<EncoderDecoder> load(const LoadedWeights& loaded, const QString& dtype, const PackedCopy* copy) {
        Placement placement;
        placement.int8Weights = dtype == "int8";
        if (dtype == "bfloat16") placement.computeType = at::kBFloat16;
        return EncoderDecoder::load(loaded.weights, loaded.config, placement, loaded.config.vocabularySize, m_team,
                                    copy);
    }

    kernels::ThreadTeam m_team{2};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_cache;
    QString m_model;
};

QTEST_APPLESS_MAIN(TestPackedCopy)
#include "test_packed_copy.moc"
