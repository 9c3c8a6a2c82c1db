// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/embedding_table.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>
#include <vector>

#include "error.h"
#include "kernels/number_formats.h"

namespace bild {

EmbeddingTable::EmbeddingTable(bool bfloat16, std::int64_t rows, std::int64_t columns, const kernels::RowReader& reader,
                               kernels::ThreadTeam& team)
    : m_bfloat16(bfloat16),
      m_columns(columns),
      m_own(size(bfloat16, rows, columns), kernels::AlignedBuffer::Content::Unset) {
    const auto width = static_cast<std::size_t>(columns);
    // Allocated here, since a team's threads must not throw.
    std::vector<float> values(static_cast<std::size_t>(team.size()) * width);
    constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::max();
    std::vector<std::int64_t> refused(static_cast<std::size_t>(team.size()), kNone);
    team.run([&](kernels::ThreadTeam::Member& member) {
        const auto index = static_cast<std::size_t>(member.index());
        const std::span<float> own = std::span(values).subspan(index * width, width);
        const kernels::ShareRange range = kernels::rangeOf(rows, member.share());
        for (std::int64_t row = range.begin; row < range.end; ++row) {
            reader(row, own);
            const bool finite = std::ranges::all_of(own, [](float value) { return std::isfinite(value); });
            if (!finite && refused[index] == kNone) refused[index] = row;
            convertRow(row, own);
        }
    });
    const std::int64_t first = *std::ranges::min_element(refused);
    if (first != kNone) throw NumericError(Message::tr("row %1 holds NaN or infinity").with(first));
}

EmbeddingTable::EmbeddingTable(bool bfloat16, std::int64_t columns, std::span<const std::byte> bytes,
                               std::shared_ptr<const void> keeper)
    : m_bfloat16(bfloat16), m_columns(columns), m_borrowed(bytes), m_keeper(std::move(keeper)) {}

void EmbeddingTable::convertRow(std::int64_t row, std::span<const float> values) {
    if (!m_bfloat16) {
        std::memcpy(m_own.as<float>() + row * m_columns, values.data(), values.size_bytes());
        return;
    }
    auto* target = m_own.as<std::uint16_t>() + row * m_columns;
    for (const float value : values) *target++ = kernels::floatToBfloat16(value);
}

std::span<const std::byte> EmbeddingTable::bytes() const {
    return m_keeper ? m_borrowed : std::span(m_own.data(), m_own.size());
}

void EmbeddingTable::copyRow(std::int64_t row, float* into) const {
    const std::byte* data = bytes().data();
    if (!m_bfloat16) {
        std::copy_n(reinterpret_cast<const float*>(data) + row * m_columns, m_columns, into);
        return;
    }
    const auto* source = reinterpret_cast<const std::uint16_t*>(data) + row * m_columns;
    std::transform(source, source + m_columns, into, kernels::bfloat16ToFloat);
}

}  // namespace bild
