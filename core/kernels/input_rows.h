// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

#include "kernels/aligned_buffer.h"
#include "kernels/packed_weight.h"

namespace bild::kernels {

struct RowsView;

/// The activations that enter a linear layer, in the form its weights want: float32, or for int8 weights quantized row
/// by row (x ~ scale * q, scale = max |x| / 127, nearest, ties to even). Filled by Kernels::normalize and
/// Kernels::prepare; the rows lie interleaved, a few inputs of each in turn, so that a kernel walks through memory
/// once. A row with NaN or infinity gets the scale NaN: everything computed from it is NaN down to the logits.
/// Allocates in the constructor only. A copy has a shape of its own over the same memory: threads that fill rows
/// together have one each, and need not wait for one of them to say what comes.
class InputRows {
public:
    /// Throws InputError for a size below 1 or above 4096 rows x 131072 columns, std::bad_alloc.
    InputRows(std::int64_t maxRows, std::int64_t maxWidth);

    /// What comes next is `rows` rows of `width` columns for weights of this type. Before the team's threads fill it; a
    /// thread that fills a copy of its own calls it itself.
    void reset(WeightType type, std::int64_t rows, std::int64_t width);

    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    [[nodiscard]] std::int64_t width() const { return m_width; }
    [[nodiscard]] bool quantized() const { return m_quantized; }
    /// Value `column` of row `row` as the kernels see it. For tests and messages.
    [[nodiscard]] float value(std::int64_t row, std::int64_t column) const;
    /// Quantized only: the scale of a row (NaN where the row is not finite).
    [[nodiscard]] float scale(std::int64_t row) const;

    /// For the kernels.
    [[nodiscard]] RowsView view() const;

private:
    std::int64_t m_maxRows;
    std::int64_t m_maxWidth;
    std::int64_t m_rows = 0;
    std::int64_t m_width = 0;
    bool m_quantized = false;
    struct Memory {
        AlignedBuffer words;
        AlignedBuffer scales;
        AlignedBuffer sums;
    };
    std::shared_ptr<Memory> m_memory;
};

}  // namespace bild::kernels
