// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "kernels/aligned_buffer.h"
#include "kernels/packed_weight.h"
#include "kernels/thread_team.h"

namespace bild {

/// The embedding of tokens on the CPU, which is only looked up, a row at a time: bfloat16 holds what most files hold,
/// in half the memory of float32. Row-major. Move-only, immutable.
class EmbeddingTable {
public:
    EmbeddingTable() = default;
    /// Reads all rows by all threads of the team. Throws NumericError where a number is not finite, naming the row.
    EmbeddingTable(bool bfloat16, std::int64_t rows, std::int64_t columns, const kernels::RowReader& reader,
                   kernels::ThreadTeam& team);
    /// Uses bytes of size(...) that `keeper` keeps.
    EmbeddingTable(bool bfloat16, std::int64_t columns, std::span<const std::byte> bytes,
                   std::shared_ptr<const void> keeper);

    [[nodiscard]] static std::size_t size(bool bfloat16, std::int64_t rows, std::int64_t columns) {
        return static_cast<std::size_t>(rows * columns) * (bfloat16 ? 2 : 4);
    }
    [[nodiscard]] std::span<const std::byte> bytes() const;
    /// Writes the row's columns.
    void copyRow(std::int64_t row, float* into) const;

private:
    void convertRow(std::int64_t row, std::span<const float> values);

    bool m_bfloat16 = false;
    std::int64_t m_columns = 0;
    kernels::AlignedBuffer m_own;
    std::span<const std::byte> m_borrowed;
    std::shared_ptr<const void> m_keeper;
};

}  // namespace bild
