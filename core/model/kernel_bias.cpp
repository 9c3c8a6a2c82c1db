// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel_bias.h"

#include <algorithm>

namespace bild {
namespace {

/// Vectors of bias values are read up to this far beyond the last one.
constexpr std::int64_t kReadBeyond = 16;

}  // namespace

KernelBias::KernelBias(const at::Tensor& table, AttentionDirection direction, int maxDistance)
    : m_buckets(static_cast<int>(table.size(0))),
      m_heads(static_cast<int>(table.size(1))),
      m_direction(direction),
      m_maxDistance(maxDistance) {
    const at::Tensor values = table.contiguous();
    m_table.assign(values.const_data_ptr<float>(), values.const_data_ptr<float>() + values.numel());
    reserve(256);
}

void KernelBias::reserve(std::int64_t positions) {
    if (positions <= m_maxPositions) return;
    m_maxPositions = std::max(positions, 2 * m_maxPositions);
    m_stride = 2 * m_maxPositions + kReadBeyond;
    m_values.assign(static_cast<std::size_t>(m_heads * m_stride), 0.0F);
    for (std::int64_t i = 0; i < 2 * m_maxPositions - 1; ++i) {
        const int bucket =
            relativeBucket(static_cast<int>(i - m_maxPositions + 1), m_direction, m_buckets, m_maxDistance);
        for (int head = 0; head < m_heads; ++head) {
            m_values[static_cast<std::size_t>(head * m_stride + i)] =
                m_table[static_cast<std::size_t>(bucket * m_heads + head)];
        }
    }
}

}  // namespace bild
