// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "decoding/sequence_model.h"
#include "model/t5_decoder.h"

namespace bild {

/// An open sequence of a model: its slot in the caches, and how much they hold of it.
struct SlottedSequence {
    std::int64_t slot = 0;
    std::int64_t length = 0;
    std::int64_t sourceLength = 0;
};

/// What one decoder pass needs to know, worked out on the CPU: all its numbers in one list, which goes to the device in
/// one copy. Every size is rounded up, so that few shapes occur; what fills them up is computed and left aside.
class PassPlan {
public:
    static constexpr std::int64_t kKeysMultiple = 64;
    static constexpr std::int64_t kSourceMultiple = 32;

    /// `sequences`: those that the feeds name, in their order. `cache`: the decoder's own.
    PassPlan(std::span<const Feed> feeds, std::span<const SlottedSequence* const> sequences, const SlotCache& cache);

    [[nodiscard]] const std::vector<std::int64_t>& numbers() const { return m_numbers; }
    /// All sizes: they and the numbers are all that there is to know of a pass.
    [[nodiscard]] std::vector<std::int64_t> shape() const {
        return {m_firstSlot, m_slots, m_queries, m_keys, m_sourceKeys, m_wanted};
    }

    /// The parts of the list, once it is on the device.
    struct OnDevice {
        at::Tensor tokens;  ///< [slots * queries]
        at::Tensor wanted;  ///< [n]: which of these rows are asked for, in the order of the feeds; n is not less than
                            ///< there are
        at::Tensor following;  ///< [n]: the token that was fed after each of them, 0 for a feed's last
        DecoderPass pass;
    };
    [[nodiscard]] OnDevice parts(const at::Tensor& numbers) const;

private:
    std::int64_t m_firstSlot = 0;
    std::int64_t m_slots = 0;
    std::int64_t m_queries = 0;
    std::int64_t m_keys = 0;
    std::int64_t m_sourceKeys = 0;
    std::int64_t m_wanted = 0;
    std::vector<std::int64_t> m_numbers;
};

}  // namespace bild
