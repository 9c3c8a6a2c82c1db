// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/key_value_cache.h"

#include <cassert>
#include <cstring>

#include "error.h"
#include "kernels/number_formats.h"

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

void put(float* target, float value) {
    *target = value;
}
void put(std::uint16_t* target, float value) {
    *target = floatToBfloat16(value);
}

template <class Element>
void writeHead(Element* keys, Element* values, std::int64_t position, std::int64_t headWidth, std::int64_t valueWidth,
               const float* key, const float* value) {
    Element* keyTile = keys + position / kTile * kTile * headWidth + position % kTile;
    Element* valueRow = values + position * valueWidth;
    for (std::int64_t d = 0; d < headWidth; ++d) {
        put(keyTile + d * kTile, key[d]);
        put(valueRow + d, value[d]);
    }
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
    m_keys = AlignedBuffer(static_cast<std::size_t>(m_heads * m_headWidth * m_capacity * elementBytes()));
    m_values = AlignedBuffer(static_cast<std::size_t>(m_heads * m_paddedHeadWidth * m_capacity * elementBytes()));
}

void KeyValueCache::reserve(std::int64_t capacity) {
    if (capacity <= m_capacity) return;
    KeyValueCache larger(m_type, m_heads, m_headWidth, capacity);
    const auto used = static_cast<std::size_t>(paddedToTile(m_length) * elementBytes());
    for (std::int64_t head = 0; head < m_heads; ++head) {
        std::memcpy(const_cast<void*>(larger.keys(head)), keys(head), used * static_cast<std::size_t>(m_headWidth));
        std::memcpy(const_cast<void*>(larger.values(head)), values(head),
                    used * static_cast<std::size_t>(m_paddedHeadWidth));
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

void KeyValueCache::write(std::int64_t position, std::int64_t rows, const float* keys, std::int64_t keyStride,
                          const float* values, std::int64_t valueStride, std::int64_t headBegin, std::int64_t headEnd) {
    assert(position >= 0 && rows >= 0 && position + rows <= m_capacity && headEnd <= m_heads);
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t head = headBegin; head < headEnd; ++head) {
            const float* key = keys + row * keyStride + head * m_headWidth;
            const float* value = values + row * valueStride + head * m_headWidth;
            const std::int64_t keyStart = head * m_headWidth * m_capacity;
            const std::int64_t valueStart = head * m_paddedHeadWidth * m_capacity;
            if (m_type == CacheType::Float32) {
                writeHead(m_keys.as<float>() + keyStart, m_values.as<float>() + valueStart, position + row, m_headWidth,
                          m_paddedHeadWidth, key, value);
            } else {
                writeHead(m_keys.as<std::uint16_t>() + keyStart, m_values.as<std::uint16_t>() + valueStart,
                          position + row, m_headWidth, m_paddedHeadWidth, key, value);
            }
        }
    }
}

const void* KeyValueCache::keys(std::int64_t head) const {
    return m_keys.data() + head * m_headWidth * m_capacity * elementBytes();
}

const void* KeyValueCache::values(std::int64_t head) const {
    return m_values.data() + head * m_paddedHeadWidth * m_capacity * elementBytes();
}

}  // namespace bild::kernels
