// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "kernels/aligned_buffer.h"

namespace bild::kernels {

/// A token and its logit.
struct RankedToken {
    std::int32_t token = -1;
    float logit = 0.0F;
};

/// What the policies need of one row of logits. Meaningless but for `finite` where that is false: some logit of the row
/// is NaN or infinite.
struct RowSummary {
    bool finite = false;
    std::int32_t argmax = -1;  ///< the lowest token among the largest logits
    float maximum = 0.0F;      ///< its logit
    float logSumExp = 0.0F;    ///< ln sum exp(logit): a token's log-probability is its logit less this
    float targetLogit = 0.0F;  ///< of the token asked for, 0 where none was
};

/// The place where Kernels::scanVocabulary leaves its summaries of the logits, chunk by chunk: the logits themselves
/// are not kept unless asked for. Results do not depend on the number of threads. Allocates in the constructor only.
class VocabularyScan {
public:
    static constexpr int kTop = 5;

    /// Throws InputError for a size below 1 or absurd, std::bad_alloc. `threads`: of the team that will scan.
    VocabularyScan(std::int64_t vocabulary, std::int64_t maxRows, int threads);

    struct Request {
        std::span<const std::int32_t> targets;  ///< empty, or for each row a token or -1; lives until the scan is done
        bool top = false;                       ///< rank the five largest logits too
        float* logits = nullptr;                ///< all logits of row r at logits + r * logitsStride
        std::int64_t logitsStride = 0;
    };
    /// Before the team's threads scan `rows` rows.
    void reset(std::int64_t rows, const Request& request);

    /// After all threads have scanned: gives tokens of a row (ascending) other logits, minus infinity among them, also
    /// in Request::logits, which must have been asked for. Only the chunks that hold them are summed up anew.
    void change(std::int64_t row, std::span<const RankedToken> tokens);

    /// After all threads have scanned.
    [[nodiscard]] RowSummary summary(std::int64_t row) const;
    /// Largest first, equal ones by token; those beyond a tiny vocabulary have token -1. Only if asked for.
    [[nodiscard]] std::array<RankedToken, kTop> top(std::int64_t row) const;

    [[nodiscard]] std::int64_t vocabulary() const { return m_vocabulary; }

private:
    friend class Kernels;
    void summarizeAnew(std::int64_t chunk, std::int64_t row);

    std::int64_t m_vocabulary;
    std::int64_t m_maxRows;
    std::int64_t m_chunks;
    int m_threads;
    std::int64_t m_rows = 0;
    Request m_request;
    AlignedBuffer m_buffers;    // [thread][row][256] logits
    AlignedBuffer m_summaries;  // [chunk][row]
    AlignedBuffer m_top;        // [chunk][row][5]
    AlignedBuffer m_targetLogits;
};

}  // namespace bild::kernels
