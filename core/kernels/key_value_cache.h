// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>

#include "kernels/aligned_buffer.h"

namespace bild::kernels {

enum class CacheType { Float32, BFloat16 };

/// Keys and values of one sequence in one attention layer. Keys lie in tiles of 16 positions,
/// [head][tile][headWidth][16], so that 16 scores are computed at once; values as [head][position][headWidth padded to
/// 16]. Kernels::remember writes them; several threads may, for different heads. Everything else from one at a time.
/// Memory is not cleared: what was not written is never used.
class KeyValueCache {
public:
    static constexpr std::int64_t kMaxPositions = std::int64_t{1} << 20;

    /// `capacity`: positions there is room for at once, rounded up to 16. Throws InputError for a size that is not
    /// positive or absurd (heads and headWidth at most 2^16, capacity at most 2^20, 2^40 numbers in all),
    /// std::bad_alloc.
    KeyValueCache(CacheType type, std::int64_t heads, std::int64_t headWidth, std::int64_t capacity);

    [[nodiscard]] CacheType type() const { return m_type; }
    [[nodiscard]] std::int64_t heads() const { return m_heads; }
    [[nodiscard]] std::int64_t headWidth() const { return m_headWidth; }
    [[nodiscard]] std::int64_t paddedHeadWidth() const { return m_paddedHeadWidth; }
    [[nodiscard]] std::int64_t capacity() const { return m_capacity; }
    [[nodiscard]] std::int64_t length() const { return m_length; }
    [[nodiscard]] std::size_t bytes() const { return m_keys.size() + m_values.size(); }

    /// Makes room for `capacity` positions; what is cached stays. Allocates, so call it between steps.
    void reserve(std::int64_t capacity);
    /// Counts `positions` more as cached: they were written, or will be in this step. They must fit.
    void extend(std::int64_t positions);
    /// Forgets every position from `length` on.
    void truncate(std::int64_t length);

    /// Where a head's keys and values begin.
    [[nodiscard]] const void* keys(std::int64_t head) const;
    [[nodiscard]] const void* values(std::int64_t head) const;
    [[nodiscard]] void* keys(std::int64_t head) { return const_cast<void*>(std::as_const(*this).keys(head)); }
    [[nodiscard]] void* values(std::int64_t head) { return const_cast<void*>(std::as_const(*this).values(head)); }

private:
    [[nodiscard]] std::int64_t elementBytes() const { return m_type == CacheType::Float32 ? 4 : 2; }

    CacheType m_type;
    std::int64_t m_heads;
    std::int64_t m_headWidth;
    std::int64_t m_paddedHeadWidth;
    std::int64_t m_capacity;
    std::int64_t m_length = 0;
    AlignedBuffer m_keys;
    AlignedBuffer m_values;
};

}  // namespace bild::kernels
