// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <limits>

#include "error.h"
#include "kernel_fixture.h"

using namespace bild;
using namespace bild::kernels;
using namespace bild::kernels::test;

namespace {

/// Any width, or one of whole groups of 64 inputs, which a matrix unit wants.
std::int64_t randomWidth(std::mt19937& random) {
    return randomSize(random, 0, 1) == 0 ? randomSize(random, 1, 260) : 64 * randomSize(random, 1, 5);
}

/// An instruction set, a weight type, a random shape and its data.
struct Case {
    Case(std::mt19937& random, WeightType weightType, bool gatedWeight)
        : type(weightType),
          rows(randomSize(random, 1, 40)),
          x(randomMatrix(random, rows, randomWidth(random))),
          outputs(randomSize(random, 1, 150)),
          first(randomMatrix(random, outputs, x.columns)),
          second(randomMatrix(random, outputs, x.columns)),
          weight(gatedWeight ? PackedWeight::packGated(type, outputs, x.columns, first.reader(), second.reader())
                             : PackedWeight::pack(type, outputs, x.columns, first.reader())) {}

    WeightType type;
    std::int64_t rows;
    Matrix x;
    std::int64_t outputs;
    Matrix first;
    Matrix second;
    PackedWeight weight;
};

/// W x as plain loops say, over the numbers as they are stored, and the sum of the terms' magnitudes.
struct Dot {
    double value = 0.0;
    double magnitude = 0.0;
};
Dot referenceDot(const PackedWeight& weight, std::int64_t output, int part, const InputRows& input, std::int64_t row) {
    std::vector<float> weights(static_cast<std::size_t>(weight.columns()));
    weight.readRow(output, weights, part);
    Dot dot;
    for (std::int64_t k = 0; k < weight.columns(); ++k) {
        const double term = double{weights[static_cast<std::size_t>(k)]} * double{input.value(row, k)};
        dot.value += term;
        dot.magnitude += std::abs(term);
    }
    return dot;
}

double referenceGelu(double x) {
    return 0.5 * x * (1.0 + std::tanh(std::sqrt(2.0 / 3.14159265358979323846) * (x + 0.044715 * x * x * x)));
}

/// The outputs of all shares of a team of `shares`.
Matrix linearOutputs(const Kernels& kernels, const PackedWeight& weight, const InputRows& input, OutputMode mode,
                     int shares, float fill = 0.0F) {
    Matrix y(input.rows(), weight.rows(), fill);
    for (int i = 0; i < shares; ++i) {
        if (weight.gated()) {
            kernels.gatedGelu(weight, input, y.view(), {i, shares});
        } else {
            kernels.linear(weight, input, y.view(), mode, {i, shares});
        }
    }
    return y;
}

InputRows prepared(const Kernels& kernels, WeightType type, Matrix& x) {
    InputRows input(x.rows, x.columns);
    input.reset(type, x.rows, x.columns);
    kernels.prepare(x.view(), input);
    return input;
}

void addSetsAndTypes() {
    QTest::addColumn<int>("set");
    QTest::addColumn<int>("type");
    for (const InstructionSet set : supportedInstructionSets()) {
        int type = 0;
        for (const char* name : {"float32", "bfloat16", "int8"}) {
            QTest::newRow((std::string(nameOf(set)) + " " + name).c_str()) << static_cast<int>(set) << type++;
        }
    }
}

}  // namespace

class TestLinearKernels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linearIsTheProduct_data() { addSetsAndTypes(); }
    void linearIsTheProduct();
    void outputModes_data() { addSetsAndTypes(); }
    void outputModes();
    void gatedGelu_data() { addSetsAndTypes(); }
    void gatedGelu();
    void rowsDoNotDependOnTheirNeighbours_data() { addSetsAndTypes(); }
    void rowsDoNotDependOnTheirNeighbours();
    void norm_data() { addSetsAndTypes(); }
    void norm();
    void quantizationIsNearest_data() { addInstructionSets(); }
    void quantizationIsNearest();
    void int8IsTheSameEverywhere();
    void nonFiniteRowsStayNonFinite_data() { addSetsAndTypes(); }
    void nonFiniteRowsStayNonFinite();
    void rowsAreSharedInFours();
    void readsEverything_data() { addInstructionSets(); }
    void readsEverything();
    void refusesForeignInstructionSets();
};

void TestLinearKernels::linearIsTheProduct() {
    QFETCH(const int, set);
    QFETCH(const int, type);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(11);
    for (int round = 0; round < 40; ++round) {
        Case c(random, static_cast<WeightType>(type), false);
        const InputRows input = prepared(kernels, c.type, c.x);
        const Matrix y = linearOutputs(kernels, c.weight, input, OutputMode::Store, 1 + round % 3, 9.0F);
        for (std::int64_t row = 0; row < c.rows; ++row) {
            for (std::int64_t output = 0; output < c.outputs; ++output) {
                const Dot dot = referenceDot(c.weight, output, 0, input, row);
                QVERIFY2(near(y.at(row, output), dot.value, dot.magnitude),
                         qPrintable(QString("%1 x %2, %3 rows, output %4: %5, not %6")
                                        .arg(c.outputs)
                                        .arg(c.x.columns)
                                        .arg(c.rows)
                                        .arg(output)
                                        .arg(double{y.at(row, output)})
                                        .arg(dot.value)));
            }
        }
    }
}

void TestLinearKernels::outputModes() {
    QFETCH(const int, set);
    QFETCH(const int, type);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(12);
    for (int round = 0; round < 10; ++round) {
        Case c(random, static_cast<WeightType>(type), false);
        const InputRows input = prepared(kernels, c.type, c.x);
        const Matrix plain = linearOutputs(kernels, c.weight, input, OutputMode::Store, 2);
        const Matrix added = linearOutputs(kernels, c.weight, input, OutputMode::Add, 2, 2.5F);
        const Matrix rectified = linearOutputs(kernels, c.weight, input, OutputMode::Relu, 2);
        for (std::size_t i = 0; i < plain.values.size(); ++i) {
            QCOMPARE(added.values[i], 2.5F + plain.values[i]);
            QCOMPARE(rectified.values[i], std::max(0.0F, plain.values[i]));
        }
    }
}

void TestLinearKernels::gatedGelu() {
    QFETCH(const int, set);
    QFETCH(const int, type);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(13);
    for (int round = 0; round < 20; ++round) {
        Case c(random, static_cast<WeightType>(type), true);
        const InputRows input = prepared(kernels, c.type, c.x);
        const Matrix y = linearOutputs(kernels, c.weight, input, OutputMode::Store, 1 + round % 3, 9.0F);
        for (std::int64_t row = 0; row < c.rows; ++row) {
            for (std::int64_t output = 0; output < c.outputs; ++output) {
                const Dot gate = referenceDot(c.weight, output, 0, input, row);
                const Dot up = referenceDot(c.weight, output, 1, input, row);
                const double expected = referenceGelu(gate.value) * up.value;
                const double magnitude = (gate.magnitude + 1.0) * (up.magnitude + 1.0);
                QVERIFY(near(y.at(row, output), expected, magnitude));
            }
        }
    }
}

// The bits of a row are the same alone and among any others, whatever the number of shares.
void TestLinearKernels::rowsDoNotDependOnTheirNeighbours() {
    QFETCH(const int, set);
    QFETCH(const int, type);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(14);
    for (int round = 0; round < 20; ++round) {
        Case c(random, static_cast<WeightType>(type), round % 2 == 1);
        Matrix gain = randomMatrix(random, 1, c.x.columns);
        InputRows input(c.rows, c.x.columns);
        input.reset(c.type, c.rows, c.x.columns);
        kernels.normalize(c.x.view(), gain.values.data(), 1e-6F, input);
        const Matrix together = linearOutputs(kernels, c.weight, input, OutputMode::Store, 3);
        for (std::int64_t row = 0; row < c.rows; ++row) {
            InputRows alone(1, c.x.columns);
            alone.reset(c.type, 1, c.x.columns);
            kernels.normalize({&c.x.at(row, 0), c.x.columns}, gain.values.data(), 1e-6F, alone);
            const Matrix single = linearOutputs(kernels, c.weight, alone, OutputMode::Store, 1);
            for (std::int64_t output = 0; output < c.outputs; ++output) {
                QCOMPARE(std::bit_cast<std::uint32_t>(together.at(row, output)),
                         std::bit_cast<std::uint32_t>(single.at(0, output)));
            }
        }
    }
}

void TestLinearKernels::norm() {
    QFETCH(const int, set);
    QFETCH(const int, type);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(15);
    for (int round = 0; round < 40; ++round) {
        Matrix x = randomMatrix(random, randomSize(random, 1, 20), randomSize(random, 1, 300), 3.0F);
        const Matrix gain = randomMatrix(random, 1, x.columns);
        InputRows input(32, 512);
        input.reset(static_cast<WeightType>(type), x.rows, x.columns);
        // In two parts, as two threads do it.
        kernels.normalize(x.view(), gain.values.data(), 1e-6F, input, {x.rows / 2, x.rows});
        kernels.normalize(x.view(), gain.values.data(), 1e-6F, input, {0, x.rows / 2});
        for (std::int64_t row = 0; row < x.rows; ++row) {
            double squares = 0.0;
            for (std::int64_t k = 0; k < x.columns; ++k) squares += double{x.at(row, k)} * double{x.at(row, k)};
            const double factor = 1.0 / std::sqrt(squares / static_cast<double>(x.columns) + 1e-6);
            for (std::int64_t k = 0; k < x.columns; ++k) {
                const double expected = double{x.at(row, k)} * factor * double{gain.at(0, k)};
                const double step = input.quantized() ? 0.5001 * double{input.scale(row)} : 0.0;
                QVERIFY(std::abs(double{input.value(row, k)} - expected) <= step + 1e-5 * std::abs(expected));
            }
        }
    }
}

void TestLinearKernels::quantizationIsNearest() {
    QFETCH(const int, set);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    Matrix x(3, 21);
    x.at(0, 0) = -254.0F;  // a step of 2
    x.at(0, 1) = 3.0F;     // a tie: to the even 2
    x.at(0, 2) = 5.0F;     // and to the even 2 again, in steps
    x.at(0, 20) = 254.0F;
    x.at(2, 5) = 1e-35F;  // too small to matter
    const InputRows input = prepared(kernels, WeightType::Int8, x);
    QCOMPARE(input.scale(0), 2.0F);
    QCOMPARE(input.value(0, 0), -254.0F);
    QCOMPARE(input.value(0, 1), 4.0F);
    QCOMPARE(input.value(0, 2), 4.0F);
    QCOMPARE(input.value(0, 20), 254.0F);
    QCOMPARE(input.scale(1), 0.0F);
    QCOMPARE(input.value(1, 3), 0.0F);
    QCOMPARE(input.value(2, 5), 0.0F);
}

// The largest sums there are, and all instruction sets agree on every bit, whatever the rows and the width.
void TestLinearKernels::int8IsTheSameEverywhere() {
    std::mt19937 random(16);
    for (const std::int64_t width : {4099, 4096, 4160, 64}) {
        for (const float sign : {1.0F, -1.0F, 0.0F}) {
            for (const std::int64_t rows : {1, 2, 5, 16, 19, 33}) {
                Matrix x(rows, width, 1.0F);
                Matrix w(40, width, sign);
                if (sign == 0.0F) {
                    x = randomMatrix(random, rows, width);
                    w = randomMatrix(random, 40, width);
                }
                const PackedWeight weight = PackedWeight::pack(WeightType::Int8, 40, width, w.reader());
                std::vector<float> expected;
                for (const InstructionSet set : supportedInstructionSets()) {
                    const Kernels kernels(set);
                    const InputRows input = prepared(kernels, WeightType::Int8, x);
                    const Matrix y = linearOutputs(kernels, weight, input, OutputMode::Store, 2);
                    const auto sum = static_cast<double>(width);
                    if (sign != 0.0F) QVERIFY(near(y.at(rows - 1, 39), double{sign} * sum, sum, 1e-6));
                    if (expected.empty()) expected = y.values;
                    QCOMPARE(y.values, expected);
                }
            }
        }
    }
}

void TestLinearKernels::nonFiniteRowsStayNonFinite() {
    QFETCH(const int, set);
    QFETCH(const int, type);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    std::mt19937 random(17);
    for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
        for (const bool gated : {false, true}) {
            Case c(random, static_cast<WeightType>(type), gated);
            Matrix gain(1, c.x.columns, 1.0F);
            const std::int64_t row = c.rows / 2;
            c.x.at(row, c.x.columns - 1) = bad;
            InputRows input(c.rows, c.x.columns);
            input.reset(c.type, c.rows, c.x.columns);
            kernels.normalize(c.x.view(), gain.values.data(), 1e-6F, input);
            const Matrix y = linearOutputs(kernels, c.weight, input, OutputMode::Store, 1);
            for (std::int64_t output = 0; output < c.outputs; ++output) {
                QVERIFY(!std::isfinite(y.at(row, output)));
                if (c.rows > 1) QVERIFY(std::isfinite(y.at(row == 0 ? 1 : 0, output)));
            }
        }
    }
}

void TestLinearKernels::rowsAreSharedInFours() {
    for (std::int64_t rows = 1; rows < 40; ++rows) {
        for (int count = 1; count < 6; ++count) {
            std::int64_t next = 0;
            for (int index = 0; index < count; ++index) {
                const ShareRange range = Kernels::rowsOf(rows, {index, count});
                QCOMPARE(range.begin, next);
                QVERIFY(range.begin == range.end || range.begin % 4 == 0);
                next = std::max(next, range.end);
            }
            QCOMPARE(next, rows);
        }
    }
}

void TestLinearKernels::readsEverything() {
    QFETCH(const int, set);
    const Kernels kernels{static_cast<InstructionSet>(set)};
    AlignedBuffer buffer(std::size_t{4096});
    std::int32_t expected = 0;
    for (std::int32_t i = 0; i < 1024; ++i) expected += buffer.as<std::int32_t>()[i] = 7 * i;
    std::int32_t sum = 0;
    for (int i = 0; i < 2; ++i) sum += kernels.readOnly({buffer.data(), buffer.size()}, {i, 2});
    QCOMPARE(sum, expected);
}

void TestLinearKernels::refusesForeignInstructionSets() {
    const auto supported = supportedInstructionSets();
    for (const auto set : {InstructionSet::Portable, InstructionSet::Avx2, InstructionSet::AvxVnni,
                           InstructionSet::Avx512, InstructionSet::Amx}) {
        if (std::find(supported.begin(), supported.end(), set) == supported.end()) {
            QVERIFY_EXCEPTION_THROWN(Kernels{set}, DeviceError);
        } else {
            QCOMPARE(Kernels(set).instructionSet(), set);
        }
    }
    QCOMPARE(Kernels().instructionSet(), supported.back());
}

QTEST_APPLESS_MAIN(TestLinearKernels)
#include "test_linear_kernels.moc"
