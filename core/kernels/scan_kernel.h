// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Part of kernel_bodies.h. The head: a chunk of logits for every row, summed up while it is in the cache.

namespace bild::kernels::BILD_ISA {

constexpr float kLowest = -3.40282347e+38F;

// Lane i of vector v stands for logit 16 v + i.
BILD_INLINE ChunkSummary summarize(const float* logits, std::int64_t count, std::int32_t firstToken) {
    const std::int64_t whole = count / 16 * 16;
    Floats best = splat(kLowest);
    Ints where = splatInt(0);
    Ints magnitude = splatInt(0);
    const auto look = [&](Floats x, std::int64_t i) {
        magnitude = largerInts(magnitude, magnitudeBits(x));
        const Mask better = greater(x, best);
        best = larger(best, x);
        where = selectInts(better, splatInt(static_cast<std::int32_t>(i)), where);
    };
    for (std::int64_t i = 0; i < whole; i += 16) look(load(logits + i), i);
    const Mask tail = lanesBelow(count - whole);
    if (whole < count) look(select(tail, load(logits + whole), splat(kLowest)), whole);

    ChunkSummary summary;
    summary.maximum = largestOf(best);
    const Ints tokens = addInts(where, laneNumbers());
    const Mask less = greater(splat(summary.maximum), best);
    summary.argmax = firstToken + smallestOfInts(selectInts(less, splatInt(0x7fffff00), tokens));
    summary.finite = largestOfInts(magnitude) < kInfinityBits ? 1 : 0;

    Floats sum = splat(0.0F);
    // exp(x - maximum) = 2^(x log2 e - maximum log2 e)
    const Floats scaled = splat(-summary.maximum * kLog2E);
    const auto relative = [&](std::int64_t i) {
        return powerOfTwo(multiplyAdd(load(logits + i), splat(kLog2E), scaled));
    };
    for (std::int64_t i = 0; i < whole; i += 16) sum = add(sum, relative(i));
    if (whole < count) sum = add(sum, select(tail, relative(whole), splat(0.0F)));
    summary.exponentialSum = sumOf(sum);
    return summary;
}

// Puts the logits of a chunk that belong there into a list of the largest, equal ones by token. Nearly all are below
// the list's last one: sixteen are compared with it at a time.
static void rankChunk(const float* logits, std::int64_t count, std::int32_t firstToken, TokenLogit* top) {
    for (std::int64_t i = 0; i < count; i += 16) {
        const Floats x = select(lanesBelow(count - i), load(logits + i), splat(kLowest));
        if (!any(greater(x, splat(top[kTopTokens - 1].logit)))) continue;
        for (std::int64_t lane = i; lane < i + 16 && lane < count; ++lane) {
            int slot = kTopTokens;
            while (slot > 0 && logits[lane] > top[slot - 1].logit) --slot;
            if (slot == kTopTokens) continue;
            for (int later = kTopTokens - 1; later > slot; --later) top[later] = top[later - 1];
            top[slot] = {logits[lane], firstToken + static_cast<std::int32_t>(lane)};
        }
    }
}

// One list serves all chunks of this thread, the first chunk's, unless tokens may be taken out of single chunks later.
static void rank(const ScanArguments& a, std::int64_t chunk, std::int64_t row, const float* logits,
                 std::int64_t count) {
    const std::int64_t rows = a.input.rows;
    TokenLogit* own = a.top + (chunk * rows + row) * kTopTokens;
    for (int i = 0; i < kTopTokens; ++i) own[i] = {kLowest, -1};
    TokenLogit* top = a.logits == nullptr ? a.top + (a.chunkBegin * rows + row) * kTopTokens : own;
    rankChunk(logits, count, static_cast<std::int32_t>(chunk * kScanChunkColumns), top);
}

static void fillChunk(const ScanArguments& a, std::int64_t chunk, MatrixUnit& unit) {
    const std::int64_t blocks = (a.weight.rows + 31) / 32;
    const std::int64_t firstBlock = chunk * kScanChunkBlocks;
    for (std::int64_t b = 0; b < kScanChunkBlocks && firstBlock + b < blocks; ++b) {
        forRows(a.weight, a.input, firstBlock + b, unit,
                [&](std::int64_t row, Floats left, Floats right) BILD_INLINE_LAMBDA {
                    float* target = a.buffer + row * kScanChunkColumns + 32 * b;
                    store(target, left);
                    store(target + 16, right);
                });
    }
}

static void scan(const ScanArguments& a) {
    const std::int64_t rows = a.input.rows;
    MatrixUnit unit;
    for (std::int64_t chunk = a.chunkBegin; chunk < a.chunkEnd; ++chunk) {
        fillChunk(a, chunk, unit);
        const std::int64_t first = chunk * kScanChunkColumns;
        const std::int64_t left = a.weight.rows - first;
        const std::int64_t count = left < kScanChunkColumns ? left : kScanChunkColumns;
        const auto firstToken = static_cast<std::int32_t>(first);
        for (std::int64_t r = 0; r < rows; ++r) {
            const float* logits = a.buffer + r * kScanChunkColumns;
            a.summaries[chunk * rows + r] = summarize(logits, count, firstToken);
            if (a.top != nullptr) rank(a, chunk, r, logits, count);
            if (a.targets != nullptr) {
                const std::int64_t target = a.targets[r] - first;
                if (target >= 0 && target < count) a.targetLogits[r] = logits[target];
            }
            if (a.logits == nullptr) continue;
            for (std::int64_t i = 0; i < count; i += 16) {
                storePartial(a.logits + r * a.logitsStride + first + i, load(logits + i), count - i);
            }
        }
    }
}

}  // namespace bild::kernels::BILD_ISA
