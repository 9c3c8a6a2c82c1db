// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "error.h"
#include "kernel_fixture.h"
#include "kernels/number_formats.h"

using namespace bild;
using namespace bild::kernels;
using namespace bild::kernels::test;

namespace {

struct Layer {
    std::int64_t heads;
    std::int64_t width;
    CacheType type;
    [[nodiscard]] std::int64_t inner() const { return heads * width; }
};

/// As the cache holds it.
double cached(float value, CacheType type) {
    return type == CacheType::Float32 ? double{value} : double{bfloat16ToFloat(floatToBfloat16(value))};
}

/// Attention of one query over `visible` positions, as plain loops say; `bias` by position.
std::vector<double> reference(const Layer& layer, std::int64_t head, const float* query, const Matrix& keys,
                              const Matrix& values, std::int64_t visible, const std::vector<double>& bias) {
    std::vector<double> scores;
    for (std::int64_t position = 0; position < visible; ++position) {
        double score = bias.empty() ? 0.0 : bias[static_cast<std::size_t>(position)];
        for (std::int64_t d = 0; d < layer.width; ++d) {
            score += double{query[d]} * cached(keys.at(position, head * layer.width + d), layer.type);
        }
        scores.push_back(score);
    }
    const double maximum = *std::max_element(scores.begin(), scores.end());
    double sum = 0.0;
    for (double& score : scores) sum += score = std::exp(score - maximum);
    std::vector<double> context(static_cast<std::size_t>(layer.width), 0.0);
    for (std::int64_t position = 0; position < visible; ++position) {
        for (std::int64_t d = 0; d < layer.width; ++d) {
            context[static_cast<std::size_t>(d)] += scores[static_cast<std::size_t>(position)] / sum *
                                                    cached(values.at(position, head * layer.width + d), layer.type);
        }
    }
    return context;
}

/// A bias by head and distance, in the kernels' layout.
struct Bias {
    Bias(std::mt19937& random, std::int64_t heads, std::int64_t positions)
        : table(randomMatrix(random, heads, positions + 16)), maxPositions(positions) {}
    [[nodiscard]] DistanceBias view() const { return {table.values.data(), table.columns, maxPositions}; }
    [[nodiscard]] std::vector<double> row(std::int64_t head, std::int64_t position) const {
        std::vector<double> result;
        for (std::int64_t key = 0; key <= position; ++key) {
            result.push_back(double{table.at(head, maxPositions - 1 - (position - key))});
        }
        return result;
    }
    Matrix table;
    std::int64_t maxPositions;
};

Layer randomLayer(std::mt19937& random) {
    return {randomSize(random, 1, 5), randomSize(random, 1, 140),
            randomSize(random, 0, 1) == 0 ? CacheType::Float32 : CacheType::BFloat16};
}

/// Feeds the rows [begin, end) of `rows` (query, key, value) to a sequence in one step.
Matrix feed(const Kernels& kernels, KeyValueCache& cache, Matrix& rows, std::int64_t begin, std::int64_t end,
            const Bias& bias, AttentionScratch& scratch, int shares) {
    Matrix context(end - begin, cache.heads() * cache.headWidth());
    cache.extend(end - begin);
    const SequenceRows sequence{&cache, 0, end - begin};
    for (int i = 0; i < shares; ++i) {
        kernels.attendCausal({&sequence, 1}, {&rows.at(begin, 0), rows.columns}, bias.view(), context.view(), scratch,
                             {i, shares});
    }
    return context;
}

}  // namespace

class TestAttentionKernels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void causal_data() { addInstructionSets(); }
    void causal();
    void bothWays_data() { addInstructionSets(); }
    void bothWays();
    void cross_data() { addInstructionSets(); }
    void cross();
    void anySplitOfTheRowsAgrees_data() { addInstructionSets(); }
    void anySplitOfTheRowsAgrees();
    void sequencesDoNotMix_data() { addInstructionSets(); }
    void sequencesDoNotMix();
    void nonFiniteStaysNonFinite_data() { addInstructionSets(); }
    void nonFiniteStaysNonFinite();
    void cacheGrowsAndForgets();
    void cacheRefusesSizes();
};

void TestAttentionKernels::causal() {
    QFETCH(const int, set);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(31);
    AttentionScratch scratch(100);
    for (int round = 0; round < 25; ++round) {
        const Layer layer = randomLayer(random);
        const std::int64_t total = randomSize(random, 1, 60);
        const std::int64_t before = randomSize(random, 0, total - 1);
        Matrix rows = randomMatrix(random, total, 3 * layer.inner(), 0.5F);
        const Bias bias(random, layer.heads, total);
        KeyValueCache cache(layer.type, layer.heads, layer.width, 60);
        if (before > 0) static_cast<void>(feed(kernels, cache, rows, 0, before, bias, scratch, 1));
        const Matrix context = feed(kernels, cache, rows, before, total, bias, scratch, 2);
        Matrix keys(total, layer.inner());
        Matrix values(total, layer.inner());
        for (std::int64_t position = 0; position < total; ++position) {
            for (std::int64_t i = 0; i < layer.inner(); ++i) {
                keys.at(position, i) = rows.at(position, layer.inner() + i);
                values.at(position, i) = rows.at(position, 2 * layer.inner() + i);
            }
        }
        for (std::int64_t position = before; position < total; ++position) {
            for (std::int64_t head = 0; head < layer.heads; ++head) {
                const auto expected = reference(layer, head, &rows.at(position, head * layer.width), keys, values,
                                                position + 1, bias.row(head, position));
                for (std::int64_t d = 0; d < layer.width; ++d) {
                    QVERIFY(near(context.at(position - before, head * layer.width + d),
                                 expected[static_cast<std::size_t>(d)], 1.0));
                }
            }
        }
    }
}

void TestAttentionKernels::bothWays() {
    QFETCH(const int, set);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(37);
    AttentionScratch scratch(64);
    for (int round = 0; round < 25; ++round) {
        const Layer layer = randomLayer(random);
        const std::int64_t total = randomSize(random, 1, 64);
        Matrix rows = randomMatrix(random, total, 3 * layer.inner(), 0.5F);
        const Matrix table = randomMatrix(random, layer.heads, 2 * 64 + 16);
        KeyValueCache cache(layer.type, layer.heads, layer.width, total);
        cache.extend(total);
        Matrix context(total, layer.inner());
        const SequenceRows sequence{&cache, 0, total};
        for (int i = 0; i < 2; ++i) {
            kernels.attendBothWays({&sequence, 1}, rows.view(), {table.values.data(), table.columns, 64},
                                   context.view(), scratch, {i, 2});
        }
        Matrix keys(total, layer.inner());
        Matrix values(total, layer.inner());
        for (std::int64_t position = 0; position < total; ++position) {
            for (std::int64_t i = 0; i < layer.inner(); ++i) {
                keys.at(position, i) = rows.at(position, layer.inner() + i);
                values.at(position, i) = rows.at(position, 2 * layer.inner() + i);
            }
        }
        for (std::int64_t query = 0; query < total; ++query) {
            for (std::int64_t head = 0; head < layer.heads; ++head) {
                std::vector<double> bias;
                for (std::int64_t key = 0; key < total; ++key) bias.push_back(double{table.at(head, 63 + key - query)});
                const auto expected =
                    reference(layer, head, &rows.at(query, head * layer.width), keys, values, total, bias);
                for (std::int64_t d = 0; d < layer.width; ++d) {
                    QVERIFY(
                        near(context.at(query, head * layer.width + d), expected[static_cast<std::size_t>(d)], 1.0));
                }
            }
        }
    }
}

void TestAttentionKernels::cross() {
    QFETCH(const int, set);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(32);
    AttentionScratch scratch(100);
    for (int round = 0; round < 25; ++round) {
        const Layer layer = randomLayer(random);
        const std::int64_t sources = randomSize(random, 1, 100);
        Matrix queries = randomMatrix(random, randomSize(random, 1, 13), layer.inner(), 0.5F);
        Matrix keys = randomMatrix(random, sources, layer.inner(), 0.5F);
        Matrix values = randomMatrix(random, sources, layer.inner());
        KeyValueCache cache(layer.type, layer.heads, layer.width, sources);
        cache.extend(sources);
        kernels.remember(cache, 0, sources, keys.view(), values.view(), {0, layer.heads});
        Matrix context(queries.rows, layer.inner());
        const SequenceRows sequence{&cache, 0, queries.rows};
        for (int i = 0; i < 3; ++i) {
            kernels.attendCross({&sequence, 1}, queries.view(), context.view(), scratch, {i, 3});
        }
        for (std::int64_t row = 0; row < queries.rows; ++row) {
            for (std::int64_t head = 0; head < layer.heads; ++head) {
                const auto expected =
                    reference(layer, head, &queries.at(row, head * layer.width), keys, values, sources, {});
                for (std::int64_t d = 0; d < layer.width; ++d) {
                    QVERIFY(near(context.at(row, head * layer.width + d), expected[static_cast<std::size_t>(d)], 1.0));
                }
            }
        }
    }
}

// Fed one by one, all at once, or with a draft taken back in between: the same bits.
void TestAttentionKernels::anySplitOfTheRowsAgrees() {
    QFETCH(const int, set);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(33);
    AttentionScratch scratch(64);
    for (int round = 0; round < 20; ++round) {
        const Layer layer = randomLayer(random);
        const std::int64_t total = randomSize(random, 2, 50);
        Matrix rows = randomMatrix(random, total, 3 * layer.inner(), 0.5F);
        Matrix drafts = randomMatrix(random, total, 3 * layer.inner(), 0.5F);
        const Bias bias(random, layer.heads, 64);
        KeyValueCache whole(layer.type, layer.heads, layer.width, 50);
        const Matrix together = feed(kernels, whole, rows, 0, total, bias, scratch, 1);
        KeyValueCache parts(layer.type, layer.heads, layer.width, 50);
        std::int64_t done = 0;
        while (done < total) {
            const std::int64_t draft = randomSize(random, 0, total - done);
            if (draft > 0) {
                static_cast<void>(feed(kernels, parts, drafts, done, done + draft, bias, scratch, 1));
                parts.truncate(done);
            }
            const std::int64_t end = randomSize(random, done + 1, std::min(total, done + 6));
            const Matrix context = feed(kernels, parts, rows, done, end, bias, scratch, 2);
            for (std::int64_t row = done; row < end; ++row) {
                for (std::int64_t i = 0; i < layer.inner(); ++i) {
                    QVERIFY(context.at(row - done, i) == together.at(row, i));
                }
            }
            done = end;
        }
    }
}

void TestAttentionKernels::sequencesDoNotMix() {
    QFETCH(const int, set);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(34);
    AttentionScratch scratch(64);
    const Layer layer{3, 24, CacheType::BFloat16};
    const Bias bias(random, layer.heads, 64);
    std::vector<KeyValueCache> caches;
    std::vector<KeyValueCache> lonely;
    std::vector<SequenceRows> sequences;
    std::int64_t total = 0;
    std::vector<std::int64_t> lengths;
    for (int i = 0; i < 6; ++i) {
        lengths.push_back(randomSize(random, 1, 7));
        caches.emplace_back(layer.type, layer.heads, layer.width, 64);
        lonely.emplace_back(layer.type, layer.heads, layer.width, 64);
        // Each has a past of its own length.
        Matrix past = randomMatrix(random, randomSize(random, 1, 40), 3 * layer.inner());
        static_cast<void>(feed(kernels, caches.back(), past, 0, past.rows, bias, scratch, 1));
        static_cast<void>(feed(kernels, lonely.back(), past, 0, past.rows, bias, scratch, 1));
        total += lengths.back();
    }
    Matrix rows = randomMatrix(random, total, 3 * layer.inner());
    std::int64_t first = 0;
    for (std::size_t i = 0; i < caches.size(); ++i) {
        caches[i].extend(lengths[i]);
        sequences.push_back({&caches[i], first, lengths[i]});
        first += lengths[i];
    }
    Matrix context(total, layer.inner());
    for (int i = 0; i < 4; ++i) {
        kernels.attendCausal(sequences, rows.view(), bias.view(), context.view(), scratch, {i, 4});
    }
    for (std::size_t i = 0; i < caches.size(); ++i) {
        const std::int64_t begin = sequences[i].first;
        const Matrix alone = feed(kernels, lonely[i], rows, begin, begin + lengths[i], bias, scratch, 1);
        for (std::int64_t row = 0; row < alone.rows; ++row) {
            for (std::int64_t d = 0; d < layer.inner(); ++d) QVERIFY(alone.at(row, d) == context.at(begin + row, d));
        }
    }
}

void TestAttentionKernels::nonFiniteStaysNonFinite() {
    QFETCH(const int, set);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(35);
    AttentionScratch scratch(64);
    const Layer layer{1, 20, CacheType::Float32};
    const Bias bias(random, 1, 64);
    for (const std::int64_t column : {3, 23, 43}) {  // in the query, in the key, in the value
        Matrix rows = randomMatrix(random, 20, 3 * layer.inner());
        rows.at(7, column) = std::numeric_limits<float>::quiet_NaN();
        KeyValueCache cache(layer.type, 1, layer.width, 20);
        const Matrix context = feed(kernels, cache, rows, 0, 20, bias, scratch, 1);
        QVERIFY(std::isnan(context.at(7, 3)));
        for (std::int64_t d = 0; d < 20; ++d) QVERIFY(std::isfinite(context.at(0, d)));
    }
}

void TestAttentionKernels::cacheGrowsAndForgets() {
    const Kernels kernels;
    std::mt19937 random(36);
    AttentionScratch scratch(64);
    const Layer layer{2, 20, CacheType::Float32};
    const Bias bias(random, 2, 64);
    Matrix rows = randomMatrix(random, 40, 3 * layer.inner());
    KeyValueCache roomy(layer.type, 2, layer.width, 40);
    KeyValueCache small(layer.type, 2, layer.width, 9);
    QCOMPARE(small.capacity(), std::int64_t{16});
    const Matrix expected = feed(kernels, roomy, rows, 0, 40, bias, scratch, 1);
    static_cast<void>(feed(kernels, small, rows, 0, 13, bias, scratch, 1));
    small.truncate(11);
    small.reserve(40);
    QCOMPARE(small.length(), std::int64_t{11});
    QVERIFY(small.capacity() >= 40);
    const Matrix rest = feed(kernels, small, rows, 11, 40, bias, scratch, 1);
    for (std::int64_t row = 0; row < rest.rows; ++row) {
        for (std::int64_t d = 0; d < layer.inner(); ++d) QVERIFY(rest.at(row, d) == expected.at(row + 11, d));
    }
}

void TestAttentionKernels::cacheRefusesSizes() {
    QVERIFY_EXCEPTION_THROWN(KeyValueCache(CacheType::Float32, 0, 8, 8), InputError);
    QVERIFY_EXCEPTION_THROWN(KeyValueCache(CacheType::Float32, 8, -1, 8), InputError);
    QVERIFY_EXCEPTION_THROWN(KeyValueCache(CacheType::Float32, 8, 8, 0), InputError);
    QVERIFY_EXCEPTION_THROWN(KeyValueCache(CacheType::Float32, 60000, 60000, 1 << 20), InputError);
}

QTEST_APPLESS_MAIN(TestAttentionKernels)
#include "test_attention_kernels.moc"
