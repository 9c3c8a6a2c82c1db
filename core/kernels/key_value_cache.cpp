// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/key_value_cache.h"

#include <cassert>
#include <cstring>

#include "error.h"

namespace bild::kernels {

namespace {

constexpr std::int64_t kTile = 16;
constexpr std::int64_t kMaxHeads = std::int64_t{1} << 16;
constexpr std::int64_t kMaxNumbers = std::int64_t{1} << 40;

std::int64_t paddedToTile(std::int64_t value) {
    return (value + kTile - 1) / kTile * kTile;
}

bool inRange(std::int64_t value, std::int64_t maximum) {
    return value >= 1 && value <= maximum;
}

}  // namespace

KeyValueCache::KeyValueCache(CacheType type, std::int64_t heads, std::int64_t headWidth, std::int64_t capacity)
    : m_type(type),
      m_heads(heads),
      m_headWidth(headWidth),
      m_paddedHeadWidth(paddedToTile(headWidth)),
      m_capacity(paddedToTile(capacity)) {
    if (!inRange(heads, kMaxHeads)) {
        throw InputError(Message::tr("A cache of %1 heads is not possible. Use 1 to %2.").with(heads, kMaxHeads));
    }
    if (!inRange(headWidth, kMaxHeads)) {
        throw InputError(
            Message::tr("A cache of %1 numbers a head is not possible. Use 1 to %2.").with(headWidth, kMaxHeads));
    }
    if (!inRange(capacity, kMaxPositions)) {
        throw InputError(
            Message::tr("A cache of %1 positions is not possible. Use 1 to %2.").with(capacity, kMaxPositions));
    }
    if (m_heads * m_paddedHeadWidth > kMaxNumbers / m_capacity) {
        throw InputError(Message::tr("A cache of %1 positions of %2 x %3 numbers is too large. Use fewer positions.")
                             .with(capacity, heads, headWidth));
    }
    const auto buffer = [&](std::int64_t width) {
        return AlignedBuffer(static_cast<std::size_t>(m_heads * width * m_capacity * elementBytes()),
                             AlignedBuffer::Content::Unset);
    };
    m_keys = buffer(m_headWidth);
    m_values = buffer(m_paddedHeadWidth);
}

void KeyValueCache::reserve(std::int64_t capacity) {
    if (capacity <= m_capacity) return;
    KeyValueCache larger(m_type, m_heads, m_headWidth, capacity);
    const auto used = static_cast<std::size_t>(paddedToTile(m_length) * elementBytes());
    for (std::int64_t head = 0; head < m_heads; ++head) {
        std::memcpy(larger.keys(head), keys(head), used * static_cast<std::size_t>(m_headWidth));
        std::memcpy(larger.values(head), values(head), used * static_cast<std::size_t>(m_paddedHeadWidth));
    }
    larger.m_length = m_length;
    *this = std::move(larger);
}

void KeyValueCache::extend(std::int64_t positions) {
    assert(positions >= 0 && m_length + positions <= m_capacity);
    m_length += positions;
}

void KeyValueCache::truncate(std::int64_t length) {
    assert(length >= 0 && length <= m_length);
    m_length = length;
}

const void* KeyValueCache::keys(std::int64_t head) const {
    return m_keys.data() + head * m_headWidth * m_capacity * elementBytes();
}

const void* KeyValueCache::values(std::int64_t head) const {
    return m_values.data() + head * m_paddedHeadWidth * m_capacity * elementBytes();
}

}  // namespace bild::kernels
