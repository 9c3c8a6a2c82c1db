// SPDX-License-Identifier: GPL-3.0-or-later
// The fused kernels against LibTorch's operations, on the same weights.
#include "model/kernel_t5_model.h"

#include <QtTest>

#include <random>

#include "model/t5_model.h"

using namespace bild;

namespace {

struct Loaded {
    explicit Loaded(const QString& folder)
        : config(readModelConfig(folder.toStdString())),
          checkpoint(Checkpoint::open(folder.toStdString())),
          weights(checkpoint, folder.toStdString(), {}) {}

    ModelConfig config;
    Checkpoint checkpoint;
    Weights weights;
};

/// How far logits may be apart on average: the reference computes in float32, and these random models are sensitive.
double tolerance(kernels::WeightType type) {
    switch (type) {
        case kernels::WeightType::Float32:
            return 2e-5;
        case kernels::WeightType::BFloat16:
            return 0.1;
        case kernels::WeightType::Int8:
            return 0.3;
    }
    return 0.0;
}

}  // namespace

class TestKernelT5Model : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void models_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("format");
        for (const char* name : {"t5-v1.0-safetensors", "mt5-pytorch-bin", "t5-v1.1-sharded"}) {
            for (const auto type :
                 {kernels::WeightType::Float32, kernels::WeightType::BFloat16, kernels::WeightType::Int8}) {
                QTest::addRow("%s, type %d", name, static_cast<int>(type)) << QString(name) << static_cast<int>(type);
            }
        }
    }

    /// Ragged feeds, appended and taken back at random, many sequences at once: every row as the reference has it.
    void agreesWithTheReference_data() { models_data(); }
    void agreesWithTheReference() {
        QFETCH(QString, folder);
        QFETCH(int, format);
        const auto type = static_cast<kernels::WeightType>(format);
        const Loaded loaded(QStringLiteral(BILD_TEST_DATA "/golden/") + folder + "/large");
        T5Model reference(loaded.weights, loaded.config, {}, loaded.config.vocabularySize);
        kernels::ThreadTeam team(2);
        KernelT5Model model(loaded.weights, loaded.config, type, loaded.config.vocabularySize, team);
        std::mt19937 random(7);
        const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
        constexpr std::size_t kSequences = 5;
        std::vector<std::vector<TokenId>> held(kSequences);
        for (std::size_t i = 0; i < kSequences; ++i) {
            std::vector<TokenId> source(static_cast<std::size_t>(1 + upTo(30)));
            for (TokenId& id : source) id = upTo(383);
            model.open(i, source, 64);
            reference.open(i, source, 64);
        }
        double total = 0.0;
        int count = 0;
        for (int step = 0; step < 40; ++step) {
            std::vector<std::vector<TokenId>> tokens(kSequences);
            std::vector<Feed> feeds;
            for (std::size_t i = 0; i < kSequences; ++i) {
                if (upTo(2) == 0) continue;
                const std::size_t kept =
                    held[i].empty() ? 0
                                    : held[i].size() - static_cast<std::size_t>(upTo(
                                                           static_cast<int>(std::min<std::size_t>(held[i].size(), 5))));
                held[i].resize(kept);
                model.truncate(i, kept);
                reference.truncate(i, kept);
                tokens[i].resize(static_cast<std::size_t>(std::min(1 + upTo(7), 64 - static_cast<int>(kept))));
                if (tokens[i].empty()) continue;
                for (TokenId& id : tokens[i]) id = upTo(383);
                held[i].insert(held[i].end(), tokens[i].begin(), tokens[i].end());
                feeds.push_back({i, tokens[i]});
            }
            if (feeds.empty()) continue;
            const auto ours = model.forward(feeds, 5);
            const auto theirs = reference.forward(feeds, 5);
            QCOMPARE(ours.size(), theirs.size());
            for (std::size_t row = 0; row < ours.size(); ++row) {
                total += std::abs(static_cast<double>(ours[row].logSumExp) - theirs[row].logSumExp);
                ++count;
                QCOMPARE(ours[row].top.size(), theirs[row].top.size());
                QCOMPARE(ours[row].top.front().id, ours[row].best);
                if (type != kernels::WeightType::Float32) continue;
                QCOMPARE(ours[row].best, theirs[row].best);
                QVERIFY(std::abs(ours[row].bestLogit - theirs[row].bestLogit) < 1e-4F);
                QVERIFY(std::abs(ours[row].followingLogit - theirs[row].followingLogit) < 1e-4F ||
                        ours[row].followingLogit == 0.0F);
            }
        }
        QVERIFY(count > 100);
        QVERIFY2(total / count < tolerance(type), qPrintable(QString::number(total / count)));
    }

    /// A row's numbers do not depend on what else is in the pass: batched and single decoding agree bit for bit.
    void neighboursDoNotMatter_data() { models_data(); }
    void neighboursDoNotMatter() {
        QFETCH(QString, folder);
        QFETCH(int, format);
        const auto type = static_cast<kernels::WeightType>(format);
        const Loaded loaded(QStringLiteral(BILD_TEST_DATA "/golden/") + folder + "/small");
        kernels::ThreadTeam team(2);
        KernelT5Model model(loaded.weights, loaded.config, type, loaded.config.vocabularySize, team);
        const std::vector<TokenId> source{5, 9, 77, 200, 31, 1};
        const std::vector<TokenId> target{0, 14, 90, 7, 33, 250, 18, 3, 3, 100, 22, 41};
        for (std::size_t i = 0; i < 4; ++i) model.open(i, source, 64);
        const std::vector<Feed> all{{0, target}, {1, std::span(target).first(3)}, {2, std::span(target).first(1)}};
        const auto together = model.forward(all, 0);
        std::vector<RowScores> alone;
        for (std::size_t i = 0; i < target.size(); ++i) {
            const Feed one{3, std::span(target).subspan(i, 1)};
            alone.push_back(model.forward({&one, 1}, 0).front());
        }
        for (std::size_t i = 0; i < target.size(); ++i) {
            QCOMPARE(together[i].best, alone[i].best);
            QCOMPARE(together[i].bestLogit, alone[i].bestLogit);
            QCOMPARE(together[i].logSumExp, alone[i].logSumExp);
        }
        QCOMPARE(together[target.size() + 2].logSumExp, alone[2].logSumExp);
        QCOMPARE(together.back().logSumExp, alone[0].logSumExp);
    }
};

QTEST_GUILESS_MAIN(TestKernelT5Model)
#include "test_kernel_t5_model.moc"
