// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/kernels.h"

#include <algorithm>
#include <cassert>

#include "error.h"
#include "kernels/kernel_table.h"

namespace bild::kernels {

namespace {

constexpr std::int64_t kTile = 16;
// The most query rows that any variant attends with at once.
constexpr std::int64_t kScoreRows = 4;

const KernelTable& tableOf(InstructionSet set) {
    switch (set) {
#ifdef BILD_KERNELS_X86
        case InstructionSet::Avx2:
            return kAvx2Kernels;
        case InstructionSet::AvxVnni:
            return kAvxVnniKernels;
        case InstructionSet::Avx512:
            return kAvx512Kernels;
        case InstructionSet::Amx:
            return kAmxKernels;
#endif
        default:
            return kPortableKernels;
    }
}

WeightView viewOf(const PackedWeight& weight) {
    return {static_cast<int>(weight.type()),
            weight.rows(),
            weight.steps(),
            weight.blockBytes(),
            reinterpret_cast<const std::uint8_t*>(weight.data()),
            weight.scales()};
}

void assertMatching([[maybe_unused]] const PackedWeight& weight, [[maybe_unused]] const InputRows& input) {
    assert(input.width() == weight.columns());
    assert(input.quantized() == (weight.type() == WeightType::Int8));
}

LinearArguments linearArguments(const PackedWeight& weight, const InputRows& input, FloatRows y, OutputMode mode,
                                ShareRange blocks) {
    assertMatching(weight, input);
    assert(blocks.begin >= 0 && blocks.begin <= blocks.end && blocks.end <= weight.blocks());
    return {viewOf(weight), input.view(), blocks.begin, blocks.end, static_cast<int>(mode), y.data, y.stride};
}

AttendArguments attendArguments(const SequenceRows& sequence, std::int64_t head, float* scores,
                                std::int64_t scoreStride) {
    const KeyValueCache& cache = *sequence.cache;
    AttendArguments arguments{};
    arguments.keys = cache.keys(head);
    arguments.values = cache.values(head);
    arguments.bfloat16 = cache.type() == CacheType::BFloat16;
    arguments.headWidth = cache.headWidth();
    arguments.paddedHeadWidth = cache.paddedHeadWidth();
    arguments.rows = sequence.rows;
    arguments.scores = scores;
    arguments.scoreStride = scoreStride;
    return arguments;
}

/// Calls use(sequence, head) for the pairs of this share: neighbours in the cache stay together.
template <class Use>
void forHeads(std::span<const SequenceRows> sequences, Share share, Use use) {
    if (sequences.empty()) return;
    const std::int64_t heads = sequences.front().cache->heads();
    const ShareRange range = rangeOf(static_cast<std::int64_t>(sequences.size()) * heads, share);
    for (std::int64_t item = range.begin; item < range.end; ++item) {
        use(sequences[static_cast<std::size_t>(item / heads)], item % heads);
    }
}

}  // namespace

AttentionScratch::AttentionScratch(std::int64_t maxPositions)
    : m_stride((std::clamp<std::int64_t>(maxPositions, 1, KeyValueCache::kMaxPositions) + kTile - 1) / kTile * kTile),
      m_scores(static_cast<std::size_t>(kScoreRows * m_stride) * sizeof(float)) {}

Kernels::Kernels() : Kernels(supportedInstructionSets().back()) {}

Kernels::Kernels(InstructionSet set) : m_set(set), m_table(&tableOf(set)) {
    const auto supported = supportedInstructionSets();
    if (std::find(supported.begin(), supported.end(), set) == supported.end()) {
        throw DeviceError(Message::tr("This processor does not offer %1. The best it has is %2.")
                              .with(nameOf(set), nameOf(supported.back())));
    }
}

void Kernels::normalize(FloatRows x, const float* gain, float epsilon, InputRows& into, ShareRange rows) const {
    m_table->prepare({x.data, x.stride, gain, epsilon, rows.begin, rows.end, into.view()});
}

void Kernels::prepare(FloatRows x, InputRows& into, ShareRange rows) const {
    m_table->prepare({x.data, x.stride, nullptr, 0.0F, rows.begin, rows.end, into.view()});
}

void Kernels::linear(const PackedWeight& weight, const InputRows& input, FloatRows y, OutputMode mode,
                     Share share) const {
    linearBlocks(weight, input, y, mode, rangeOf(weight.blocks(), share));
}

void Kernels::linearBlocks(const PackedWeight& weight, const InputRows& input, FloatRows y, OutputMode mode,
                           ShareRange blocks) const {
    assert(!weight.gated());
    m_table->linear(linearArguments(weight, input, y, mode, blocks));
}

void Kernels::gatedGelu(const PackedWeight& weight, const InputRows& input, FloatRows y, Share share) const {
    assert(weight.gated());
    m_table->gatedGelu(linearArguments(weight, input, y, OutputMode::Store, rangeOf(weight.blocks(), share)));
}

void Kernels::scanVocabulary(const PackedWeight& weight, const InputRows& input, VocabularyScan& scan,
                             Share share) const {
    assertMatching(weight, input);
    assert(!weight.gated() && weight.rows() == scan.m_vocabulary && input.rows() == scan.m_rows);
    assert(share.index < scan.m_threads);
    const ShareRange chunks = rangeOf(scan.m_chunks, share);
    m_table->scan({viewOf(weight), input.view(), chunks.begin, chunks.end,
                   scan.m_buffers.as<float>() + share.index * scan.m_maxRows * kScanChunkColumns,
                   scan.m_summaries.as<ChunkSummary>(), scan.m_request.top ? scan.m_top.as<TokenLogit>() : nullptr,
                   scan.m_request.targets.empty() ? nullptr : scan.m_request.targets.data(),
                   scan.m_targetLogits.as<float>(), scan.m_request.logits, scan.m_request.logitsStride});
}

void Kernels::remember(KeyValueCache& cache, std::int64_t position, std::int64_t rows, FloatRows keys, FloatRows values,
                       ShareRange heads) const {
    assert(position >= 0 && rows >= 0 && position + rows <= cache.length() && heads.end <= cache.heads());
    for (std::int64_t head = heads.begin; head < heads.end; ++head) {
        const std::int64_t offset = head * cache.headWidth();
        m_table->remember({cache.keys(head), cache.values(head), cache.type() == CacheType::BFloat16, cache.headWidth(),
                           cache.paddedHeadWidth(), position, rows, keys.data + offset, keys.stride,
                           values.data + offset, values.stride});
    }
}

void Kernels::attendCausal(std::span<const SequenceRows> sequences, FloatRows queriesKeysValues, DistanceBias bias,
                           FloatRows context, AttentionScratch& scratch, Share share) const {
    attendSelf(sequences, queriesKeysValues, bias, context, scratch, share, true);
}

void Kernels::attendBothWays(std::span<const SequenceRows> sequences, FloatRows queriesKeysValues, DistanceBias bias,
                             FloatRows context, AttentionScratch& scratch, Share share) const {
    attendSelf(sequences, queriesKeysValues, bias, context, scratch, share, false);
}

void Kernels::attendSelf(std::span<const SequenceRows> sequences, FloatRows queriesKeysValues, DistanceBias bias,
                         FloatRows context, AttentionScratch& scratch, Share share, bool causal) const {
    forHeads(sequences, share, [&](const SequenceRows& sequence, std::int64_t head) {
        KeyValueCache& cache = *sequence.cache;
        const std::int64_t inner = cache.heads() * cache.headWidth();
        const std::int64_t position = cache.length() - sequence.rows;
        assert(position >= 0 && cache.length() <= bias.maxPositions && cache.length() <= scratch.m_stride);
        float* row = queriesKeysValues.data + sequence.first * queriesKeysValues.stride;
        remember(cache, position, sequence.rows, {row + inner, queriesKeysValues.stride},
                 {row + 2 * inner, queriesKeysValues.stride}, {head, head + 1});
        AttendArguments arguments = attendArguments(sequence, head, scratch.m_scores.as<float>(), scratch.m_stride);
        arguments.query = row + head * cache.headWidth();
        arguments.queryStride = queriesKeysValues.stride;
        arguments.visible = causal ? position + 1 : sequence.rows;
        arguments.visibleStep = causal ? 1 : 0;
        arguments.bias = bias.values + head * bias.stride + bias.maxPositions - 1 - position;
        arguments.context = context.data + sequence.first * context.stride + head * cache.headWidth();
        arguments.contextStride = context.stride;
        m_table->attend(arguments);
    });
}

void Kernels::attendCross(std::span<const SequenceRows> sequences, FloatRows queries, FloatRows context,
                          AttentionScratch& scratch, Share share) const {
    forHeads(sequences, share, [&](const SequenceRows& sequence, std::int64_t head) {
        const KeyValueCache& cache = *sequence.cache;
        assert(cache.length() >= 1 && cache.length() <= scratch.m_stride);
        AttendArguments arguments = attendArguments(sequence, head, scratch.m_scores.as<float>(), scratch.m_stride);
        arguments.query = queries.data + sequence.first * queries.stride + head * cache.headWidth();
        arguments.queryStride = queries.stride;
        arguments.visible = cache.length();
        arguments.context = context.data + sequence.first * context.stride + head * cache.headWidth();
        arguments.contextStride = context.stride;
        m_table->attend(arguments);
    });
}

std::int32_t Kernels::readOnly(std::span<const std::byte> memory, Share share) const {
    const ShareRange lines = rangeOf(static_cast<std::int64_t>(memory.size() / 64), share);
    return m_table->read(reinterpret_cast<const std::uint8_t*>(memory.data()) + 64 * lines.begin,
                         lines.end - lines.begin);
}

}  // namespace bild::kernels
