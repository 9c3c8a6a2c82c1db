// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/vocabulary_scan.h"

#include <QtTest>

#include <limits>
#include <set>

#include "error.h"
#include "kernel_fixture.h"

using namespace bild;
using namespace bild::kernels;
using namespace bild::kernels::test;

namespace {

/// The head's weight of a vocabulary, and rows to scan.
struct Head {
    Head(std::mt19937& random, std::int64_t vocabulary, std::int64_t width, std::int64_t rows)
        : w(randomMatrix(random, vocabulary, width)),
          x(randomMatrix(random, rows, width)),
          weight(PackedWeight::pack(WeightType::Float32, vocabulary, width, w.reader())) {}

    void scan(const Kernels& kernels, VocabularyScan& scan, const VocabularyScan::Request& request, int threads) {
        InputRows input(x.rows, x.columns);
        input.reset(WeightType::Float32, x.rows, x.columns);
        kernels.prepare(x.view(), input);
        scan.reset(x.rows, request);
        for (int i = 0; i < threads; ++i) kernels.scanVocabulary(weight, input, scan, {i, threads});
    }

    Matrix w;
    Matrix x;
    PackedWeight weight;
};

}  // namespace

class TestVocabularyScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void summarizesTheLogits_data() { addInstructionSets(); }
    void summarizesTheLogits();
    void lowestTokenWinsTies_data() { addInstructionSets(); }
    void lowestTokenWinsTies();
    void seesNonFiniteLogits_data() { addInstructionSets(); }
    void seesNonFiniteLogits();
    void doesNotDependOnNeighboursOrThreads_data() { addInstructionSets(); }
    void doesNotDependOnNeighboursOrThreads();
    void leavesOutBarredTokens_data() { addInstructionSets(); }
    void leavesOutBarredTokens();
    void refusesSizes();
};

void TestVocabularyScan::summarizesTheLogits() {
    QFETCH(const int, set);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(21);
    for (int round = 0; round < 25; ++round) {
        const std::int64_t vocabulary = round < 5 ? round + 1 : randomSize(random, 1, 1500);
        Head head(random, vocabulary, randomSize(random, 1, 40), randomSize(random, 1, 20));
        const std::int64_t rows = head.x.rows;
        Matrix logits(rows, vocabulary);
        std::vector<std::int32_t> targets;
        for (std::int64_t row = 0; row < rows; ++row) {
            targets.push_back(static_cast<std::int32_t>(randomSize(random, -1, vocabulary - 1)));
        }
        VocabularyScan scan(vocabulary, 20, 3);
        head.scan(kernels, scan, {targets, true, logits.values.data(), vocabulary}, 3);
        for (std::int64_t row = 0; row < rows; ++row) {
            double sum = 0.0;
            std::vector<std::int32_t> order;
            for (std::int64_t token = 0; token < vocabulary; ++token) {
                double expected = 0.0;
                double magnitude = 0.0;
                for (std::int64_t k = 0; k < head.x.columns; ++k) {
                    const double term = double{head.w.at(token, k)} * double{head.x.at(row, k)};
                    expected += term;
                    magnitude += std::abs(term);
                }
                QVERIFY(near(logits.at(row, token), expected, magnitude));
                sum += std::exp(double{logits.at(row, token)});
                order.push_back(static_cast<std::int32_t>(token));
            }
            std::stable_sort(order.begin(), order.end(),
                             [&](std::int32_t a, std::int32_t b) { return logits.at(row, a) > logits.at(row, b); });
            const RowSummary summary = scan.summary(row);
            QVERIFY(summary.finite);
            QCOMPARE(summary.argmax, order.front());
            QCOMPARE(summary.maximum, logits.at(row, order.front()));
            QVERIFY(near(summary.logSumExp, std::log(sum), 1.0 + std::abs(std::log(sum)), 2e-6));
            const std::int32_t target = targets[static_cast<std::size_t>(row)];
            QCOMPARE(summary.targetLogit, target < 0 ? 0.0F : logits.at(row, target));
            const auto top = scan.top(row);
            for (std::size_t i = 0; i < top.size(); ++i) {
                QCOMPARE(top[i].token, i < order.size() ? order[i] : -1);
                if (i < order.size()) QCOMPARE(top[i].logit, logits.at(row, order[i]));
            }
        }
    }
}

void TestVocabularyScan::lowestTokenWinsTies() {
    QFETCH(const int, set);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(22);
    for (int round = 0; round < 50; ++round) {
        const std::int64_t vocabulary = randomSize(random, 8, 1200);
        Head head(random, vocabulary, 1, 1);
        head.x.at(0, 0) = 1.0F;
        // Seven logits share the maximum.
        std::vector<std::int32_t> best;
        for (float& value : head.w.values) value = -1.0F;
        while (best.size() < 7) {
            const auto token = static_cast<std::int32_t>(randomSize(random, 0, vocabulary - 1));
            if (head.w.at(token, 0) == 2.0F) continue;
            head.w.at(token, 0) = 2.0F;
            best.push_back(token);
        }
        std::sort(best.begin(), best.end());
        head.weight = PackedWeight::pack(WeightType::Float32, vocabulary, 1, head.w.reader());
        VocabularyScan scan(vocabulary, 1, 2);
        head.scan(kernels, scan, {{}, true, nullptr, 0}, 2);
        QCOMPARE(scan.summary(0).argmax, best.front());
        const auto top = scan.top(0);
        for (std::size_t i = 0; i < top.size(); ++i) QCOMPARE(top[i].token, best[i]);
    }
}

void TestVocabularyScan::seesNonFiniteLogits() {
    QFETCH(const int, set);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(23);
    for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                            -std::numeric_limits<float>::infinity(), 3e38F}) {
        Head head(random, 700, 8, 3);
        // One row cannot be finite (the last value overflows in the sum); its neighbours can.
        for (std::int64_t k = 0; k < 8; ++k) head.x.at(1, k) = bad;
        for (std::int64_t k = 0; k < 8; ++k) head.w.at(333, k) = 2.0F;
        head.weight = PackedWeight::pack(WeightType::Float32, 700, 8, head.w.reader());
        VocabularyScan scan(700, 3, 1);
        head.scan(kernels, scan, {}, 1);
        QVERIFY(scan.summary(0).finite);
        QVERIFY(!scan.summary(1).finite);
        QVERIFY(scan.summary(2).finite);
    }
}

void TestVocabularyScan::doesNotDependOnNeighboursOrThreads() {
    QFETCH(const int, set);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(24);
    Head head(random, 1333, 24, 19);
    VocabularyScan together(1333, 19, 5);
    head.scan(kernels, together, {{}, true, nullptr, 0}, 5);
    const Matrix all = head.x;
    for (std::int64_t row = 0; row < all.rows; ++row) {
        head.x = Matrix(1, 24);
        for (std::int64_t k = 0; k < 24; ++k) head.x.at(0, k) = all.at(row, k);
        VocabularyScan alone(1333, 1, 1);
        head.scan(kernels, alone, {{}, true, nullptr, 0}, 1);
        const RowSummary a = together.summary(row);
        const RowSummary b = alone.summary(0);
        QCOMPARE(a.argmax, b.argmax);
        QVERIFY(a.maximum == b.maximum && a.logSumExp == b.logSumExp);  // every bit
        for (std::size_t i = 0; i < 5; ++i) QCOMPARE(together.top(row)[i].token, alone.top(0)[i].token);
    }
}

void TestVocabularyScan::leavesOutBarredTokens() {
    QFETCH(const int, set);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(25);
    for (int round = 0; round < 40; ++round) {
        const std::int64_t vocabulary = randomSize(random, 2, 1500);
        Head head(random, vocabulary, 12, 5);
        Matrix logits(5, vocabulary);
        std::set<std::int32_t> barred;
        // From one token to all but one; in some rounds a whole chunk of 256.
        const std::int64_t count =
            round % 3 == 0 ? vocabulary - 1 : randomSize(random, 1, std::min(vocabulary - 1, std::int64_t{9}));
        while (static_cast<std::int64_t>(barred.size()) < count) {
            barred.insert(static_cast<std::int32_t>(randomSize(random, 0, vocabulary - 1)));
        }
        if (round % 3 != 0 && vocabulary > 520) {
            for (std::int32_t token = 256; token < 512; ++token) barred.insert(token);
        }
        const std::vector<std::int32_t> tokens(barred.begin(), barred.end());
        const std::vector<std::int32_t> targets(5, tokens.front());
        VocabularyScan scan(vocabulary, 5, 2);
        head.scan(kernels, scan, {targets, true, logits.values.data(), vocabulary}, 2);
        const Matrix before = logits;
        const RowSummary neighbour = scan.summary(2);
        std::vector<RankedToken> changes;
        for (const std::int32_t token : tokens) changes.push_back({token, -std::numeric_limits<float>::infinity()});
        scan.change(1, changes);
        scan.change(3, changes);
        QVERIFY(scan.summary(2).logSumExp == neighbour.logSumExp && scan.summary(2).argmax == neighbour.argmax);
        for (const std::int64_t row : {1, 3}) {
            std::vector<std::int32_t> left;
            double sum = 0.0;
            for (std::int32_t token = 0; token < vocabulary; ++token) {
                if (barred.contains(token)) continue;
                left.push_back(token);
                sum += std::exp(double{before.at(row, token)});
            }
            std::stable_sort(left.begin(), left.end(),
                             [&](std::int32_t a, std::int32_t b) { return before.at(row, a) > before.at(row, b); });
            const RowSummary summary = scan.summary(row);
            QVERIFY(summary.finite);
            QCOMPARE(summary.argmax, left.front());
            QCOMPARE(summary.maximum, before.at(row, left.front()));
            QVERIFY(near(summary.logSumExp, std::log(sum), 1.0 + std::abs(std::log(sum)), 2e-6));
            QCOMPARE(summary.targetLogit, -std::numeric_limits<float>::infinity());
            const auto top = scan.top(row);
            for (std::size_t i = 0; i < top.size(); ++i) QCOMPARE(top[i].token, i < left.size() ? left[i] : -1);
        }
    }
}

void TestVocabularyScan::refusesSizes() {
    QVERIFY_EXCEPTION_THROWN(VocabularyScan(0, 1, 1), InputError);
    QVERIFY_EXCEPTION_THROWN(VocabularyScan(10, 0, 1), InputError);
    QVERIFY_EXCEPTION_THROWN(VocabularyScan(10, 1, 0), InputError);
    QVERIFY_EXCEPTION_THROWN(VocabularyScan(std::int64_t{1} << 40, 1, 1), InputError);
}

QTEST_APPLESS_MAIN(TestVocabularyScan)
#include "test_vocabulary_scan.moc"
