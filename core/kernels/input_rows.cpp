// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/input_rows.h"

#include <cassert>

#include "error.h"
#include "kernels/kernel_table.h"

namespace bild::kernels {

namespace {

constexpr std::int64_t kMaxRows = 4096;
constexpr std::int64_t kLanes = 16;

std::size_t wordBytes(std::int64_t maxRows, std::int64_t maxWidth) {
    if (maxRows < 1 || maxRows > kMaxRows || maxWidth < 1 || maxWidth > PackedWeight::kMaxColumns) {
        throw InputError(Message::tr("Activations of %1 x %2 are out of range. Up to %3 x %4 are possible.")
                             .with(maxRows, maxWidth, kMaxRows, PackedWeight::kMaxColumns));
    }
    const std::int64_t padded = (maxWidth + kLanes - 1) / kLanes * kLanes;
    return static_cast<std::size_t>(maxRows * padded) * sizeof(float);
}

}  // namespace

InputRows::InputRows(std::int64_t maxRows, std::int64_t maxWidth)
    : m_maxRows(maxRows),
      m_maxWidth(maxWidth),
      m_memory(std::make_shared<Memory>(Memory{
          AlignedBuffer(wordBytes(maxRows, maxWidth)), AlignedBuffer(static_cast<std::size_t>(maxRows) * sizeof(float)),
          AlignedBuffer(static_cast<std::size_t>(maxRows) * sizeof(std::int32_t))})) {}

void InputRows::reset(WeightType type, std::int64_t rows, std::int64_t width) {
    assert(rows >= 1 && rows <= m_maxRows && width >= 1 && width <= m_maxWidth);
    m_rows = rows;
    m_width = width;
    m_quantized = type == WeightType::Int8;
}

float InputRows::value(std::int64_t row, std::int64_t column) const {
    if (!m_quantized) return m_memory->words.as<float>()[(column / 4 * m_rows + row) * 4 + column % 4];
    const std::int64_t byte = (column / 64 * m_rows + row) * 64 + column % 64;
    return static_cast<float>(m_memory->words.as<std::int8_t>()[byte]) * scale(row);
}

float InputRows::scale(std::int64_t row) const {
    return m_memory->scales.as<float>()[row];
}

RowsView InputRows::view() const {
    // The kernels fill rows through the view, each thread its own.
    return {m_memory->words.data(),
            m_memory->scales.as<float>(),
            m_memory->sums.as<std::int32_t>(),
            m_rows,
            m_width,
            m_quantized};
}

}  // namespace bild::kernels
