// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "kernels/aligned_buffer.h"
#include "kernels/input_rows.h"
#include "kernels/instruction_set.h"
#include "kernels/key_value_cache.h"
#include "kernels/packed_weight.h"
#include "kernels/thread_team.h"
#include "kernels/vocabulary_scan.h"

namespace bild::kernels {

struct KernelTable;

/// What becomes of a linear layer's outputs.
enum class OutputMode {
    Store,  ///< y = W x
    Add,    ///< y += W x: the residual stream
    Relu,   ///< y = max(0, W x)
};

/// A matrix of floats that the caller owns: row r begins at data + r * stride.
struct FloatRows {
    float* data = nullptr;
    std::int64_t stride = 0;
};

/// Rows [first, first + rows) of the batch are consecutive positions of one sequence; `cache` is that sequence's cache
/// of the layer at hand.
struct SequenceRows {
    KeyValueCache* cache = nullptr;
    std::int64_t first = 0;
    std::int64_t rows = 0;
};

/// The relative position bias of a causal stack, by distance: that of a key `distance` positions before its query, in
/// head h, is at values[h * stride + maxPositions - 1 - distance]. Floats follow up to values[heads * stride], stride
/// at least maxPositions + 16 (the rest is read, not used). No query may stand at maxPositions or beyond.
struct DistanceBias {
    const float* values = nullptr;
    std::int64_t stride = 0;
    std::int64_t maxPositions = 0;
};

/// One thread's room for attention scores. Allocates in the constructor only.
class AttentionScratch {
public:
    explicit AttentionScratch(std::int64_t maxPositions);

private:
    friend class Kernels;
    std::int64_t m_stride;
    AlignedBuffer m_scores;
};

/// The fused stages of one T5 decoder step on the CPU, in one instruction set. A stage is called by every member of a
/// thread team, each with its own share; it touches outputs of that share only, so a barrier belongs between a stage
/// that writes a buffer and one that reads it. Nothing allocates, throws or locks. Buffers need no alignment. For a
/// given instruction set the results of a row are the same bits for every number of rows, neighbours, threads and
/// shares. NaN and infinity pass through to the logits, where VocabularyScan reports them.
///
/// A layer reads: normalize (each thread into its own InputRows, since that is quicker than a barrier), linear with q,
/// k and v stacked, barrier, attendCausal, barrier, prepare, linear(Add), barrier, and so on.
class Kernels {
public:
    /// The best this processor has.
    Kernels();
    /// Throws DeviceError where the processor or this build lacks it.
    explicit Kernels(InstructionSet set);

    [[nodiscard]] InstructionSet instructionSet() const { return m_set; }

    /// How to share out the rows that several threads normalize or prepare: in fours, which lie in separate cache lines
    /// (quantized rows do so one by one). With few rows it is quicker that every thread prepares all of them into an
    /// InputRows of its own, without a barrier.
    [[nodiscard]] static ShareRange rowsOf(std::int64_t rows, Share share) {
        const ShareRange fours = rangeOf((rows + 3) / 4, share);
        return {4 * fours.begin, fours.end * 4 < rows ? fours.end * 4 : rows};
    }

    /// Rows [begin, end) of `into`: x / sqrt(mean(x^2) + epsilon) * gain, T5's norm, then quantized if `into` asks.
    /// `gain` has into.width() floats. A scale on the normed values (a tied head's width^-0.5) belongs into the gain.
    void normalize(FloatRows x, const float* gain, float epsilon, InputRows& into, ShareRange rows) const;
    void normalize(FloatRows x, const float* gain, float epsilon, InputRows& into) const {
        normalize(x, gain, epsilon, into, {0, into.rows()});
    }
    /// Rows [begin, end) of `into`: x itself.
    void prepare(FloatRows x, InputRows& into, ShareRange rows) const;
    void prepare(FloatRows x, InputRows& into) const { prepare(x, into, {0, into.rows()}); }

    /// y[row, 0..weight.rows()) (mode) W x[row], for the outputs of this share. input.width() must be weight.columns()
    /// and its form the one for weight.type().
    void linear(const PackedWeight& weight, const InputRows& input, FloatRows y, OutputMode mode, Share share) const;
    /// The same for some blocks of 32 outputs.
    void linearBlocks(const PackedWeight& weight, const InputRows& input, FloatRows y, OutputMode mode,
                      ShareRange blocks) const;
    /// y[row, 0..weight.rows()) = gelu(gate x) * (up x), gelu in its tanh form, for the outputs of this share.
    void gatedGelu(const PackedWeight& weight, const InputRows& input, FloatRows y, Share share) const;
    /// logits = W x, summed up into `scan`, for the tokens of this share (see VocabularyScan).
    void scanVocabulary(const PackedWeight& weight, const InputRows& input, VocabularyScan& scan, Share share) const;

    /// Writes heads [heads.begin, heads.end) of `rows` rows into the cache, at positions `position` and following,
    /// which it must have been extended by. Row r's head h begins at keys.data + r * keys.stride + h *
    /// cache.headWidth(), its values likewise.
    void remember(KeyValueCache& cache, std::int64_t position, std::int64_t rows, FloatRows keys, FloatRows values,
                  ShareRange heads) const;

    /// Causal self-attention without scaling. A row holds query, key and value, each of heads * headWidth floats, one
    /// after another. The caches must have been extended by the rows of this step already; this writes them and
    /// attends, for the heads of this share. The context of a row has heads * headWidth floats.
    void attendCausal(std::span<const SequenceRows> sequences, FloatRows queriesKeysValues, DistanceBias bias,
                      FloatRows context, AttentionScratch& scratch, Share share) const;
    /// Self-attention of an encoder: every row sees every row of its sequence, and nothing was cached before. As
    /// attendCausal, but the bias also holds keys after the query: a key `distance` positions later is at
    /// values[h * stride + maxPositions - 1 + distance], stride at least 2 * maxPositions + 16.
    void attendBothWays(std::span<const SequenceRows> sequences, FloatRows queriesKeysValues, DistanceBias bias,
                        FloatRows context, AttentionScratch& scratch, Share share) const;
    /// Attention of every row over all that its sequence's cache holds: no bias, no mask.
    void attendCross(std::span<const SequenceRows> sequences, FloatRows queries, FloatRows context,
                     AttentionScratch& scratch, Share share) const;

    /// Only reads this share of some memory (64-byte aligned, rounded down to 256 bytes a share), as fast as a kernel
    /// could: what it takes is the floor for one that reads as much. The result is a checksum, to be used somewhere.
    [[nodiscard]] std::int32_t readOnly(std::span<const std::byte> memory, Share share) const;

private:
    void attendSelf(std::span<const SequenceRows> sequences, FloatRows queriesKeysValues, DistanceBias bias,
                    FloatRows context, AttentionScratch& scratch, Share share, bool causal) const;

    InstructionSet m_set;
    const KernelTable* m_table;
};

}  // namespace bild::kernels
