// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/vocabulary_scan.h"

#include <cassert>
#include <cmath>
#include <cstring>
#include <string>

#include "error.h"
#include "kernels/kernel_table.h"
#include "kernels/packed_weight.h"

namespace bild::kernels {

namespace {

constexpr std::int64_t kMaxScanRows = 4096;
constexpr int kMaxThreads = 256;
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
        throw InputError("A scan of " + std::to_string(maxRows) + " rows of " + std::to_string(vocabulary) +
                         " logits by " + std::to_string(threads) + " threads is out of range.");
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
