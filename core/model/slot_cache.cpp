// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/slot_cache.h"

#include <algorithm>

namespace bild {

SlotCache::SlotCache(std::int64_t layers, std::int64_t heads, std::int64_t headWidth, const at::TensorOptions& options)
    : m_heads(heads), m_headWidth(headWidth), m_data(at::empty({layers, 1, 2 * heads * headWidth}, options)) {}

bool SlotCache::reserve(std::int64_t slots, std::int64_t length) {
    if (slots <= m_slots && length <= m_length) return false;
    slots = std::max(slots, m_slots);
    length = std::max(length, m_length);
    const auto bySlot = [](const at::Tensor& data, std::int64_t number, std::int64_t each) {
        return data.narrow(1, 0, number * each).view({data.size(0), number, each, data.size(2)});
    };
    const at::Tensor grown = at::zeros({m_data.size(0), slots * length + 1, m_data.size(2)}, m_data.options());
    bySlot(grown, slots, length).narrow(1, 0, m_slots).narrow(2, 0, m_length).copy_(bySlot(m_data, m_slots, m_length));
    m_data = grown;
    m_slots = slots;
    m_length = length;
    return true;
}

void SlotCache::write(std::int64_t layer, const at::Tensor& rows, const at::Tensor& keysAndValues) {
    m_data.select(0, layer).index_copy_(0, rows, keysAndValues);
}

SlotCache::KeysAndValues SlotCache::read(std::int64_t layer, std::int64_t firstSlot, std::int64_t slots,
                                         std::int64_t length) const {
    const at::Tensor both = m_data.select(0, layer)
                                .narrow(0, firstSlot * m_length, slots * m_length)
                                .view({slots, m_length, 2, m_heads, m_headWidth})
                                .narrow(1, 0, length)
                                .permute({2, 0, 3, 1, 4});
    return {both.select(0, 0), both.select(0, 1)};
}

}  // namespace bild
