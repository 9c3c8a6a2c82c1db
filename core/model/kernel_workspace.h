// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "kernels/kernels.h"

namespace bild {

/// Widths that decide how much room a model's activations need.
struct WorkspaceSizes {
    std::int64_t width = 0;        ///< d_model
    std::int64_t inner = 0;        ///< heads * head width
    std::int64_t feedForward = 0;  ///< d_ff
};

/// How attention over the outputs of a projection is shared out.
struct HeadSplit {
    std::size_t sequences = 0;
    std::int64_t heads = 0;
    std::int64_t headWidth = 0;
    std::int64_t parts = 0;  ///< 3: query, key and value; 1: query
};

/// The buffers through which the stages of one step pass their activations, and the stages' common moves. Reserved
/// between steps, never during one. One step at a time.
class KernelWorkspace {
public:
    using Member = kernels::ThreadTeam::Member;

    KernelWorkspace(const kernels::Kernels& kernels, kernels::ThreadTeam& team, const WorkspaceSizes& sizes,
                    float normEpsilon);

    /// Makes room for a step of `rows` rows whose attention sees up to `positions` positions.
    void reserve(std::int64_t rows, std::int64_t positions);

    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    /// The residual stream, [rows, width].
    [[nodiscard]] kernels::FloatRows stream() { return m_stream.rows(); }
    /// Query, key and value (or any of them), [rows, 3 * inner].
    [[nodiscard]] kernels::FloatRows projected() { return m_projected.rows(); }
    /// What attention gathered, [rows, inner].
    [[nodiscard]] kernels::FloatRows context() { return m_context.rows(); }
    [[nodiscard]] kernels::AttentionScratch& scratch(const Member& member) {
        return m_scratch[static_cast<std::size_t>(member.index())];
    }

    /// norm(stream) in the form that `weight` wants; what other members wrote to the stream must be behind a barrier.
    const kernels::InputRows& normalized(Member& member, const std::vector<float>& gain, kernels::WeightType type);
    /// stream += weight * x, then a barrier.
    void addProduct(Member& member, const kernels::PackedWeight& weight, kernels::FloatRows x, std::int64_t columns);
    /// projected = weight * norm(stream), then a barrier.
    void project(Member& member, const kernels::PackedWeight& weight, const std::vector<float>& gain);
    /// The same where attention follows, which shares out the heads. `weight` is `split.parts` matrices of heads x
    /// headWidth outputs, one above the other. Where each member's heads are whole blocks of the matrix, it computes
    /// just what it will read itself, and nobody waits; else a barrier ends this too.
    void projectHeads(Member& member, const kernels::PackedWeight& weight, const std::vector<float>& gain,
                      const HeadSplit& split);
    /// stream += out * activation(in * norm(stream)), then a barrier. A gated `in` uses gelu, another one relu.
    void feedForward(Member& member, const std::vector<float>& gain, const kernels::PackedWeight& in,
                     const kernels::PackedWeight& out);

    [[nodiscard]] const kernels::Kernels& kernels() const { return m_kernels; }
    [[nodiscard]] kernels::ThreadTeam& team() { return m_team; }

private:
    /// Rows that start a cache line each, and none at the same place of a page as the next: a stage that writes a few
    /// columns of every row would drive its own writes out of the cache.
    class Activations {
    public:
        void reserve(std::int64_t rows, std::int64_t columns);
        [[nodiscard]] kernels::FloatRows rows() { return {m_floats.as<float>(), m_stride}; }

    private:
        kernels::AlignedBuffer m_floats;
        std::int64_t m_stride = 0;
    };

    template <class Fill>
    const kernels::InputRows& filled(Member& member, kernels::WeightType type, std::int64_t columns, const Fill& fill);

    const kernels::Kernels& m_kernels;
    kernels::ThreadTeam& m_team;
    WorkspaceSizes m_sizes;
    float m_normEpsilon;
    std::int64_t m_rows = 0;
    std::int64_t m_rowCapacity = 0;
    std::int64_t m_positionCapacity = 0;
    Activations m_stream;
    Activations m_projected;
    Activations m_context;
    Activations m_activated;                   ///< [rows, feedForward]
    std::vector<kernels::InputRows> m_inputs;  ///< one for each member, where rows are few
    std::vector<kernels::InputRows> m_common;  ///< over the same memory, where they are many
    std::vector<kernels::AttentionScratch> m_scratch;
};

}  // namespace bild
