// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Part of kernel_bodies.h. Keys and values on their way into one head's cache.

namespace bild::kernels::BILD_ISA {

BILD_INLINE void storeCached(float* target, Floats value) {
    store(target, value);
}
BILD_INLINE void storeCached(std::uint16_t* target, Floats value) {
    storeBfloat16(target, value);
}

// Keys lie in tiles of sixteen positions, number by number: one row's numbers are sixteen apart.
template <class Element>
BILD_INLINE void rememberKey(const RememberArguments& a, std::int64_t position, const float* key) {
    Element* target = static_cast<Element*>(a.keys) + position / 16 * 16 * a.headWidth + position % 16;
    for (std::int64_t d = 0; d < a.headWidth; d += 16) {
        const std::int64_t count = a.headWidth - d < 16 ? a.headWidth - d : 16;
        Element lanes[16];
        storeCached(lanes, loadPartial(key + d, count));
        for (std::int64_t i = 0; i < count; ++i) target[(d + i) * 16] = lanes[i];
    }
}

// A whole tile: sixteen rows' numbers are turned into one vector each.
template <class Element>
BILD_INLINE void rememberKeyTile(const RememberArguments& a, std::int64_t position, const float* keys) {
    Element* target = static_cast<Element*>(a.keys) + position * a.headWidth;
    for (std::int64_t d = 0; d < a.headWidth; ++d) {
        storeCached(target + 16 * d, loadApart(keys + d, a.keyStride));
    }
}

template <class Element>
BILD_INLINE void rememberValue(const RememberArguments& a, std::int64_t position, const float* value) {
    // The numbers up to the padded width are read by whole vectors, and their products not used.
    Element* target = static_cast<Element*>(a.values) + position * a.paddedHeadWidth;
    for (std::int64_t d = 0; d < a.headWidth; d += 16) {
        storeCached(target + d, loadPartial(value + d, a.headWidth - d));
    }
}

template <class Element>
static void rememberAs(const RememberArguments& a) {
    for (std::int64_t row = 0; row < a.rows;) {
        const std::int64_t position = a.position + row;
        const float* key = a.key + row * a.keyStride;
        const bool whole = position % 16 == 0 && a.rows - row >= 16;
        const std::int64_t end = row + (whole ? 16 : 1);
        if (whole) {
            rememberKeyTile<Element>(a, position, key);
        } else {
            rememberKey<Element>(a, position, key);
        }
        for (; row < end; ++row) rememberValue<Element>(a, a.position + row, a.value + row * a.valueStride);
    }
}

static void remember(const RememberArguments& a) {
    if (a.bfloat16) {
        rememberAs<std::uint16_t>(a);
    } else {
        rememberAs<float>(a);
    }
}

}  // namespace bild::kernels::BILD_ISA
