// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "checkpoint/checkpoint.h"

namespace bild {

/// The most dimensions that a tensor of a checkpoint may have; T5 models need two.
inline constexpr std::size_t kMaxRank = 16;

/// The bytes that a tensor of this shape and type takes; none where a size is negative, where there are more than
/// kMaxRank, or where the product of the sizes other than zero and of the element's bytes exceeds 2^63 - 1 (so that
/// strides computed from an accepted shape cannot overflow either).
[[nodiscard]] std::optional<std::uint64_t> byteCount(std::span<const std::int64_t> shape, ElementType type);

}  // namespace bild
