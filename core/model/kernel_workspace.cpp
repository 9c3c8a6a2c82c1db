// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel_workspace.h"

#include <algorithm>

namespace bild {
namespace {

/// With few rows each thread quantizes all of them for itself, which is quicker than meeting at two barriers.
constexpr std::int64_t kPrivateRows = 8;

}  // namespace

void KernelWorkspace::Activations::reserve(std::int64_t rows, std::int64_t columns) {
    constexpr std::int64_t kLine = 16;
    m_stride = ((columns + kLine - 1) / kLine | 1) * kLine;
    m_floats = kernels::AlignedBuffer(static_cast<std::size_t>(rows * m_stride) * sizeof(float));
}

KernelWorkspace::KernelWorkspace(const kernels::Kernels& kernels, kernels::ThreadTeam& team,
                                 const WorkspaceSizes& sizes, float normEpsilon)
    : m_kernels(kernels), m_team(team), m_sizes(sizes), m_normEpsilon(normEpsilon) {
    reserve(1, 1);
}

void KernelWorkspace::reserve(std::int64_t rows, std::int64_t positions) {
    m_rows = rows;
    if (rows > m_rowCapacity) {
        m_rowCapacity = std::max(rows, 2 * m_rowCapacity);
        m_stream.reserve(m_rowCapacity, m_sizes.width);
        m_projected.reserve(m_rowCapacity, 3 * m_sizes.inner);
        m_context.reserve(m_rowCapacity, m_sizes.inner);
        m_activated.reserve(m_rowCapacity, m_sizes.feedForward);
        m_inputs.clear();
        m_common.clear();
        const std::int64_t widest = std::max({m_sizes.width, m_sizes.inner, m_sizes.feedForward});
        const kernels::InputRows common(m_rowCapacity, widest);
        for (int i = 0; i < m_team.size(); ++i) {
            m_common.push_back(common);
            m_inputs.emplace_back(std::min(m_rowCapacity, kPrivateRows), widest);
        }
    }
    if (positions > m_positionCapacity) {
        m_positionCapacity = std::max(positions, 2 * m_positionCapacity);
        m_scratch.clear();
        for (int i = 0; i < m_team.size(); ++i) m_scratch.emplace_back(m_positionCapacity);
    }
}

template <class Fill>
const kernels::InputRows& KernelWorkspace::filled(Member& member, kernels::WeightType type, std::int64_t columns,
                                                  const Fill& fill) {
    if (m_rows <= kPrivateRows) {
        kernels::InputRows& own = m_inputs[static_cast<std::size_t>(member.index())];
        own.reset(type, m_rows, columns);
        fill(own, kernels::ShareRange{0, m_rows});
        return own;
    }
    // Whoever read it last is behind the barrier that every stage ends with.
    kernels::InputRows& common = m_common[static_cast<std::size_t>(member.index())];
    common.reset(type, m_rows, columns);
    // Quantized rows have cache lines of their own, others only in fours.
    fill(common, type == kernels::WeightType::Int8 ? kernels::rangeOf(m_rows, member.share())
                                                   : kernels::Kernels::rowsOf(m_rows, member.share()));
    member.barrier();
    return common;
}

const kernels::InputRows& KernelWorkspace::normalized(Member& member, const std::vector<float>& gain,
                                                      kernels::WeightType type) {
    return filled(member, type, m_sizes.width, [&](kernels::InputRows& rows, kernels::ShareRange range) {
        m_kernels.normalize(stream(), gain.data(), m_normEpsilon, rows, range);
    });
}

void KernelWorkspace::addProduct(Member& member, const kernels::PackedWeight& weight, kernels::FloatRows x,
                                 std::int64_t columns) {
    const kernels::InputRows& input =
        filled(member, weight.type(), columns,
               [&](kernels::InputRows& rows, kernels::ShareRange range) { m_kernels.prepare(x, rows, range); });
    m_kernels.linear(weight, input, stream(), kernels::OutputMode::Add, member.share());
    member.barrier();
}

void KernelWorkspace::project(Member& member, const kernels::PackedWeight& weight, const std::vector<float>& gain) {
    m_kernels.linear(weight, normalized(member, gain, weight.type()), projected(), kernels::OutputMode::Store,
                     member.share());
    member.barrier();
}

void KernelWorkspace::projectHeads(Member& member, const kernels::PackedWeight& weight, const std::vector<float>& gain,
                                   const HeadSplit& split) {
    const std::int64_t width = split.heads / member.count() * split.headWidth;
    const bool whole = split.heads % member.count() == 0 && width % kernels::PackedWeight::kBlockRows == 0;
    // Of several sequences a member attends to all heads of some.
    if (split.sequences != 1 || !whole) return project(member, weight, gain);
    const kernels::InputRows& input = normalized(member, gain, weight.type());
    const std::int64_t blocks = width / kernels::PackedWeight::kBlockRows;
    for (std::int64_t part = 0; part < split.parts; ++part) {
        const std::int64_t first = (part * member.count() + member.index()) * blocks;
        m_kernels.linearBlocks(weight, input, projected(), kernels::OutputMode::Store, {first, first + blocks});
    }
}

void KernelWorkspace::feedForward(Member& member, const std::vector<float>& gain, const kernels::PackedWeight& in,
                                  const kernels::PackedWeight& out) {
    const kernels::FloatRows activated = m_activated.rows();
    const kernels::InputRows& input = normalized(member, gain, in.type());
    if (in.gated()) {
        m_kernels.gatedGelu(in, input, activated, member.share());
    } else {
        m_kernels.linear(in, input, activated, kernels::OutputMode::Relu, member.share());
    }
    member.barrier();
    addProduct(member, out, activated, m_sizes.feedForward);
}

}  // namespace bild
