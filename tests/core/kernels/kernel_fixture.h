// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "kernels/kernels.h"

/// What the kernels' tests share: random matrices, every instruction set of this processor, and the tolerance.
namespace bild::kernels::test {

/// A row-major matrix of floats.
struct Matrix {
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    std::vector<float> values;

    Matrix(std::int64_t r, std::int64_t c, float fill = 0.0F)
        : rows(r), columns(c), values(static_cast<std::size_t>(r * c), fill) {}
    [[nodiscard]] float& at(std::int64_t row, std::int64_t column) {
        return values[static_cast<std::size_t>(row * columns + column)];
    }
    [[nodiscard]] float at(std::int64_t row, std::int64_t column) const {
        return values[static_cast<std::size_t>(row * columns + column)];
    }
    [[nodiscard]] FloatRows view() { return {values.data(), columns}; }
    [[nodiscard]] RowReader reader() const { return rowsOf(values.data(), SourceFormat::Float32, columns); }
};

inline Matrix randomMatrix(std::mt19937& random, std::int64_t rows, std::int64_t columns, float spread = 1.0F) {
    Matrix matrix(rows, columns);
    std::normal_distribution<float> normal(0.0F, spread);
    for (float& value : matrix.values) value = normal(random);
    return matrix;
}

inline std::int64_t randomSize(std::mt19937& random, std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(random);
}

/// A test table with a row for every instruction set that this processor has; fetch it as `int set`.
inline void addInstructionSets() {
    QTest::addColumn<int>("set");
    for (const InstructionSet set : supportedInstructionSets()) {
        QTest::newRow(std::string(nameOf(set)).c_str()) << static_cast<int>(set);
    }
}

/// Whether `actual` is `expected` within `tolerance` of `magnitude`, the sum of the magnitudes of the terms.
inline bool near(double actual, double expected, double magnitude, double tolerance = 1e-5) {
    return std::abs(actual - expected) <= tolerance * magnitude + 1e-30;
}

}  // namespace bild::kernels::test
