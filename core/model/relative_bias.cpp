// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/relative_bias.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace bild {

int relativeBucket(int keyMinusQuery, Direction direction, int buckets, int maxDistance) {
    int first = 0;
    int distance = std::max(-keyMinusQuery, 0);
    if (direction == Direction::Bidirectional) {
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

RelativeBias::RelativeBias(const at::Tensor& table, Direction direction, int maxDistance, at::Device device)
    : m_table(table), m_direction(direction), m_maxDistance(maxDistance), m_device(device) {
    reach(256);
}

void RelativeBias::reach(int distance) const {
    const int buckets = static_cast<int>(m_table.size(0));
    std::vector<std::int64_t> rows;
    rows.reserve(2 * static_cast<std::size_t>(distance) + 1);
    for (int d = -distance; d <= distance; ++d) rows.push_back(relativeBucket(d, m_direction, buckets, m_maxDistance));
    at::Tensor bias = m_table.index_select(0, at::tensor(rows, at::kLong)).t().contiguous();
    if (m_direction == Direction::Causal) {
        bias.narrow(1, distance + 1, distance).fill_(-std::numeric_limits<float>::infinity());
    }
    m_byDistance = bias.to(m_device);
    m_reach = distance;
}

at::Tensor RelativeBias::operator()(int firstQuery, int queries, int keys) const {
    const int furthest = std::max(firstQuery + queries, keys);
    if (furthest > m_reach) reach(2 * furthest);
    if (queries == 1) return m_byDistance.narrow(1, m_reach - firstQuery, keys).unsqueeze(1);
    std::vector<at::Tensor> rows;
    rows.reserve(static_cast<std::size_t>(queries));
    for (int i = 0; i < queries; ++i) rows.push_back(m_byDistance.narrow(1, m_reach - firstQuery - i, keys));
    return at::stack(rows, 1);
}

}  // namespace bild
