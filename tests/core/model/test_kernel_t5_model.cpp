// SPDX-License-Identifier: GPL-3.0-or-later
// The fused kernels against LibTorch's operations, on the same weights.
#include "model/kernel_t5_model.h"

#include <QtTest>

#include <bit>
#include <random>

#include "loaded_weights.h"
#include "model/t5_model.h"

using namespace bild;

namespace {

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
        const LoadedWeights loaded(QStringLiteral(BILD_TEST_DATA "/golden/") + folder + "/large");
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

    /// Six heads of 32 numbers: teams of 1, 2, 3 and 6 share them out so that nobody waits between projection and
    /// attention, one of 4 cannot, and several sequences at once are shared out otherwise.
    void teamsOfAnySizeAgree() {
        const LoadedWeights loaded(QStringLiteral(BILD_SOURCE_DIR "/resources/models/de-en/small"));
        const std::vector<TokenId> source{5, 9, 77, 200, 31, 40, 41, 42, 43, 44, 45, 1};
        const std::vector<TokenId> target{0, 14, 90, 7, 33, 250, 12, 13, 14, 15, 16};
        std::vector<std::uint32_t> expected;
        for (const int threads : {1, 2, 3, 4, 6}) {
            kernels::ThreadTeam team(threads);
            KernelT5Model model(loaded.weights, loaded.config, kernels::WeightType::Int8, loaded.config.vocabularySize,
                                team);
            const std::vector<Opening> openings{{0, source, 32}, {1, source, 32}};
            model.open(2, source, 32);
            model.openAll(openings);
            const auto bits = [&](std::size_t first, std::size_t count, bool alone) {
                const auto fed = std::span(target).subspan(first, count);
                const std::vector<Feed> feeds =
                    alone ? std::vector<Feed>{{2, fed, {}}} : std::vector<Feed>{{0, fed, {}}, {1, fed, {}}};
                const auto rows = model.forward(feeds, 0);
                std::vector<std::uint32_t> all;
                for (std::size_t i = 0; i < count; ++i) {
                    all.push_back(static_cast<std::uint32_t>(rows[i].best));
                    all.push_back(std::bit_cast<std::uint32_t>(rows[i].bestLogit));
                    all.push_back(std::bit_cast<std::uint32_t>(rows[i].logSumExp));
                }
                return all;
            };
            for (const bool alone : {true, false}) {
                std::vector<std::uint32_t> all = bits(0, 10, alone);
                std::ranges::copy(bits(10, 1, alone), std::back_inserter(all));
                if (expected.empty()) expected = all;
                QCOMPARE(all, expected);
            }
        }
    }

    /// A sequence that takes over the memory of longer and shorter ones before it is none the wiser.
    void closedSequencesLeaveNoTrace_data() { models_data(); }
    void closedSequencesLeaveNoTrace() {
        QFETCH(QString, folder);
        QFETCH(int, format);
        const LoadedWeights loaded(QStringLiteral(BILD_TEST_DATA "/golden/") + folder + "/large");
        kernels::ThreadTeam team(2);
        const auto type = static_cast<kernels::WeightType>(format);
        KernelT5Model used(loaded.weights, loaded.config, type, loaded.config.vocabularySize, team);
        std::mt19937 random(3);
        const auto tokens = [&](std::size_t count) {
            std::vector<TokenId> ids(count);
            for (TokenId& id : ids) id = std::uniform_int_distribution<int>(0, 383)(random);
            return ids;
        };
        for (const std::size_t length : {40, 3, 90, 1, 17, 33}) {
            const std::vector<TokenId> source = tokens(length);
            const std::vector<TokenId> target = tokens(length + 2);
            KernelT5Model fresh(loaded.weights, loaded.config, type, loaded.config.vocabularySize, team);
            for (KernelT5Model* model : {&used, &fresh}) model->open(length % 2, source, target.size());
            const Feed feed{length % 2, target, {}};
            const auto ours = used.forward({&feed, 1}, 0);
            const auto theirs = fresh.forward({&feed, 1}, 0);
            for (std::size_t row = 0; row < ours.size(); ++row) {
                QCOMPARE(ours[row].best, theirs[row].best);
                QCOMPARE(std::bit_cast<std::uint32_t>(ours[row].logSumExp),
                         std::bit_cast<std::uint32_t>(theirs[row].logSumExp));
            }
            used.close(length % 2);
        }
    }

    /// Barred tokens are gone from every number, in this model and in the reference alike, and change no other row.
    void barredTokensAreLeftOut_data() { models_data(); }
    void barredTokensAreLeftOut() {
        QFETCH(QString, folder);
        QFETCH(int, format);
        const auto type = static_cast<kernels::WeightType>(format);
        const LoadedWeights loaded(QStringLiteral(BILD_TEST_DATA "/golden/") + folder + "/large");
        kernels::ThreadTeam team(2);
        KernelT5Model model(loaded.weights, loaded.config, type, loaded.config.vocabularySize, team);
        T5Model reference(loaded.weights, loaded.config, Placement{}, loaded.config.vocabularySize);
        const std::vector<TokenId> source{5, 9, 77, 200, 31, 1};
        const std::vector<TokenId> target{0, 14, 90, 7, 33, 250};
        for (SequenceModel* each : {static_cast<SequenceModel*>(&model), static_cast<SequenceModel*>(&reference)}) {
            const auto scored = [&](std::span<const RowRules> rules) {
                each->open(0, source, 16);
                const Feed feed{0, target, rules};
                auto rows = each->forward({&feed, 1}, 5);
                each->close(0);
                return rows;
            };
            const auto before = scored({});
            std::vector<RowRules> rules(target.size());
            // The best two of row 1, some other one of row 2, the token that follows in row 3.
            rules[1].barred = {before[1].top[0].id, before[1].top[1].id};
            std::ranges::sort(rules[1].barred);
            rules[2].barred = {before[2].top[3].id};
            rules[3].barred = {target[4]};
            const auto after = scored(rules);
            for (const std::size_t row : {0U, 4U, 5U}) {
                QCOMPARE(after[row].best, before[row].best);
                QCOMPARE(after[row].logSumExp, before[row].logSumExp);
                QVERIFY(!after[row].barredBest);
            }
            QCOMPARE(after[1].best, before[1].top[2].id);
            QCOMPARE(after[1].top.front().id, after[1].best);
            QCOMPARE(after[1].barredBest->id, before[1].best);
            QVERIFY(std::abs(after[1].barredBest->probability - std::exp(before[1].bestLogit - before[1].logSumExp)) <
                    1e-6F);
            const auto mass = [&](std::size_t row, std::initializer_list<std::size_t> ranks) {
                double left = 1.0;
                for (const std::size_t rank : ranks) {
                    left -= std::exp(double{before[row].top[rank].logit} - double{before[row].logSumExp});
                }
                return double{before[row].logSumExp} + std::log(left);
            };
            QVERIFY(std::abs(after[1].logSumExp - mass(1, {0, 1})) < 1e-4);
            QVERIFY(std::abs(after[2].logSumExp - mass(2, {3})) < 1e-4);
            QCOMPARE(after[2].best, before[2].best);
            QVERIFY(!after[2].barredBest);
            QCOMPARE(after[2].top[3].id, before[2].top[4].id);
            QVERIFY(std::isinf(after[3].followingLogit) && after[3].followingLogit < 0.0F);
        }
    }

    /// A penalty and a forced token, in this model and in the reference alike.
    void penaltiesAndForcedTokens_data() { models_data(); }
    void penaltiesAndForcedTokens() {
        QFETCH(QString, folder);
        QFETCH(int, format);
        const auto type = static_cast<kernels::WeightType>(format);
        const LoadedWeights loaded(QStringLiteral(BILD_TEST_DATA "/golden/") + folder + "/large");
        kernels::ThreadTeam team(2);
        KernelT5Model model(loaded.weights, loaded.config, type, loaded.config.vocabularySize, team);
        T5Model reference(loaded.weights, loaded.config, Placement{}, loaded.config.vocabularySize);
        const std::vector<TokenId> source{5, 9, 77, 200, 31, 1};
        const std::vector<TokenId> target{0, 14, 90, 7};
        for (SequenceModel* each : {static_cast<SequenceModel*>(&model), static_cast<SequenceModel*>(&reference)}) {
            const auto scored = [&](std::span<const RowRules> rules) {
                each->open(0, source, 16);
                const Feed feed{0, target, rules};
                auto rows = each->forward({&feed, 1}, 5);
                each->close(0);
                return rows;
            };
            const auto before = scored({});
            std::vector<RowRules> rules(target.size());
            rules[0].forced = target[1];
            rules[1].forced = 5;
            rules[2].repetitionPenalty = 2.0F;
            for (const ScoredToken& token : before[2].top) rules[2].repeated.push_back(token.id);
            std::ranges::sort(rules[2].repeated);
            const auto after = scored(rules);
            QCOMPARE(after[0].best, target[1]);
            QCOMPARE(std::exp(after[0].followingLogit - after[0].logSumExp), 1.0F);
            QCOMPARE(after[1].top.size(), std::size_t{1});
            QCOMPARE(after[1].best, 5);
            QVERIFY(std::isinf(after[1].followingLogit));
            QCOMPARE(after[1].barredBest->id, before[1].best);
            double others = std::exp(double{before[2].logSumExp});
            double changed = 0.0;
            for (const ScoredToken& token : before[2].top) {
                others -= std::exp(double{token.logit});
                changed += std::exp(double{token.logit < 0.0F ? token.logit * 2.0F : token.logit / 2.0F});
            }
            QVERIFY(std::abs(after[2].logSumExp - std::log(others + changed)) < 1e-4);
            QVERIFY(!after[2].barredBest);
            QCOMPARE(after[3].logSumExp, before[3].logSumExp);
        }
    }

    /// A row's numbers do not depend on what else is in the pass: batched and single decoding agree bit for bit.
    void neighboursDoNotMatter_data() { models_data(); }
    void neighboursDoNotMatter() {
        QFETCH(QString, folder);
        QFETCH(int, format);
        const auto type = static_cast<kernels::WeightType>(format);
        const LoadedWeights loaded(QStringLiteral(BILD_TEST_DATA "/golden/") + folder + "/small");
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
