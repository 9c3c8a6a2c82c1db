// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/t5_model.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "error.h"

using namespace bild;

namespace {

struct Loaded {
    explicit Loaded(const QString& folder, bool int8 = false)
        : config(readModelConfig(folder.toStdString())), checkpoint(Checkpoint::open(folder.toStdString())) {
        Placement placement;
        placement.int8Weights = int8;
        model = std::make_unique<T5Model>(Weights(checkpoint, folder.toStdString(), {}), config, placement,
                                          config.vocabularySize);
    }
    ModelConfig config;
    Checkpoint checkpoint;
    std::unique_ptr<T5Model> model;
};

QString golden(const QString& name) {
    return QStringLiteral(BILD_TEST_DATA "/golden/") + name;
}

std::vector<TokenId> ids(const QJsonValue& value) {
    std::vector<TokenId> result;
    for (const QJsonValue& id : value.toArray()) result.push_back(id.toInt());
    return result;
}

}  // namespace

class TestT5Model : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folders_data() {
        QTest::addColumn<QString>("folder");
        for (const char* name : {"t5-v1.0-safetensors", "mt5-pytorch-bin", "t5-v1.1-sharded"})
            QTest::newRow(name) << name;
    }

    void logitsEqualTheReference_data() { folders_data(); }
    void logitsEqualTheReference() {
        QFETCH(QString, folder);
        QFile file(golden(folder) + "/golden.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject check = QJsonDocument::fromJson(file.readAll()).object()["logits_check"].toObject();
        const Loaded loaded(golden(folder) + "/large");
        const at::Tensor logits = loaded.model->logits(ids(check["input_ids"]), ids(check["decoder_input_ids"]));
        const QJsonArray rows = check["logits_first8"].toArray();
        QCOMPARE(logits.size(0), rows.size());
        for (int row = 0; row < rows.size(); ++row) {
            for (int column = 0; column < 8; ++column) {
                QVERIFY(std::abs(logits[row][column].item<double>() - rows[row].toArray()[column].toDouble()) < 1e-4);
            }
            QVERIFY(std::abs(logits[row].logsumexp(0).item<double>() - check["logsumexp"].toArray()[row].toDouble()) <
                    1e-4);
            QCOMPARE(logits[row].argmax().item<int>(), check["argmax"].toArray()[row].toInt());
        }
    }

    /// Feeding token by token, with rows taken back in between, gives what one teacher-forced pass gives.
    void cachesAppendAndTruncate_data() { folders_data(); }
    void cachesAppendAndTruncate() {
        QFETCH(QString, folder);
        const Loaded loaded(golden(folder) + "/small");
        const std::vector<TokenId> source{5, 9, 77, 200, 31, 1};
        const std::vector<TokenId> target{0, 14, 90, 7, 33, 250, 18};
        const at::Tensor whole = loaded.model->logits(source, target);
        loaded.model->open(0, source, 32);
        const auto feed = [&](std::size_t from, std::size_t to) {
            const Feed one{0, std::span(target).subspan(from, to - from)};
            const auto rows = loaded.model->forward({&one, 1}, 5);
            for (std::size_t row = from; row < to; ++row) {
                const at::Tensor expected = whole[static_cast<std::int64_t>(row)];
                const RowScores& scores = rows[row - from];
                QCOMPARE(scores.best, expected.argmax().item<int>());
                QVERIFY(std::abs(scores.bestLogit - expected.max().item<float>()) < 1e-4F);
                QVERIFY(std::abs(scores.logSumExp - expected.logsumexp(0).item<float>()) < 1e-4F);
                QCOMPARE(scores.top.front().id, scores.best);
                QCOMPARE(scores.top.size(), std::size_t{5});
                if (row + 1 < to)
                    QVERIFY(std::abs(scores.followingLogit - expected[target[row + 1]].item<float>()) < 1e-4F);
            }
        };
        feed(0, 1);
        feed(1, 4);
        loaded.model->truncate(0, 2);
        feed(2, 7);
    }

    /// Sequences of different sources and lengths in one pass give what each gives alone.
    void sequencesShareAPass_data() { folders_data(); }
    void sequencesShareAPass() {
        QFETCH(QString, folder);
        const Loaded loaded(golden(folder) + "/large");
        const std::vector<std::vector<TokenId>> sources{{5, 9, 1}, {77, 200, 31, 8, 8, 1}, {3, 1}};
        const std::vector<std::vector<TokenId>> targets{{0, 14, 90}, {0}, {0, 7, 33, 250, 18}};
        std::vector<Feed> feeds;
        for (std::size_t i = 0; i < sources.size(); ++i) {
            loaded.model->open(i, sources[i], 16);
            feeds.push_back({i, targets[i]});
        }
        const auto together = loaded.model->forward(feeds, 0);
        std::size_t row = 0;
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const at::Tensor alone = loaded.model->logits(sources[i], targets[i]);
            for (std::int64_t own = 0; own < alone.size(0); ++own, ++row) {
                QCOMPARE(together[row].best, alone[own].argmax().item<int>());
                QVERIFY(std::abs(together[row].logSumExp - alone[own].logsumexp(0).item<float>()) < 1e-4F);
            }
        }
    }

    void relativeBuckets_data() {
        QTest::addColumn<int>("keyMinusQuery");
        QTest::addColumn<int>("causal");
        QTest::addColumn<int>("bidirectional");
        // From T5's definition with 32 buckets and distance 128.
        QTest::newRow("self") << 0 << 0 << 0;
        QTest::newRow("near") << -3 << 3 << 3;
        QTest::newRow("ahead") << 3 << 0 << 19;
        QTest::newRow("last exact") << -15 << 15 << 9;
        QTest::newRow("first logarithmic") << -16 << 16 << 10;
        QTest::newRow("far") << -127 << 31 << 15;
        QTest::newRow("beyond") << -4000 << 31 << 15;
        QTest::newRow("beyond ahead") << 4000 << 0 << 31;
    }
    void relativeBuckets() {
        QFETCH(int, keyMinusQuery);
        QTEST(relativeBucket(keyMinusQuery, AttentionDirection::Causal, 32, 128), "causal");
        QTEST(relativeBucket(keyMinusQuery, AttentionDirection::Bidirectional, 32, 128), "bidirectional");
    }

    void refusesIdsBeyondTheVocabulary() {
        const Loaded loaded(golden("t5-v1.0-safetensors") + "/small");
        const std::vector<TokenId> source{384, 1};
        QVERIFY_EXCEPTION_THROWN(loaded.model->open(0, source, 8), InputError);
    }
};

QTEST_GUILESS_MAIN(TestT5Model)
#include "test_t5_model.moc"
