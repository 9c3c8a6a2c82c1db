// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/tensor_size.h"

#include <limits>

namespace bild {

std::size_t bytesOf(ElementType type) {
    switch (type) {
        case ElementType::Float64:
        case ElementType::Int64:
            return 8;
        case ElementType::Float32:
        case ElementType::Int32:
            return 4;
        case ElementType::Float16:
        case ElementType::BFloat16:
        case ElementType::Int16:
            return 2;
        case ElementType::Int8:
        case ElementType::UInt8:
        case ElementType::Bool:
            break;
    }
    return 1;
}

std::optional<std::uint64_t> byteCount(std::span<const std::int64_t> shape, ElementType type) {
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (shape.size() > kMaxRank) return std::nullopt;
    std::uint64_t product = bytesOf(type);
    bool empty = false;
    for (const std::int64_t size : shape) {
        if (size < 0) return std::nullopt;
        if (size == 0) {
            empty = true;
            continue;
        }
        if (product > largest / static_cast<std::uint64_t>(size)) return std::nullopt;
        product *= static_cast<std::uint64_t>(size);
    }
    return empty ? 0 : product;
}

}  // namespace bild
