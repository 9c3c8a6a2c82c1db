// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <cstdint>

namespace bild {

enum class AttentionDirection { Bidirectional, Causal };

/// T5's bucket of a relative position (key minus query): exact for near ones, logarithmic up to `maxDistance`, shared
/// beyond (Raffel et al. 2020, section 2.1). Causal: keys behind the query only, later ones count as distance 0.
[[nodiscard]] int relativeBucket(int keyMinusQuery, AttentionDirection direction, int buckets, int maxDistance);

/// The learned scalar that attention adds for a relative position, for each head.
class RelativeBias {
public:
    RelativeBias() = default;
    /// table: [buckets, heads] float32 on the CPU. `options`: where the biases go, and their type.
    RelativeBias(const at::Tensor& table, AttentionDirection direction, int maxDistance,
                 const at::TensorOptions& options);

    /// Makes positions and numbers of keys below `length` known. To be called before the biases are asked for.
    void reach(std::int64_t length);

    /// positions: [n, queries] int64 on the device; keys stand at 0... Returns [n, heads, queries, keys]. Causal: minus
    /// infinity for later keys.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& positions, std::int64_t keys) const;

private:
    at::Tensor m_table;
    AttentionDirection m_direction = AttentionDirection::Causal;
    int m_maxDistance = 0;
    at::TensorOptions m_options;
    std::int64_t m_reach = -1;
    at::Tensor m_byDistance;  ///< [heads, 2 * m_reach + 1]: the bias for key minus query from -m_reach to m_reach
    at::Tensor m_keyPlaces;   ///< m_reach + key: less the query's position, the place in m_byDistance
};

}  // namespace bild
