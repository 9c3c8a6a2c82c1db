// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/vocabulary_scan.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <limits>

#include "error.h"
#include "kernels/kernel_table.h"
#include "kernels/packed_weight.h"

namespace bild::kernels {

namespace {

constexpr std::int64_t kMaxScanRows = 4096;
constexpr int kMaxThreads = 256;
constexpr float kBarred = -std::numeric_limits<float>::infinity();
static_assert(VocabularyScan::kTop == kTopTokens);

std::size_t bytesFor(std::int64_t count, std::size_t each) {
    return static_cast<std::size_t>(count) * each;
}

}  // namespace

VocabularyScan::VocabularyScan(std::int64_t vocabulary, std::int64_t maxRows, int threads)
    : m_vocabulary(vocabulary),
      m_maxRows(maxRows),
      m_chunks((vocabulary + kScanChunkColumns - 1) / kScanChunkColumns),
      m_threads(threads) {
    if (vocabulary < 1 || vocabulary > PackedWeight::kMaxRows || maxRows < 1 || maxRows > kMaxScanRows || threads < 1 ||
        threads > kMaxThreads) {
        throw InputError(Message::tr("A scan of %1 rows of %2 logits by %3 threads is out of range.")
                             .with(maxRows, vocabulary, threads));
    }
    m_buffers = AlignedBuffer(bytesFor(m_threads * m_maxRows, kScanChunkColumns * sizeof(float)));
    m_summaries = AlignedBuffer(bytesFor(m_chunks * m_maxRows, sizeof(ChunkSummary)));
    m_top = AlignedBuffer(bytesFor(m_chunks * m_maxRows, kTopTokens * sizeof(TokenLogit)));
    m_targetLogits = AlignedBuffer(bytesFor(m_maxRows, sizeof(float)));
}

void VocabularyScan::reset(std::int64_t rows, const Request& request) {
    assert(rows >= 1 && rows <= m_maxRows);
    assert(request.targets.empty() || request.targets.size() == static_cast<std::size_t>(rows));
    m_rows = rows;
    m_request = request;
    std::memset(m_targetLogits.data(), 0, m_targetLogits.size());
}

void VocabularyScan::change(std::int64_t row, std::span<const RankedToken> tokens) {
    assert(m_request.logits != nullptr);
    float* logits = m_request.logits + row * m_request.logitsStride;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto [token, logit] = tokens[i];
        assert(token >= 0 && token < m_vocabulary);
        logits[token] = logit;
        if (!m_request.targets.empty() && m_request.targets[static_cast<std::size_t>(row)] == token) {
            m_targetLogits.as<float>()[row] = logit;
        }
        const std::int64_t chunk = token / kScanChunkColumns;
        const bool lastOfChunk = i + 1 == tokens.size() || tokens[i + 1].token / kScanChunkColumns != chunk;
        if (lastOfChunk) summarizeAnew(chunk, row);
    }
}

void VocabularyScan::summarizeAnew(std::int64_t chunk, std::int64_t row) {
    const std::int64_t first = chunk * kScanChunkColumns;
    const std::int64_t end = std::min(first + kScanChunkColumns, m_vocabulary);
    const float* logits = m_request.logits + row * m_request.logitsStride;
    ChunkSummary& summary = m_summaries.as<ChunkSummary>()[chunk * m_rows + row];
    const float* best = std::max_element(logits + first, logits + end);
    summary.maximum = *best;
    summary.argmax = static_cast<std::int32_t>(best - logits);
    summary.exponentialSum = 0.0F;
    // A chunk that is barred as a whole adds nothing: its maximum is minus infinity.
    for (std::int64_t i = first; i<end&& * best> kBarred; ++i) {
        summary.exponentialSum += std::exp(logits[i] - summary.maximum);
    }
    if (!m_request.top) return;
    TokenLogit* top = m_top.as<TokenLogit>() + (chunk * m_rows + row) * kTop;
    std::fill(top, top + kTop, TokenLogit{kBarred, -1});
    for (std::int64_t i = first; i < end; ++i) {
        int slot = kTop;
        while (slot > 0 && logits[i] > top[slot - 1].logit) --slot;
        if (slot == kTop) continue;
        std::move_backward(top + slot, top + kTop - 1, top + kTop);
        top[slot] = {logits[i], static_cast<std::int32_t>(i)};
    }
}

RowSummary VocabularyScan::summary(std::int64_t row) const {
    const auto* chunks = m_summaries.as<ChunkSummary>() + row;
    RowSummary result{true, chunks->argmax, chunks->maximum, 0.0F, m_targetLogits.as<float>()[row]};
    for (std::int64_t chunk = 0; chunk < m_chunks; ++chunk) {
        const ChunkSummary& part = chunks[chunk * m_rows];
        result.finite = result.finite && part.finite != 0;
        if (part.maximum > result.maximum) {
            result.maximum = part.maximum;
            result.argmax = part.argmax;
        }
    }
    double sum = 0.0;
    for (std::int64_t chunk = 0; chunk < m_chunks; ++chunk) {
        const ChunkSummary& part = chunks[chunk * m_rows];
        sum += static_cast<double>(part.exponentialSum) * static_cast<double>(std::exp(part.maximum - result.maximum));
    }
    result.logSumExp = static_cast<float>(static_cast<double>(result.maximum) + std::log(sum));
    return result;
}

std::array<RankedToken, VocabularyScan::kTop> VocabularyScan::top(std::int64_t row) const {
    assert(m_request.top);
    std::array<RankedToken, kTop> best;
    for (std::int64_t chunk = 0; chunk < m_chunks; ++chunk) {
        const auto* ranked = m_top.as<TokenLogit>() + (chunk * m_rows + row) * kTop;
        for (int i = 0; i < kTop && ranked[i].token >= 0; ++i) {
            std::size_t slot = kTop;
            while (slot > 0 && (best[slot - 1].token < 0 || ranked[i].logit > best[slot - 1].logit)) --slot;
            if (slot == kTop) break;
            for (std::size_t later = kTop - 1; later > slot; --later) best[later] = best[later - 1];
            best[slot] = {ranked[i].token, ranked[i].logit};
        }
    }
    return best;
}

}  // namespace bild::kernels
