// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kernels/kernels.h"
#include "model/relative_bias.h"
#include "model/weights.h"

namespace bild {

/// The relative position bias of a stack laid out by distance for the kernels. Grows between steps.
class KernelBias {
public:
    /// table: [buckets, heads].
    KernelBias(const at::Tensor& table, AttentionDirection direction, int maxDistance);

    /// Makes room for positions below `positions`.
    void reserve(std::int64_t positions);
    [[nodiscard]] kernels::DistanceBias view() const { return {m_values.data(), m_stride, m_maxPositions}; }

private:
    std::vector<float> m_table;  ///< [buckets][heads]
    int m_buckets;
    int m_heads;
    AttentionDirection m_direction;
    int m_maxDistance;
    std::int64_t m_maxPositions = 0;
    std::int64_t m_stride = 0;
    std::vector<float> m_values;
};

}  // namespace bild
