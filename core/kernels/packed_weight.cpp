// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/packed_weight.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>
#include <vector>

#include "error.h"
#include "kernels/number_formats.h"

namespace bild::kernels {

namespace {

constexpr std::size_t kGroupBytes = 64;
constexpr float kLargestInt8 = 127.0F;

std::int64_t dividedUp(std::int64_t value, std::int64_t divisor) {
    return (value + divisor - 1) / divisor;
}

template <class Stored>
RowReader convertingRows(const void* data, std::int64_t columns, float (*convert)(Stored)) {
    return [data, columns, convert](std::int64_t row, std::span<float> values) {
        const auto* source = static_cast<const std::byte*>(data) + row * columns * std::int64_t{sizeof(Stored)};
        for (float& value : values) {
            Stored stored;
            std::memcpy(&stored, source, sizeof(Stored));
            value = convert(stored);
            source += sizeof(Stored);
        }
    };
}

[[noreturn]] void refuseRow(std::int64_t row) {
    throw NumericError(Message::tr("row %1 of a weight holds a value that is NaN, infinite or too large").with(row));
}

float largestMagnitude(std::span<const float> values) {
    // As integers, so that NaN counts as larger than infinity and is not lost.
    std::uint32_t largest = 0;
    for (const float value : values) {
        const std::uint32_t bits = std::bit_cast<std::uint32_t>(value) & 0x7fffffffU;
        largest = bits > largest ? bits : largest;
    }
    return std::bit_cast<float>(largest);
}

}  // namespace

RowReader rowsOf(const void* data, SourceFormat format, std::int64_t columns) {
    switch (format) {
        case SourceFormat::BFloat16:
            return convertingRows<std::uint16_t>(data, columns, bfloat16ToFloat);
        case SourceFormat::Float16:
            return convertingRows<std::uint16_t>(data, columns, float16ToFloat);
        case SourceFormat::Float32:
            break;
    }
    return [data, columns](std::int64_t row, std::span<float> values) {
        std::memcpy(values.data(), static_cast<const std::byte*>(data) + row * columns * std::int64_t{sizeof(float)},
                    values.size_bytes());
    };
}

RowReader stacked(RowReader first, std::int64_t firstRows, RowReader second) {
    return
        [first = std::move(first), firstRows, second = std::move(second)](std::int64_t row, std::span<float> values) {
            row < firstRows ? first(row, values) : second(row - firstRows, values);
        };
}

PackedWeight::PackedWeight(WeightType type, std::int64_t rows, std::int64_t columns, bool gated)
    : m_type(type), m_gated(gated), m_rows(rows), m_columns(columns) {
    if (rows < 1 || rows > kMaxRows || columns < 1 || columns > kMaxColumns) {
        throw InputError(Message::tr("A weight of %1 x %2 cannot be packed. Sizes up to %3 x %4 can.")
                             .with(rows, columns, kMaxRows, kMaxColumns));
    }
    m_blocks = gated ? dividedUp(rows, kPanelRows) : dividedUp(rows, kBlockRows);
    // A step takes in 16 bytes of each row of activations, which for bfloat16 weights are float32 too.
    m_steps = dividedUp(columns, type == WeightType::Int8 ? 16 : 4);
    m_blockBytes = 2 * kGroupBytes * static_cast<std::size_t>(m_steps * (type == WeightType::BFloat16 ? 2 : 4));
}

std::size_t PackedWeight::neededBytes() const {
    const std::size_t scaleBytes = m_type == WeightType::Int8 ? kBlockRows * sizeof(float) : 0;
    return static_cast<std::size_t>(m_blocks) * (m_blockBytes + scaleBytes);
}

void PackedWeight::allocate() {
    m_storage = AlignedBuffer(neededBytes(), AlignedBuffer::Content::Unset);
    const std::size_t blockBytes = static_cast<std::size_t>(m_blocks) * m_blockBytes;
    std::memset(m_storage.data() + blockBytes, 0, m_storage.size() - blockBytes);
}

PackedWeight PackedWeight::adopt(WeightType type, std::int64_t rows, std::int64_t columns, bool gated,
                                 std::span<const std::byte> bytes, std::shared_ptr<const void> keeper) {
    PackedWeight weight(type, rows, columns, gated);
    const bool aligned = reinterpret_cast<std::uintptr_t>(bytes.data()) % kGroupBytes == 0;
    if (bytes.size() != weight.neededBytes() || !aligned || !keeper) {
        throw InputError(Message::tr("A packed weight of %1 x %2 takes %3 bytes at a 64-byte boundary; there are %4.")
                             .with(rows, columns, weight.neededBytes(), bytes.size()));
    }
    weight.m_adopted = bytes;
    weight.m_keeper = std::move(keeper);
    return weight;
}

const float* PackedWeight::scales() const {
    if (m_type != WeightType::Int8) return nullptr;
    return reinterpret_cast<const float*>(data() + static_cast<std::size_t>(m_blocks) * m_blockBytes);
}

void PackedWeight::clearPanel(std::int64_t panel) {
    const std::size_t panelBytes = m_blockBytes / 2;
    // int8 weights are stored with 128 added (the byte dot product wants one unsigned factor): this is zero.
    std::memset(m_storage.data() + static_cast<std::size_t>(panel) * panelBytes, m_type == WeightType::Int8 ? 128 : 0,
                panelBytes);
}

bool PackedWeight::packRow(std::int64_t packedRow, std::span<const float> values, std::uint8_t* quantized) {
    const std::size_t panelBytes = m_blockBytes / 2;
    std::byte* panel = m_storage.data() + static_cast<std::size_t>(packedRow / kPanelRows) * panelBytes;
    const auto lane = static_cast<std::size_t>(packedRow % kPanelRows);
    const float largest = largestMagnitude(values);
    if (!std::isfinite(largest)) return false;
    const std::size_t columns = values.size();
    switch (m_type) {
        case WeightType::Float32: {
            auto* target = reinterpret_cast<float*>(panel) + lane;
            for (std::size_t k = 0; k < columns; ++k) target[k * kPanelRows] = values[k];
            break;
        }
        case WeightType::BFloat16: {
            if (!std::isfinite(bfloat16ToFloat(floatToBfloat16(largest)))) return false;
            auto* target = reinterpret_cast<std::uint16_t*>(panel) + 2 * lane;
            for (std::size_t k = 0; k < columns; ++k) {
                target[(k / 2) * 2 * kPanelRows + k % 2] = floatToBfloat16(values[k]);
            }
            break;
        }
        case WeightType::Int8: {
            // Rows that small are zero for every purpose, and their scale's inverse would not be finite.
            const float scale = largest < 1e-30F ? 0.0F : largest / kLargestInt8;
            const float inverse = scale == 0.0F ? 0.0F : kLargestInt8 / largest;
            m_storage.as<float>(static_cast<std::size_t>(m_blocks) * m_blockBytes)[packedRow] = scale;
            // In a row of their own first: compilers make that loop fast, and the next one moves four at a time.
            for (std::size_t k = 0; k < columns; ++k) {
                quantized[k] = static_cast<std::uint8_t>(128 + roundToInt(values[k] * inverse));
            }
            std::byte* target = panel + 4 * lane;
            const std::size_t fours = columns / 4;
            for (std::size_t i = 0; i < fours; ++i) std::memcpy(target + i * kGroupBytes, quantized + 4 * i, 4);
            std::memcpy(target + fours * kGroupBytes, quantized + 4 * fours, columns % 4);
            break;
        }
    }
    return true;
}

template <class Fill>
void PackedWeight::packPanels(ThreadTeam* team, const Fill& fill) {
    const auto columns = static_cast<std::size_t>(m_columns);
    // Allocated here, since a team's threads must not throw.
    const int threads = team != nullptr ? team->size() : 1;
    std::vector<float> values(static_cast<std::size_t>(threads) * columns);
    std::vector<std::uint8_t> quantized(values.size());
    std::atomic<std::int64_t> refused{std::numeric_limits<std::int64_t>::max()};
    const auto packShare = [&](Share share) {
        const std::size_t own = static_cast<std::size_t>(share.index) * columns;
        const ShareRange panels = rangeOf(2 * m_blocks, share);
        for (std::int64_t panel = panels.begin; panel < panels.end; ++panel) {
            clearPanel(panel);
            const std::int64_t bad = fill(panel, std::span(values).subspan(own, columns), quantized.data() + own);
            if (bad < 0) continue;
            std::int64_t lowest = refused.load();
            while (bad < lowest && !refused.compare_exchange_weak(lowest, bad)) {
            }
            break;
        }
    };
    if (team != nullptr) {
        team->run([&](ThreadTeam::Member& member) { packShare(member.share()); });
    } else {
        packShare({});
    }
    if (refused.load() != std::numeric_limits<std::int64_t>::max()) refuseRow(refused.load());
}

PackedWeight PackedWeight::pack(WeightType type, std::int64_t rows, std::int64_t columns, const RowReader& reader,
                                ThreadTeam* team) {
    PackedWeight weight(type, rows, columns, false);
    weight.allocate();
    weight.packPanels(team, [&](std::int64_t panel, std::span<float> values, std::uint8_t* quantized) {
        const std::int64_t end = std::min(rows, (panel + 1) * kPanelRows);
        for (std::int64_t row = panel * kPanelRows; row < end; ++row) {
            reader(row, values);
            if (!weight.packRow(row, values, quantized)) return row;
        }
        return std::int64_t{-1};
    });
    return weight;
}

PackedWeight PackedWeight::packGated(WeightType type, std::int64_t rows, std::int64_t columns, const RowReader& gate,
                                     const RowReader& up, ThreadTeam* team) {
    PackedWeight weight(type, rows, columns, true);
    weight.allocate();
    weight.packPanels(team, [&](std::int64_t panel, std::span<float> values, std::uint8_t* quantized) {
        const RowReader& reader = panel % 2 == 0 ? gate : up;
        const std::int64_t first = panel / 2 * kPanelRows;
        const std::int64_t end = std::min(rows, first + kPanelRows);
        for (std::int64_t row = first; row < end; ++row) {
            reader(row, values);
            if (!weight.packRow(panel * kPanelRows + row - first, values, quantized)) return row;
        }
        return std::int64_t{-1};
    });
    return weight;
}

void PackedWeight::readRow(std::int64_t row, std::span<float> values, int part) const {
    const std::int64_t packedRow =
        m_gated ? (row / kPanelRows) * kBlockRows + row % kPanelRows + part * kPanelRows : row;
    const std::byte* panel = data() + static_cast<std::size_t>(packedRow / kPanelRows) * (m_blockBytes / 2);
    const auto lane = static_cast<std::size_t>(packedRow % kPanelRows);
    for (std::size_t k = 0; k < values.size(); ++k) {
        switch (m_type) {
            case WeightType::Float32:
                values[k] = reinterpret_cast<const float*>(panel)[k * kPanelRows + lane];
                break;
            case WeightType::BFloat16:
                values[k] = bfloat16ToFloat(
                    reinterpret_cast<const std::uint16_t*>(panel)[(k / 2) * 2 * kPanelRows + 2 * lane + k % 2]);
                break;
            case WeightType::Int8: {
                const auto stored =
                    reinterpret_cast<const std::uint8_t*>(panel)[(k / 4) * kGroupBytes + 4 * lane + k % 4];
                values[k] = scales()[packedRow] * static_cast<float>(int{stored} - 128);
                break;
            }
        }
    }
}

}  // namespace bild::kernels
