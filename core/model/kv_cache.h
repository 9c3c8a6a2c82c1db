// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <cstddef>

namespace bild {

/// Keys and values of one attention layer for one sequence, in memory reserved once. Lives outside the layers.
class KvCache {
public:
    KvCache() = default;
    KvCache(int heads, int headWidth, std::size_t capacity, const at::TensorOptions& options)
        : m_keys(at::empty({heads, static_cast<std::int64_t>(capacity), headWidth}, options)),
          m_values(at::empty_like(m_keys)) {}

    /// keys, values: [heads, n, head width]. The caller keeps within the capacity (checked by LibTorch).
    void append(const at::Tensor& keys, const at::Tensor& values) {
        const std::int64_t n = keys.size(1);
        m_keys.narrow(1, m_length, n).copy_(keys);
        m_values.narrow(1, m_length, n).copy_(values);
        m_length += n;
    }
    /// Drops tokens from `length` on; never grows.
    void truncate(std::size_t length) { m_length = std::min(m_length, static_cast<std::int64_t>(length)); }

    [[nodiscard]] std::int64_t length() const { return m_length; }
    /// [heads, length, head width], a view.
    [[nodiscard]] at::Tensor keys() const { return m_keys.narrow(1, 0, m_length); }
    [[nodiscard]] at::Tensor values() const { return m_values.narrow(1, 0, m_length); }

private:
    at::Tensor m_keys;
    at::Tensor m_values;
    std::int64_t m_length = 0;
};

}  // namespace bild
