// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// What crosses into the files that are compiled for one instruction set each. Plain structs without functions: an
// inline function that two of those files share would be linked once, and could then use instructions the processor
// lacks.

namespace bild::kernels {

/// Activations, see InputRows: floats as [4 inputs][row][4], quantized ones as [64 inputs][row][64 bytes], so that each
/// row's cache lines are its own.
struct RowsView {
    void* words;
    float* scales;       ///< quantized only: one a row
    std::int32_t* sums;  ///< quantized only: one a row, of its quantized inputs
    std::int64_t rows;
    std::int64_t width;
    bool quantized;
};

struct PrepareArguments {
    const float* source;
    std::int64_t sourceStride;
    const float* gain;  ///< null: no norm
    float epsilon;
    std::int64_t rowBegin;
    std::int64_t rowEnd;
    RowsView rows;
};

struct WeightView {
    int type;  ///< WeightType
    std::int64_t rows;
    std::int64_t steps;  ///< of 16 bytes of a row's activations: 16 inputs (int8) or 4
    std::size_t blockBytes;
    const std::uint8_t* data;
    const float* scales;
};

struct LinearArguments {
    WeightView weight;
    RowsView input;
    std::int64_t blockBegin;
    std::int64_t blockEnd;
    int mode;  ///< OutputMode
    float* output;
    std::int64_t outputStride;
};

/// What a chunk of the vocabulary says about one row.
struct ChunkSummary {
    float maximum;
    float exponentialSum;  ///< of exp(logit - maximum)
    std::int32_t argmax;
    std::int32_t finite;
};

struct TokenLogit {
    float logit;
    std::int32_t token;
};

constexpr int kScanChunkBlocks = 8;  ///< 256 logits
constexpr int kScanChunkColumns = kScanChunkBlocks * 32;
constexpr int kTopTokens = 5;

struct ScanArguments {
    WeightView weight;
    RowsView input;
    std::int64_t chunkBegin;
    std::int64_t chunkEnd;
    float* buffer;                ///< this thread's: rows x 256
    ChunkSummary* summaries;      ///< [chunk][row]
    TokenLogit* top;              ///< [chunk][row][5], or null; token -1: none
    const std::int32_t* targets;  ///< one a row, negative: none; or null
    float* targetLogits;
    float* logits;  ///< or null
    std::int64_t logitsStride;
};

/// Rows that become positions of one head's cache, laid out as AttendArguments says.
struct RememberArguments {
    void* keys;  ///< of the head
    void* values;
    bool bfloat16;
    std::int64_t headWidth;
    std::int64_t paddedHeadWidth;
    std::int64_t position;  ///< of the first row
    std::int64_t rows;
    const float* key;  ///< of the first row
    std::int64_t keyStride;
    const float* value;
    std::int64_t valueStride;
};

/// One head of one sequence.
struct AttendArguments {
    const void* keys;    ///< [tile of 16 positions][headWidth][16]
    const void* values;  ///< [position][paddedHeadWidth]
    bool bfloat16;
    std::int64_t headWidth;
    std::int64_t paddedHeadWidth;
    const float* query;
    std::int64_t queryStride;
    std::int64_t rows;
    std::int64_t visible;      ///< positions that row 0 sees
    std::int64_t visibleStep;  ///< how many more each next row sees: 1 causal, 0 cross
    const float* bias;         ///< for row 0, indexed by position; each next row begins one float earlier; or null
    float* scores;             ///< 4 x scoreStride
    std::int64_t scoreStride;
    float* context;
    std::int64_t contextStride;
};

struct KernelTable {
    void (*prepare)(const PrepareArguments&);
    void (*linear)(const LinearArguments&);
    void (*gatedGelu)(const LinearArguments&);
    void (*scan)(const ScanArguments&);
    void (*remember)(const RememberArguments&);
    void (*attend)(const AttendArguments&);
    std::int32_t (*read)(const std::uint8_t* lines, std::int64_t count);
};

extern const KernelTable kPortableKernels;
#ifdef BILD_KERNELS_X86
extern const KernelTable kAvx2Kernels;
extern const KernelTable kAvxVnniKernels;
extern const KernelTable kAvx512Kernels;
extern const KernelTable kAmxKernels;
#endif

}  // namespace bild::kernels
