// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <cstdint>

namespace bild {

/// Keys and values of one kind of attention for many sequences, in all layers of a decoder. Each sequence has a slot of
/// its own; all slots are of one length, so that one operation reads any range of them. Lives outside the layers.
class SlotCache {
public:
    struct KeysAndValues {
        at::Tensor keys;    ///< [slots, heads, length, head width], a view
        at::Tensor values;  ///< the same
    };

    SlotCache(std::int64_t layers, std::int64_t heads, std::int64_t headWidth, const at::TensorOptions& options);

    /// Makes room for that many slots of at least that length; what is held stays. True where memory moved.
    bool reserve(std::int64_t slots, std::int64_t length);
    /// Zeroes a slot: masked places are read too, and must hold finite numbers.
    void clear(std::int64_t slot) { m_data.narrow(1, slot * m_length, m_length).zero_(); }

    /// keysAndValues: [n, 2 * heads * head width], keys first; rows: [n] int64, slot * length() + position, or
    /// spareRow().
    void write(std::int64_t layer, const at::Tensor& rows, const at::Tensor& keysAndValues);
    [[nodiscard]] KeysAndValues read(std::int64_t layer, std::int64_t firstSlot, std::int64_t slots,
                                     std::int64_t length) const;

    [[nodiscard]] std::int64_t slots() const { return m_slots; }
    [[nodiscard]] std::int64_t length() const { return m_length; }
    /// Where what nobody will read may be written.
    [[nodiscard]] std::int64_t spareRow() const { return m_slots * m_length; }

private:
    std::int64_t m_heads;
    std::int64_t m_headWidth;
    std::int64_t m_slots = 0;
    std::int64_t m_length = 0;
    at::Tensor m_data;  ///< [layers, slots * length and the spare row, keys and values]
};

}  // namespace bild
