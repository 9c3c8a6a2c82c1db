// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/relative_bias.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace bild {

int relativeBucket(int keyMinusQuery, AttentionDirection direction, int buckets, int maxDistance) {
    int first = 0;
    int distance = std::max(-keyMinusQuery, 0);
    if (direction == AttentionDirection::Bidirectional) {
        buckets /= 2;
        if (keyMinusQuery > 0) first = buckets;
        distance = std::abs(keyMinusQuery);
    }
    const int exact = buckets / 2;
    if (distance < exact || exact == 0) return first + std::min(distance, buckets - 1);
    // In float32 and in this order, so that distances on a bucket's border fall as they do in training.
    const float position = std::log(static_cast<float>(distance) / static_cast<float>(exact)) /
                           static_cast<float>(std::log(static_cast<double>(maxDistance) / exact)) *
                           static_cast<float>(buckets - exact);
    return first + std::min(exact + static_cast<int>(position), buckets - 1);
}

RelativeBias::RelativeBias(const at::Tensor& table, AttentionDirection direction, int maxDistance,
                           const at::TensorOptions& options)
    : m_table(table), m_direction(direction), m_maxDistance(maxDistance), m_options(options) {
    reach(256);
}

void RelativeBias::reach(std::int64_t length) {
    if (length <= m_reach) return;
    m_reach = std::max(length, 2 * m_reach);
    const int buckets = static_cast<int>(m_table.size(0));
    std::vector<std::int64_t> rows;
    rows.reserve(2 * static_cast<std::size_t>(m_reach) + 1);
    for (int d = -static_cast<int>(m_reach); d <= m_reach; ++d) {
        rows.push_back(relativeBucket(d, m_direction, buckets, m_maxDistance));
    }
    at::Tensor bias = m_table.index_select(0, at::tensor(rows, at::kLong)).t().contiguous();
    if (m_direction == AttentionDirection::Causal) {
        bias.narrow(1, m_reach + 1, m_reach).fill_(-std::numeric_limits<float>::infinity());
    }
    m_byDistance = bias.to(m_options);
    m_keyPlaces = at::arange(m_reach, 2 * m_reach, at::kLong).to(m_options.device());
}

at::Tensor RelativeBias::operator()(const at::Tensor& positions, std::int64_t keys) const {
    const at::Tensor places = m_keyPlaces.narrow(0, 0, keys).sub(positions.unsqueeze(-1));
    return m_byDistance.index_select(1, places.flatten())
        .view({m_byDistance.size(0), positions.size(0), positions.size(1), keys})
        .transpose(0, 1);
}

}  // namespace bild
