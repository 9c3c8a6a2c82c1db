// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Part of kernel_bodies.h. Attention of a few queries of one head over the cached keys and values. A row's sums run
// over the positions it sees, in their order; what lies beyond adds exact zeros, so that rows fed together and alone
// agree.

namespace bild::kernels::BILD_ISA {

template <bool kBfloat16>
BILD_INLINE Floats loadCached(const void* source, std::int64_t element) {
    if constexpr (kBfloat16) {
        return loadBfloat16(static_cast<const std::uint16_t*>(source) + element);
    } else {
        return load(static_cast<const float*>(source) + element);
    }
}

// One vector of sixteen keys' numbers `d` times those of the queries, into chain c of each row's sums.
template <bool kBfloat16, int kRows>
BILD_INLINE void addKeyProducts(const AttendArguments& a, const float* query, std::int64_t position, std::int64_t d,
                                int c, Floats (*sums)[kAttendChains]) {
    const Floats key = loadCached<kBfloat16>(a.keys, position * a.headWidth + 16 * d);
    for (int r = 0; r < kRows; ++r) {
        sums[r][c] = multiplyAdd(key, splat(query[r * a.queryStride + d]), sums[r][c]);
    }
}

// scores[r][position] = query r . key, plus the bias. Each score is summed in several chains, since one would wait for
// itself most of the time; they are the same for every number of rows.
template <bool kBfloat16, int kRows>
BILD_INLINE void scoreRows(const AttendArguments& a, std::int64_t first, std::int64_t positions) {
    const float* query = a.query + first * a.queryStride;
    const std::int64_t whole = a.headWidth / kAttendChains * kAttendChains;
    for (std::int64_t position = 0; position < positions; position += 16) {
        Floats sums[kRows][kAttendChains];
        for (int r = 0; r < kRows; ++r) {
            for (int c = 0; c < kAttendChains; ++c) sums[r][c] = splat(0.0F);
        }
        for (std::int64_t d = 0; d < whole; d += kAttendChains) {
            for (int c = 0; c < kAttendChains; ++c) {
                addKeyProducts<kBfloat16, kRows>(a, query, position, d + c, c, sums);
            }
        }
        for (std::int64_t d = whole; d < a.headWidth; ++d) {
            addKeyProducts<kBfloat16, kRows>(a, query, position, d, 0, sums);
        }
        for (int r = 0; r < kRows; ++r) {
            for (int step = kAttendChains / 2; step > 0; step /= 2) {
                for (int c = 0; c < step; ++c) sums[r][c] = add(sums[r][c], sums[r][c + step]);
            }
            // What later rows of the block see beyond this one is masked, and its bias may lie outside the table.
            const bool biased = a.bias != nullptr && position < a.visible + (first + r) * a.visibleStep;
            if (biased) sums[r][0] = add(sums[r][0], load(a.bias - (first + r) + position));
            store(a.scores + r * a.scoreStride + position, sums[r][0]);
        }
    }
}

// Turns the scores of the first `visible` positions into exp(score - maximum), those beyond into zero up to
// `positions`, and returns one over their sum.
BILD_INLINE float softmaxRow(float* scores, std::int64_t visible, std::int64_t positions) {
    Floats best = splat(-3.40282347e+38F);
    for (std::int64_t i = 0; i < visible; i += 16) {
        const Floats x = load(scores + i);
        best = larger(best, visible - i < 16 ? select(lanesBelow(visible - i), x, best) : x);
    }
    const Floats maximum = splat(largestOf(best));
    Floats sum = splat(0.0F);
    for (std::int64_t i = 0; i < positions; i += 16) {
        Floats e = exponential(subtract(load(scores + i), maximum));
        if (visible - i < 16) e = select(lanesBelow(visible - i), e, splat(0.0F));
        store(scores + i, e);
        sum = add(sum, e);
    }
    return 1.0F / sumOf(sum);
}

// context[r] = sum of weight * value, over `kVectors` vectors of the head's width from `d` on
template <bool kBfloat16, int kRows, int kVectors>
BILD_INLINE void mixVectors(const AttendArguments& a, std::int64_t first, std::int64_t positions,
                            const float* inverseSums, std::int64_t d) {
    Floats sums[kRows][kVectors];
    for (int r = 0; r < kRows; ++r) {
        for (int v = 0; v < kVectors; ++v) sums[r][v] = splat(0.0F);
    }
    for (std::int64_t position = 0; position < positions; ++position) {
        for (int v = 0; v < kVectors; ++v) {
            const Floats value = loadCached<kBfloat16>(a.values, position * a.paddedHeadWidth + d + 16 * v);
            for (int r = 0; r < kRows; ++r) {
                sums[r][v] = multiplyAdd(value, splat(a.scores[r * a.scoreStride + position]), sums[r][v]);
            }
        }
    }
    for (int r = 0; r < kRows; ++r) {
        float* target = a.context + (first + r) * a.contextStride + d;
        for (int v = 0; v < kVectors; ++v) {
            storePartial(target + 16 * v, multiply(sums[r][v], splat(inverseSums[r])), a.headWidth - d - 16 * v);
        }
    }
}

template <bool kBfloat16, int kRows, int kVectors = kAttendVectors>
BILD_INLINE void mixUpTo(const AttendArguments& a, std::int64_t first, std::int64_t positions, const float* inverseSums,
                         std::int64_t d) {
    if constexpr (kVectors == 1) {
        mixVectors<kBfloat16, kRows, 1>(a, first, positions, inverseSums, d);
    } else if (a.paddedHeadWidth - d >= 16 * kVectors) {
        mixVectors<kBfloat16, kRows, kVectors>(a, first, positions, inverseSums, d);
    } else {
        mixUpTo<kBfloat16, kRows, kVectors - 1>(a, first, positions, inverseSums, d);
    }
}

template <bool kBfloat16, int kRows>
static void attendRows(const AttendArguments& a, std::int64_t first) {
    const std::int64_t positions = a.visible + (first + kRows - 1) * a.visibleStep;
    scoreRows<kBfloat16, kRows>(a, first, positions);
    float inverseSums[kRows];
    for (int r = 0; r < kRows; ++r) {
        inverseSums[r] = softmaxRow(a.scores + r * a.scoreStride, a.visible + (first + r) * a.visibleStep, positions);
    }
    for (std::int64_t d = 0; d < a.headWidth; d += 16 * kAttendVectors) {
        mixUpTo<kBfloat16, kRows>(a, first, positions, inverseSums, d);
    }
}

template <bool kBfloat16, int kRows = kAttendRows>
BILD_INLINE void attendUpTo(const AttendArguments& a, std::int64_t first, std::int64_t rows) {
    if constexpr (kRows == 1) {
        attendRows<kBfloat16, 1>(a, first);
    } else if (rows >= kRows) {
        attendRows<kBfloat16, kRows>(a, first);
    } else {
        attendUpTo<kBfloat16, kRows - 1>(a, first, rows);
    }
}

static void attend(const AttendArguments& a) {
    for (std::int64_t first = 0; first < a.rows; first += kAttendRows) {
        if (a.bfloat16) {
            attendUpTo<true>(a, first, a.rows - first);
        } else {
            attendUpTo<false>(a, first, a.rows - first);
        }
    }
}

}  // namespace bild::kernels::BILD_ISA
