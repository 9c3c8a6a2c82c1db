// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/packed_weight.h"

#include <QtTest>

#include <cstring>
#include <limits>

#include "error.h"
#include "kernel_fixture.h"
#include "kernels/number_formats.h"

using namespace bild;
using namespace bild::kernels;
using namespace bild::kernels::test;

class TestPackedWeight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasPacked_data();
    void readsBackWhatWasPacked();
    void readsSourceFormats();
    void stacksMatrices();
    void refusesNonFinite_data() { readsBackWhatWasPacked_data(); }
    void refusesNonFinite();
    void refusesSizes();
    void aTeamPacksTheSame_data() { readsBackWhatWasPacked_data(); }
    void aTeamPacksTheSame();
    void adoptsWhatWasPacked_data() { readsBackWhatWasPacked_data(); }
    void adoptsWhatWasPacked();
    void holdsLittleMoreThanTheWeights();
    void movesLeaveNothingBehind();
};

void TestPackedWeight::readsBackWhatWasPacked_data() {
    QTest::addColumn<int>("type");
    QTest::newRow("float32") << static_cast<int>(WeightType::Float32);
    QTest::newRow("bfloat16") << static_cast<int>(WeightType::BFloat16);
    QTest::newRow("int8") << static_cast<int>(WeightType::Int8);
}

void TestPackedWeight::readsBackWhatWasPacked() {
    QFETCH(const int, type);
    std::mt19937 random(1);
    for (int round = 0; round < 30; ++round) {
        const bool gated = round % 2 == 1;
        const Matrix first = randomMatrix(random, randomSize(random, 1, 70), randomSize(random, 1, 70));
        const Matrix second = randomMatrix(random, first.rows, first.columns);
        const auto weightType = static_cast<WeightType>(type);
        const PackedWeight weight =
            gated ? PackedWeight::packGated(weightType, first.rows, first.columns, first.reader(), second.reader())
                  : PackedWeight::pack(weightType, first.rows, first.columns, first.reader());
        QCOMPARE(weight.rows(), first.rows);
        QCOMPARE(weight.columns(), first.columns);
        std::vector<float> read(static_cast<std::size_t>(first.columns));
        for (int part = 0; part < (gated ? 2 : 1); ++part) {
            const Matrix& source = part == 0 ? first : second;
            for (std::int64_t row = 0; row < first.rows; ++row) {
                weight.readRow(row, read, part);
                float largest = 0.0F;
                for (std::int64_t k = 0; k < first.columns; ++k) {
                    largest = std::max(largest, std::abs(source.at(row, k)));
                }
                for (std::int64_t k = 0; k < first.columns; ++k) {
                    const float value = source.at(row, k);
                    // Half a step of the row's scale, half a unit of eight significant bits, or nothing.
                    const float allowed = weightType == WeightType::Int8       ? largest / 127.0F * 0.5001F
                                          : weightType == WeightType::BFloat16 ? std::abs(value) / 256.0F
                                                                               : 0.0F;
                    QVERIFY(std::abs(read[static_cast<std::size_t>(k)] - value) <= allowed);
                }
            }
        }
    }
}

void TestPackedWeight::readsSourceFormats() {
    // The last value of each row is what a reader that ignores the row's place would miss.
    const std::uint16_t half[] = {0x3c00, 0xc000, 0x0001, 0x7bff};  // 1, -2, 2^-24, 65504
    std::vector<float> values(2);
    rowsOf(half, SourceFormat::Float16, 2)(0, values);
    QCOMPARE(values, (std::vector<float>{1.0F, -2.0F}));
    rowsOf(half, SourceFormat::Float16, 2)(1, values);
    QCOMPARE(values, (std::vector<float>{0x1p-24F, 65504.0F}));
    const std::uint16_t brain[] = {0x3f80, 0xc000, 0x4049, 0x0000};  // 1, -2, 3.140625, 0
    rowsOf(brain, SourceFormat::BFloat16, 2)(1, values);
    QCOMPARE(values, (std::vector<float>{3.140625F, 0.0F}));
    // Misaligned, as a tensor in a file may be.
    char bytes[1 + 2 * sizeof(float)];
    const float floats[] = {5.0F, 7.0F};
    std::memcpy(bytes + 1, floats, sizeof floats);
    rowsOf(bytes + 1, SourceFormat::Float32, 2)(0, values);
    QCOMPARE(values, (std::vector<float>{5.0F, 7.0F}));

    QVERIFY(std::isinf(float16ToFloat(0x7c00)) && std::isnan(float16ToFloat(0x7e00)));
    QVERIFY(std::isnan(bfloat16ToFloat(floatToBfloat16(std::numeric_limits<float>::quiet_NaN()))));
    QCOMPARE(floatToBfloat16(1.00390625F), std::uint16_t{0x3f80});  // a tie goes to the even neighbour below
    QCOMPARE(floatToBfloat16(1.01171875F), std::uint16_t{0x3f82});  // and above
}

void TestPackedWeight::stacksMatrices() {
    std::mt19937 random(2);
    const Matrix query = randomMatrix(random, 3, 5);
    const Matrix key = randomMatrix(random, 4, 5);
    const PackedWeight weight = PackedWeight::pack(WeightType::Float32, 7, 5, stacked(query.reader(), 3, key.reader()));
    std::vector<float> values(5);
    weight.readRow(2, values);
    QVERIFY(std::equal(values.begin(), values.end(), query.values.begin() + 10));
    weight.readRow(3, values);
    QVERIFY(std::equal(values.begin(), values.end(), key.values.begin()));
}

void TestPackedWeight::refusesNonFinite() {
    QFETCH(const int, type);
    std::mt19937 random(3);
    for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                            -std::numeric_limits<float>::infinity()}) {
        Matrix matrix = randomMatrix(random, 9, 17);
        matrix.at(6, 11) = bad;
        try {
            static_cast<void>(PackedWeight::pack(static_cast<WeightType>(type), 9, 17, matrix.reader()));
            QFAIL("packed a weight that is not finite");
        } catch (const NumericError& error) {
            QVERIFY2(std::string(error.what()).find("row 6") != std::string::npos, error.what());
        }
    }
}

void TestPackedWeight::aTeamPacksTheSame() {
    QFETCH(const int, type);
    const auto weightType = static_cast<WeightType>(type);
    std::mt19937 random(4);
    ThreadTeam team(3);
    for (int round = 0; round < 20; ++round) {
        Matrix first = randomMatrix(random, randomSize(random, 1, 200), randomSize(random, 1, 70));
        const Matrix second = randomMatrix(random, first.rows, first.columns);
        const auto packed = [&](ThreadTeam* helpers) {
            return round % 2 == 0 ? PackedWeight::pack(weightType, first.rows, first.columns, first.reader(), helpers)
                                  : PackedWeight::packGated(weightType, first.rows, first.columns, first.reader(),
                                                            second.reader(), helpers);
        };
        const PackedWeight alone = packed(nullptr);
        const PackedWeight together = packed(&team);
        QCOMPARE(together.bytes(), alone.bytes());
        QCOMPARE(std::memcmp(together.data(), alone.data(), alone.bytes()), 0);
        // The first of several bad rows is named, whichever thread meets one first.
        const std::int64_t bad = first.rows / 2;
        for (std::int64_t row = bad; row < first.rows; ++row) first.at(row, 0) = std::nanf("");
        try {
            static_cast<void>(packed(&team));
            QFAIL("packed NaN");
        } catch (const NumericError& error) {
            QVERIFY(QByteArray(error.what()).startsWith("row " + QByteArray::number(qint64{bad}) + " "));
        }
    }
}

void TestPackedWeight::adoptsWhatWasPacked() {
    QFETCH(const int, type);
    const auto weightType = static_cast<WeightType>(type);
    std::mt19937 random(5);
    const Matrix matrix = randomMatrix(random, 70, 45);
    const PackedWeight packed = PackedWeight::pack(weightType, 70, 45, matrix.reader());
    const auto copy = std::make_shared<AlignedBuffer>(packed.bytes() + 64);
    std::memcpy(copy->data(), packed.data(), packed.bytes());
    const std::span<const std::byte> bytes(copy->data(), packed.bytes());
    PackedWeight source = PackedWeight::adopt(weightType, 70, 45, false, bytes, copy);
    const PackedWeight adopted = std::move(source);
    QCOMPARE(source.bytes(), std::size_t{0});
    QCOMPARE(adopted.bytes(), packed.bytes());
    QCOMPARE(static_cast<const void*>(adopted.data()), static_cast<const void*>(copy->data()));
    QCOMPARE(copy.use_count(), 2L);
    std::vector<float> ours(45);
    std::vector<float> theirs(45);
    for (std::int64_t row = 0; row < 70; ++row) {
        adopted.readRow(row, ours);
        packed.readRow(row, theirs);
        QCOMPARE(ours, theirs);
    }
    const auto refuses = [&](std::int64_t rows, bool gated, std::span<const std::byte> part) {
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(PackedWeight::adopt(weightType, rows, 45, gated, part, copy)),
                                 InputError);
    };
    refuses(70, false, bytes.first(bytes.size() - 1));
    refuses(70, false, {copy->data(), bytes.size() + 64});
    refuses(70, false, {copy->data() + 16, bytes.size()});
    refuses(170, false, bytes);
    refuses(70, true, bytes);
    refuses(-1, false, bytes);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(PackedWeight::adopt(weightType, 70, 45, false, bytes, nullptr)),
                             InputError);
}

void TestPackedWeight::refusesSizes() {
    const RowReader never = [](std::int64_t, std::span<float>) { QFAIL("read a row of a refused weight"); };
    for (const auto& [rows, columns] : std::vector<std::pair<std::int64_t, std::int64_t>>{
             {0, 1}, {1, 0}, {-1, 4}, {PackedWeight::kMaxRows + 1, 1}, {1, PackedWeight::kMaxColumns + 1}}) {
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(PackedWeight::pack(WeightType::Int8, rows, columns, never)),
                                 InputError);
    }
}

void TestPackedWeight::holdsLittleMoreThanTheWeights() {
    const Matrix matrix(1024, 256, 0.5F);
    QCOMPARE(PackedWeight::pack(WeightType::Int8, 1024, 256, matrix.reader()).bytes(), std::size_t{1024 * 260});
    QCOMPARE(PackedWeight::pack(WeightType::BFloat16, 1024, 256, matrix.reader()).bytes(), std::size_t{1024 * 512});
    QCOMPARE(PackedWeight::pack(WeightType::Float32, 1024, 256, matrix.reader()).bytes(), std::size_t{1024 * 1024});
}

void TestPackedWeight::movesLeaveNothingBehind() {
    const Matrix matrix(2, 3, 0.5F);
    PackedWeight weight = PackedWeight::pack(WeightType::Float32, 2, 3, matrix.reader());
    const std::byte* data = weight.data();
    QCOMPARE(reinterpret_cast<std::uintptr_t>(data) % 64, std::uintptr_t{0});
    PackedWeight other = PackedWeight::pack(WeightType::Float32, 2, 3, matrix.reader());
    other = std::move(weight);
    QCOMPARE(other.data(), data);
    std::vector<float> values(3);
    other.readRow(1, values);
    QCOMPARE(values, std::vector<float>(3, 0.5F));
}

QTEST_APPLESS_MAIN(TestPackedWeight)
#include "test_packed_weight.moc"
