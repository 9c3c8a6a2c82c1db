// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

namespace bild {

enum class Direction { Bidirectional, Causal };

/// T5's bucket of a relative position (key minus query): exact for near ones, logarithmic up to `maxDistance`, shared
/// beyond (Raffel et al. 2020, section 2.1). Causal: keys behind the query only, later ones count as distance 0.
[[nodiscard]] int relativeBucket(int keyMinusQuery, Direction direction, int buckets, int maxDistance);

/// The learned scalar that attention adds for a relative position, for each head.
class RelativeBias {
public:
    RelativeBias() = default;
    /// table: [buckets, heads] float32 on the CPU.
    RelativeBias(const at::Tensor& table, Direction direction, int maxDistance, at::Device device);

    /// [heads, queries, keys] float32: queries stand at firstQuery.., keys at 0... Causal: minus infinity for later
    /// keys.
    [[nodiscard]] at::Tensor operator()(int firstQuery, int queries, int keys) const;

private:
    void reach(int distance) const;

    at::Tensor m_table;
    Direction m_direction = Direction::Causal;
    int m_maxDistance = 0;
    at::Device m_device{at::kCPU};
    /// [heads, 2 * m_reach + 1]: the bias for key minus query from -m_reach to m_reach; grows when longer ones are
    /// asked for.
    mutable at::Tensor m_byDistance;
    mutable int m_reach = -1;
};

}  // namespace bild
