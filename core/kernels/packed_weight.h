// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>

#include "kernels/aligned_buffer.h"
#include "kernels/thread_team.h"

namespace bild::kernels {

enum class WeightType {
    Float32,
    BFloat16,  ///< widened to float32 when read; activations stay float32
    Int8,  ///< w ~ scale[row] * q, q in [-127, 127]; activations are quantized the same way, row by row, at run time
};

/// How numbers are stored in a checkpoint; they may be misaligned there.
enum class SourceFormat { Float32, BFloat16, Float16 };

/// Writes row `row` of a matrix into `values` (exactly `columns` floats). Called from all threads of a team at once;
/// must not throw.
using RowReader = std::function<void(std::int64_t row, std::span<float> values)>;

/// Reads rows out of a row-major matrix of `columns` columns at `data`, which must outlive the reader.
[[nodiscard]] RowReader rowsOf(const void* data, SourceFormat format, std::int64_t columns);
/// The rows of `first`, `firstRows` of them, then those of `second`; call it twice to stack query, key and value.
[[nodiscard]] RowReader stacked(RowReader first, std::int64_t firstRows, RowReader second);

/// The matrix of a linear layer y = W x, W of shape [rows, columns] = [outputs, inputs], converted and laid out once
/// for streaming: blocks of 32 outputs, each two panels of 16 outputs, each panel a run of 64-byte groups that hold 16
/// outputs x 4 inputs (int8), x 2 (bfloat16) or x 1 (float32). Rows and columns are padded with zeros. Move-only,
/// immutable: any thread may read it. Conversion reads one row at a time, so it needs no second copy of the tensor.
class PackedWeight {
public:
    static constexpr std::int64_t kPanelRows = 16;
    static constexpr std::int64_t kBlockRows = 2 * kPanelRows;
    static constexpr std::int64_t kMaxRows = std::int64_t{1} << 25;
    static constexpr std::int64_t kMaxColumns = std::int64_t{1} << 17;  ///< 127 * 127 * columns still fits in 32 bits

    PackedWeight() = default;
    /// Throws InputError where a size is not in [1, maximum], NumericError where a weight is NaN or infinite, or so
    /// large that the type cannot hold it, naming the first such row. A team, where given, shares the work; the result
    /// is the same.
    static PackedWeight pack(WeightType type, std::int64_t rows, std::int64_t columns, const RowReader& reader,
                             ThreadTeam* team = nullptr);
    /// Two matrices of the same shape read together, for gated feed-forward layers: panel by panel in turn. Its
    /// `rows()` is that of one of them.
    static PackedWeight packGated(WeightType type, std::int64_t rows, std::int64_t columns, const RowReader& gate,
                                  const RowReader& up, ThreadTeam* team = nullptr);

    /// What was packed before, used where it lies: `bytes` is the whole of another weight of this type and shape, from
    /// data() on, and stands still as long as `keeper` lives. Throws InputError where they are of another size or not
    /// at a 64-byte boundary.
    static PackedWeight adopt(WeightType type, std::int64_t rows, std::int64_t columns, bool gated,
                              std::span<const std::byte> bytes, std::shared_ptr<const void> keeper);

    [[nodiscard]] WeightType type() const { return m_type; }
    [[nodiscard]] bool gated() const { return m_gated; }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    [[nodiscard]] std::int64_t columns() const { return m_columns; }
    /// Blocks of 32 packed rows: the unit in which threads share the work.
    [[nodiscard]] std::int64_t blocks() const { return m_blocks; }
    [[nodiscard]] std::size_t blockBytes() const { return m_blockBytes; }
    /// Steps of a panel: a step takes 16 quantized inputs, or 4 that are not, and a matching run of groups.
    [[nodiscard]] std::int64_t steps() const { return m_steps; }
    /// Everything it holds, which is also what one pass over it reads.
    [[nodiscard]] std::size_t bytes() const { return m_keeper ? m_adopted.size() : m_storage.size(); }
    [[nodiscard]] const std::byte* data() const { return m_keeper ? m_adopted.data() : m_storage.data(); }
    /// One scale for each packed row, int8 only, else null.
    [[nodiscard]] const float* scales() const;

    /// The weights of one row as the kernels see them (`part` 1: the row of `up` in a gated one); `values` takes
    /// columns() floats. For embeddings that share the head's matrix.
    void readRow(std::int64_t row, std::span<float> values, int part = 0) const;

private:
    PackedWeight(WeightType type, std::int64_t rows, std::int64_t columns, bool gated);
    [[nodiscard]] std::size_t neededBytes() const;
    void allocate();
    /// Calls fill(panel, row of values) for all panels: each fill reads and packs the panel's rows with packRow().
    template <class Fill>
    void packPanels(ThreadTeam* team, const Fill& fill);
    void clearPanel(std::int64_t panel);
    /// False where the type cannot hold a value. `quantized` is room for one row.
    [[nodiscard]] bool packRow(std::int64_t packedRow, std::span<const float> values, std::uint8_t* quantized);

    WeightType m_type = WeightType::Float32;
    bool m_gated = false;
    std::int64_t m_rows = 0;
    std::int64_t m_columns = 0;
    std::int64_t m_blocks = 0;
    std::int64_t m_steps = 0;
    std::size_t m_blockBytes = 0;
    AlignedBuffer m_storage;               // blocks, then scales
    std::span<const std::byte> m_adopted;  // in place of m_storage
    std::shared_ptr<const void> m_keeper;  // of m_adopted, else null
};

}  // namespace bild::kernels
